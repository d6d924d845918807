import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { beginAction, endAction, listActions } from '../../../functions/storage/operator-log.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { call, operatorKey } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { storeResponses } from '../../support/released-editions.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';

const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, { key: operatorKey, method, body, headers: { 'if-match': '*' } });

const log = async () => (await operate('/actions')).body;

async function signUp(name: string): Promise<string> {
  return (await signedUpCompany(observatory, { name })).id;
}

const newWave = {
  id: '2027-q1',
  title: { fr: 'Premier trimestre 2027', en: 'First quarter 2027' },
  opensOn: '2027-01-01',
  closesOn: '2027-03-31',
};

describe('the operator’s log', () => {
  it('is empty at first, and for the operator’s eyes only', async () => {
    expect(await log()).toEqual([]);
    const { status, body } = await call(observatory, '/operator/actions', { key: 'someone-else' });
    expect([status, body.type]).toEqual([401, '/problems/unauthorized']);
  });

  it('tells of a wave created, changed and closed, newest first, with the week', async () => {
    await operate('/waves', 'POST', newWave);
    observatory.setNow(new Date('2026-11-23T12:00:00Z'));
    await operate('/waves/2027-q1', 'PATCH', { closesOn: '2027-03-30', population: 26_000_000 });
    await operate('/waves/2027-q1', 'PATCH', { status: 'closed' });
    const entry = { who: 'operator', object: '2027-q1', outcome: 'done' };
    expect(await log()).toEqual([
      { ...entry, number: 3, week: '2026-11-23', action: 'wave-closed' },
      { ...entry, number: 2, week: '2026-11-23', action: 'wave-changed', fields: ['closesOn', 'population'] },
      { ...entry, number: 1, week: '2026-11-16', action: 'wave-created' },
    ]);
  });

  it('tells of a company verified or refused, by the name it had', async () => {
    const verified = await signUp('Moulins réunis');
    const refused = await signUp('=HYPERLINK("x")');
    await operate(`/companies/${verified}`, 'PATCH', { status: 'verified' });
    await operate(`/companies/${refused}`, 'PATCH', { status: 'refused', reason: 'Not found.' });
    const [newest, before] = await log();
    expect(newest).toMatchObject({ action: 'company-refused', object: refused, name: '=HYPERLINK("x")' });
    expect(before).toMatchObject({ action: 'company-verified', object: verified, name: 'Moulins réunis' });
  });

  it('tells of an edition, and why preparing it was refused', async () => {
    const path = `/waves/${observatory.wave.id}/editions/1`;
    expect((await operate(`${path}/release`, 'POST', {})).status).toBe(409);
    const release = { action: 'edition-released', object: observatory.wave.id };
    expect((await log())[0]).toMatchObject({
      ...release,
      outcome: 'refused',
      reason: 'edition-not-prepared',
    });
    const random = seededRandom(5);
    await storeResponses(observatory.table, observatory.wave.id, {
      to: 150,
      answers: () => simulatedAnswers(random),
    });
    expect((await operate(`${path}/prepare`, 'POST', {})).status).toBe(200);
    expect((await log())[0]).toMatchObject({ action: 'edition-prepared', outcome: 'done' });
    const { status, body } = await operate(`${path}/release`, 'POST', {});
    expect(status).toBe(200);
    expect((await log())[0]).toMatchObject({ ...release, outcome: 'done', edition: body.id });
  });

  it('does not tell of what was not even begun', async () => {
    const before = (await log()).length;
    await operate('/waves', 'POST', newWave);
    await operate('/waves/2027-q1', 'PATCH', { closesOn: '2020-01-01' });
    await operate('/waves/none', 'PATCH', { population: 5 });
    await operate('/companies/cnone', 'PATCH', { status: 'verified' });
    expect(await log()).toHaveLength(before);
  });

  it('keeps every one of several actions at once', async () => {
    const before = (await log()).length;
    const objects = ['a', 'b', 'c', 'd', 'e', 'f'];
    const entry = { day: '2026-11-23', who: 'operator', action: 'wave-changed' } as const;
    await Promise.all(objects.map((object) => beginAction(observatory.table, { ...entry, object })));
    const actions = await listActions(observatory.table);
    expect(actions).toHaveLength(before + objects.length);
    expect(
      actions
        .slice(0, objects.length)
        .map(({ object }) => object)
        .sort(),
    ).toEqual(objects);
  });

  it('lists what was once written without an outcome as done', async () => {
    const { table } = observatory;
    const [newest] = await listActions(table, { most: 1 });
    const number = (newest?.number ?? 0) + 1;
    const action = { day: '2026-11-23', who: 'operator', action: 'wave-closed', object: 'old' };
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          pk: { S: 'OPERATOR_LOG' },
          sk: { S: String(number).padStart(10, '0') },
          number: { N: String(number) },
          document: { S: JSON.stringify(action) },
        },
      }),
    );
    expect((await log())[0]).toEqual({ number, ...action, outcome: 'done' });
  });

  it('has numbers without a gap', async () => {
    const numbers = (await log()).map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => numbers.length - index));
  });

  it('shows the hundred newest', async () => {
    const entry = { day: '2026-11-24', who: 'operator', action: 'wave-changed' } as const;
    for (let count = 0; count < 101; count++)
      await beginAction(observatory.table, { ...entry, object: `${count}` });
    const actions = await log();
    expect(actions).toHaveLength(100);
    expect([actions[0].object, actions[99].object]).toEqual(['100', '1']);
  });
});

