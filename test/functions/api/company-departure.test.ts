import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import type { AccountJob, MailJob } from '../../../functions/mail/mailer.ts';
import { runJob } from '../../../functions/mail/run-job.ts';
import type { OutgoingMail } from '../../../functions/mail/transport.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { listDepartures, writeDeparture } from '../../../functions/storage/departures.ts';
import { countBounce } from '../../../functions/storage/mailings.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { leavingTexts, stays } from '../../../web/company/leaving/texts.ts';
import { dataProtectionTexts } from '../../../web/house/data-protection-texts.ts';
import { publishEdition } from '../../support/company-panel.ts';
import {
  type CallOptions,
  call,
  type LocalObservatory,
  operatorKey,
} from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith, newToken, random } from '../../support/respondents.ts';
import { addMember, pageHeaders, type SignedUpCompany } from '../../support/signed-up-company.ts';
import { storedItems } from '../../support/stored-items.ts';
import { verifiedCompanyOf } from '../../support/verified-company.ts';

const now = new Date('2026-11-28T10:20:00Z');
const name = 'Partante & Fils';
const reader = 'lit@partante.example';
const invited = ['un@invite.example', 'deux@invite.example'];

const observatory = await observatoryOfFile({ now, mailer: { ask: async (job) => void jobs.push(job) } });
let jobs: MailJob[] = [];
let company: SignedUpCompany;
let edition: string;
/** Of one of its people, who has answered. */
let token: string;

beforeAll(async () => {
  company = await verifiedCompanyOf(observatory, { name, headcount: 200 });
  const { id, key } = company;
  await addMember(observatory, id, { address: reader, now, role: 'reads' });
  const none = { state: 'none', measures: [] };
  const governance = { listening: none, charter: none, awareness: none, training: none };
  await done('/company/governance', { key, method: 'PUT', body: governance });
  await done('/company/waves/current/mailings', {
    ...{ key, method: 'POST' },
    body: { addresses: invited, sender: { signature: 'Signé la direction' } },
  });
  const { cards } = await done('/company/waves/current/cards', {
    ...{ key, method: 'POST' },
    body: { count: 100 },
  });
  await answered(80, id);
  await answered(150, 'simulated');
  edition = await publishEdition({ url: observatory.url, operatorKey });
  await done(`/company/editions/${edition}/actions`, {
    ...{ key, method: 'PUT' },
    body: { steps: [{ step: 'charterMakeKnown', who: 'Odile', by: '2027-01-31', state: 'open' }] },
  });
  const code = /code=([\w-]+)/.exec(cards[0].url)?.[1] ?? '';
  token = await newToken(observatory, { panel: id, invitation: code });
  const body = { answers: answersWith({ mention: 'no' }, { profile: 'none' }) };
  await done('/waves/current/response', { key: token, method: 'PUT', body });
});

/** Past the protocol, which other tests are about. */
async function answered(people: number, panel: string): Promise<void> {
  const packedAnswers = packAnswers(defaultQuestions, answersWith({ mention: 'no' }));
  for (let person = 0; person < people; person++) {
    const response = { panel, questionnaireVersion: 1, packedAnswers };
    await saveResponse(observatory.services, { wave: observatory.wave.id, id: random() }, response);
  }
}

