import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAction, listActions } from '../../../functions/storage/operator-log.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';
import { respond } from '../../support/respondents.ts';

let observatory: LocalObservatory;

beforeAll(async () => {
  observatory = await startLocalObservatory({ now: new Date('2026-11-22T12:00:00Z') });
}, 60_000);

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, { key: operatorKey, method, body });

const log = async () => (await operate('/actions')).body;

async function signUp(name: string): Promise<string> {
  const body = { name, activity: 'digital', employer: 'private', headcount: 120 };
  return (await call(observatory, '/companies', { method: 'POST', body })).body.id;
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

  it('tells of a wave created, changed and closed, newest first, with the day', async () => {
    await operate('/waves', 'POST', newWave);
    observatory.setNow(new Date('2026-11-23T12:00:00Z'));
    await operate('/waves/2027-q1', 'PATCH', { closesOn: '2027-03-30', population: 26_000_000 });
    await operate('/waves/2027-q1', 'PATCH', { status: 'closed' });
    const entry = { who: 'operator', object: '2027-q1' };
    expect(await log()).toEqual([
      { ...entry, day: '2026-11-23', action: 'wave-closed' },
      { ...entry, day: '2026-11-23', action: 'wave-changed', fields: ['closesOn', 'population'] },
      { ...entry, day: '2026-11-22', action: 'wave-created' },
    ]);
  });

  it('tells of a company verified or refused, by the name it had', async () => {
    const verified = await signUp('Moulins réunis');
    const refused = await signUp('=HYPERLINK("x")');
    await operate(`/companies/${verified}`, 'PATCH', { status: 'verified' });
    await operate(`/companies/${refused}`, 'PATCH', { status: 'refused' });
    const [newest, before] = await log();
    expect(newest).toMatchObject({ action: 'company-refused', object: refused, name: '=HYPERLINK("x")' });
    expect(before).toMatchObject({ action: 'company-verified', object: verified, name: 'Moulins réunis' });
  });

  it('tells of an edition, and not of a publication that was refused', async () => {
    const before = (await log()).length;
    const path = `/waves/${observatory.wave.id}/editions`;
    expect((await operate(path, 'POST', {})).status).toBe(409);
    expect(await log()).toHaveLength(before);
    const random = seededRandom(5);
    await respond(
      observatory,
      Array.from({ length: 60 }, () => simulatedAnswers(random)),
    );
    const { status, body } = await operate(path, 'POST', {});
    expect(status).toBe(201);
    expect((await log())[0]).toMatchObject({ action: 'edition-published', object: body.id });
  });

  it('does not tell of what was refused or found nothing', async () => {
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
    await Promise.all(objects.map((object) => appendAction(observatory.table, { ...entry, object })));
    const actions = await listActions(observatory.table);
    expect(actions).toHaveLength(before + objects.length);
    expect(
      actions
        .slice(0, objects.length)
        .map(({ object }) => object)
        .sort(),
    ).toEqual(objects);
  });

  it('shows the hundred newest', async () => {
    const entry = { day: '2026-11-24', who: 'operator', action: 'wave-changed' } as const;
    for (let count = 0; count < 101; count++)
      await appendAction(observatory.table, { ...entry, object: `${count}` });
    const actions = await log();
    expect(actions).toHaveLength(100);
    expect([actions[0].object, actions[99].object]).toEqual(['100', '1']);
  });
});
