import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {markup} from '../../../src/templates/markup.ts';

function show(source: string) {
  const root = document.createElement('div');
  render(markup(source, 'https://www.example.com/account/'), root);
  return root;
}

describe('markup', () => {
  it('renders a link that opens another tab and tells it nothing about the page', () => {
    const root = show('I accept the <a href="terms">terms</a>.');
    const [link] = root.querySelectorAll('a');
    expect(root.textContent).to.equal('I accept the terms.');
    expect(link?.href).to.equal('https://www.example.com/account/terms');
    expect(link?.target).to.equal('_blank');
    expect(link?.rel).to.equal('noopener noreferrer');
  });

  for (const hostile of [
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript&#58;alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="blob:https://www.example.com/x">x</a>',
    '<img src=x onerror="alert(1)">x',
    '<svg onload="alert(1)">x</svg>',
    '<script>x</script>',
    '<iframe srcdoc="<script>alert(1)</script>">x</iframe>',
    '<style>x</style>',
    '<math><mi href="javascript:alert(1)">x</mi></math>',
    '<a\nhref="javascript:alert(1)"\n>x</a>',
    '<form action="https://evil.example/">x</form>',
  ]) {
    it(`renders only the text of ${hostile}`, () => {
      const root = show(hostile);
      expect(root.children).to.have.lengthOf(0);
      expect(root.textContent).to.contain('x');
    });
  }

  it('renders no attribute of a link but its address', () => {
    const [link] = show('<a href="/x" onclick="alert(1)" style="color:red">x</a>').children;
    expect(link?.getAttributeNames()).to.have.members(['href', 'target', 'rel']);
  });

  it('renders a changed label', () => {
    const root = document.createElement('div');
    for (const source of ['a', '<a href="/">b</a>', '<a href="/">c</a> d', 'e']) {
      render(markup(source, 'https://www.example.com/'), root);
    }
    expect(root.textContent).to.equal('e');
    expect(root.children).to.have.lengthOf(0);
  });
});
