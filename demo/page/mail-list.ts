import type {Mail} from './sandbox-client.ts';

/** The mails of the sandbox, newest first. Their links lead to this page, and keep its configuration. */
export class MailList {
  #container: HTMLElement;
  /** Links, and their addresses in the mails. */
  #addresses = new Map<HTMLAnchorElement, string>();
  #configuration = new URLSearchParams();
  #lastId = 0;

  /** @param container also has the text for an empty list */
  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /**
   * Adds the mails that are not in the list yet. Screen readers announce only those.
   *
   * @returns whether there are any
   */
  show(mails: readonly Mail[]): boolean {
    const added = mails.filter(({id}) => id > this.#lastId);
    this.#container.prepend(...added.map((mail) => this.#createEntry(mail)));
    this.#lastId = mails[0]?.id ?? 0;
    return added.length > 0;
  }

  /** Sets the configuration that the links keep. */
  setConfiguration(configuration: URLSearchParams): void {
    this.#configuration = configuration;
    for (const [link, address] of this.#addresses) link.href = this.#complete(address);
  }

  #createEntry({to, locale, subject, linkText, link}: Mail): HTMLElement {
    const entry = document.createElement('article');
    const title = localized('h3', subject, locale);
    const recipient = document.createElement('p');
    const address = document.createElement('code');
    address.textContent = to;
    recipient.append('To ', address);
    entry.append(title, recipient);
    // The setting could hold any text.
    if (link !== null && /^https?:/i.test(link) && URL.canParse(link)) {
      const anchor = localized('a', linkText, locale);
      anchor.href = this.#complete(link);
      this.#addresses.set(anchor, link);
      entry.append(anchor);
    }
    return entry;
  }

  #complete(address: string): string {
    const url = new URL(address);
    for (const [name, value] of this.#configuration) url.searchParams.append(name, value);
    return url.href;
  }
}

function localized<Tag extends 'a' | 'h3'>(
  tag: Tag,
  text: string,
  locale: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.lang = locale;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
