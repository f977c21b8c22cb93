import type {Success} from '../capture/outcome.ts';
import type {Endpoint} from '../capture/protocol.ts';
import type {DecodeSuccess} from '../capture/success.ts';
import type {FieldDefinitions} from '../flow/form-definition.ts';
import type {SuccessView} from '../form/form-state.ts';
import {FormProperties} from './form-properties.ts';

/** What the elements differ in. */
export abstract class FormVariant extends FormProperties {
  /** @internal */
  abstract readonly endpoint: Endpoint;
  /** @internal */
  abstract readonly hasAccount: boolean;
  /** @internal */
  abstract readonly standardFields: FieldDefinitions;

  /** @internal */
  abstract readonly decodeSuccess: DecodeSuccess;

  /** Defines the element, unless another copy of the script has, or there is no browser. @internal */
  static define(this: CustomElementConstructor, tag: string): void {
    const registry = globalThis.customElements;
    if (registry && !registry.get(tag)) registry.define(tag, this);
  }

  /** What takes the form's place after success. @internal */
  successView(_: Success): SuccessView {
    return {message: this.catalogue.success, links: [], isComplete: true};
  }
}
