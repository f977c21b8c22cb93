/** Has a button copy what stands in an element, and say so; it says `Copy` again once that changes. */
export function copies(button: HTMLElement, source: HTMLElement): void {
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent).then(() => {
      button.textContent = 'Copied';
    });
  });
  new MutationObserver(() => (button.textContent = 'Copy')).observe(source, {childList: true});
}