describe('an operator’s action while the store fails', () => {
  /** Lets the store's client fail on those writes that `fails` names, before or after the store has done them. */
  async function failing<T>(
    fails: (item: Record<string, { S?: string }>) => 'before' | 'after' | undefined,
    act: () => Promise<T>,
  ): Promise<T> {
    const { client } = observatory.table;
    const send = client.send.bind(client) as (command: unknown) => Promise<unknown>;
    const put = async (command: unknown) => {
      const item = command instanceof PutItemCommand ? (command.input.Item as never) : {};
      const when = fails(item);
      if (when === 'before') throw new Error('cut off before');
      const reply = await send(command);
      if (when === 'after') throw new Error('cut off after');
      return reply;
    };
    client.send = put as never;
    try {
      return await act();
    } finally {
      client.send = send as never;
    }
  }

  const isLog = ({ pk }: Record<string, { S?: string }>) => pk?.S === 'OPERATOR_LOG';
  const renamed = { fr: 'Renommée', en: 'Renamed' };
  const change = () => operate('/waves/2027-q1', 'PATCH', { title: renamed });
  const title = async () => (await operate('/waves/2027-q1')).body.title;
  const takeFailures = () => observatory.failures.splice(0).map((error) => (error as Error).message);

  it('is not done when it cannot be written down first', async () => {
    const [before, logged] = [await title(), await log()];
    const { status } = await failing((item) => (isLog(item) ? 'before' : undefined), change);
    expect(status).toBe(500);
    expect(await title()).toEqual(before);
    expect(await log()).toEqual(logged);
    expect(takeFailures()).toEqual(['cut off before']);
  });

  it('stands, is answered as done and has its entry when its end cannot be written down', async () => {
    const { status } = await failing(
      (item) => (isLog(item) && item.outcome?.S === 'done' ? 'before' : undefined),
      change,
    );
    expect([status, await title()]).toEqual([200, renamed]);
    expect((await log())[0]).toMatchObject({ action: 'wave-changed', outcome: 'unknown' });
    expect(takeFailures()).toEqual(['cut off before']);
  });

  it('has its entry, of unknown outcome, when nobody can say whether it was done', async () => {
    const isCompany = ({ pk }: Record<string, { S?: string }>) => pk?.S?.startsWith('COMPANY#');
    const id = await signUp('Coupée');
    const { status } = await failing(
      (item) => (isCompany(item) ? 'after' : undefined),
      () => operate(`/companies/${id}`, 'PATCH', { status: 'verified' }),
    );
    expect(status).toBe(500);
    expect((await log())[0]).toMatchObject({ action: 'company-verified', object: id, outcome: 'unknown' });
    expect(takeFailures()).toEqual(['cut off after']);
  });

  it('ends once: an entry that has ended is not changed any more', async () => {
    const { table } = observatory;
    const action = { day: '2026-11-24', who: 'operator', action: 'wave-closed', object: 'x' } as const;
    const begun = await beginAction(table, action);
    await endAction(table, begun, { outcome: 'done' });
    await endAction(table, begun, { outcome: 'done' });
    await expect(endAction(table, begun, { outcome: 'refused', reason: 'x' })).rejects.toThrow(
      /ended already/,
    );
    const stranger = { ...begun, attempt: 'another' };
    await expect(endAction(table, stranger, { outcome: 'done' })).rejects.toThrow(/another's/);
    expect((await log())[0]).toMatchObject({ number: begun.number, outcome: 'done' });
  });
});
