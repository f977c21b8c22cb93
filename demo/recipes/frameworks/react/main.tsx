/// <reference types="capture-forms/react" />
import 'capture-forms/capture-sign-in';
import 'capture-forms/languages/de.js';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App} from './App';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
