import {expect} from '@open-wc/testing';
import {failure} from '../../../src/capture/outcome.ts';
import {
  isUnreadableProperty,
  reportException,
  logFailure,
  unreadableProperty,
  warn,
  warnMisspelledAttributes,
} from '../../../src/platform/console.ts';

const {warn: consoleWarn, error: consoleError} = console;
let calls: [level: 'warn' | 'error', ...values: unknown[]][];

beforeEach(() => {
  calls = [];
  console.warn = (...values) => calls.push(['warn', ...values]);
  console.error = (...values) => calls.push(['error', ...values]);
});
afterEach(() => Object.assign(console, {warn: consoleWarn, error: consoleError}));

describe('warn', () => {
  it('writes a warning that begins with the tag', () => {
    warn('capture-sign-in', 'the message');
    expect(calls).to.deep.equal([['warn', '<capture-sign-in> the message']]);
  });

  it('does nothing if the page has broken the console', () => {
    console.warn = () => {
      throw new Error('broken');
    };
    expect(() => warn('capture-sign-in', 'the message')).not.to.throw();
  });
});

describe('logFailure', () => {
  it('writes a warning for a failure that the visitor can do something about', () => {
    logFailure('capture-sign-in', failure('network', 'network_error', 'no answer'));
    expect(calls).to.deep.equal([['warn', '<capture-sign-in> network_error: no answer']]);
  });

  it('writes an error for a failure that only the site owner can fix', () => {
    logFailure('capture-register', failure('configuration', 'csp_refused', 'the policy'));
    expect(calls).to.deep.equal([['error', '<capture-register> csp_refused: the policy']]);
  });

  it('writes the id of a request', () => {
    const refused = failure('refused', 'some_error', 'for developers', 540);
    logFailure('capture-register', {...refused, request_id: '5442cd9r'});
    expect(calls).to.deep.equal([
      ['warn', '<capture-register> some_error: for developers (5442cd9r)'],
    ]);
  });

  for (const [code, hint] of [
    [200, ', check form'],
    [402, ', check client_id'],
    [403, ', check client_id'],
    [500, ', check flow, flow_version, locale'],
    [100, ''],
  ] as const) {
    it(`${hint ? `names the attributes to check` : 'names no attribute'} for Capture’s code ${code}`, () => {
      const refused = failure('configuration', 'error', 'text', code);
      logFailure('capture-sign-in', {...refused, request_id: 'r1'});
      logFailure('capture-sign-in', refused);
      expect(calls).to.deep.equal([
        ['error', `<capture-sign-in> error: text${hint} (r1)`],
        ['error', `<capture-sign-in> error: text${hint}`],
      ]);
    });
  }

  it('names the argument that Capture names, unless the description begins with it', () => {
    const refused = failure('configuration', 'invalid_argument', 'not a flow', 200);
    logFailure('capture-sign-in', {...refused, argument_name: 'flow'});
    const missing = failure('configuration', 'missing_argument', 'domain is missing', 100);
    logFailure('capture-sign-in', {...missing, argument_name: 'domain'});
    expect(calls).to.deep.equal([
      ['error', '<capture-sign-in> invalid_argument: not a flow, check flow'],
      ['error', '<capture-sign-in> missing_argument: domain is missing'],
    ]);
  });

  it('names no attribute for a failure of another kind with the same code', () => {
    const unavailable = failure('unavailable', 'error', 'text', 500);
    logFailure('capture-sign-in', {...unavailable, request_id: 'r1'});
    expect(calls).to.deep.equal([['warn', '<capture-sign-in> error: text (r1)']]);
  });
});

describe('warnMisspelledAttributes', () => {
  const known = ['domain', 'client_id', 'flow_version'];
  const elementWith = (...names: readonly string[]) => {
    const element = document.createElement('some-element');
    for (const name of names) element.setAttribute(name, '');
    return element;
  };

  it('names each attribute that has a `-`, or nothing, in place of a `_`', () => {
    warnMisspelledAttributes(elementWith('client-id', 'domain', 'flowVersion'), known);
    expect(calls).to.deep.equal([
      ['warn', '<some-element> client-id is ignored: write client_id'],
      ['warn', '<some-element> flowversion is ignored: write flow_version'],
    ]);
  });

  it('accepts known attributes and the page’s own', () => {
    warnMisspelledAttributes(elementWith('client_id', 'data-client', 'aria-label', 'id'), known);
    expect(calls).to.be.empty;
  });
});

describe('reportException', () => {
  it('shows an exception to the developer of a page on this machine', () => {
    const error = new Error('broken by the page');
    reportException('capture-sign-in', error);
    expect(calls).to.deep.equal([['error', '<capture-sign-in> unexpected_error:', error]]);
  });
});

describe('isUnreadableProperty', () => {
  for (const [value, expected] of [
    ['[object Object]', true],
    ['[object Array]', true],
    ['[{"name": "a"}]', false],
    [' [object Object]', false],
    [[{}], false],
    [undefined, false],
  ] as const) {
    it(`is ${expected} for ${JSON.stringify(value)}`, () => {
      expect(isUnreadableProperty(value)).to.equal(expected);
    });
  }
});

describe('unreadableProperty', () => {
  it('says what to do', () => {
    expect(unreadableProperty('fields')).to.include(
      'import the element first, or set fields again',
    );
  });
});
