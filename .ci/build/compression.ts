import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** How many bytes a text has: as it is, and as servers send it when they compress ahead, as hard as they can. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The bytes of brotli at its highest level. */
export const brotli = (text: string) =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length;

export const sizeOf = (text: string): Size => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, {level: 9}).length,
  brotli: brotli(text),
});
