import type {FieldDefinition, FormDefinition, ValidationRules} from './flow-file.ts';
import type {FormTextName} from './form-texts.ts';

type TextKey = 'label' | 'placeholder' | 'options' | 'customText' | 'format' | 'monthNames';

/** A field definition without its texts. */
export type FieldStructure = Omit<FieldDefinition, TextKey | 'validation'> & {
  readonly options?: readonly {readonly value: string; readonly disabled?: boolean}[];
  readonly validation?: ValidationRules;
};

/** A form definition with the names of its texts. */
export type FormStructure = FormDefinition<FormTextName>;

/** One version of a flow without its texts. It is the same in every locale. */
export type FlowStructure = {
  readonly name: string;
  readonly version: string;
  readonly fields: {readonly [name: string]: FieldStructure | FormStructure};
};
