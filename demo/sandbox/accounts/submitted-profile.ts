import type {NamedFields} from '../flows/flow-file.ts';
import type {AttributePath} from '../flows/schema-id.ts';
import type {RequestParameters} from '../parameters/request-parameters.ts';
import {readSubmittedValue, type SubmittedText} from '../parameters/submitted-value.ts';
import {createProfile, type Profile, type ProfileValue} from './profile.ts';

/** Reads the attributes that fields submit. Empty values are null. Passwords are left out. */
export function readProfile(fields: NamedFields, parameters: RequestParameters): Profile {
  const values = new Map<AttributePath, ProfileValue>();
  const ambiguousTexts: SubmittedText[] = [];
  const store = ({value, paths}: SubmittedText): void => {
    const [path] = paths;
    if (path !== undefined) values.set(path, value || null);
  };
  for (const [name, field] of fields) {
    if (field.type === 'password') continue;
    const submitted = readSubmittedValue(field, name, parameters);
    const path = typeof field.schemaId === 'string' ? field.schemaId : name;
    switch (submitted.kind) {
      case 'texts':
        for (const text of submitted.texts) {
          if (text.paths.length > 1) ambiguousTexts.push(text);
          else store(text);
        }
        break;
      case 'choice':
        store(submitted.text);
        break;
      case 'boolean':
        values.set(path, submitted.isTrue);
        break;
      case 'date':
        values.set(path, submitted.date.kind === 'valid' ? submitted.date.text : null);
        break;
      case 'fixed':
        values.set(path, field.value ?? null);
        break;
      case 'unsupported':
        break;
      default:
        submitted satisfies never;
    }
  }
  // A field that stores only this attribute takes precedence.
  for (const text of ambiguousTexts) {
    const path = attributeFor(text);
    if (values.get(path) == null) values.set(path, text.value || null);
  }
  return createProfile(values);
}

/** The attribute that fits the value: one for email addresses, or one for anything else. */
function attributeFor({value, paths}: SubmittedText): AttributePath {
  const [first = ''] = paths;
  return paths.find((path) => /mail/i.test(path) === value.includes('@')) ?? first;
}
