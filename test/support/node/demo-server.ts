import {fileURLToPath} from 'node:url';
import {createServer, type Logger, type ViteDevServer} from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Serves the project's pages as `npm start` does, and lets no edit reload them.
 *
 * @param name the server's own, as two may run at once
 */
export async function serveDemo(name: string, customLogger?: Logger): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    cacheDir: `node_modules/.cache/${name}`,
    logLevel: 'warn',
    ...(customLogger && {customLogger}),
    server: {port: 0, hmr: false, watch: null},
  });
  return server.listen();
}
