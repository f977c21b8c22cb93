// Makes the elements take over forms that a server has rendered. Imported before the elements.
import {CaptureForm} from './elements/capture-form.ts';
import {hydrator} from './elements/hydration.ts';

CaptureForm.hydrator = hydrator;
