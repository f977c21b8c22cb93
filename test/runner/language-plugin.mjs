import {register} from 'tsx/esm/api';

register();
const {languageFileAt} = await import('../../.ci/language-files.ts');

/** Puts the language files beside the sources, as the build puts them beside the script. */
export const languagePlugin = () => ({
  name: 'languages',
  serve: ({path}) => languageFileAt(path),
});
