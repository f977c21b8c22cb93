// What the classic script holds: it defines the elements, and leaves no global behind.
import './platform/clobbered-document.ts';
import './elements/capture-forgot-password.ts';
import './elements/capture-new-password.ts';
import './elements/capture-register.ts';
import './elements/capture-sign-in.ts';
import './elements/capture-verify-email.ts';
