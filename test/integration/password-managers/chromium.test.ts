import assert from 'node:assert/strict';
import {casesOf, forms} from './cases.ts';
import {Chromium} from './chromium.ts';

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
