/** The screens on which the controls are beside the form. */
const WIDE = '(min-width: 64rem)';

/** The details with the controls: closed on narrow screens, where they are below the form. */
export class Drawer {
  constructor(details: HTMLDetailsElement) {
    const wide = matchMedia(WIDE);
    const update = () => (details.open = wide.matches);
    wide.addEventListener('change', update);
    update();
  }
}
