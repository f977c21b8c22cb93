import type {FieldDefinition, FormDefinition, ValidationRules} from './flow-file.ts';

type TextKey = 'label' | 'placeholder' | 'options' | 'customText' | 'format' | 'monthNames';

/** A field definition without its texts. */
export type FieldStructure = Omit<FieldDefinition, TextKey | 'validation'> & {
  readonly options?: readonly {readonly value: string; readonly disabled?: boolean}[];
  readonly validation?: ValidationRules;
};

/** A form definition without its texts. */
export type FormStructure = Omit<FormDefinition, 'messages'>;

/** One version of a flow without its texts. It is the same in every locale. */
export type FlowStructure = {
  readonly name: string;
  readonly version: string;
  readonly fields: {readonly [name: string]: FieldStructure | FormStructure};
};
