/// <reference types="capture-forms/svelte" />
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {mount} from 'svelte';
import App from './App.svelte';

mount(App, {target: document.getElementById('app')!});
