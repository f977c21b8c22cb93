import {expect, waitUntil} from '@open-wc/testing';
import {startAnswerServer, type AnswerServer} from '../support/answer-server.ts';
import {RealPage, script} from '../support/real-page.ts';

const answerTo = (id: string) =>
  `<input slot="after-fields" type="hidden" name="exchange" value="${id}">`;

describe('a Capture that redirects to another host', () => {
  let page: RealPage;
  let capture: AnswerServer;
  let other: AnswerServer;
  beforeEach(async () => {
    [page, capture, other] = await Promise.all([
      RealPage.start(),
      startAnswerServer(),
      startAnswerServer(),
    ]);
    await other.give([['', {body: '{}'}]]);
  });
  afterEach(async () => {
    await page.close();
    await Promise.all([capture.stop(), other.stop()]);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`with status ${status} does not lead a form there`, async () => {
      const redirect = {status, headers: {Location: `http://${other.host}/`}};
      await capture.give([
        ['1', redirect],
        ['', redirect],
      ]);
      const {host: domain} = capture;
      await page.open(page.markup('capture-sign-in', {domain}, answerTo('1')) + script);
      page.fillSignIn();
      expect(await page.submit()).to.equal('reply');
      expect(await other.take()).to.deep.equal([]);
    });

    it(`with status ${status} does not lead a flow file there`, async () => {
      await capture.give([['2', {status, headers: {Location: `http://${other.host}/`}}]]);
      const flow_url = `http://${capture.host}/flow.json?exchange=2`;
      await page.open(page.markup('capture-sign-in', {flow_url}) + script);
      await waitUntil(() => page.log.lines.length > 0);
      expect(page.log.lines[0]).to.include(`could not use flow_url ${flow_url}`);
      const [{headers} = {headers: {}}] = await capture.take();
      expect(headers).not.to.have.any.keys('cookie', 'authorization');
      expect(await other.take()).to.deep.equal([]);
    });
  }
});
