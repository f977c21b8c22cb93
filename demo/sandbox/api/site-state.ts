import type {Account} from '../accounts/account.ts';
import {Accounts} from '../accounts/accounts.ts';
import {createProfile, mergeProfiles, valueAt} from '../accounts/profile.ts';
import {exportAccounts, importAccounts, type StoredAccount} from '../accounts/stored-accounts.ts';
import {distinctFieldsOf} from '../flows/flow-file.ts';
import {isIdentifier} from '../flows/identifier-field.ts';
import {parseFlow} from '../flows/parse-flow.ts';
import type {Publication} from '../flows/publication.ts';
import {publications as ownPublications} from '../flows/publications.ts';
import {
  createSandboxState,
  createSiteClient,
  JOHN_DOE,
  LOGIN_CLIENT,
  type SandboxState,
} from './sandbox-state.ts';

/** A published flow file of a site. */
export type SiteFlow = {
  readonly json: unknown;
  /** The path or URL of the file, for messages. */
  readonly source: string;
  /** The name of the flow; by default, the one in the file, or else `fallbackName`. */
  readonly name?: string;
  readonly fallbackName: string;
  readonly locale: string;
};

/** What distinguishes the Capture application of a site from the sandbox's own. */
export type SiteOptions = {
  /** If there is none, the sandbox's own flows are used. */
  readonly flows: readonly SiteFlow[];
  /** Default: the API client of the API reference. */
  readonly clientId?: string;
  readonly recoverUrl?: string;
  readonly verifyUrl?: string;
  /** JSON that lists accounts. */
  readonly accounts?: unknown;
  /** Whether password hashes are stored, and so have to withstand guessing. */
  readonly isStored: boolean;
};

/** A flow, for whoever writes a page for it. */
export type SiteFlowSummary = {
  readonly name: string;
  readonly version: string;
  readonly locale: string;
  readonly forms: readonly {readonly name: string; readonly action: string}[];
};

/** The state of a sandbox for a site. */
export type SiteState = {
  readonly kind: 'created';
  readonly state: SandboxState;
  readonly clientId: string;
  readonly flows: readonly SiteFlowSummary[];
  /** What the sandbox does not do as Capture would. */
  readonly notes: readonly string[];
  /** An account to sign in with; undefined if its password has been changed. */
  readonly account: {readonly email: string; readonly password: string} | undefined;
  readonly exportAccounts: () => Promise<readonly StoredAccount[]>;
};

/** A state, or what is wrong with the files of the site. */
export type SiteStateResult =
  SiteState | {readonly kind: 'invalid'; readonly source: string; readonly problem: string};

/** As OWASP recommends for PBKDF2 with SHA-256. */
const STORED_ITERATIONS = 600_000;

/** Creates the state of a sandbox for a site. */
export async function createSiteState(options: SiteOptions): Promise<SiteStateResult> {
  const {clientId = LOGIN_CLIENT, recoverUrl, verifyUrl, isStored} = options;
  const published = publishFlows(options.flows);
  if (published.kind === 'invalid') return published;
  const accounts = new Accounts(undefined, isStored ? STORED_ITERATIONS : undefined);
  const problem = await importAccounts(accounts, options.accounts ?? []);
  if (problem !== undefined) return {kind: 'invalid', source: 'accounts', problem};
  const publications = options.flows.length > 0 ? published.publications : ownPublications;
  const clients = createSiteClient(clientId, {recoverUrl, verifyUrl});
  const state = await createSandboxState({publications, clients, accounts});
  const identifiers = [{value: JOHN_DOE.email, paths: ['email']}];
  const johnDoe = await accounts.authenticate(identifiers, JOHN_DOE.password);
  if (johnDoe) addIdentifiers(accounts, johnDoe, publications);
  return {
    kind: 'created',
    state,
    clientId,
    flows: publications.map(summarize),
    notes: published.notes,
    account: johnDoe && JOHN_DOE,
    exportAccounts: () => exportAccounts(accounts),
  };
}

type PublishedFlows =
  | {
      readonly kind: 'published';
      readonly publications: readonly Publication[];
      readonly notes: readonly string[];
    }
  | {readonly kind: 'invalid'; readonly source: string; readonly problem: string};

function publishFlows(flows: readonly SiteFlow[]): PublishedFlows {
  const publications: Publication[] = [];
  const notes: string[] = [];
  for (const {json, source, locale, ...names} of flows) {
    const parsed = parseFlow(json, names);
    if (parsed.kind === 'invalid') return {...parsed, source};
    const {flow} = parsed;
    const {name, version} = flow;
    const isTaken = publications.some(
      (other) =>
        other.flow.name === name && other.flow.version === version && other.locale === locale,
    );
    if (isTaken) {
      const problem = `another file is also the flow '${name}', version '${version}', in '${locale}'`;
      return {kind: 'invalid', source, problem};
    }
    notes.push(...parsed.notes.map((note) => `${source}: ${note}`));
    const revision = crypto.randomUUID();
    publications.push({locale, flow, file: {json: json as object, revision}});
  }
  return {kind: 'published', publications, notes};
}

/** Lets an account sign in with its email address, also in a flow whose sign-in form looks it up in another attribute. */
function addIdentifiers(
  accounts: Accounts,
  account: Account,
  publications: readonly Publication[],
): void {
  const forms = publications.flatMap(({flow}) =>
    Object.values(flow.fields).flatMap((item) =>
      item.element === 'form' && item.action === 'widget/traditional_signin.jsonp'
        ? distinctFieldsOf(flow, item)
        : [],
    ),
  );
  const paths = forms
    .filter(([, field]) => isIdentifier(field))
    .flatMap(([, {schemaId = []}]) => {
      const alternatives = typeof schemaId === 'string' ? [schemaId] : Object.values(schemaId);
      const isSet = alternatives.some((path) => valueAt(account, path) != null);
      return isSet ? [] : alternatives.slice(0, 1);
    });
  const added = createProfile(paths.map((path) => [path, JOHN_DOE.email] as const));
  accounts.update(account.uuid, (before) => ({...before, ...mergeProfiles(before, added)}));
}

function summarize({flow, locale}: Publication): SiteFlowSummary {
  const forms = Object.entries(flow.fields).flatMap(([name, item]) =>
    item.element === 'form' ? [{name, action: item.action}] : [],
  );
  return {name: flow.name, version: flow.version, locale, forms};
}
