import {expect} from '@open-wc/testing';
import {captureEvent} from '../../../src/form/events.ts';

describe('captureEvent', () => {
  it('freezes what it tells, however deep', () => {
    let deepest: Record<string, unknown> = {};
    const capture_user = deepest;
    for (let i = 0; i < 100_000; i++) deepest = deepest['child'] = {};
    captureEvent('capture-success', {form: 'signInForm', capture_user});
    expect(deepest).to.be.frozen;
    expect(capture_user).to.be.frozen;
  });
});
