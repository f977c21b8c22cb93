/** Makes a button copy the text of `source`. Its label is `Copied` until that text changes. */
export function enableCopyButton(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent).then(() => {
      button.textContent = 'Copied';
    });
  });
  new MutationObserver(() => (button.textContent = 'Copy')).observe(source, {childList: true});
}
