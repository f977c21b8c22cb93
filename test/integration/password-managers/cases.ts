import assert from 'node:assert/strict';
import {test} from 'node:test';
import {registering, signingIn, type Journey} from './journeys.ts';
import type {Launch, Login, Manager} from './manager.ts';
import type {Mode, Tag} from './site.ts';
import {Stage} from './stage.ts';

/** An element, and whether its form is in a shadow root. */
interface Form {
  readonly tag: Tag;
  readonly mode: Mode;
}

export const modes: readonly Mode[] = ['shadow', 'light_dom'];

/** Both journeys in both modes. */
export const forms: readonly (Journey & Form)[] = [signingIn, registering].flatMap((journey) =>
  modes.map((mode) => ({...journey, mode})),
);

/** Adds a test of a browser, with a site, a profile and a display of its own. */
export type AddCase<T extends Manager> = (
  form: Form,
  what: string,
  act: (stage: Stage<T>) => Promise<void>,
) => void;

/** Adds the tests of every browser, and returns the function that adds further ones. */
export function casesOf<T extends Manager>(browser: string, launch: Launch<T>): AddCase<T> {
  const add: AddCase<T> = ({tag, mode}, what, act) => {
    const name = `${browser.padEnd(8)}  ${`<${tag}>`.padEnd(18)}  ${mode.padEnd(9)}  ${what}`;
    void test(name, {timeout: 600_000}, async (context) => act(await Stage.open(launch, context)));
  };
  for (const form of forms) {
    add(form, 'offers to save after success, and fills in the saved login', async (stage) => {
      const {manager, site} = stage;
      await manager.visitor.visit(site.address(form.tag, form.mode));
      await manager.visitor.type(form.validValues);
      assert.equal(await manager.visitor.press(form.button), 'success');
      const prompt = await manager.prompt();
      assert.deepEqual(prompt.login, form.login);
      await prompt.save();
      await assertSignsIn(stage, form.mode, form.login);
    });
  }
  const prerendered = {tag: 'capture-sign-in', mode: 'prerendered'} as const;
  add(prerendered, 'fills in the form of the server, and the script keeps it', async (stage) => {
    const {manager, site} = stage;
    await manager.visitor.visit(site.address(signingIn.tag, 'shadow'));
    await manager.visitor.type(signingIn.validValues);
    assert.equal(await manager.visitor.press(signingIn.button), 'success');
    await (await manager.prompt()).save();
    await stage.reopen();
    const {visitor} = stage.manager;
    await visitor.visit(site.address(prerendered.tag, prerendered.mode));
    await visitor.untilFilled('Email address', 'Password');
    await visitor.hydrate();
    await visitor.untilFilled('Email address', 'Password');
    await assertSent(stage, signingIn.login);
  });
  return add;
}

/** Restarts the browser, and signs in with the saved login alone. */
export async function assertSignsIn<T extends Manager>(stage: Stage<T>, mode: Mode, login: Login) {
  await stage.reopen();
  const {visitor} = stage.manager;
  await visitor.visit(stage.site.address('capture-sign-in', mode));
  await visitor.untilFilled('Email address', 'Password');
  await assertSent(stage, login);
}

async function assertSent<T extends Manager>({manager, site}: Stage<T>, login: Login) {
  assert.equal(await manager.visitor.press('Sign in'), 'success');
  const post = site.lastPost();
  assert.equal(post.get('signInEmailAddress'), login.username);
  assert.equal(post.get('currentPassword'), login.password);
}
