/**
 * What the command knows of `dist/sandbox.js`, which is built from `demo/sandbox/`. `src/` and the sandbox share no code, so
 * the types are written twice; `test/package/cli-sandbox.test.ts` fails to compile if they differ.
 */
export interface SandboxModule {
  startSiteSandbox(options: SiteSandboxOptions): Promise<SiteSandboxResult>;
}

/** A flow file that has been read. */
export interface SiteFlow {
  readonly json: unknown;
  /** The path or URL of the file, for messages. */
  readonly source: string;
  /** The name of the flow; by default, the one in the file, or else `fallbackName`. */
  readonly name?: string;
  readonly fallbackName: string;
  readonly locale: string;
}

/** What the sandbox serves. */
export interface SiteSandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  readonly flows: readonly SiteFlow[];
  readonly clientId?: string;
  readonly recoverUrl?: string;
  readonly verifyUrl?: string;
  /** The content of the file with accounts. */
  readonly accounts?: unknown;
  /** Whether password hashes are written to a file. */
  readonly isStored: boolean;
}

/** A flow that the sandbox serves. */
export interface ServedFlow {
  readonly name: string;
  readonly version: string;
  readonly locale: string;
  readonly forms: readonly {readonly name: string; readonly action: string}[];
}

/** A running sandbox. */
export interface SiteSandbox {
  readonly kind: 'started';
  readonly port: number;
  /** The application id in the URLs of flow files. */
  readonly appId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly flows: readonly ServedFlow[];
  /** What the sandbox does not do as Capture would. */
  readonly notes: readonly string[];
  /** An account to sign in with; undefined if its password has been changed. */
  readonly account: {readonly email: string; readonly password: string} | undefined;
  readonly accountCount: number;
  readonly exportAccounts: () => Promise<readonly object[]>;
  readonly watchAccounts: (listener: () => void) => void;
  readonly close: () => Promise<void>;
}

/** A sandbox, or why it cannot start. */
export type SiteSandboxResult =
  | SiteSandbox
  /** `source` is the one of a flow file, or `accounts`. */
  | {readonly kind: 'invalid'; readonly source: string; readonly problem: string}
  /** `code` is the operating system's, such as `EADDRINUSE`. */
  | {readonly kind: 'not-listening'; readonly code: string};

/** Loads the sandbox. It is a file of its own, so that the other commands do not load it. */
export async function loadSandbox(): Promise<SandboxModule> {
  const url = new URL('sandbox.js', import.meta.url).href;
  return (await import(/* @vite-ignore */ url)) as SandboxModule;
}
