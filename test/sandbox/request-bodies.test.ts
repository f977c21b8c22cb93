import {expect} from '@open-wc/testing';
import {
  REGISTER,
  SIGN_IN,
  bodyOf,
  encode,
  everythingMissing,
  janeInFull,
  johnDoe,
  refusal,
  useSandbox,
} from './sandbox-client.ts';

const unreadable = (type: string) =>
  refusal(
    200,
    'invalid_argument',
    `cannot read ${type}: send application/x-www-form-urlencoded or application/json`,
  );

describe('the body of a request to the sandbox', () => {
  const sandbox = useSandbox();

  const send = async (type: string, body: string, path = SIGN_IN) => {
    // Bytes: a text would get a content type of its own.
    const bytes = new TextEncoder().encode(body);
    const headers = type ? {'Content-Type': type} : undefined;
    return bodyOf(await sandbox.send(path, {method: 'POST', headers, body: bytes}));
  };

  for (const type of ['application/json', 'Application/JSON; charset=utf-8']) {
    it(`may be ${type}`, async () => {
      expect(await send(type, JSON.stringify(johnDoe))).to.include({stat: 'ok'});
    });
  }

  it('may have numbers, booleans and null in JSON', async () => {
    const registration = {
      ...janeInFull,
      'birthdate[dateselect_year]': 1990,
      'birthdate[dateselect_month]': 4,
      'birthdate[dateselect_day]': 3,
      optInRegistration: true,
      aboutMe: null,
    };
    const {capture_user, stat} = await send(
      'application/json',
      JSON.stringify(registration),
      REGISTER,
    );
    expect(stat).to.equal('ok');
    expect(capture_user).to.include({birthday: '1990-04-03', aboutMe: null});
    expect(capture_user).to.have.nested.include({'optIn.status': true});
  });

  it('has a true boolean in JSON even if it is false, as Capture does not read the value', async () => {
    const body = JSON.stringify({...janeInFull, optInRegistration: false});
    const {capture_user} = await send('application/json', body, REGISTER);
    expect(capture_user).to.have.nested.include({'optIn.status': true});
  });

  it('has no parameters if it is an empty object', async () => {
    expect(await send('application/json', '{}')).to.deep.equal(everythingMissing);
  });

  for (const body of ['', '{', encode(johnDoe).toString()]) {
    it(`is refused if it is not JSON: ${JSON.stringify(body.slice(0, 20))}`, async () => {
      expect(await send('application/json', body)).to.deep.equal(
        refusal(340, 'invalid_data_format', 'the body is not valid JSON'),
      );
    });
  }

  for (const body of ['null', '[]', '"x"', '1']) {
    it(`is refused if it is ${body}`, async () => {
      expect(await send('application/json', body)).to.deep.equal(
        refusal(341, 'invalid_json_type', 'the body must be a JSON object'),
      );
    });
  }

  for (const value of ['{}', '[]']) {
    it(`is refused if a value is ${value}`, async () => {
      expect(await send('application/json', `{"client_id":${value}}`)).to.deep.equal(
        refusal(341, 'invalid_json_type', "'client_id' must be a text, number or boolean"),
      );
    });
  }

  for (const [type, name] of [
    ['text/plain', "'text/plain'"],
    ['text/plain;charset=UTF-8', "'text/plain'"],
    ['multipart/form-data; boundary=x', "'multipart/form-data'"],
    ['application/jsonp', "'application/jsonp'"],
    ['', 'an unknown content type'],
  ] as const) {
    it(`is refused as ${name}, which the error names`, async () => {
      expect(await send(type, encode(johnDoe).toString())).to.deep.equal(unreadable(name));
    });
  }

  it('may be missing, and so has no parameters', async () => {
    const response = await sandbox.send(SIGN_IN, {method: 'POST'});
    expect(await bodyOf(response)).to.deep.equal(everythingMissing);
  });
});
