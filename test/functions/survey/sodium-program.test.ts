import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readSodiumProgram,
  sodiumLoader,
  splitSodiumLoader,
} from '../../../functions/survey/sodium-program.ts';

const loader = readFileSync(sodiumLoader, 'utf8');

describe('splitSodiumLoader', () => {
  it('takes out the program that the loader itself would start', async () => {
    const { program, rest } = splitSodiumLoader(loader);
    const { instantiate } = WebAssembly;
    let started = new Uint8Array();
    // Told nothing of another program, the loader decodes its own.
    WebAssembly.instantiate = (async (bytes: Uint8Array<ArrayBuffer>, imports: WebAssembly.Imports) => {
      started = bytes;
      return instantiate(bytes, imports);
    }) as typeof instantiate;
    const { default: initialise } = await import('libsodium-sumo');
    await (initialise as unknown as () => Promise<unknown>)().finally(() => {
      WebAssembly.instantiate = instantiate;
    });
    expect(Buffer.from(program).equals(started)).toBe(true);
    expect(Buffer.from(readSodiumProgram()).equals(program)).toBe(true);
    expect(rest.length).toBeLessThan(loader.length / 10);
  });

  it('refuses a module that has no program, two, or another thing in its place', () => {
    const { rest, program } = splitSodiumLoader(loader);
    const text = `"${Buffer.from(program).toString('base64')}"`;
    const other = `"${'A'.repeat(2000)}"`;
    for (const wrong of [rest, `${rest};${text};${text}`, `${rest};${other}`])
      expect(() => splitSodiumLoader(wrong)).toThrow(/libsodium-sumo: its WebAssembly does not stand/);
  });
});
