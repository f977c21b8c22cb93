import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {describe, it} from 'node:test';
import {bundle} from '../../.ci/build/bundle.ts';
import {elementTags} from '../../.ci/build/element-tags.ts';

/** The endpoints of each element, and the names of its fields, sorted. Of these names, its code contains no others. */
const ownNames: Readonly<Record<string, readonly string[]>> = {
  'capture-sign-in': ['auth_native_traditional', 'currentPassword', 'signInEmailAddress'],
  'capture-register': ['birthdate', 'newPasswordConfirm', 'register_native_traditional'],
  'capture-forgot-password': ['forgot_password_native', 'signInEmailAddress'],
  'capture-new-password': ['currentPassword', 'newPasswordConfirm', 'update_profile_native'],
  'capture-verify-email': ['signInEmailAddress', 'useVerificationCode', 'verify_email_native'],
};

describe('a bundle with one element', () => {
  for (const tag of elementTags) {
    it(`has nothing of the others: ${tag}`, async () => {
      const code = await bundle(`import ${JSON.stringify(resolve(`dist/${tag}.js`))};`);
      const names = new Set(Object.values(ownNames).flat());
      assert.deepEqual([...names].filter((name) => code.includes(name)).sort(), ownNames[tag]);
    });
  }
});
