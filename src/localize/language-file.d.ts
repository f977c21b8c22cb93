// The type of every file in dist/languages/. Importing one gives the elements its language; it exports nothing.
export {};
