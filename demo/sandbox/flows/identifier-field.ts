import type {FieldDefinition} from './flow-file.ts';

/** Whether the value of a field can identify an account, as an email address does. */
export function isIdentifier({type}: FieldDefinition): boolean {
  switch (type) {
    case 'text':
    case 'email':
    case 'tel':
    case 'phone':
    case 'multiIdentifierAuth':
      return true;
    default:
      return false;
  }
}
