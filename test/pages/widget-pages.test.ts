import {expect, nextFrame} from '@open-wc/testing';
import {rootOf, standard} from '../support/harness.ts';
import {RealPage} from '../support/real-page.ts';
import {
  PROFILE,
  element,
  evaluate,
  noEffect,
  onLoad,
  scripts,
  seenBy,
  settings,
  start,
} from '../support/widget-page.ts';

/** Pages as sites have them, from the vendor's reference implementation and its plug-ins. */
describe('a page of the Capture widget', () => {
  let page: RealPage;
  beforeEach(async () => {
    page = await RealPage.start();
  });
  afterEach(async () => {
    localStorage.removeItem(PROFILE);
    await page.close();
  });

  const signIn = async () => {
    page.fillSignIn();
    expect(await page.submit()).to.equal('success');
  };

  /** Waits until a field of the first element has the focus. */
  async function untilFocused(name: string): Promise<void> {
    while (page.focused !== name) await nextFrame();
  }

  describe('that makes settings in janrainCaptureWidgetOnLoad', () => {
    const all = () => {
      const {domain, client_id, flow, flow_version} = standard(page.domain);
      return `captureServer: '${domain}', clientId: '${client_id}', flowName: '${flow}', flowVersion: '${flow_version}'`;
    };
    const other = `janrain.settings.language = 'de-DE'; janrain.settings.capture.flowName = 'plugins';
      janrain.settings.capture.flowVersion = 'HEAD'; janrain.settings.capture.redirectUri = 'https://old.example/';`;

    it('configures the elements when it calls start', async () => {
      await page.open(
        settings(page, other) +
          onLoad(`
            janrain.settings.capture.flowName = 'standard';
            janrain.settings.capture.flowVersion = '20190618143040022299';
            janrain.settings.capture.redirectUri = 'https://www.example.com/';
            janrain.settings.language = 'en-US';
            janrain.settings.capture.stylesheets = ['demo.css'];
            ${start}`) +
          element() +
          scripts,
      );
      expect(page.element).to.have.attribute('flow', 'standard');
      await signIn();
      const [body] = await page.posted();
      expect(body?.get('flow')).to.equal('standard');
      expect(body?.get('flow_version')).to.equal('20190618143040022299');
      expect(body?.get('redirect_uri')).to.equal('https://www.example.com/');
      expect(body?.get('locale')).to.equal('en-US');
      expect(page.log.lines).to.deep.equal([]);
    });

    for (const [what, code] of [
      ['replaces janrain.settings.capture', () => `janrain.settings.capture = {${all()}};`],
      ['replaces janrain.settings', () => `janrain.settings = {capture: {${all()}}};`],
      ['adds janrain.settings', () => `window.janrain.settings = {capture: {${all()}}};`],
    ] as const) {
      it(`and ${what} configures the elements`, async () => {
        const before = what.startsWith('adds') ? '' : settings(page, other);
        await page.open(before + onLoad(code() + start) + element() + scripts);
        expect(page.element).not.to.have.attribute('redirect_uri');
        await signIn();
        expect(page.log.lines).to.deep.equal([]);
      });
    }

    it('and calls start after a request of its own configures the elements then', async () => {
      await page.open(
        settings(page, other) +
          onLoad('window.startLater = function () { janrain.capture.ui.start(); };') +
          element() +
          scripts,
      );
      page.run(`janrain.settings.capture.flowName = 'standard'; startLater();`);
      expect(page.element).to.have.attribute('flow', 'standard');
    });

    it('calls the functions of beforeJanrainCaptureWidgetOnLoad first, each', async () => {
      await page.open(
        settings(
          page,
          `
          janrain.settings.capture.beforeJanrainCaptureWidgetOnLoad = janrain.settings.capture.beforeJanrainCaptureWidgetOnLoad || [];
          janrain.settings.capture.beforeJanrainCaptureWidgetOnLoad.push(function () { throw new Error('of the page'); });
          janrain.settings.capture.beforeJanrainCaptureWidgetOnLoad.push(function () {
            seen.push('before');
            janrain.events.onCaptureRenderComplete.addHandler(function (event) { document.title = event.screen; });
          });`,
        ) +
          onLoad(`seen.push('load'); ${start}`) +
          element() +
          scripts,
      );
      expect(seenBy(page)).to.deep.equal(['before', 'load']);
      expect(page.log.lines.join()).to.include('of the page');
    });
  });

  it('that registers functions for validation goes on, and is told of each function once', async () => {
    await page.open(
      settings(page) +
        onLoad(`
          janrain.capture.ui.registerFunction('passwordValidation', function (name, value, validation) {
            return /[A-Z]/.test(value);
          });
          janrain.capture.ui.registerFunction('postalCodeValidation', function () { return true; });
          if (!localStorage.getItem('janrainCaptureToken')) janrain.capture.ui.createCaptureSession('secret-token');
          janrain.events.onCaptureLoginSuccess.addHandler(function (result) { seen.push(result.status); });
          ${start}`) +
        element() +
        scripts,
    );
    await signIn();
    expect(seenBy(page)).to.deep.equal(['success']);
    expect(page.log.lines).to.deep.equal([
      noEffect('registerFunction'),
      noEffect('createCaptureSession'),
    ]);
  });

  it('that asks for the session and the profile has them in its handlers, and not before', async () => {
    await page.open(
      settings(page) +
        onLoad(`
          function look() {
            seen.push([janrain.capture.ui.hasActiveSession(), janrain.capture.ui.getProfileCookieData('uuid'),
              janrain.capture.ui.getReturnExperienceData('displayName')]);
          }
          look();
          janrain.events.onCaptureLoginFailed.addHandler(look);
          janrain.events.onCaptureLoginSuccess.addHandler(function (result) { seen.push(result.userData.uuid); look(); });
          ${start}`) +
        element() +
        scripts,
    );
    page.fillSignIn('wrong');
    expect(await page.submit()).to.equal('credentials');
    await signIn();
    const [before, failed, uuid, after] = seenBy(page);
    expect([before, failed]).to.deep.equal(Array(2).fill([false, undefined, undefined]));
    expect(uuid).to.be.a('string');
    expect(after).to.deep.equal([true, uuid, 'JohnDoe']);
    for (const name of ['accessToken', 'constructor', '__proto__', '']) {
      expect(evaluate(page, `janrain.capture.ui.getProfileCookieData('${name}')`)).to.equal(
        undefined,
      );
    }
  });

  describe('that reads janrainCaptureProfileData', () => {
    const handler = `
      janrain.events.onCaptureLoginSuccess.addHandler(function (response) {
        var uuid = eval("(" + localStorage["janrainCaptureProfileData"] + ")").uuid;
        seen.push(uuid, response);
      });`;

    for (const setting of [
      'setProfileData = true',
      `setProfileData = 'true'`,
      'setProfileCookie = true',
    ]) {
      it(`has it in its handlers with ${setting}, without a token`, async () => {
        await page.open(
          settings(page, `janrain.settings.capture.${setting};`) +
            onLoad(handler + start) +
            element() +
            scripts,
        );
        await signIn();
        const [uuid, response] = seenBy(page) as [
          string,
          {accessToken: string; userData: Readonly<Record<string, unknown>>},
        ];
        expect(JSON.parse(localStorage.getItem(PROFILE) ?? '')).to.deep.equal(response.userData);
        expect(uuid).to.equal(response.userData['uuid']);
        expect(Object.keys(response.userData)).to.have.members(['uuid', 'email', 'displayName']);
        expect(response.accessToken).to.be.a('string').and.not.to.equal('');
        expect(Object.values({...localStorage}).join()).not.to.include(response.accessToken);
        expect(page.log.lines).to.deep.equal([]);
      });
    }

    for (const setting of ['appId = 1', 'setProfileData = false', `setProfileData = 'false'`]) {
      it(`has none with only ${setting}`, async () => {
        await page.open(
          settings(page, `janrain.settings.capture.${setting};`) +
            onLoad(start) +
            element() +
            scripts,
        );
        await signIn();
        expect(localStorage.getItem(PROFILE)).to.equal(null);
      });
    }

    it('has its handlers called if the browser allows no storage', async () => {
      await page.open(
        settings(
          page,
          `
          janrain.settings.capture.setProfileData = true;
          Object.defineProperty(window, 'localStorage', {get: function () { throw new DOMException('', 'SecurityError'); }});`,
        ) +
          onLoad(`
            janrain.events.onCaptureLoginSuccess.addHandler(function (result) { seen.push(result.status); });
            janrain.events.onCaptureSessionEnded.addHandler(function () { seen.push('ended'); });
            ${start}`) +
          element() +
          scripts,
      );
      await signIn();
      page.run('janrain.capture.ui.endCaptureSession()');
      expect(seenBy(page)).to.deep.equal(['success', 'ended']);
      expect(page.log.lines).to.deep.equal([]);
    });
  });

  describe('that signs visitors out', () => {
    const load = onLoad(`
      janrain.events.onCaptureSessionEnded.addHandler(function (result) {
        seen.push('ended', janrain.capture.ui.hasActiveSession(), localStorage.janrainCaptureProfileData);
      });
      ${start}`);

    for (const [how, html] of [
      [
        'with endCaptureSession',
        `<a id="out" onclick="janrain.capture.ui.endCaptureSession();">Log out</a>`,
      ],
      ['with a link', `<a id="out" href="#" class="capture_end_session">Sign Out</a>`],
    ] as const) {
      it(`${how} has no session and no profile then`, async () => {
        await page.open(
          settings(page, 'janrain.settings.capture.setProfileData = true;') +
            load +
            html +
            element() +
            scripts,
        );
        await signIn();
        expect(localStorage.getItem(PROFILE)).to.include('johndoe@example.com');
        await page.click(page.query('#out'));
        expect(seenBy(page)).to.deep.equal(['ended', false, undefined]);
        expect(localStorage.getItem(PROFILE)).to.equal(null);
        expect(evaluate(page, `janrain.capture.ui.getProfileCookieData('uuid')`)).to.equal(
          undefined,
        );
      });
    }

    it('on a page without a sign-in is told as well, once', async () => {
      localStorage.setItem(PROFILE, '{"uuid": "of the page before"}');
      await page.open(
        settings(page) +
          onLoad(`
            janrain.events.onCaptureSessionEnded.addHandler(function () {
              seen.push('ended');
              janrain.capture.ui.endCaptureSession();
            });
            ${start}`) +
          element() +
          scripts,
      );
      page.run('janrain.capture.ui.endCaptureSession()');
      expect(seenBy(page)).to.deep.equal(['ended']);
      expect(localStorage.getItem(PROFILE)).to.equal(null);
    });
  });

  describe('that opens the widget', () => {
    const spacer = '<div style="height: 3000px"></div>';
    const isInView = () => {
      const {top, bottom} = page.element.getBoundingClientRect();
      return top >= 0 && bottom <= page.window.innerHeight + 1;
    };

    for (const [how, html] of [
      ['with a link', '<a id="open" href="#" class="capture_modal_open">Sign In / Sign Up</a>'],
      [
        'with a part of a link',
        '<a href="#" class="nav capture_modal_open"><b id="open">Sign In</b></a>',
      ],
      ['with a button', '<button id="open" class="capture_modal_open">Sign In</button>'],
      [
        'with modal.open',
        '<a id="open" href="javascript:janrain.capture.ui.modal.open();">Log in</a>',
      ],
      [
        'with modal.open and a screen',
        `<a id="open" href="#" onclick="janrain.capture.ui.modal.open('signIn'); return false">Log in</a>`,
      ],
      [
        'with renderScreen',
        `<a id="open" href="#" onclick="janrain.capture.ui.renderScreen('signIn'); return false">Log in</a>`,
      ],
    ] as const) {
      it(`${how} brings the element into view and focuses it`, async () => {
        await page.open(settings(page) + onLoad(start) + html + spacer + element() + scripts);
        expect(isInView()).to.equal(false);
        await page.click(page.query('#open'));
        await untilFocused('signInEmailAddress');
        expect(isInView()).to.equal(true);
        expect(page.window.location.href).not.to.match(/#$/);
        expect(page.navigations).to.deep.equal([]);
        expect(page.log.lines).to.deep.equal([]);
      });
    }

    it('leaves a click alone that a key turns into another, or that has no element', async () => {
      await page.open(
        `${settings(page)}${onLoad(start)}<button class="capture_modal_open">Sign In</button>${element()}${scripts}`,
      );
      const isPrevented = (init: MouseEventInit) => {
        const click = new page.window.MouseEvent('click', {
          ...init,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        return !page.query('button').dispatchEvent(click);
      };
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
        expect(isPrevented({[key]: true}), key).to.equal(false);
      }
      expect(isPrevented({})).to.equal(true);
      page.element.remove();
      expect(isPrevented({})).to.equal(false);
    });

    it('in a dialog opens it, and closes it after the success', async () => {
      await page.open(
        `${settings(page)}${onLoad(`
          janrain.events.onCaptureLoginSuccess.addHandler(function (result) { janrain.capture.ui.modal.close(); });
          ${start}`)}<a href="#" class="capture_modal_open">Sign In</a><dialog>${element()}</dialog>${scripts}`,
      );
      const dialog = page.query('dialog') as HTMLDialogElement;
      await page.click(page.query('a'));
      await untilFocused('signInEmailAddress');
      expect(dialog.open).to.equal(true);
      page.run('janrain.capture.ui.modal.open()');
      expect(dialog.open).to.equal(true);
      await signIn();
      expect(dialog.open).to.equal(false);
      expect(page.log.lines).to.deep.equal([]);
    });

    it('while the page loads has the focus in the element once it is rendered', async () => {
      await page.open(
        settings(page) +
          onLoad(
            `${start} if (!janrain.capture.ui.hasActiveSession()) janrain.capture.ui.renderScreen('signIn');`,
          ) +
          element() +
          scripts,
      );
      await untilFocused('signInEmailAddress');
    });

    it('with unknown members of modal goes on, and is told once', async () => {
      await page.open(settings(page) + onLoad(start) + element() + scripts);
      page.run(
        'janrain.capture.ui.modal.resize(); janrain.capture.ui.modal.resize(); seen.push(1)',
      );
      page.run('janrain.capture.ui.modal.close(); seen.push(2)');
      expect(seenBy(page)).to.deep.equal([1, 2]);
      expect(page.log.lines).to.deep.equal([noEffect('modal.resize')]);
    });
  });

  describe('that renders screens', () => {
    it('shows the element of a screen in place of the other, if it hides one', async () => {
      await page.open(
        settings(page) +
          onLoad(start) +
          element() +
          element('capture-register', ' hidden') +
          `<a onclick="janrain.capture.ui.renderScreen('traditionalRegistration')">Create account</a>` +
          scripts,
      );
      const isHidden = () =>
        (['capture-sign-in', 'capture-register'] as const).map((tag) => page.query(tag).hidden);
      await page.click(page.query('a'));
      expect(isHidden()).to.deep.equal([true, false]);
      const register = page.query('capture-register') as HTMLElementTagNameMap['capture-register'];
      const [first] = rootOf(register).querySelectorAll('input');
      while (register.shadowRoot?.activeElement !== first) await nextFrame();
      page.run(`janrain.capture.ui.renderScreen('signIn')`);
      expect(isHidden()).to.deep.equal([false, true]);
      await untilFocused('signInEmailAddress');
    });

    it('in the elements that it had for the widget shows one in place of the other', async () => {
      const screen = (id: string, content: string) =>
        `<div style="display:none;" id="${id}"><div class="capture_header"><h1>${id}</h1></div>${content}</div>`;
      await page.open(
        settings(page) +
          onLoad(start) +
          '<a href="#" class="capture_modal_open">Sign In / Sign Up</a>' +
          screen('signIn', element()) +
          screen('traditionalRegistration', element('capture-register')) +
          scripts,
      );
      const shown = () =>
        ['signIn', 'traditionalRegistration'].filter((id) => page.query(`#${id}`).offsetHeight);
      expect(shown()).to.deep.equal([]);
      await page.click(page.query('a'));
      await untilFocused('signInEmailAddress');
      expect(shown()).to.deep.equal(['signIn']);
      page.run(`janrain.capture.ui.renderScreen('traditionalRegistration')`);
      expect(shown()).to.deep.equal(['traditionalRegistration']);
      page.run(`janrain.capture.ui.renderScreen('signIn')`);
      expect(shown()).to.deep.equal(['signIn']);
    });

    it('hides no element if it shows both', async () => {
      await page.open(
        settings(page) + onLoad(start) + element() + element('capture-register') + scripts,
      );
      page.run(`janrain.capture.ui.renderScreen('traditionalRegistration')`);
      expect(page.element.hidden).to.equal(false);
    });

    it('is told once of each screen that has no element', async () => {
      await page.open(settings(page) + onLoad(start) + element() + scripts);
      for (const screen of [
        'editProfile',
        'forgotPassword',
        'traditionalRegistration',
        'constructor',
      ]) {
        for (const time of [1, 2]) {
          page.run(`janrain.capture.ui.renderScreen('${screen}'); seen.push(${time})`);
        }
      }
      page.run(`
        janrain.settings.capture.screenToRender = 'editProfile';
        janrain.capture.ui.start();
        janrain.capture.ui.renderScreen('editProfile');
        document.querySelector('capture-sign-in').remove();
        janrain.capture.ui.modal.open();
        janrain.capture.ui.modal.open(new MouseEvent('click'));`);
      expect(seenBy(page)).to.have.lengthOf(8);
      expect(page.log.lines).to.deep.equal([
        noEffect(`renderScreen('editProfile')`),
        noEffect(`renderScreen('forgotPassword')`),
        noEffect(`renderScreen('traditionalRegistration')`),
        noEffect(`renderScreen('constructor')`),
        noEffect(`renderScreen('undefined')`),
        noEffect(`renderScreen('[object MouseEvent]')`),
      ]);
    });

    it('shows the element for a forgotten password, if it has one', async () => {
      await page.open(
        `${settings(page)}${onLoad(start)}${element()}<capture-forgot-password hidden></capture-forgot-password>${scripts}`,
      );
      page.run(`janrain.capture.ui.renderScreen('forgotPassword')`);
      expect(page.query('capture-forgot-password').hidden).to.equal(false);
      expect(page.element.hidden).to.equal(true);
      expect(page.log.lines).to.deep.equal([]);
    });
  });

  it('that adds a handler to every event in janrain.events goes on', async () => {
    await page.open(
      settings(page) +
        onLoad(`
          function addEventHandler(e) {
            janrain.events[e].addHandler(function (result) { console.log(e, result); });
          }
          for (var janrainEvent in janrain.events) {
            try {
              var eventName = janrainEvent;
              if (janrainEvent.hasOwnProperty('eventName')) eventName = janrainEvent.eventName;
              addEventHandler(eventName);
            } catch (err) {}
          }
          janrain.events.onCaptureBackplaneReady.addHandler(function () {});
          janrain.events.onCaptureLoginSuccess.removeHandler();
          janrain.events.onCaptureLoginSuccess.addHandler(function (result) { seen.push(result.action); });
          ${start}`) +
        element() +
        scripts,
    );
    await signIn();
    expect(seenBy(page)).to.deep.equal(['traditionalSignin']);
    expect(page.log.lines).to.deep.equal([]);
  });
});
