import {APP_ID, LOGIN_CLIENT_SECRET} from '../api/sandbox-state.ts';
import {createSiteState, type SiteOptions, type SiteState} from '../api/site-state.ts';
import {serveSandbox} from './server.ts';

/** A running sandbox for the pages of a site. */
export type SiteSandbox = Pick<
  SiteState,
  'clientId' | 'flows' | 'notes' | 'account' | 'exportAccounts'
> & {
  readonly kind: 'started';
  readonly port: number;
  readonly appId: string;
  readonly clientSecret: string;
  readonly accountCount: number;
  /** Calls a function after each change of an account. */
  readonly watchAccounts: (listener: () => void) => void;
  /** Stops listening and closes all connections. */
  readonly close: () => Promise<void>;
};

/** A sandbox, or why it cannot start. */
export type SiteSandboxResult =
  | SiteSandbox
  /** `source` is the file's, or `accounts`. */
  | {readonly kind: 'invalid'; readonly source: string; readonly problem: string}
  /** `code` is the operating system's, such as `EADDRINUSE`. */
  | {readonly kind: 'not-listening'; readonly code: string};

/**
 * Starts a sandbox for the pages of a site, on the loopback addresses only. This is the entry point of `dist/sandbox.js`,
 * which the command loads.
 *
 * @param options.port 0 for a free port
 */
export async function startSiteSandbox({
  port,
  ...options
}: SiteOptions & {readonly port: number}): Promise<SiteSandboxResult> {
  const created = await createSiteState(options);
  if (created.kind === 'invalid') return created;
  const {state, clientId, flows, notes, account, exportAccounts} = created;
  try {
    const server = await serveSandbox({state, port});
    return {
      kind: 'started',
      port: server.port,
      appId: APP_ID,
      clientId,
      clientSecret: LOGIN_CLIENT_SECRET,
      flows,
      notes,
      account,
      accountCount: state.accounts.size,
      exportAccounts,
      watchAccounts: (listener) => {
        state.accounts.onChange = listener;
      },
      close: () => server.close(),
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {kind: 'not-listening', code: String(error.code)};
  }
}
