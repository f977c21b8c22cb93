import {expect, oneEvent} from '@open-wc/testing';
import {standard} from '../support/harness.ts';
import {RealPage} from '../support/real-page.ts';
import {
  element,
  evaluate,
  noEffect,
  onLoad,
  scripts,
  seenBy,
  settings,
  start,
} from '../support/widget-page.ts';

/** The scripts in the head of a page, before its settings. */
const scriptsInHead = scripts.replaceAll(' defer', '');

const handler = `janrain.events.onCaptureLoginSuccess.addHandler(function (result) { seen.push(result.action); });`;

/** Pages that the widget's documentation does not foresee. */
describe('a page of the Capture widget', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(() => page.close());

  /** Signs in, and expects the page's handler to hear of it this often. */
  async function expectSignIn(times = 1) {
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
    const actions = seenBy(page).filter((seen) => seen === 'traditionalSignin');
    expect(actions).to.have.lengthOf(times);
  }

  describe('with a script that throws', () => {
    it('in janrainCaptureWidgetOnLoad has its settings and the handlers so far', async () => {
      await page.open(
        settings(page) + onLoad(`${handler} undefinedFunction(); ${start}`) + element() + scripts,
      );
      await expectSignIn();
      expect(page.log.lines.join()).to.match(/undefinedFunction/);
    });

    for (const [what, code] of [
      ['', ''],
      [', and a function named reportError', 'window.reportError = function () { throw 1; };'],
    ] as const) {
      it(`in a handler has the other handlers called${what}`, async () => {
        await page.open(
          settings(page, code) +
            onLoad(`
              janrain.events.onCaptureLoginSuccess.addHandler(function () { throw new Error('of the page'); });
              janrain.events.onCaptureLoginSuccess.addHandler('not a function');
              ${handler} ${start}`) +
            element() +
            scripts,
        );
        await expectSignIn();
        expect(page.log.lines.join()).to.include('of the page');
      });
    }
  });

  it('with a handler that adds itself again is not kept busy', async () => {
    await page.open(
      settings(page) +
        onLoad(`
          function add() {
            janrain.events.onCaptureLoginSuccess.addHandler(function () { seen.push('again'); add(); });
          }
          add(); ${handler} ${start}`) +
        element() +
        scripts,
    );
    await expectSignIn();
    expect(seenBy(page)).to.deep.equal(['again', 'traditionalSignin']);
  });

  describe('with members of janrain.capture.ui of its own', () => {
    it('from before the script keeps them', async () => {
      await page.open(
        settings(
          page,
          `janrain.capture = {ui: {registerFunction: function (name) { seen.push(name); }, postLogin: 'home'}};`,
        ) +
          onLoad(`
            janrain.capture.ui.registerFunction('passwordValidation');
            seen.push(janrain.capture.ui.postLogin);
            ${handler} ${start}`) +
          element() +
          scripts,
      );
      expect(seenBy(page)).to.deep.equal(['passwordValidation', 'home']);
      await expectSignIn();
      expect(page.log.lines).to.deep.equal([]);
    });

    it('from after the script keeps them', async () => {
      await page.open(
        settings(page) +
          onLoad(`
            janrain.capture.ui.renderScreen = function (screen) { seen.push(screen); };
            janrain.capture.ui.profile = {};
            ${handler} ${start}`) +
          element() +
          scripts,
      );
      page.run(`janrain.capture.ui.renderScreen('editProfile')`);
      expect(seenBy(page)).to.deep.equal(['editProfile']);
      expect(evaluate(page, 'Object.keys(janrain.capture.ui)')).to.include('profile');
      expect(page.log.lines).to.deep.equal([]);
    });

    for (const [what, code] of [
      ['janrain.capture.ui', `janrain.capture.ui = {own: 1};`],
      ['janrain.capture', `janrain.capture = {ui: {own: 1}};`],
    ] as const) {
      it(`from a script that replaces ${what} has the other members as well`, async () => {
        await page.open(
          scriptsInHead +
            settings(page, code) +
            onLoad(`${handler} seen.push(janrain.capture.ui.own); ${start}`) +
            element(),
        );
        expect(seenBy(page)).to.deep.equal([1]);
        await expectSignIn();
      });
    }
  });

  it('that replaces janrain after the script has handlers, settings and functions', async () => {
    const {domain, client_id, flow_version} = standard(page.domain);
    await page.open(`${scriptsInHead}<script>
      var seen = [];
      var janrain = {settings: {capture: {captureServer: '${domain}', clientId: '${client_id}', flowVersion: '${flow_version}'}}};
      </script>${onLoad(`janrain.settings.capture.flowName = 'standard'; ${handler} ${start}`)}${element()}`);
    expect(page.element).to.have.attribute('flow', 'standard');
    await expectSignIn();
    expect(page.log.lines).to.deep.equal([]);
  });

  it('that treats the objects as values of any kind goes on', async () => {
    await page.open(settings(page) + onLoad(start) + element() + scripts);
    page.run(`
      (async function () {
        for (const object of [janrain.capture.ui, janrain.capture.ui.modal, janrain.events]) {
          seen.push(await object === object, String(object), object + '', 'other' in object, object.then);
          Object.prototype.toString.call(object); [...Object.keys(object)]; ({...object});
        }
      })().finally(function () { document.title = 'done'; });`);
    await page.until(() => page.document.title === 'done');
    const text = '[object Object]';
    const values = [true, text, text, false, undefined];
    expect(seenBy(page)).to.deep.equal([...values, ...values, ...values]);
    expect(page.log.lines).to.deep.equal([]);
  });

  it('that reads an unknown member without calling it is told of nothing', async () => {
    await page.open(settings(page) + onLoad(start) + element() + scripts);
    page.run(`
      if (janrain.capture.ui.getFailedLogins) seen.push(typeof janrain.capture.ui.getFailedLogins);
      addEventListener('click', janrain.capture.ui.getFailedLogins);`);
    expect(seenBy(page)).to.deep.equal(['function']);
    expect(page.log.lines).to.deep.equal([]);
    page.document.body.click();
    page.document.body.click();
    expect(page.log.lines).to.deep.equal([noEffect('getFailedLogins')]);
  });

  describe('that calls start', () => {
    it('often has the settings of the last time', async () => {
      await page.open(
        settings(page) + onLoad(start + start) + element('capture-sign-in', 'flow="own"') + scripts,
      );
      const attributes = () =>
        ['flow', 'flow_version', 'redirect_uri', 'locale'].map((name) =>
          page.element.getAttribute(name),
        );
      const version = '20190618143040022299';
      expect(attributes()).to.deep.equal(['own', version, null, 'en-US']);
      page.run(`
        janrain.settings.capture.flowName = 'plugins';
        janrain.settings.capture.redirectUri = 'https://www.example.com/';
        delete janrain.settings.capture.flowVersion;`);
      expect(attributes()).to.deep.equal(['own', version, null, 'en-US']);
      page.run(start);
      expect(attributes()).to.deep.equal(['own', null, 'https://www.example.com/', 'en-US']);
      page.element.setAttribute('locale', 'de-DE');
      page.run(`janrain.settings.language = 'fr-FR'; ${start}`);
      expect(attributes()).to.deep.equal(['own', null, 'https://www.example.com/', 'de-DE']);
    });

    it('before the page is loaded configures the elements before and after it', async () => {
      await page.open(
        `${scriptsInHead}${settings(page)}${element()}
          <script>janrain.settings.capture.flowName = 'early'; ${start}</script>
          ${element('capture-register')}`,
      );
      for (const tag of ['capture-sign-in', 'capture-register']) {
        expect(page.query(tag)).to.have.attribute('flow', 'early');
      }
    });

    it('configures the elements that are added later', async () => {
      await page.open(settings(page) + onLoad(start) + element() + scripts);
      page.run(`
        janrain.settings.capture.flowName = 'later';
        document.body.insertAdjacentHTML('beforeend', '<main><p><capture-register></capture-register></p></main>');`);
      await page.until(() => page.query('capture-register').hasAttribute('domain'));
      expect(page.query('capture-register')).to.have.attribute('flow', 'later');
    });

    for (const value of ['null', 'undefined', '1', `'text'`, '[]', '{flowName: 7, language: {}}']) {
      it(`with the settings ${value} goes on`, async () => {
        await page.open(
          settings(page) +
            onLoad(`janrain.settings.capture = ${value}; ${start} seen.push(1);
              janrain.settings = ${value}; ${start} seen.push(2);`) +
            element('capture-sign-in', 'client_id="own" domain="/capture"') +
            scripts,
        );
        expect(seenBy(page)).to.deep.equal([1, 2]);
        expect(page.element).not.to.have.attribute('flow');
      });
    }
  });

  describe('that defines janrainCaptureWidgetOnLoad', () => {
    const load = `window.janrainCaptureWidgetOnLoad = function () { ${handler} ${start} };`;

    it('after the script has it called', async () => {
      await page.open(
        `${settings(page)}${element()}${scripts}<script type="module">${load}</script>`,
      );
      await expectSignIn();
    });

    it('when everything is loaded has it called', async () => {
      await page.open(
        `${settings(page)}${element()}${scripts}<script>addEventListener('load', function () { ${load} });</script>`,
      );
      await expectSignIn();
    });

    it('and loads the script by itself then has it called', async () => {
      await page.open(`${settings(page)}${element()}<script>${load}</script>`);
      for (const path of ['widget.js', 'capture-forms.js']) {
        const script = page.document.createElement('script');
        script.src = `/built/${path}`;
        const loaded = oneEvent(script, 'load');
        page.document.head.append(script);
        await loaded;
      }
      await page.element.updateComplete;
      await expectSignIn();
    });

    it('and loads the script twice has it called once', async () => {
      await page.open(settings(page) + onLoad(handler + start) + element() + scripts + scripts);
      await expectSignIn();
      expect(page.log.lines).to.deep.equal([]);
    });
  });

  it('with an element in a shadow root has the right handler called', async () => {
    const {domain, client_id} = standard(page.domain);
    await page.open(
      `${settings(page)}${onLoad(`${handler}
        janrain.events.onCaptureRegistrationSuccess.addHandler(function () { seen.push('registration'); });
        ${start}`)}<main></main>${element()}${scripts}`,
    );
    page.run(`
      const root = document.querySelector('main').attachShadow({mode: 'open'});
      root.innerHTML = '<capture-sign-in domain="${domain}" client_id="${client_id}"></capture-sign-in>';
      root.firstChild.dispatchEvent(new CustomEvent('capture-success',
        {bubbles: true, composed: true, detail: {form: 'signInForm', capture_user: {}}}));
      document.body.dispatchEvent(new CustomEvent('capture-success',
        {bubbles: true, detail: {form: 'otherForm'}}));`);
    expect(seenBy(page)).to.deep.equal(['traditionalSignin']);
    expect(page.log.lines).to.deep.equal([]);
  });
});
