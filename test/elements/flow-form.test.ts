import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {APP_ID, LOGIN_CLIENT} from '../../demo/sandbox/api/sandbox-state.ts';
import '../../src/index.ts';
import {eighteenFields} from '../support/eighteen-fields.ts';
import {isLoading, untilLoaded, untilShown} from '../support/form-loading.ts';
import {
  button,
  consoleOf,
  description,
  fill,
  focused,
  input,
  labelText,
  mount,
  rootOf,
  standard,
  submit,
  type,
  type CaptureElement,
  type Tag,
} from '../support/harness.ts';
import {posts, useFreshSandbox, type Sandbox} from '../support/sandbox-server.ts';
import {shortenTimeout} from '../support/timers.ts';

const flowUrl = ({origin}: Sandbox) =>
  `${origin}/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json`;

const full = {flow: 'full', flow_version: '20260101000000000000'};

/** The names of the parameters that a form can post, in its order. */
const names = (element: CaptureElement) => [
  ...new FormData(rootOf(element).querySelector('form') ?? undefined).keys(),
];

const fileOf = (flow: unknown) => {
  const json = typeof flow === 'string' ? flow : JSON.stringify(flow);
  return URL.createObjectURL(new Blob([json]));
};

const flow = (fields: object) => ({
  version: '1',
  fields: {registrationForm: {fields: Object.keys(fields)}, ...fields},
});

