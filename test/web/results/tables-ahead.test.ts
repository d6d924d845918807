import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedTable } from '../../../functions/observatory/edition.ts';
import type { Loaded } from '../../../web/results/documents.ts';
import { tablesAheadOfTime } from '../../../web/results/tables-ahead.ts';

const tableOf = (question: string) => ({ question }) as PublishedTable;

let asked: string[];
let answer: Map<string, (loaded: Loaded<PublishedTable>) => void>;

function ahead() {
  return tablesAheadOfTime((address) => {
    asked.push(address);
    return new Promise((resolve) => answer.set(address, resolve));
  });
}

const settle = () => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  asked = [];
  answer = new Map();
  vi.stubGlobal('navigator', {});
});

describe('tables fetched ahead of time', () => {
  it('are there at once when they are needed', async () => {
    const tables = ahead();
    tables.fetch(['/a']);
    answer.get('/a')?.({ state: 'ready', value: tableOf('a') });
    await settle();
    expect(tables.filledIn(new Map(), ['/a', '/b']).get('/a')).toEqual({
      state: 'ready',
      value: tableOf('a'),
    });
    expect(await tables.take('/a')).toEqual({ state: 'ready', value: tableOf('a') });
    expect(asked).toEqual(['/a']);
  });

  it('come four at once, newest wish first, and what is asked for does not queue', async () => {
    const tables = ahead();
    tables.fetch(['/1', '/2', '/3', '/4', '/5', '/6']);
    expect(asked).toEqual(['/1', '/2', '/3', '/4']);
    tables.fetch(['/7']);
    const taken = tables.take('/8');
    expect(asked.at(-1)).toBe('/8');
    for (const address of ['/1', '/2', '/8']) answer.get(address)?.({ state: 'ready', value: tableOf('x') });
    await taken;
    await settle();
    expect(asked).toContain('/7');
    expect(asked).not.toContain('/5');
  });

  it('are asked for again after a failure', async () => {
    const tables = ahead();
    tables.fetch(['/a']);
    answer.get('/a')?.({ state: 'failed' });
    await settle();
    tables.take('/a');
    expect(asked).toEqual(['/a', '/a']);
  });

  it('are not fetched for whoever saves data', () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    ahead().fetch(['/a']);
    expect(asked).toEqual([]);
  });
});
