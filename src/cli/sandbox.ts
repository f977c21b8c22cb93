import {AccountsFile, readAccounts} from './accounts-file.ts';
import {CommandError} from './command-error.ts';
import type {SandboxOptions} from './sandbox-arguments.ts';
import {readSiteFlow} from './sandbox-flow.ts';
import {loadSandbox, type SiteFlow, type SiteSandbox} from './sandbox-module.ts';
import {sandboxText} from './sandbox-text.ts';

/** What the command prints when a sandbox has started. */
export interface StartedSandbox {
  readonly output: string;
  readonly notes: readonly string[];
}

async function readSiteFlows({
  flows,
  locale,
}: SandboxOptions): Promise<readonly SiteFlow[] | CommandError> {
  const read: SiteFlow[] = [];
  for (const argument of flows) {
    const flow = await readSiteFlow(argument, locale);
    if (flow instanceof CommandError) return flow;
    read.push(flow);
  }
  return read;
}

function describeListenError(code: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: end the other program, or choose another port with --port`;
    case 'EACCES':
      return `port ${port} is not allowed: choose one above 1023 with --port`;
    default:
      return `could not listen on port ${port}: ${code}`;
  }
}

/** Ends the sandbox at Ctrl-C or SIGTERM. The process then ends by itself, as nothing else keeps it alive. */
function closeAtSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second signal ends the process at once.
    process.once(signal, () => void close());
  }
}

/** Writes the accounts now, after each change, and at the end. Returns an error of the first. */
async function keepAccounts(
  path: string,
  {exportAccounts, watchAccounts}: SiteSandbox,
): Promise<AccountsFile | CommandError> {
  const file = new AccountsFile(path, exportAccounts);
  const error = await file.save();
  if (error) return error;
  watchAccounts(() =>
    file.scheduleSave(({message}) => process.stderr.write(`capture-forms: ${message}\n`)),
  );
  return file;
}

/** Starts a sandbox, which keeps the process alive until a signal ends it. */
export async function startSandbox(
  options: SandboxOptions,
): Promise<StartedSandbox | CommandError> {
  const {port, clientId, recoverUrl, verifyUrl, accounts: path, keepsAccounts} = options;
  const flows = await readSiteFlows(options);
  if (flows instanceof CommandError) return flows;
  const accounts = path === undefined ? undefined : await readAccounts(path, keepsAccounts);
  if (accounts instanceof CommandError) return accounts;
  const {startSiteSandbox} = await loadSandbox();
  const sandbox = await startSiteSandbox({
    ...{port, flows, clientId, recoverUrl, verifyUrl},
    accounts: accounts?.json,
    isStored: keepsAccounts,
  });
  if (sandbox.kind === 'not-listening') {
    return new CommandError(describeListenError(sandbox.code, port));
  }
  if (sandbox.kind === 'invalid') {
    const source = sandbox.source === 'accounts' ? path : sandbox.source;
    return new CommandError(`${source}: ${sandbox.problem}`);
  }
  let file: AccountsFile | undefined;
  if (path !== undefined && keepsAccounts) {
    const kept = await keepAccounts(path, sandbox);
    if (kept instanceof CommandError) {
      await sandbox.close();
      return kept;
    }
    file = kept;
  }
  closeAtSignal(async () => {
    await sandbox.close();
    const error = await file?.save();
    if (!error) return;
    process.stderr.write(`capture-forms: ${error.message}\n`);
    process.exitCode = error.exitCode;
  });
  const hasOwnFlows = flows.length > 0;
  return {
    output: sandboxText(sandbox, {hasOwnFlows, accounts: path, keepsAccounts}),
    notes: sandbox.notes,
  };
}
