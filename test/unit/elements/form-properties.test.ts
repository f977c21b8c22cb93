import {expect, fixture} from '@open-wc/testing';
import {html} from 'lit';
import {FormProperties} from '../../../src/elements/form-properties.ts';
import {signInCatalogue} from '../../../src/localize/catalogues/sign-in.ts';

class PropertiesElement extends FormProperties {
  readonly catalogue = signInCatalogue;
  protected readonly standardForm = 'signInForm';
  updates = 0;

  protected override updated() {
    this.updates++;
  }
}
customElements.define('properties-element', PropertiesElement);

const attributes = {
  domain: 'domain',
  clientId: 'client_id',
  flow: 'flow',
  flowVersion: 'flow_version',
  locale: 'locale',
  form: 'form',
  redirectUri: 'redirect_uri',
  responseType: 'response_type',
  flowUrl: 'flow_url',
  fields: 'fields',
  messages: 'messages',
  switchUrl: 'switch_url',
  successUrl: 'success_url',
};

const read = (element: object, name: string) => (element as Record<string, unknown>)[name];

for (const [property, attribute] of Object.entries(attributes)) {
  describe(`the property ${property}`, () => {
    it(`is set by the attribute ${attribute}`, () => {
      const element = new PropertiesElement();
      element.setAttribute(attribute, 'x');
      expect(read(element, property)).to.equal('x');
    });

    it(`can be read and set as ${attribute}`, async () => {
      const element = await fixture<PropertiesElement>(
        html`<properties-element></properties-element>`,
      );
      Object.assign(element, {[attribute]: 'x'});
      expect(read(element, property)).to.equal('x');
      expect(read(element, attribute)).to.equal('x');
      await element.updateComplete;
      expect(element.updates).to.equal(2);
    });

    it('writes no attribute', async () => {
      const element = await fixture<PropertiesElement>(
        html`<properties-element></properties-element>`,
      );
      Object.assign(element, {[property]: 'x'});
      await element.updateComplete;
      expect(element.getAttributeNames()).to.be.empty;
    });
  });
}

describe('the properties by the names of attributes', () => {
  it('are not listed when a script walks over the element', () => {
    const listed = [];
    for (const name in new PropertiesElement()) listed.push(name);
    expect(listed).not.to.include('client_id').and.not.to.include('flow_url');
  });
});

describe('values that were set before the element was defined', () => {
  let count = 0;
  /** Defines an element that the page has already, with these own properties and attributes. */
  function upgrade(values: object, html = '') {
    const tag = `late-properties-${++count}`;
    const place = document.createElement('div');
    place.innerHTML = `<${tag} ${html}></${tag}>`;
    const element = Object.assign(place.firstElementChild as Element, values);
    customElements.define(tag, class extends PropertiesElement {});
    document.body.append(place);
    place.remove();
    return element as FormProperties;
  }

  for (const name of ['clientId', 'client_id']) {
    it(`are kept, set as ${name}, and count more than attributes`, async () => {
      const element = upgrade({[name]: 'property'}, 'client_id="attribute"');
      await element.updateComplete;
      expect(element.clientId).to.equal('property');
      expect(read(element, 'client_id')).to.equal('property');
    });
  }

  for (const name of ['lightDom', 'light_dom']) {
    it(`put the form into light DOM, set as ${name}`, () => {
      expect(upgrade({[name]: true}).lightDom).to.equal(true);
      expect(upgrade({[name]: false}, 'light_dom').lightDom).to.equal(false);
    });
  }
});

describe('the property lightDom', () => {
  for (const [value, expected] of [
    [null, false],
    ['', true],
    ['true', true],
    ['light_dom', true],
    ['false', false],
  ] as const) {
    it(`is ${expected} for the attribute ${value === null ? 'removed' : `light_dom="${value}"`}`, () => {
      const element = new PropertiesElement();
      if (value !== null) element.setAttribute('light_dom', value);
      expect([element.lightDom, element.light_dom]).to.deep.equal([expected, expected]);
    });
  }

  for (const name of ['lightDom', 'light_dom']) {
    for (const [value, expected] of [
      [true, true],
      ['', true],
      ['true', true],
      [false, false],
      ['false', false],
      [undefined, false],
      [null, false],
    ] as const) {
      it(`${expected ? 'adds' : 'removes'} the attribute for ${name} = ${JSON.stringify(value)}`, () => {
        const element = new PropertiesElement();
        element.toggleAttribute('light_dom', !expected);
        Object.assign(element, {[name]: value});
        expect(element.hasAttribute('light_dom')).to.equal(expected);
      });
    }
  }
});
