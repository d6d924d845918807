import { describe, expect, it } from 'vitest';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import { eachResponse } from '../../../functions/storage/responses.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import {
  answer,
  closeStore,
  documents,
  now,
  openStore,
  publishOver,
  publishThrough,
  setNow,
  storeForEach,
  table,
  wave,
} from './any-command.ts';

storeForEach();

publishThrough('lostReply');

describe('a preparation whose pages come late and in another order', () => {
  it('is the same to the last figure', async () => {
    await answer(wave.id);
    await publishOver(faultyTable(table, () => 'slow').table);
    const ofSlow = await documents('w-1');
    await closeStore();
    await openStore();
    await answer(wave.id);
    await publishOver(table);
    expect(await documents('w-1')).toEqual(ofSlow);
    expect(ofSlow?.length).toBeGreaterThan(10);
  });
});

describe('forgetting', () => {
  it('goes on where a batch was done by half or a command failed, until nothing is left', async () => {
    await answer(wave.id);
    await publishOver(table);
    setNow(new Date('2029-01-01T12:00:00Z'));
    const left = async () => {
      let count = 0;
      await eachResponse({ table, seed }, wave.id, () => {
        count += 1;
      });
      return count;
    };
    const halves = faultyTable(table, (number) => (number % 2 === 0 ? 'halfBatch' : undefined));
    const dying = faultyTable(halves.table, (number) => (number === 25 ? 'unreachable' : undefined));
    await expect(forgetExpired({ table: dying.table, now: () => now })).rejects.toThrow();
    expect(await left()).toBeGreaterThan(0);
    await forgetExpired({ table: halves.table, now: () => now });
    expect(await left()).toBe(0);
    expect((await listEditions(table)).map(({ id }) => id)).toEqual(['w-1']);
  });
});
