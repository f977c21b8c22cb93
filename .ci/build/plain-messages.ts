import MagicString from 'magic-string';
import {Visitor, type Plugin} from 'vite';

/** Replaces each `msg('text', {id, desc})` by its text: ids and descriptions are for translators, not for pages. */
export function plainMessages(): Plugin {
  return {
    name: 'plain-messages',
    apply: 'build',
    transform: {
      filter: {id: /\/src\/localize\/messages\.ts$/},
      handler(code) {
        const changed = new MagicString(code);
        new Visitor({
          CallExpression({callee, arguments: [text], start, end}) {
            if (callee.type !== 'Identifier' || callee.name !== 'msg' || !text) return;
            changed.remove(start, text.start).remove(text.end, end);
          },
        }).visit(this.parse(code));
        return {code: changed.toString(), map: changed.generateMap({hires: true}).toString()};
      },
    },
  };
}
