/** What the server does instead of sending a language file. */
export type LanguageFault = 'missing' | 'HTML' | 'truncated' | 'cut off';

/** The request header that asks the test server for a fault. */
export const LANGUAGE_FAULT_HEADER = 'x-language-fault';
