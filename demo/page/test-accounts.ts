/** The list of the sandbox's accounts that a visitor of this page can use. */
export class TestAccounts {
  #list: HTMLElement;

  /** @param list has the sandbox's own account */
  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Adds an account, unless the list has it. */
  add(email: string): void {
    const names = [...this.#list.querySelectorAll('li > code:first-child')];
    if (names.some(({textContent}) => textContent === email)) return;
    const item = document.createElement('li');
    const name = document.createElement('code');
    name.textContent = email;
    item.append(name, ' The password that you chose');
    this.#list.append(item);
  }
}
