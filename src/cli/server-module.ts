/**
 * What the command knows of `dist/server.js`, which is built from `src/server.ts`. It contains the elements and Lit, which the
 * other commands do not need, and so is a file of its own.
 */
export interface ServerModule {
  renderToString(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    options: {readonly flow?: object; readonly stylesheet?: string},
  ): string;
  importLanguage(locale: string): Promise<string>;
}

/** Loads the rendering for servers. */
export async function loadServer(): Promise<ServerModule> {
  const url = new URL('server.js', import.meta.url).href;
  return (await import(/* @vite-ignore */ url)) as ServerModule;
}
