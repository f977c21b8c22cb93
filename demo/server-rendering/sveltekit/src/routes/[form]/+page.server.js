import {error} from '@sveltejs/kit';
import 'capture-forms/languages/de.js';
import {renderToString} from 'capture-forms/server';

const attributes = {
  domain: '/capture',
  client_id: '12345abcde12345abcde12345abcde12',
  flow: 'standard',
  flow_version: '20190618143040022299',
};

const forms = {
  'sign-in': {
    html: renderToString('capture-sign-in', attributes),
    messages: {signIn: 'Come in'},
  },
  register: {
    html: renderToString('capture-register', {...attributes, locale: 'de-DE'}),
    messages: {register: 'Mitmachen'},
  },
};

export const load = ({params}) => forms[params.form] ?? error(404);
