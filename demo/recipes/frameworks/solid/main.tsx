/// <reference types="capture-forms/solid" />
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {render} from 'solid-js/web';
import {App} from './App';

render(() => <App />, document.getElementById('app')!);
