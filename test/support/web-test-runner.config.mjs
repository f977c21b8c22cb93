// The runner loads its configuration with Node alone, which loads no TypeScript.
import {register} from 'tsx/esm/api';

register();
const {config} = await import('./node/runner/config.ts');

export default config;
