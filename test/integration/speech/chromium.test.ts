import {journeys} from './journeys/journeys.ts';
import {speechSuite} from './suite.ts';

speechSuite('chromium', journeys);
