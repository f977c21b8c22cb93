import assert from 'node:assert/strict';
import {assertSignsIn, casesOf, forms, modes} from './cases.ts';
import {Firefox} from './firefox.ts';
import {janeRoe} from './journeys.ts';

const add = casesOf('Firefox', Firefox.launch);

for (const form of forms) {
  // Firefox asks after every submission of a form in a page that stays; no page can prevent that.
  add(form, 'offers to save after a failure too, and then the right password', async (stage) => {
    const {manager, site} = stage;
    await manager.visitor.visit(site.address(form.tag, form.mode));
    await manager.visitor.type(form.invalidValues);
    assert.equal(await manager.visitor.press(form.button), form.errorKind);
    const prompt = await manager.prompt();
    const {'Email address': username, Password: password} = form.invalidValues;
    assert.deepEqual(prompt.login, {username, password});

    await manager.dismissPrompt();
    await manager.visitor.type(form.validValues);
    assert.equal(await manager.visitor.press(form.button), 'success');
    await manager.recallPrompt(form.login);
  });
}

for (const mode of modes) {
  const form = {tag: 'capture-register', mode} as const;
  add(form, 'suggests a password, offers to save it, and fills it in', async (stage) => {
    const {manager, site} = stage;
    await manager.visitor.visit(site.address(form.tag, mode));
    await manager.visitor.type(janeRoe);
    await manager.takeSuggestion('Password');
    await manager.visitor.untilFilled('Password', 'Repeat password');
    assert.equal(await manager.visitor.press('Create account'), 'success');
    const password = site.lastPost().get('newPassword') ?? '';
    assert.match(password, /^.{8,}$/);

    const login = {username: janeRoe['Email address'], password};
    const prompt = await manager.prompt();
    assert.deepEqual(prompt.login, login);
    await prompt.save();
    await assertSignsIn(stage, mode, login);
  });
}
