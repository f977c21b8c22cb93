/// <reference types="capture-forms/vue" />
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {createApp} from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
