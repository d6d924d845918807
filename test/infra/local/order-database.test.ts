import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderDatabase } from '../../../infra/local/order-database.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'observatory-order-'));
  folder = join(parent, 'database');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function write(entries: readonly (readonly [string, string])[]): Promise<void> {
  const database = new ClassicLevel(folder);
  for (const [key, value] of entries) await database.put(key, value);
  await database.close();
}

async function read(): Promise<[string, string][]> {
  const database = new ClassicLevel(folder);
  const all = await database.iterator().all();
  await database.close();
  return all;
}

describe('a database that is put in order', () => {
  const entries = Array.from({ length: 2500 }, (_, i) => [`key ${(i * 7919) % 2500}`, `value ${i}`] as const);

  it('holds what it held', async () => {
    await write(entries);
    const before = await read();
    await orderDatabase(folder);
    expect(await read()).toEqual(before);
    expect(before).toHaveLength(2500);
    expect([existsSync(`${folder}.old`), existsSync(`${folder}.ordered`)]).toEqual([false, false]);
  });

  it('is not needed before there is one', async () => {
    await orderDatabase(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('is whole after a stop between the two renamings, or in the middle of writing', async () => {
    await write(entries);
    const before = await read();
    renameSync(folder, `${folder}.old`);
    await orderDatabase(folder);
    expect(await read()).toEqual(before);

    const unfinished = new ClassicLevel(`${folder}.ordered`);
    await unfinished.put('key 1', 'half');
    await unfinished.close();
    await orderDatabase(folder);
    expect(await read()).toEqual(before);
  });
});