describe('a form from a flow file', () => {
  const sandbox = useFreshSandbox([{locale: 'en-US', flow: eighteenFields}]);
  let element: CaptureElement;
  afterEach(() => element.remove());
  const mountFlow = async (tag: Tag, attributes: Readonly<Record<string, string>> = {}) => {
    element = await mount(tag, {
      ...standard(sandbox.domain),
      flow_url: flowUrl(sandbox),
      ...attributes,
    });
    await untilLoaded(element);
  };

  it('registers with all 18 fields of Capture’s standard flow, by keyboard', async () => {
    await mountFlow('capture-register', {
      flow: eighteenFields.name,
      flow_version: eighteenFields.version,
    });
    await expect(element).to.be.accessible();
    const optional = [...rootOf(element).querySelectorAll<HTMLElement>('[part=optional]')].map(
      ({parentElement}) => parentElement && labelText(parentElement),
    );
    // A repeated password is not optional.
    expect(optional).to.include('Mobile').and.not.to.include('Confirm Password');
    await type(element, {
      'First Name': 'Jane',
      'Middle Name': 'Q',
      'Last Name': 'Roe',
      'Email Address': 'jane@example.com',
      'Display Name': 'JaneRoe',
      'Desired Password': 'password456',
      'Confirm Password': 'password456',
      Mobile: '+1 202 555 0123',
    });
    input(element, 'Send me news').focus();
    await sendKeys({press: ' '});
    // Firefox clicks a while after the key.
    await waitUntil(() => input(element, 'Send me news').checked);
    await type(element, {
      Gender: 'Gender 2',
      Month: 'Nov',
      State: 'State 7',
      Country: 'Country 250',
      Day: '3',
      Year: '1930',
      Phone: '202-555-0123',
      'Street Address': '1 High Street',
      'Street Address 2': 'Flat 2',
      City: 'London',
      'Postal Code': '12345',
    });
    const {detail} = await submit(element, 'capture-success');
    expect(detail.capture_user).to.include({email: 'jane@example.com', birthday: '1930-11-03'});
    const [request] = await posts(sandbox);
    expect([...new URLSearchParams(request?.body)]).to.deep.equal([
      ['client_id', LOGIN_CLIENT],
      ['flow', eighteenFields.name],
      ['flow_version', eighteenFields.version],
      ['form', 'registrationForm'],
      ['locale', 'en-US'],
      ['redirect_uri', location.origin + location.pathname],
      ['firstName', 'Jane'],
      ['middleName', 'Q'],
      ['lastName', 'Roe'],
      ['emailAddress', 'jane@example.com'],
      ['displayName', 'JaneRoe'],
      ['newPassword', 'password456'],
      ['newPasswordConfirm', 'password456'],
      ['mobile', '+1 202 555 0123'],
      ['optInRegistration', 'true'],
      ['gender', '2'],
      ['birthdate[dateselect_month]', '11'],
      ['birthdate[dateselect_day]', '3'],
      ['birthdate[dateselect_year]', '1930'],
      ['phone', '202-555-0123'],
      ['addressStreetAddress1', '1 High Street'],
      ['addressStreetAddress2', 'Flat 2'],
      ['addressCity', 'London'],
      ['addressPostalCode', '12345'],
      ['addressState', '7'],
      ['addressCountry', '250'],
    ]);
  });

  it('has a field of each type, in the language of the flow', async () => {
    await mountFlow('capture-register', {...full, locale: 'ar-SA'});
    expect(rootOf(element).querySelector('[part=card]')).to.include({lang: 'ar-SA', dir: 'rtl'});
    await expect(element).to.be.accessible();
    const root = rootOf(element);
    for (const selector of [
      '[type=text]',
      '[type=email]',
      '[type=password]',
      '[type=tel]',
      'textarea',
      'select',
      '[type=radio]',
      '[type=checkbox]',
      '[name="birthdate[dateselect_year]"]',
      '[type=hidden]',
      '[readonly]',
      '[name="name[firstName]"]',
    ]) {
      expect(root.querySelector(selector), selector).not.to.equal(null);
    }
    const {detail} = await submit(element, 'capture-error');
    expect(Object.keys(detail.invalid_fields)).to.include.members([
      'name',
      'emailAddress',
      'displayName',
      'newPassword',
      'addressCountry',
      'termsAccepted',
    ]);
    const arabic = /^[\u0600-\u06ff\s\d().،؟:–«»+-]+$/;
    for (const text of Object.values(detail.invalid_fields).flat()) expect(text).to.match(arabic);
    for (const node of root.querySelectorAll<HTMLElement>('label, legend, option')) {
      // The month that is not chosen yet has a dash.
      if (/[^–]/.test(labelText(node))) expect(labelText(node)).to.match(/[\u0600-\u06ff]/);
    }
    expect(await posts(sandbox)).to.be.empty;
  });

  it('warns about the fields that it cannot show, by name', async () => {
    const lines = await consoleOf(() => mountFlow('capture-register', full));
    expect(lines).to.have.lengthOf(2);
    expect(lines[0]).to.contain('the captcha of this form');
    expect(lines[1]).to.equal('<capture-register> cannot show these fields: captcha (captcha)');
  });

  it('signs in through a form with other field names', async () => {
    await mountFlow('capture-sign-in', {...full, form: 'userInformationForm'});
    expect(names(element)).to.deep.equal([
      'traditionalSignIn_emailAddress',
      'traditionalSignIn_password',
    ]);
    await fill(element, {'Email Address': 'johndoe@example.com', Password: 'password123'});
    await submit(element, 'capture-success');
  });

  it('sends the version of the file if it asked for the newest', async () => {
    await mountFlow('capture-sign-in', {flow_version: ''});
    await fill(element, {'Email Address': 'johndoe@example.com', Password: 'password123'});
    await submit(element, 'capture-success');
    const [request] = await posts(sandbox);
    expect(new URLSearchParams(request?.body).get('flow_version')).to.equal('20190618143040022299');
  });

  it('fetches a file once for all elements', async () => {
    const others = await Promise.all(
      Array.from({length: 5}, () =>
        mount('capture-sign-in', {...standard(sandbox.domain), flow_url: flowUrl(sandbox)}),
      ),
    );
    await mountFlow('capture-sign-in');
    await Promise.all(others.map(untilLoaded));
    expect((await sandbox.requests()).map(({method}) => method)).to.deep.equal(['GET']);
    for (const other of others) other.remove();
  });

  it('reserves its space and is inert while its fields load', async () => {
    await sandbox.setFault({kind: 'slow', ms: 300});
    element = await mount('capture-sign-in', {
      ...standard(sandbox.domain),
      flow_url: flowUrl(sandbox),
    });
    const {blockSize} = getComputedStyle(element);
    expect(isLoading(element)).to.equal(true);
    expect(parseFloat(blockSize)).to.be.greaterThan(150);
    await untilLoaded(element);
    expect(getComputedStyle(element).blockSize).to.equal(blockSize);
  });

  for (const [what, url, fault] of [
    ['is missing', '/none.json', 'none'],
    ['cannot be fetched', undefined, 'drop'],
    ['is an HTML page', undefined, 'bad-gateway'],
    ['is empty', undefined, 'empty'],
    ['is no flow', undefined, 'not-capture'],
    ['does not allow CORS', undefined, 'no-cors'],
  ] as const) {
    it(`has the standard fields if its file ${what}`, async () => {
      await sandbox.setFault({kind: fault});
      const lines = await consoleOf(() =>
        mountFlow('capture-sign-in', url ? {flow_url: sandbox.origin + url} : {}),
      );
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.include('flow_url').and.to.include(sandbox.origin);
      await sandbox.setFault({kind: 'none'});
      await fill(element, {'Email address': 'johndoe@example.com', Password: 'password123'});
      await submit(element, 'capture-success');
    });
  }

  it('has the standard fields with the page’s differences if its file is missing', async () => {
    const fields = JSON.stringify([{name: 'newsletter', type: 'checkbox', label: 'News'}]);
    const lines = await consoleOf(() =>
      mountFlow('capture-sign-in', {flow_url: `${sandbox.origin}/none.json`, fields}),
    );
    expect(lines).to.have.lengthOf(1);
    expect(input(element, 'News').type).to.equal('checkbox');
    await fill(element, {'Email address': 'johndoe@example.com', Password: 'password123'});
    await submit(element, 'capture-success');
  });

  it('says nothing about the page’s differences while its file is loading', async () => {
    const fields = JSON.stringify([
      {name: 'signInEmailAddress', lable: 'Mail'},
      {name: 'no', omit: true},
    ]);
    const lines = await consoleOf(() => mountFlow('capture-sign-in', {fields}));
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include('lable is ignored');
  });

  it('accepts a URL object and a locale that no URL can contain', async () => {
    await mountFlow('capture-sign-in', {flow_url: ''});
    const url = new URL('/{locale}', sandbox.origin);
    url.pathname = '/{locale}';
    const lines = await consoleOf(async () => {
      Object.assign(element, {locale: '\ud800', flowUrl: {toString: () => decodeURI(url.href)}});
      await element.updateComplete;
      await untilLoaded(element);
    });
    expect(lines.join()).to.include(`${sandbox.origin}/: `);
  });

  it('aborts its request when the element is removed', async () => {
    await sandbox.setFault({kind: 'slow', ms: 200});
    element = await mount('capture-sign-in', {
      ...standard(sandbox.domain),
      flow_url: flowUrl(sandbox),
    });
    const lines = await consoleOf(async () => {
      element.remove();
      await sandbox.setFault({kind: 'none'});
      document.body.append(element);
      await element.updateComplete;
      await untilLoaded(element);
    });
    expect(lines).to.be.empty;
    expect(names(element)).to.deep.equal(['signInEmailAddress', 'currentPassword']);
  });

  it('changes its language and keeps the values when the locale changes', async () => {
    await mountFlow('capture-register', full);
    await fill(element, {'First Name': 'Jane', 'Email Address': 'jane@example.com'});
    const {form} = input(element, 'First Name');
    const options = [...(form?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])];
    options.at(-1)?.click();
    // The order of a date's parts depends on the locale.
    const typed = () => [...new FormData(form ?? undefined)].sort();
    const before = typed();
    element.locale = 'de-DE';
    await untilShown(element, () => rootOf(element).querySelector('[lang=de-DE]'));
    await element.updateComplete;
    expect(rootOf(element).textContent).to.include('Vorname');
    // Nobody has typed this one: it is the initial value of the German flow.
    const own = ([name]: readonly unknown[]) => name !== 'membershipLevel';
    expect(typed().filter(own)).to.deep.equal(before.filter(own));
    expect(new FormData(form ?? undefined).get('membershipLevel')).to.equal('Basis');
  });

  it('has the flow’s initial values', async () => {
    const file = flow({displayName: {label: 'Name', value: 'Bob'}, z: {label: 'Z', value: 'z'}});
    await mountFlow('capture-register', {flow_url: fileOf(file)});
    expect(input(element, 'Name').value).to.equal('Bob');
    expect(input(element, 'Z').value).to.equal('z');
  });

  it('has the standard fields if its file takes too long', async () => {
    await sandbox.setFault({kind: 'silent'});
    const lines = await consoleOf(() =>
      shortenTimeout(10_000, 100, () => mountFlow('capture-sign-in')),
    );
    expect(lines).to.have.lengthOf(1);
    expect(names(element)).to.deep.equal(['signInEmailAddress', 'currentPassword']);
  });

  it('fetches its file again if the element is removed and added again at once', async () => {
    element = await mount('capture-sign-in', {
      ...standard(sandbox.domain),
      flow_url: flowUrl(sandbox),
    });
    const lines = await consoleOf(async () => {
      element.remove();
      document.body.append(element);
      await element.updateComplete;
      await untilLoaded(element);
    });
    expect(lines).to.be.empty;
    expect(input(element, 'Email Address').name).to.equal('signInEmailAddress');
  });

  it('validates by the rules of the flow, with the flow’s messages', async () => {
    await mountFlow('capture-register', full);
    await fill(element, {
      'First Name': 'Jane',
      'Last Name': 'Roe',
      'Email Address': 'jane@example.com',
      'Display Name': 'admin',
      'Desired Password': 'pass word',
      'Confirm Password': 'password',
      'ZIP Code': '123',
    });
    const {detail} = await submit(element, 'capture-error');
    expect(detail.invalid_fields).to.include.keys(
      'displayName',
      'newPassword',
      'newPasswordConfirm',
      'addressPostalCode',
      'addressCountry',
      'termsAccepted',
    );
    expect(description(element, 'Display Name')).to.equal(
      'Error: That display name is not allowed.',
    );
    expect(focused()).to.equal(rootOf(element).querySelector('[part=summary]'));
    button(element, 'Confirm Password: Passwords do not match.').click();
    expect(focused()).to.equal(input(element, 'Confirm Password'));
    await expect(element).to.be.accessible();
  });
});

