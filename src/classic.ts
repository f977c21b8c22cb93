// What the classic script holds: it defines the elements, and leaves no global behind.
import './capture-register.ts';
import './capture-sign-in.ts';
