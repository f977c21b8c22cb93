import {testApp} from './app-suite.ts';

testApp('next');
