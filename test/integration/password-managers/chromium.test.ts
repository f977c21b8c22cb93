import assert from 'node:assert/strict';
import {casesOf, forms} from './cases.ts';
import {Chromium} from './chromium.ts';

// It suggests passwords only to those who are signed in to it, so there is no case of that.
const add = casesOf('Chromium', Chromium.launch);

for (const form of forms) {
  add(form, 'offers nothing after a failure', async ({manager, site}) => {
    await manager.visitor.visit(site.address(form.tag, form.mode));
    await manager.visitor.type(form.wrong);
    assert.equal(await manager.visitor.press(form.button), form.refusal);
    await manager.visitor.type(form.right);
    assert.equal(manager.promptCount, 0);
    assert.equal(await manager.visitor.press(form.button), 'success');
    // Now that this prompt is there, none is to come for what was before.
    const prompt = await manager.prompt();
    assert.deepEqual(prompt.login, form.login);
    assert.equal(manager.promptCount, 1);
  });
}
