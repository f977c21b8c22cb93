import type {FieldDefinition} from '../../../../demo/sandbox/flows/flow-file.ts';
import type {Journey} from '../journey.ts';
import {inChromium, maybe} from '../utterance.ts';

const fields: readonly (FieldDefinition & {readonly name: string})[] = [
  {
    name: 'country',
    element: 'select',
    schemaId: 'primaryAddress.country',
    label: 'Country',
    value: 'AT',
    options: [
      {text: 'Austria', value: 'AT'},
      {text: 'Japan', value: 'JP'},
    ],
  },
  {
    name: 'contactBy',
    element: 'input',
    type: 'radio',
    schemaId: 'contactBy',
    label: 'Contact',
    options: [
      {text: 'By email', value: 'email'},
      {text: 'By phone', value: 'phone'},
    ],
    validation: {required: true},
  },
  {
    name: 'aboutMe',
    element: 'textarea',
    schemaId: 'aboutMe',
    label: 'About you',
    tip: 'At most 200 characters',
  },
  {
    name: 'terms',
    element: 'input',
    type: 'checkbox',
    schemaId: 'legal.termsAccepted',
    label: 'I accept the <a href="/terms">terms</a>',
    validation: {required: true},
  },
];

const ERROR = 'Error: Please tick this box.';

const attribute = JSON.stringify(fields).replaceAll("'", '&#39;');

export const controls: readonly Journey[] = [
  {
    name: 'Controls: a list, radio buttons, a text, and a box with a link in its label',
    async act(visitor) {
      await visitor.open({
        title: 'Controls',
        body: `<capture-register SETTINGS fields='${attribute}'></capture-register>`,
      });
      await visitor.press(
        'Tab',
        'main content',
        'form Create account',
        'Country (optional) combo box.',
        'Austria.',
        inChromium('opens menu'),
        'Focus mode',
      );
      await visitor.press('Down', 'Japan.');
      await visitor.press(
        'Tab',
        'Contact panel.',
        'By email.',
        'not selected radio button',
        'Browse mode',
      );
      await visitor.press('space', 'selected');
      await visitor.press('Down', 'By phone.', 'not selected radio button');
      await visitor.press(
        'Tab',
        'leaving panel.',
        'About you (optional) entry.',
        'At most 200 characters.',
        'Focus mode',
      );
      await visitor.press(
        'Tab',
        'I accept the terms check box not checked required.',
        'Browse mode',
      );
      await visitor.press('space', 'checked');
      await visitor.press('space', 'not checked');
      await visitor.press('Tab', 'terms link.');
      await visitor.press('Tab', 'Create account push button.');
      await visitor.submit(
        'Return',
        'I accept the terms check box not checked required.',
        'invalid entry.',
        ERROR,
        // Chromium reports the focus, and the new description.
        maybe(ERROR),
      );
    },
  },
];
