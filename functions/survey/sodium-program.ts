import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The module that libsodium's package starts by decoding its program, which stands in it as text. */
export const sodiumLoader = fileURLToPath(import.meta.resolve('libsodium-sumo'));

/**
 * libsodium as WebAssembly, from its package's text; `bundleFunctions` puts the bytes beside the bundle and replaces this by
 * reading them.
 */
export function readSodiumProgram(): Uint8Array<ArrayBuffer> {
  return splitSodiumLoader(readFileSync(sodiumLoader, 'utf8')).program;
}

/**
 * Takes libsodium's program out of its loader, which is told to start another instead (`instantiateWasm`). The loader
 * would decode it digit by digit in 15 ms, and 380 kB of text take 5 more to read as a program's.
 *
 * @param loader  the package's module
 * @throws Error when the program does not stand in it once, as base64
 */
export function splitSodiumLoader(loader: string): {
  rest: string;
  program: Uint8Array<ArrayBuffer>;
} {
  const [before, base64, after, ...more] = loader.split(/"([A-Za-z0-9+/]{1000,}={0,2})"/);
  const program = new Uint8Array(Buffer.from(base64 ?? '', 'base64'));
  if (more.length > 0 || !WebAssembly.validate(program))
    throw new Error('libsodium-sumo: its WebAssembly does not stand in its module as one base64 text');
  return { rest: `${before}""${after}`, program };
}
