import {directive, Directive, type ChildPart} from 'lit/directive.js';
import {noChange} from 'lit';

/**
 * Renders a text that may change. Lit updates a text node in place, which shows nothing if a browser's translation or a
 * script has replaced that node. This directive replaces the whole content instead.
 */
class TextDirective extends Directive {
  #text: string | undefined;

  override render(text: string): unknown {
    return text;
  }

  override update(_: ChildPart, [text]: [string]): unknown {
    if (text === this.#text) return noChange;
    this.#text = text;
    return new Text(text);
  }
}

export const text = directive(TextDirective);
