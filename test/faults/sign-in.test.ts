import '../../src/elements/capture-sign-in.ts';
import {faultSuite} from './fault-suite.ts';

await faultSuite('capture-sign-in', 'The server did not answer in time. Please try again.');
