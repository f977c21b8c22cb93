export {importLanguage} from './server/import-language.ts';
export {
  renderToString,
  type FormAttributes,
  type GlobalAttributes,
  type RenderOptions,
} from './server/render-to-string.ts';