describe('a form from a malformed flow file', () => {
  let element: CaptureElement;
  afterEach(() => element.remove());
  let url = '';
  const show = async (json: unknown) => {
    url = fileOf(json);
    element = await mount('capture-register', {...standard('localhost:1'), flow_url: url});
    await untilLoaded(element);
  };

  it('shows the text of markup, and no element of it', async () => {
    const html = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    await show(
      flow({
        a: {label: html, placeholder: html, tip: html, value: html},
        b: {element: 'select', label: html, options: [{text: html, value: html}]},
      }),
    );
    expect(rootOf(element).querySelector('img, script')).to.equal(null);
    const label = rootOf(element).querySelector('label');
    expect(label?.textContent).to.equal('alert(2) (optional)');
    expect(label?.control).to.include({value: html});
  });

  it('works with 4 MB', async () => {
    await show(flow({a: {label: 'A'}, b: {label: 'B', junk: 'x'.repeat(4e6)}}));
    expect(names(element)).to.deep.equal(['a', 'b']);
  });

  it('has the standard fields instead of more than 5 MB', async () => {
    await show(flow({a: {label: 'A', junk: 'x'.repeat(5e6)}}));
    expect(names(element)).to.include('emailAddress');
  });

  it('ignores regular expressions, which could backtrack for ever', async () => {
    const pattern = '^(a+)+$';
    await show(
      flow({
        a: {
          label: 'A',
          validation: {format: pattern, regex: pattern, customServer: pattern, custom: pattern},
        },
      }),
    );
    await fill(element, {A: 'a'.repeat(40) + '!'});
    await consoleOf(() => submit(element, 'capture-error'));
    expect(description(element, 'A')).to.equal('');
  });

  it('works with values of the wrong type and with very long lists', async () => {
    const options = Array.from({length: 3e4}, (_, i) => ({text: `${i}`, value: `${i}`}));
    await show(
      flow({
        when: {
          type: 'dateselect',
          label: 'When',
          format: [{toString: 1}],
          yearStart: {toString: 1},
          monthNames: options,
        },
        which: {element: 'select', label: 'Which', options},
        'a name': {label: 'Spaced', validation: {required: true}},
        querySelector: {label: 'Method', validation: {required: true}},
      }),
    );
    await consoleOf(() => submit(element, 'capture-error'));
    expect(description(element, 'Spaced')).to.equal('Error: Please fill in this field.');
    button(element, 'Spaced').click();
    expect(focused()).to.equal(input(element, 'Spaced'));
  });

  it('has the standard fields if there is nothing to show', async () => {
    const lines = await consoleOf(() => show(flow({a: {type: 'photoManager'}})));
    expect(lines).to.have.lengthOf(2);
    expect(names(element)).to.include('emailAddress');
  });

  for (const json of [
    '',
    '[]',
    '{"fields":{"registrationForm":{"fields":"a"}}}',
    '{"fields":[]}',
    '{',
  ]) {
    it(`has the standard fields if the file is ${json || 'empty'}`, async () => {
      const lines = await consoleOf(() => show(json));
      expect(lines).to.have.lengthOf(1);
      expect(names(element)).to.include('emailAddress');
    });
  }

  it('renders 300 fields and 250 countries before the next frame, and nothing while the visitor types', async () => {
    const options = Array.from({length: 250}, (_, i) => ({text: `Country ${i}`, value: `${i}`}));
    const fields: Record<string, object> = {
      country: {element: 'select', label: 'Country', options},
    };
    for (let i = 0; i < 299; i++) fields[`field${i}`] = {label: `Field ${i}`};
    await show(flow(fields));
    expect(names(element)).to.have.lengthOf(300);
    // The file is there already for a second element: from its arrival to the form, no frame goes by.
    const second = await mount('capture-register', {...standard('localhost:1'), flow_url: url});
    await nextFrame();
    expect(names(second)).to.have.lengthOf(300);
    second.remove();
    let renders = 0;
    new MutationObserver(() => renders++).observe(rootOf(element), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await fill(element, {'Field 7': 'typing into one field'});
    await element.updateComplete;
    expect(renders).to.equal(0);
  });
});
