import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { functionInstance } from '../../../infra/local/function-instance.ts';

let root: string;
let folder: string;

/** As the bundler writes them: the entry holds what is shared, and a part that is loaded late imports it from there. */
const entry = `
  let name = 'untold';
  export const tell = (told) => { name = told; };
  export const read = () => name;
  export const readByPart = async () => (await import('./part.mjs')).read();
`;
const part = `import { read as readOfEntry } from './index.mjs'; export const read = () => readOfEntry();`;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'function-'));
  // Where functions are built, which tests have Node itself run.
  folder = join(root, 'dist/server');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), entry);
  writeFileSync(join(folder, 'part.mjs'), part);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const instance = (name: string) => functionInstance(join(folder, 'index.mjs'), name);

describe('functionInstance', () => {
  it('gives the parts of a function what its entry was told', async () => {
    const { tell, readByPart } = await instance('4001');
    tell('Baromètre');
    expect(await readByPart()).toBe('Baromètre');
  });

  it('keeps what one instance was told from another', async () => {
    const [first, second] = [await instance('4002'), await instance('4003')];
    first.tell('One');
    second.tell('Another');
    expect([await first.readByPart(), await second.readByPart()]).toEqual(['One', 'Another']);
  });

  it('names a part once, however often it is loaded itself', async () => {
    vi.resetModules();
    const again = await import('../../../infra/local/function-instance.ts');
    const { tell, readByPart } = await again.functionInstance(join(folder, 'index.mjs'), '4005');
    tell('Once');
    expect(await readByPart()).toBe('Once');
  });

  it('is one instance for one name', async () => {
    expect((await instance('4004')).read).toBe((await instance('4004')).read);
  });
});
