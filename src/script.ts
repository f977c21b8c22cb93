// Entry point of the classic script. Defines the elements, and declares no global variable.
import './platform/clobbered-document.ts';
import './elements/capture-forgot-password.ts';
import './elements/capture-new-password.ts';
import './elements/capture-register.ts';
import './elements/capture-sign-in.ts';
import './elements/capture-verify-email.ts';
