import '../../src/elements/capture-register.ts';
import {faultSuite} from './fault-suite.ts';

await faultSuite(
  'capture-register',
  'The server did not answer in time. Your account may have been created: please try to sign in first.',
);
