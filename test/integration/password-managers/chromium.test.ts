import assert from 'node:assert/strict';
import {assertSignsIn, casesOf, forms, modes} from './cases.ts';
import {Chromium} from './chromium.ts';
import {signingIn} from './journeys.ts';

// Chromium suggests passwords only to signed-in users, so there is no test of that.
const add = casesOf('Chromium', Chromium.launch);

for (const form of forms) {
  add(form, 'offers nothing after a failure', async ({manager, site}) => {
    await manager.visitor.visit(site.address(form.tag, form.mode));
    await manager.visitor.type(form.invalidValues);
    assert.equal(await manager.visitor.press(form.button), form.errorKind);
    await manager.visitor.type(form.validValues);
    assert.equal(manager.promptCount, 0);
    assert.equal(await manager.visitor.press(form.button), 'success');
    // This prompt would have come after one for the failure.
    const prompt = await manager.prompt();
    assert.deepEqual(prompt.login, form.login);
    assert.equal(manager.promptCount, 1);
  });
}

const updated = 'password789';

// Firefox offers to save the new password as well, but without the user name, which the form does not have.
for (const mode of modes) {
  const newPassword = {tag: 'capture-new-password', mode} as const;
  add(newPassword, 'offers to update the saved login', async (stage) => {
    const {manager, site} = stage;
    await manager.visitor.visit(site.address(signingIn.tag, mode));
    await manager.visitor.type(signingIn.validValues);
    assert.equal(await manager.visitor.press(signingIn.button), 'success');
    await (await manager.prompt()).save();
    await manager.visitor.visit(site.address(newPassword.tag, mode));
    await manager.visitor.type({'New password': updated, 'Repeat password': updated});
    assert.equal(await manager.visitor.press('Save password'), 'success');
    const prompt = await manager.prompt();
    const login = {...signingIn.login, password: updated};
    assert.deepEqual(prompt.login, login);
    await prompt.save();
    await assertSignsIn(stage, mode, login);
  });
}
