// Fails unless the programs in the arguments are installed. Default: the browsers in BROWSERS.
// As root on Debian, installs missing ones with apt-get first, unless CAPTURE_FORMS_INSTALL is 0.
// With --optional, only says what is missing, and does not fail.
import {engines, requiredEngines, tools, usedEngines} from './browsers.ts';
import {cms} from './cms.ts';
import {canInstall, installPackages} from './debian.ts';
import {libraries} from './libraries.ts';
import {servers} from './servers.ts';
import {speech} from './speech.ts';

const programs = {...engines, ...tools, ...servers, ...cms, ...libraries, ...speech};

const args = process.argv.slice(2);
const isOptional = args.includes('--optional');
const named = args.filter((name) => name !== '--optional') as (keyof typeof programs)[];
const browsers = requiredEngines();
const required = named.length
  ? named
  : browsers.includes('firefox')
    ? [...browsers, 'fonts' as const]
    : browsers;
const missing = () => required.filter((name) => !programs[name].find());
const packages = () => missing().flatMap((name) => programs[name].packages);

if (missing().length && process.env['CAPTURE_FORMS_INSTALL'] !== '0' && canInstall()) {
  console.log(
    `Not found: ${missing().join(', ')}. Installing with apt-get: ${packages().join(' ')}. CAPTURE_FORMS_INSTALL=0 turns this off.`,
  );
  installPackages(packages());
}
if (missing().length) {
  console.error(
    `Not found: ${missing().join(', ')}. Install the Debian packages ${packages().join(' ')}, or their like. CHROME_PATH and FIREFOX_PATH can name executables elsewhere.`,
  );
  process.exitCode = isOptional ? 0 : 1;
}
for (const name of named.length ? named : usedEngines()) {
  console.log(`${name}: ${JSON.stringify(programs[name].find())}`);
}
