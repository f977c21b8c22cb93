import {Auth} from '@supabase/auth-ui-react';
import {ThemeSupa} from '@supabase/auth-ui-shared';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

// What asks the server is not a part of the form, and left out.
const supabaseClient = {
  auth: {onAuthStateChange: () => ({data: {subscription: {unsubscribe() {}}}})},
};

createRoot(document.querySelector('#supabase')).render(
  createElement(Auth, {supabaseClient, providers: [], appearance: {theme: ThemeSupa}}),
);
