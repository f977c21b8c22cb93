import {chmod, copyFile, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {APP_ID, LOGIN_CLIENT} from '../../../demo/sandbox/api/sandbox-state.ts';
import {serveCapture, type CaptureServer} from './capture-server.ts';
import {freePort} from '../../support/node/runner/server-address.ts';
import {makeCertificate, type Certificate} from '../../support/node/certificate.ts';
import {startProcess, type Command, type ServerProcess} from './server-process.ts';

/** What a site's owner writes into a recipe. */
export interface Setting {
  /** Where the server's files are to be. */
  readonly folder: string;
  /** The folder with the site's page. */
  readonly root: string;
  readonly port: number;
  readonly certificate: Certificate;
  /** A file with the certificates of all authorities that there are. */
  readonly authorities: string;
  /** Capture, with its port. */
  readonly capture: string;
  /** How many seconds Capture has to answer. A visitor has ten for a body, or as many if that is less. */
  readonly patience: number;
}

/** A recipe: its file, filled in, and how to start the server that has it. */
export type Recipe = (setting: Setting) => Promise<Command>;

/** A site whose server has the recipe. */
export interface Site extends ServerProcess {
  readonly port: number;
  readonly certificate: Certificate;
}

/** A folder with certificates and a page, and a Capture of a test's own. */
export interface Place {
  readonly capture: CaptureServer;
  /** Capture's own certificate. */
  readonly certificate: Certificate;
  /** One for Capture's host that no authority has signed. */
  readonly forged: Certificate;
  /** One that an authority has signed, for another host. */
  readonly elsewhere: Certificate;
  open(recipe: Recipe, patience: number): Promise<Site>;
  close(): Promise<void>;
}

const script = fileURLToPath(new URL('../../../dist/capture-forms.js', import.meta.url));

const attributes = `domain="/capture" client_id="${LOGIN_CLIENT}" flow="standard"
    flow_url="/capture/widget_data/flows/${APP_ID}/{flow}/{flow_version}/{locale}.json"`;

const page = `<!doctype html>
<html lang="en">
  <title>Members</title>
  <link rel="icon" href="data:," />
  <script src="/capture-forms.js" defer></script>
  <capture-register ${attributes}></capture-register>
  <capture-sign-in ${attributes}></capture-sign-in>
</html>`;

export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'capture-proxy-'));
  // Servers that root has started work as somebody else.
  await chmod(folder, 0o755);
  const root = join(folder, 'page');
  await mkdir(root);
  await writeFile(join(root, 'index.html'), page);
  await copyFile(script, join(root, 'capture-forms.js'));
  const certificate = makeCertificate(folder, 'localhost', 'localhost');
  const forged = makeCertificate(folder, 'forged', 'localhost');
  const elsewhere = makeCertificate(folder, 'elsewhere', 'elsewhere.example');
  const authorities = join(folder, 'authorities.pem');
  await writeFile(authorities, Buffer.concat([certificate.cert, elsewhere.cert]));
  const capture = await serveCapture(certificate);
  capture.sendFile(join(root, 'index.html'));
  const sites: Site[] = [];
  return {
    capture,
    certificate,
    forged,
    elsewhere,
    async open(recipe, patience) {
      const own = await mkdtemp(join(folder, 'server-'));
      await chmod(own, 0o755);
      await mkdir(join(own, 'tmp'));
      await chmod(join(own, 'tmp'), 0o777);
      const port = await freePort();
      const setting = {folder: own, root, port, certificate, authorities, patience};
      const command = await recipe({...setting, capture: `localhost:${capture.port}`});
      const site = {...(await startProcess(own, port, command)), port, certificate};
      sites.push(site);
      return site;
    },
    async close() {
      await Promise.all(sites.map((site) => site.stop()));
      await capture.close();
      await rm(folder, {recursive: true});
    },
  };
}
