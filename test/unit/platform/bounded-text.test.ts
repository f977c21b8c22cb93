import {aTimeout, expect} from '@open-wc/testing';
import {readText} from '../../../src/platform/bounded-text.ts';

const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('readText', () => {
  it('reads a body of the largest size', async () => {
    expect(await readText(new Response('x'.repeat(100)), 100)).to.have.lengthOf(100);
  });

  it('rejects a larger body', async () => {
    const error = await rejection(readText(new Response('x'.repeat(101)), 100));
    expect(error).to.be.instanceOf(RangeError);
  });

  it('counts bytes, not characters', async () => {
    const error = await rejection(readText(new Response('ü'.repeat(51)), 100));
    expect(error).to.be.instanceOf(RangeError);
  });

  it('decodes a character that arrives in two chunks', async () => {
    const [first = 0, second = 0] = new TextEncoder().encode('ü');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array([first]));
        controller.enqueue(new Uint8Array([second]));
        controller.close();
      },
    });
    expect(await readText(new Response(body), 100)).to.equal('ü');
  });

  it('rejects an endless body while it comes', async () => {
    let isRead = true;
    const body = new ReadableStream({
      async pull(controller) {
        await aTimeout(0);
        if (isRead) controller.enqueue(new Uint8Array(1000));
        else controller.close();
      },
    });
    const error = await rejection(readText(new Response(body), 10_000));
    isRead = false;
    expect(error).to.be.instanceOf(RangeError);
  });

  it('passes on the error of a broken body', async () => {
    const body = new ReadableStream({start: (controller) => controller.error(new TypeError('x'))});
    expect(await rejection(readText(new Response(body), 100))).to.be.instanceOf(TypeError);
  });

  it('reads an empty body', async () => {
    expect(await readText(new Response(null), 100)).to.equal('');
  });
});