/** One request of a page of ours, past a laptop's gateway, which has another address. */
async function asPage(cookie: string, path: string, { method = 'GET', body }: CallOptions = {}) {
  const reply = await createApp(observatory.services).request(`/api/v1${path}`, {
    method,
    headers: {
      ...{ cookie, ...pageHeaders(observatory.services.siteOrigin) },
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text.startsWith('{') ? JSON.parse(text) : undefined };
}

const leave = (session: string, typed: string) =>
  asPage(session, '/company/departure', { method: 'POST', body: { name: typed } });

async function done(path: string, options: CallOptions) {
  const reply = await call(observatory, path, { headers: { 'if-match': '*' }, ...options });
  if (reply.status >= 300) throw new Error(`${path}: ${reply.text}`);
  return reply.body;
}

/** Everything that is stored, as text, by partition. */
async function partitions(of: LocalObservatory): Promise<{ pk: string; text: string }[]> {
  const items = await storedItems(of.table);
  return items.map((item) => ({ pk: item.pk?.S ?? '', text: JSON.stringify(item) }));
}

const kindsWith = async (part: string, of = observatory) =>
  [
    ...new Set(
      (await partitions(of)).filter(({ text }) => text.includes(part)).map(({ pk }) => pk.replace(/#.*/, '')),
    ),
  ].sort();

describe('the export', () => {
  const exported = async () => {
    const reply = await fetch(`${observatory.url}/api/v1/company/export`, {
      headers: { cookie: company.session },
    });
    expect(reply.headers.get('content-type')).toBe('application/zip');
    return unzipSync(new Uint8Array(await reply.arrayBuffer()));
  };

  it('holds whatever is stored of the company, and its benchmarks as files', async () => {
    const files = await exported();
    expect(Object.keys(files).sort()).toEqual([
      `benchmark-${edition}.csv`,
      `benchmark-${edition}.fr.csv`,
      'company.json',
      expect.stringMatching(/^guarantee-.*-[0-9a-f]{64}\.json$/),
    ]);
    const document = JSON.parse(strFromU8(files['company.json'] ?? new Uint8Array()));
    expect(document).toMatchObject({
      format: 1,
      exportedOn: '2026-11-28',
      company: { name, governance: { charter: { state: 'none' } }, contact: { name: 'Jeanne Martin' } },
      members: [
        { address: company.address, role: 'manages' },
        { address: reader, role: 'reads' },
      ],
      keys: [{ name: 'tests', scope: 'manages' }],
      benchmarks: [{ edition, company: company.id }],
    });
    expect(JSON.stringify(document.records.ACTIONS)).toContain('Odile');
    expect(document.waves[0].mailing.counts).toMatchObject({ invited: 2 });
    // Each item of the company's own partition is there, whatever may be added to it one day.
    const own = (await storedItems(observatory.table))
      .filter(({ pk }) => pk?.S === `COMPANY#${company.id}`)
      .map(({ sk }) => sk?.S);
    expect([...Object.keys(document.records), 'PROFILE', 'PEOPLE'].sort()).toEqual(own.sort());
  });

  it('says neither whom was invited nor a key, to members who manage alone', async () => {
    const text = Object.values(await exported())
      .map((bytes) => strFromU8(bytes))
      .join();
    for (const part of [...invited, company.key, company.session.split('=')[1] ?? '']) {
      expect(text).not.toContain(part);
    }
    const { session } = await addMember(observatory, company.id, {
      address: 'x@y.example',
      now,
      role: 'reads',
    });
    expect((await asPage(session, '/company/export')).status).toBe(403);
    expect((await call(observatory, '/company/export', { key: company.key })).status).toBe(403);
  });
});

describe('leaving', () => {
  it('takes the company’s name, and no machine key', async () => {
    expect((await leave(company.session, 'Partante')).body.type).toMatch(/other-name$/);
    const byKey = { method: 'POST', key: company.key, body: { name } };
    expect((await call(observatory, '/company/departure', byKey)).status).toBe(403);
    expect((await call(observatory, '/company', { key: company.key })).status).toBe(200);
  });

  describe('leaves behind', () => {
    let letters: OutgoingMail[];
    beforeAll(async () => {
      jobs = [];
      expect((await leave(company.session, ` ${name} `)).status).toBe(204);
      letters = [];
      for (const job of jobs) await runJob(sendingTo(letters), job as AccountJob);
    });

    it('what the page says, in no other item of any table', async () => {
      // Answers and the list of keys have the panel's number; the log its name; a session its number; whoever answered
      // keeps what they were promised.
      expect(await kindsWith(company.id)).toEqual([
        'DEPARTURES',
        'GUARANTEE',
        'OPERATOR_LOG',
        'PANEL_KEYS',
        'RESPONSE',
        'SESSION',
      ]);
      expect(await kindsWith(name)).toEqual(['GUARANTEE', 'OPERATOR_LOG']);
      expect(dataProtectionTexts.memberUntil.en).toContain('or the company leaves the observatory');
      for (const part of ['Odile', 'Signé la direction', reader, company.address, ...invited]) {
        expect(await kindsWith(part)).toEqual([]);
      }
      const kinds = new Set((await partitions(observatory)).map(({ pk }) => pk.replace(/#.*/, '')));
      for (const kind of ['COMPANY', 'MEMBER', 'MAIL', 'MAILINGS', 'INVITATION']) {
        expect([...kinds]).not.toContain(kind);
      }
      expect(stays).toHaveLength(6);
    });

    it('nobody who could enter, and nobody to be found by the operator', async () => {
      expect((await asPage(company.session, '/company')).status).toBe(401);
      expect((await call(observatory, '/company', { key: company.key })).status).toBe(401);
      expect((await call(observatory, '/operator/companies', { key: operatorKey })).body).toEqual([]);
    });

    it('the day, its name and nothing of its members in the operator’s log', async () => {
      const [newest] = (await call(observatory, '/operator/actions', { key: operatorKey })).body;
      expect(newest).toEqual({
        ...{ number: newest.number, day: '2026-11-28', who: 'observatory' },
        ...{ action: 'company-left', object: company.id, name, outcome: 'done' },
      });
    });

    it('a letter to each member', () => {
      const whom = letters.map(({ to }) => to).sort();
      expect(whom).toEqual([company.address, reader, 'x@y.example'].sort());
      expect(letters[0]?.text).toContain(name);
      expect(leavingTexts.leftText.en).toContain('its members are told');
    });

    it('answers that their people can still find and withdraw', async () => {
      const path = '/waves/current/response';
      expect((await call(observatory, path, { key: token })).status).toBe(200);
      expect((await call(observatory, path, { key: token, method: 'DELETE' })).status).toBe(204);
    });

    it('the edition that was published, in which its panel is not named', async () => {
      const { status, text } = await call(observatory, `/editions/${edition}`);
      expect(status).toBe(200);
      for (const part of [company.id, name]) expect(text).not.toContain(part);
    });

    it('for thirty days its number, by which whatever still comes in is deleted', async () => {
      const { table, wave } = observatory;
      await countBounce(table, { wave: wave.id, company: company.id }, 'late');
      expect(await kindsWith('BOUNCE')).toEqual(['MAIL']);
      await forgetExpired({ table, now: () => now });
      expect(await kindsWith('BOUNCE')).toEqual([]);
      expect(await listDepartures(table)).toEqual([{ company: company.id, day: '2026-11-28' }]);
      await forgetExpired({ table, now: () => new Date('2026-12-29T10:00:00Z') });
      expect(await listDepartures(table)).toEqual([]);
    });
  });

  it('goes on by itself where it was interrupted', async () => {
    const { table } = observatory;
    const { id } = await verifiedCompanyOf(observatory, { name: 'Interrompue' });
    await writeDeparture(table, { company: id, day: '2026-11-28' });
    await forgetExpired({ table, now: () => now });
    expect(await kindsWith('Interrompue')).toEqual(['GUARANTEE', 'OPERATOR_LOG']);
  });
});

/** Where mail is sent to a list. */
function sendingTo(letters: OutgoingMail[]): Parameters<typeof runJob>[0] {
  const { table, services } = observatory;
  const { seed, siteOrigin } = services;
  return {
    ...{ table, seed, now: () => now, siteOrigin, from: 'o@observatory.test' },
    ...{ wait: async () => {}, isTimeUp: () => false },
    transport: {
      async send(mail) {
        letters.push(mail);
        return 'accepted';
      },
      async close() {},
    },
  };
}
