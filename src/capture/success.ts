import {jsonObject, jsonString, type JsonObject} from '../json.ts';
import type {Success} from './outcome.ts';

/** Decodes a reply with `stat: ok`; undefined if the reply is not the one that the endpoint gives. */
export type DecodeSuccess = (reply: JsonObject) => Success | undefined;

/** Decodes the reply to a sign-in or registration; undefined if it has neither a profile nor a token. */
export const decodeSignIn: DecodeSuccess = (reply) => {
  const texts = ['access_token', 'authorization_code', 'sso_code'].flatMap((key) => {
    const text = jsonString(reply.get(key));
    return text ? [[key, text]] : [];
  });
  const profile = reply.get('capture_user');
  const attributes = jsonObject(profile);
  if (!attributes.size && !texts.length) return undefined;
  const is_new = reply.get('is_new');
  return {
    kind: 'success',
    capture_user: (attributes.size ? profile : {}) as Success['capture_user'],
    ...(Object.fromEntries(texts) as Pick<Success, 'access_token'>),
    ...(typeof is_new === 'boolean' && {is_new}),
    ...(attributes.has('emailVerified') && {verified: !!attributes.get('emailVerified')}),
  };
};

/** Decodes a reply that contains nothing about the visitor. */
export const decodeAcknowledgement: DecodeSuccess = () => ({kind: 'success', capture_user: {}});

/** Decodes the reply to a verification code: the id of the visitor. */
export const decodeVerification: DecodeSuccess = (reply) => {
  const uuid = jsonString(reply.get('uuid'));
  return {kind: 'success', capture_user: uuid ? {uuid} : {}, verified: true};
};
