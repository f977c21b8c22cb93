import MagicString from 'magic-string';
import {parseSync, Visitor, type Plugin} from 'vite';

/** Puts the English sentence in the place of its `msg()` call: ids and notes are for translators, not for visitors to load. */
export function inlineMessages(): Plugin {
  return {
    name: 'inline-messages',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: {id: /\/src\/localize\/messages\.ts$/},
      handler(code, id) {
        const edited = new MagicString(code);
        new Visitor({
          CallExpression({callee, arguments: [sentence], start, end}) {
            if (callee.type !== 'Identifier' || callee.name !== 'msg' || !sentence) return;
            edited.overwrite(start, end, code.slice(sentence.start, sentence.end));
          },
        }).visit(parseSync(id, code).program);
        return {code: edited.toString(), map: edited.generateMap({hires: true})};
      },
    },
  };
}
