/// <reference types="capture-forms/preact" />
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {render} from 'preact';
import {App} from './App';

render(<App />, document.getElementById('app')!);
