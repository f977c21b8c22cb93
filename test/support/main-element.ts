/** Adds a `<main>` to the page for the current suite, and empties it after each test. */
export function useMain(): HTMLElement {
  const main = document.createElement('main');
  before(() => document.body.append(main));
  after(() => main.remove());
  afterEach(() => {
    main.replaceChildren();
    main.style.cssText = '';
  });
  return main;
}
