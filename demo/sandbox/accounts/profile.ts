import {readEntry, type Parameters, type Text} from '../flows/entry.ts';
import {ownFieldsOf, type Flow, type FlowForm} from '../flows/flow.ts';
import {nest, type Path, type Profile, type ProfileValue} from '../flows/schema-id.ts';

/** What a form's values come to in an account: null where nothing was said, never a password. */
export function readProfile(flow: Flow, form: FlowForm, parameters: Parameters): Profile {
  const values = new Map<Path, ProfileValue>();
  const ambiguous: Text[] = [];
  const keep = ({value, paths}: Text): void => {
    const [path] = paths;
    if (path !== undefined) values.set(path, value || null);
  };
  for (const [name, field] of ownFieldsOf(flow, form)) {
    if (field.type === 'password') continue;
    const entry = readEntry(field, name, parameters);
    const path = typeof field.schemaId === 'string' ? field.schemaId : name;
    switch (entry.kind) {
      case 'texts':
        for (const text of entry.texts) {
          if (text.paths.length > 1) ambiguous.push(text);
          else keep(text);
        }
        break;
      case 'choice':
        keep(entry.text);
        break;
      case 'check':
        values.set(path, entry.state === 'checked');
        break;
      case 'date':
        values.set(path, entry.selected.kind === 'date' ? entry.selected.birthday : null);
        break;
      case 'fixed':
        values.set(path, field.value ?? null);
        break;
      case 'none':
        break;
      default:
        entry satisfies never;
    }
  }
  // A field of an attribute's own says what is in it; only where there is none, this does.
  for (const text of ambiguous) {
    const path = attributeFor(text);
    if (values.get(path) == null) values.set(path, text.value || null);
  }
  return nest(values);
}

/** The attribute that the value looks like: an address for mail, or anything else. */
function attributeFor({value, paths}: Text): Path {
  const [first = ''] = paths;
  return paths.find((path) => /mail/i.test(path) === value.includes('@')) ?? first;
}
