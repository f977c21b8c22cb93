import {expect} from '@open-wc/testing';
import {callHandlers, events} from '../../../src/widget/event-handlers.ts';

type Handler = (event: unknown) => void;
type Handlers = Record<
  string,
  {addHandler(handler: Handler): void; removeHandler(handler?: Handler): void}
>;

const handlersOf = (name: string) => {
  const found = (events as Handlers)[name];
  if (!found) throw new Error(`there is no event ${name}`);
  return found;
};

describe('the handlers of an event', () => {
  it('are called in their order, each once, and not after they are removed', () => {
    const seen: unknown[] = [];
    const first = (event: unknown) => seen.push(['first', event]);
    const second = (event: unknown) => seen.push(['second', event]);
    for (const handler of [first, second, first]) handlersOf('onOrder').addHandler(handler);
    const event = {status: 'success'};
    callHandlers('onOrder', event);
    expect(seen).to.deep.equal([
      ['first', event],
      ['second', event],
    ]);
    handlersOf('onOrder').removeHandler(first);
    handlersOf('onOrder').removeHandler();
    callHandlers('onOrder', event);
    expect(seen).to.have.lengthOf(3);
  });

  it('may remove and add handlers', () => {
    const seen: string[] = [];
    const add = () => {
      seen.push('called');
      handlersOf('onChange').removeHandler(add);
      handlersOf('onChange').addHandler(() => seen.push('added'));
    };
    handlersOf('onChange').addHandler(add);
    callHandlers('onChange', {});
    expect(seen).to.deep.equal(['called']);
    callHandlers('onChange', {});
    expect(seen).to.deep.equal(['called', 'added']);
  });

  it('may be missing', () => {
    expect(() => callHandlers('onNothing', {})).not.to.throw();
  });
});
