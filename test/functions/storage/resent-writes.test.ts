import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCompany, readCompany, replaceCompany } from '../../../functions/storage/companies.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave, readWave, replaceWave } from '../../../functions/storage/waves.ts';
import type { Company } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { tableOfFile } from '../../support/table-in-memory.ts';

const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));
const company: Company = {
  id: 'cabc1234567',
  name: 'Exemple',
  activity: 'services',
  employer: 'private',
  headcount: 300,
  status: 'verified',
  keyHash: 'of-no-key',
};
const table = await tableOfFile();

beforeAll(async () => {
  await createWave(table, wave);
  await createCompany(table, company);
});

/** The table as the SDK leaves it when a reply is lost: each put arrives twice, and only the second is answered. */
function resending(): Table {
  const client = new Proxy(table.client, {
    get(target, property, receiver) {
      if (property !== 'send') return Reflect.get(target, property, receiver);
      return async (command: never) => {
        if ((command as object) instanceof PutItemCommand) await target.send(command);
        return target.send(command);
      };
    },
  });
  return { ...table, client };
}

describe('a change whose reply was lost and which was sent again', () => {
  it('of a wave is made once, and is no conflict', async () => {
    const stored = await readWave(table, wave.id);
    if (!stored) throw new Error('no wave');
    const closesOn = '2027-01-31';
    await replaceWave(resending(), { ...stored, wave: { ...wave, closesOn } });
    expect(await readWave(table, wave.id)).toMatchObject({
      wave: { closesOn },
      revision: stored.revision + 1,
    });
    // Another's change in between still is one.
    await expect(replaceWave(table, stored)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('of a company is made once, and is no conflict', async () => {
    const stored = await readCompany(table, company.id);
    if (!stored) throw new Error('no company');
    await replaceCompany(resending(), { ...stored, company: { ...company, headcount: 301 } });
    expect((await readCompany(table, company.id))?.company.headcount).toBe(301);
    await expect(replaceCompany(table, stored)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});
