import type { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { afterEach, describe, expect, it } from 'vitest';
import { raisedAlarms } from '../../../functions/api/raised-alarms.ts';
import type { Services } from '../../../functions/api/services.ts';
import { type Mailing, writeMailing } from '../../../functions/storage/mailings.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import {
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../../support/local-observatory.ts';

let observatory: LocalObservatory | undefined;

afterEach(async () => {
  await observatory?.stop();
  observatory = undefined;
});

const now = new Date('2026-11-20T12:00:00Z');
const wave = {
  ...quarterWave(now),
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  editions: [{ releasesOn: '2027-01-02', hour: 9 }],
};

async function start(alarms?: Services['alarms']) {
  observatory = await startLocalObservatory({ now, wave, ...(alarms && { alarms }) });
  return observatory;
}

const health = async (key: string | undefined = operatorKey) =>
  call(observatory as LocalObservatory, '/operator/health', { key });

const mailing: Mailing = {
  wave: wave.id,
  company: 'c1',
  state: 'sending',
  companyName: 'Ateliers Morvan',
  signature: 'La direction',
  language: 'fr',
  sendsOn: '2026-11-20',
  sendsAtOnce: false,
  reminders: [],
};

describe('how the service is', () => {
  it('is told to the operator alone: nothing late, nothing watched on a laptop', async () => {
    await start();
    expect((await health('somebody')).status).toBe(401);
    const reply = await health();
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.body).toEqual({
      hoursOverdue: 0,
      sendsMail: false,
      hasMembers: false,
      operatorKeyUsedInWeekOf: '2026-11-16',
      companiesWithLateMail: 0,
      watched: 'no',
      alarms: [],
    });
  });

  it('counts the hours of a late edition', async () => {
    const { setNow } = await start();
    setNow(new Date('2027-01-02T12:30:00Z'));
    expect((await health()).body.hoursOverdue).toBe(10);
  });

  it.each<[string, Partial<Mailing>, number]>([
    ['that went out this morning is on its way', {}, 0],
    ['of two days ago is late', { sendsOn: '2026-11-18' }, 1],
    ['that waits for its day is not', { state: 'draft', sendsOn: '2026-11-23' }, 0],
    ['that is paused is not', { state: 'paused', sendsOn: '2026-11-18' }, 0],
    ['that is out is not', { state: 'done', sendsOn: '2026-11-18' }, 0],
    [
      'that was asked for on the evening before is not: of its hour nothing is kept',
      { sendsOn: '2026-11-20', sendsAtOnce: true },
      0,
    ],
    [
      'whose reminder was due two days ago is',
      { state: 'done', sendsOn: '2026-11-02', reminders: [{ on: '2026-11-18', state: 'planned' }] },
      1,
    ],
  ])('tells that a company’s mail %s', async (_, change, late) => {
    const { table } = await start();
    await writeMailing(table, { mailing: { ...mailing, ...change }, revision: 0 });
    const { body } = await health();
    expect(body.companiesWithLateMail).toBe(late);
    expect(JSON.stringify(body)).not.toMatch(/Morvan|c1/);
  });

  it('names the alarms that are raised, and tells the rest where they cannot be read', async () => {
    await start(async () => [{ name: 'FailedRuns', description: 'A scheduled run failed for good.' }]);
    expect((await health()).body).toMatchObject({
      watched: 'yes',
      alarms: [{ name: 'FailedRuns', description: 'A scheduled run failed for good.' }],
    });
    await observatory?.stop();
    await start(() => Promise.reject(new Error('throttled')));
    expect((await health()).body).toMatchObject({ watched: 'unreadable', alarms: [], hoursOverdue: 0 });
    expect(observatory?.failures).toHaveLength(1);
  });
});

describe('the alarms of a stage', () => {
  it('are asked for by their prefix, and called without it', async () => {
    const asked: DescribeAlarmsCommand['input'][] = [];
    const client = {
      async send({ input }: DescribeAlarmsCommand) {
        asked.push(input);
        return {
          MetricAlarms: [{ AlarmName: 'Observatory-test-FailedRuns', AlarmDescription: 'See the queue.' }],
        };
      },
    } as unknown as CloudWatchClient;
    expect(await raisedAlarms('Observatory-test-', client)).toEqual([
      { name: 'FailedRuns', description: 'See the queue.' },
    ]);
    expect(asked).toEqual([
      {
        AlarmNamePrefix: 'Observatory-test-',
        AlarmTypes: ['MetricAlarm'],
        StateValue: 'ALARM',
        MaxRecords: 100,
      },
    ]);
  });
});
