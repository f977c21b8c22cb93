import {testApp} from './app-suite.ts';

testApp('nuxt');
