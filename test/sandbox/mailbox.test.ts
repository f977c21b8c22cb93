import {expect} from '@open-wc/testing';
import {
  FORGOT_PASSWORD,
  NEW_YEAR,
  REGISTER,
  VERIFY_EMAIL,
  clientWith,
  expectStat,
  forgotPassword,
  janeRoe,
  resendVerification,
  useSandbox,
} from './sandbox-client.ts';

const PAGE = 'https://www.example.com/?a=b';

describe('the mailbox of the sandbox', () => {
  const sandbox = useSandbox();
  beforeEach(async () => {
    await sandbox.reopen({
      now: () => NEW_YEAR,
      clients: clientWith({password_recover_url: PAGE, verify_email_url: PAGE}),
    });
  });

  /** The page as a browser reads it. */
  const openPage = async () => {
    const text = await (await sandbox.send('/mailbox')).text();
    return new DOMParser().parseFromString(text, 'text/html');
  };
  const askForPassword = () => expectStat(sandbox, FORGOT_PASSWORD, forgotPassword, 'ok');

  describe('as JSON', () => {
    const read = async () => (await sandbox.send('/mailbox.json')).json();

    it('is empty at first', async () => {
      const response = await sandbox.send('/mailbox.json');
      expect(response.headers.get('Content-Type')).to.equal('application/json');
      expect(response.headers.get('Cache-Control')).to.equal('no-store');
      expect(await response.json()).to.deep.equal({mails: []});
    });

    it('has everything about a mail', async () => {
      await askForPassword();
      const {code} = sandbox.lastMail();
      const mail = {
        id: 1,
        sent: '2026-01-01T00:00:00.000Z',
        to: 'johndoe@example.com',
        name: 'passwordRecover',
        locale: 'en-US',
        subject: 'Choose a new password',
        text: 'You have asked for a new password. If it was not you, ignore this mail.',
        linkText: 'Choose a new password',
        link: `${PAGE}&code=${code}`,
        code,
      };
      expect(await read()).to.deep.equal({mails: [mail]});
    });

    it('has the newest mail first', async () => {
      await askForPassword();
      await expectStat(sandbox, VERIFY_EMAIL, resendVerification, 'ok');
      expect(await read()).to.have.nested.include({
        'mails[0].name': 'registrationVerification',
        'mails[0].id': 2,
        'mails[1].name': 'passwordRecover',
      });
    });
  });

  describe('as a page', () => {
    it('says so if there are no mails', async () => {
      const page = await openPage();
      expect(page.querySelector('main')?.textContent).to.contain('There are no mails yet.');
      expect(page.querySelector('article')).to.equal(null);
    });

    it('shows each mail, newest first, under a heading and with a link', async () => {
      await askForPassword();
      await expectStat(sandbox, REGISTER, janeRoe, 'ok');
      const articles = [...(await openPage()).querySelectorAll('article')];
      const [newest, oldest] = sandbox.state.mailbox.mails;
      expect(articles.map((article) => article.querySelector('h2')?.textContent)).to.deep.equal([
        'Verify your email address',
        'Choose a new password',
      ]);
      const [first] = articles;
      expect(first?.textContent).to.contain('janeroe@example.com').and.contain(newest?.code);
      const links = articles.map((article) => article.querySelector('a')?.href);
      expect(links).to.deep.equal([newest?.link, oldest?.link]);
      for (const article of articles) {
        const heading = article.querySelector('h2');
        expect(article.getAttribute('aria-labelledby')).to.equal(heading?.id);
      }
    });

    it('is accessible, without scripts', async () => {
      await askForPassword();
      await expectStat(sandbox, FORGOT_PASSWORD, {...forgotPassword, locale: 'ar-SA'}, 'ok');
      const page = await openPage();
      expect(page.documentElement.lang).to.equal('en');
      expect(page.title).to.equal('Mailbox of the sandbox');
      expect(page.querySelectorAll('script')).to.have.lengthOf(0);
      expect(page.querySelectorAll('h1')).to.have.lengthOf(1);
      const [arabic] = page.querySelectorAll('article h2, article p, article a span');
      expect(arabic?.getAttribute('lang')).to.equal('ar-SA');
      const host = document.createElement('div');
      host.append(...page.querySelectorAll('main'));
      document.body.append(host);
      await expect(host).to.be.accessible();
      host.remove();
    });

    it('allows no script and no other resource to load', async () => {
      const {headers} = await sandbox.send('/mailbox');
      expect(headers.get('Content-Type')).to.equal('text/html; charset=utf-8');
      expect(headers.get('Content-Security-Policy')).to.match(/^default-src 'none';/);
      expect(headers.get('Cache-Control')).to.equal('no-store');
      expect(headers.has('Access-Control-Allow-Origin')).to.equal(false);
    });

    it('escapes all texts', async () => {
      const attack = `"'><img src=x onerror=alert(1)>&amp;`;
      sandbox.state.mailbox.add({
        sent: attack,
        to: attack,
        name: attack,
        locale: attack,
        subject: attack,
        text: attack,
        linkText: attack,
        link: `https://example.com/${attack}`,
        code: attack,
      });
      const page = await openPage();
      expect(page.querySelector('img')).to.equal(null);
      const texts = ['h2', 'code', 'time', 'a', 'article > p'].map(
        (selector) => page.querySelector(selector)?.textContent,
      );
      expect(texts).to.deep.equal(Array<string>(5).fill(attack));
      expect(page.querySelector('time')?.dateTime).to.equal(attack);
      expect(page.querySelector('h2')?.lang).to.equal(attack);
      expect(page.querySelector('a')?.getAttribute('href')).to.equal(
        `https://example.com/${attack}`,
      );
    });

    for (const [link, text] of [
      ['javascript:alert(1)', 'Not a web address: javascript:alert(1)?code='],
      ['http:', 'Not a web address: http:?code='],
    ] as const) {
      it(`shows ${link} without a link`, async () => {
        sandbox.state.clients = clientWith({password_recover_url: link});
        await askForPassword();
        const page = await openPage();
        expect(page.querySelector('a')).to.equal(null);
        expect(page.querySelector('article')?.textContent).to.contain(text);
      });
    }

    it('says so if the client has no setting for the link', async () => {
      sandbox.state.clients = clientWith({});
      await expectStat(sandbox, VERIFY_EMAIL, resendVerification, 'ok');
      const page = await openPage();
      expect(page.querySelector('a')).to.equal(null);
      expect(page.querySelector('article')?.textContent).to.contain('has no setting');
    });
  });

  it('can only be read', async () => {
    for (const path of ['/mailbox', '/mailbox.json']) {
      const refused = await sandbox.send(path, {method: 'POST', body: 'x'});
      expect(refused.status).to.equal(405);
      expect(refused.headers.get('Allow')).to.equal('GET, HEAD');
      expect((await sandbox.send(path, {method: 'HEAD'})).status).to.equal(200);
    }
  });

  it('is not subject to faults', async () => {
    for (const fault of [{kind: 'drop'}, {kind: 'error', code: 500}, {kind: 'silent'}] as const) {
      sandbox.state.fault = fault;
      expect(await (await sandbox.send('/mailbox.json')).json()).to.deep.equal({mails: []});
      expect((await sandbox.send('/mailbox')).status).to.equal(200);
    }
  });

  it('keeps the last hundred mails', async () => {
    for (let i = 0; i < 102; i++) await askForPassword();
    const {mails} = sandbox.state.mailbox;
    expect(mails).to.have.lengthOf(100);
    expect(mails.at(0)?.id).to.equal(102);
    expect(mails.at(-1)?.id).to.equal(3);
  });
});
