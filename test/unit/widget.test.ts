import {expect} from '@open-wc/testing';
import {consoleOf, fill, janeRoe, johnDoe, mount, standard, submit} from '../support/harness.ts';
import {posts, startSandbox, type Sandbox} from '../support/sandbox-server.ts';

type Told = Readonly<Record<string, unknown>>;

/** A page that was written for the Capture widget, as its documentation has it. */
describe('a page of the Capture widget', () => {
  const told: [string, Told][] = [];
  let sandbox: Sandbox;
  const page = window as unknown as {
    janrain: {
      settings: {capture: Record<string, string>; language?: string};
      events: Record<string, {addHandler(handler: (event: Told) => void): void}>;
      capture: {ui: {start(): void}};
    };
    janrainCaptureWidgetOnLoad(): void;
  };

  before(async () => {
    sandbox = await startSandbox();
    const {domain, client_id, flow, flow_version} = standard(sandbox.domain);
    const capture = {
      captureServer: domain,
      clientId: client_id,
      flowName: flow,
      flowVersion: flow_version,
      redirectUri: 'https://www.example.com/',
    };
    page.janrain = {settings: {capture, language: 'en-US'}} as never;
    page.janrainCaptureWidgetOnLoad = () => {
      const {events} = page.janrain;
      for (const form of ['Login', 'Registration']) {
        for (const outcome of ['Success', 'Failed']) {
          const name = `onCapture${form}${outcome}`;
          events[name]?.addHandler((event) => told.push([name, event]));
        }
      }
      events['onCaptureScreenShow']?.addHandler(() => {});
      page.janrain.capture.ui.start();
    };
    document.body.append(document.createElement('capture-sign-in'));
    await import('../../src/widget.ts');
    await import('../../src/index.ts');
  });
  after(() => sandbox.stop());
  beforeEach(() => (told.length = 0));

  const flow = {flow: 'standard', version: '20190618143040022299'};

  it('has its settings in the element that was there already', async () => {
    const element = document.querySelector('capture-sign-in');
    expect(element).to.have.attribute('domain', sandbox.domain);
    expect(element).to.have.attribute('locale', 'en-US');
    element?.remove();
  });

  it('has its handler told of a sign-in', async () => {
    const lines = await consoleOf(async () => {
      const element = await mount('capture-sign-in', {});
      await fill(element, johnDoe);
      await submit(element, 'capture-success');
      element.remove();
    });
    expect(lines).to.be.empty;
    const [[name, event] = ['', {}]] = told;
    expect(name).to.equal('onCaptureLoginSuccess');
    expect(event).to.include({action: 'traditionalSignin', screen: 'signIn', ...flow});
    expect(event).to.include({status: 'success', statusMessage: ''});
    expect(event['accessToken']).to.be.a('string');
    expect(event['userData']).to.include({email: johnDoe['Email address'], displayName: 'JohnDoe'});
    const [request] = await posts(sandbox);
    expect(new URLSearchParams(request?.body).get('redirect_uri')).to.equal(
      'https://www.example.com/',
    );
  });

  it('has its handler told of a refusal', async () => {
    const element = await mount('capture-sign-in', {});
    await fill(element, {...johnDoe, Password: 'wrong'});
    await consoleOf(() => submit(element, 'capture-error'));
    element.remove();
    const [[name, event] = ['', {}]] = told;
    expect(name).to.equal('onCaptureLoginFailed');
    expect(event).to.include({status: 'error', statusMessage: 'invalid_credentials', ...flow});
    expect(event['transactionId']).to.be.a('string');
    expect(JSON.stringify(told)).not.to.include('wrong');
  });

  it('lets an element’s own attributes stand, and has its handler told of a registration', async () => {
    const element = await mount('capture-register', {redirect_uri: 'https://own.example/'});
    await fill(element, janeRoe);
    await submit(element, 'capture-success');
    element.remove();
    const [[name, event] = ['', {}]] = told;
    expect(name).to.equal('onCaptureRegistrationSuccess');
    expect(event).to.include({action: 'traditionalRegister', screen: 'traditionalRegistration'});
    const request = (await posts(sandbox)).at(-1);
    expect(new URLSearchParams(request?.body).get('redirect_uri')).to.equal('https://own.example/');
  });

  it('asks for no version where it asked for the newest', async () => {
    page.janrain.settings.capture['flowVersion'] = 'HEAD';
    const element = await mount('capture-sign-in', {});
    expect(element).not.to.have.attribute('flow_version');
    element.remove();
  });

  it('hears of a handler that fails, and so do the others', async () => {
    const reported: unknown[] = [];
    const {onerror} = window;
    window.onerror = (message) => void reported.push(message);
    page.janrain.events['onCaptureLoginFailed']?.addHandler(() => {
      throw new Error('of the page');
    });
    page.janrain.events['onCaptureLoginFailed']?.addHandler((event) => told.push(['last', event]));
    const element = await mount('capture-sign-in', {flow_version: flow.version});
    await submit(element, 'capture-error');
    window.onerror = onerror;
    element.remove();
    expect(String(reported)).to.include('of the page');
    expect(told.map(([name]) => name)).to.deep.equal(['onCaptureLoginFailed', 'last']);
  });
});
