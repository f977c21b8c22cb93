import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {Page, Protocol} from 'puppeteer-core';
import {useChromium} from '../support/node/chromium.ts';
import {serveSinglePage} from '../support/node/single-page-site.ts';

type AXNode = Protocol.Accessibility.AXNode;

const attributes = 'domain="HOST" client_id="abc" flow="standard" flow_version="1"';
const pageWith = (html: string) => `<!doctype html><html lang="en"><title>A page</title>
  <script src="/capture-forms.js" defer></script>${html}</html>`;

/** What is told of a node beside its role, its name and its description. */
const told = ['focused', 'required', 'invalid', 'pressed', 'disabled', 'busy', 'live'];

/** What has no role, or is told as the name of something else. */
const untold = /^(RootWebArea|generic|none|InlineTextBox|LabelText|Legend|MenuListPopup|option)$/;

/** The accessibility tree, as assistive technology has it from the browser: a line for each node that it tells of. */
async function treeOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const write = (node: AXNode, depth: number, isNamed: boolean) => {
    const role = String(node.role?.value);
    const isShown = !node.ignored && !untold.test(role) && !(role === 'StaticText' && isNamed);
    if (isShown) {
      const {name, description, properties = []} = node;
      const states = properties
        .filter(({name, value}) => told.includes(name) && value.value && value.value !== 'false')
        .map(({name, value}) => (value.value === true ? name : `${name}=${value.value}`));
      lines.push(
        '  '.repeat(depth) +
          [
            role,
            name?.value && JSON.stringify(String(name.value).trim()),
            description?.value && `(${description.value})`,
            ...states,
          ]
            .filter(Boolean)
            .join(' '),
      );
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) write(child, depth + Number(isShown), isNamed || /button|link|textbox/.test(role));
    }
  };
  const root = nodes.find(({parentId}) => !parentId);
  if (root) write(root, 0, false);
  return lines.join('\n');
}

const registration = `
form "Create account"
  group "Please check these fields: (3) Please enter an email address such as name@example.com." focused
    StaticText "Please check these fields:"
    list
      listitem
        button "Please enter an email address such as name@example.com."
      listitem
        button "Password"
      listitem
        button "Repeat password"
  StaticText "First name"
  textbox "First name" required
  StaticText "Last name"
  textbox "Last name" required
  StaticText "Email address"
  textbox "Email address" (Error: Please enter an email address such as name@example.com.) invalid=true required
  StaticText "Error:"
  StaticText "Please enter an email address such as name@example.com."
  StaticText "Display name"
  textbox "Display name" required
  StaticText "Password"
  textbox "Password" (Error: Please fill in this field.) invalid=true required
  button "Show password: Password"
  StaticText "Error:"
  StaticText "Please fill in this field."
  StaticText "Repeat password"
  textbox "Repeat password" (Error: Please fill in this field.) invalid=true required
  button "Show password: Repeat password"
  StaticText "Error:"
  StaticText "Please fill in this field."
  group "Date of birth (optional)"
    StaticText "Month"
    combobox "Month"
    StaticText "Day"
    textbox "Day"
    StaticText "Year"
    textbox "Year"
  button "Create account"`.trim();

const busySignIn = `
StaticText "Signing in…"
form "Sign in" busy=1
  StaticText "Email address"
  textbox "Email address" focused required
  StaticText "Password"
  textbox "Password" required
  button "Show password"
  link "Forgot your password?"
  button "Signing in…" disabled
  link "Create an account"`.trim();

describe('Chromium’s accessibility tree', {timeout: 60_000}, () => {
  const chromium = useChromium();

  /** The tree of a page with this in it, once this was done there. */
  async function tree(html: string, act: (page: Page) => Promise<unknown>): Promise<string> {
    const site = await serveSinglePage(pageWith(html));
    const page = await chromium.browser.newPage();
    try {
      await page.goto(site.origin);
      await act(page);
      return await treeOf(page);
    } finally {
      await page.close();
      site.stop();
    }
  }

  it('of the registration form with three errors', async (test: TestContext) => {
    const seen = await tree(`<capture-register ${attributes}></capture-register>`, async (page) => {
      for (const [name, value] of Object.entries({
        ...{firstName: 'Jane', lastName: 'Roe', emailAddress: 'jane'},
        displayName: 'JaneRoe',
      })) {
        await (await page.$(`capture-register >>> [name=${name}]`))?.type(value);
      }
      await page.keyboard.press('Enter');
      await page.waitForSelector('capture-register >>> [part=summary]');
    });
    test.diagnostic(`\n${seen}`);
    assert.equal(seen, registration);
  });

  it('of the sign-in form while it is busy, with links', async () => {
    const html = `<capture-sign-in ${attributes} switch_url="/new" forgot_url="/forgot"></capture-sign-in>`;
    const seen = await tree(html, async (page) => {
      await (await page.$('capture-sign-in >>> [type=email]'))?.type('a@example.com');
      await (await page.$('capture-sign-in >>> [type=password]'))?.type('password123');
      await (await page.$('capture-sign-in >>> [part=toggle]'))?.click();
      await (await page.$('capture-sign-in >>> [type=email]'))?.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('capture-sign-in >>> [aria-busy=true]');
    });
    assert.equal(seen, busySignIn);
  });
});
