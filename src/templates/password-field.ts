import {html, type TemplateResult} from 'lit';
import {plainText} from '../flow/markup.ts';
import {togglePassword, updateCapsLockWarning} from '../form/passwords.ts';
import {inputTemplate, labelOf, type FieldView} from './controls.ts';
import {eyeIcon, warningIcon} from './icons.ts';
import {text} from './text.ts';

/** A password input with its toggle and its Caps Lock warning. */
export function passwordTemplate(view: FieldView): TemplateResult {
  const {name, type, autocomplete} = view.field;
  const toggleName = view.translate('showPassword');
  return html`<div part="control" @keydown=${updateCapsLockWarning} @keyup=${updateCapsLockWarning}>
      ${inputTemplate(view, {name, type, autocomplete})}
      <button
        part="toggle"
        type="button"
        aria-label=${view.hasSeveralPasswords ? `${toggleName}: ${plainText(labelOf(view.field, view))}` : toggleName}
        aria-pressed="false"
        @click=${togglePassword}
      >
        ${eyeIcon}
      </button>
    </div>
    <div part="caps" aria-live="polite"><p hidden>${warningIcon}${text(view.translate('capsLock'))}</p></div>`;
}
