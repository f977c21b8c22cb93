import {createMailboxPage} from '../mailbox/mailbox-page.ts';
import type {SandboxState} from './sandbox-state.ts';

const MAILBOX_PATH = '/mailbox';
const MAILBOX_JSON_PATH = '/mailbox.json';

/** Whether a path is that of the mailbox. */
export function isMailboxPath(pathname: string): boolean {
  return pathname === MAILBOX_PATH || pathname === MAILBOX_JSON_PATH;
}

/**
 * Responds with the mailbox: at `/mailbox` as a page, at `/mailbox.json` as JSON. Capture has nothing like it, so faults do
 * not apply.
 */
export function replyWithMailbox(state: SandboxState, request: Request): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const headers = {Allow: 'GET, HEAD'};
    return new Response('Method Not Allowed', {status: 405, headers});
  }
  const {mails} = state.mailbox;
  const {pathname} = new URL(request.url);
  if (pathname === MAILBOX_JSON_PATH) {
    return new Response(JSON.stringify({mails}), {
      headers: {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...corsFor(request),
      },
    });
  }
  return new Response(createMailboxPage(mails), {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Referrer-Policy': 'no-referrer',
    },
  });
}

/**
 * Lets only pages of this machine read the mails. A developer may have entered a real email address, and pages of any site
 * can send requests to a server on the developer's machine.
 */
function corsFor(request: Request): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin');
  return origin !== null && isLocal(origin)
    ? {'Access-Control-Allow-Origin': origin, Vary: 'Origin'}
    : {Vary: 'Origin'};
}

function isLocal(origin: string): boolean {
  try {
    const {hostname} = new URL(origin);
    return /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  } catch {
    return false;
  }
}
