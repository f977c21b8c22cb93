import {bootstrapApplication} from '@angular/platform-browser';
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {App} from './app';

bootstrapApplication(App).catch(console.error);
