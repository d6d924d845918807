import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailJob } from '../../functions/mail/mailer.ts';
import { forgetExpired } from '../../functions/publish/forget-expired.ts';
import { callApi, callAsPage, slugOf } from '../support/every-route.ts';
import {
  type CallOptions,
  type LocalObservatory,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { addMember } from '../support/signed-up-company.ts';
import { storedItems } from '../support/stored-items.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/** What others of a company do in the moment in which one of them deletes it: whether any of it stays behind, or fails unsaid. */
const now = new Date('2026-11-28T10:20:00Z');
let observatory: LocalObservatory;

beforeAll(async () => {
  const jobs: MailJob[] = [];
  observatory = await startLocalObservatory({ now, mailer: { ask: async (job) => void jobs.push(job) } });
});

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

describe('a company that is deleted while others of it are at work', () => {
  it('leaves neither what they enter nor an address, and tells each that it is gone or that it was done', async () => {
    const company = await verifiedCompanyOf(observatory);
    const other = await addMember(observatory, company.id, { address: 'other@acme.example', now });
    const as = (session: string, path: string, options: CallOptions = {}) =>
      callAsPage(observatory.services, session, path, options);
    const none = { state: 'none', measures: [] };
    const atWork = (time: number) => [
      as(other.session, '/company/export'),
      as(other.session, '/company/members', {
        method: 'POST',
        body: { address: `late${time}@acme.example`, role: 'reads', language: 'en' },
      }),
      as(other.session, `/company/members/${company.member}/recovery`, {
        method: 'POST',
        body: { address: 'moved@acme.example' },
      }),
      as(other.session, '/company/keys', { method: 'POST', body: { name: 'late', scope: 'reads' } }),
      as(other.session, '/company/governance', {
        method: 'PUT',
        body: { listening: none, charter: none, awareness: none, training: none },
      }),
      as(other.session, '/company', { method: 'PATCH', body: { name: 'Late' } }),
    ];
    const replies = await Promise.all([
      ...atWork(1),
      as(company.session, '/company/departure', { method: 'POST', body: { name: 'Acme' } }),
      ...atWork(2),
      ...atWork(3),
    ]);
    expect(replies.map(({ status }) => status)).toContain(204);
    for (const reply of replies) expect(slugOf(reply)).toMatch(/^20[014]|^40[1349] |^412 /);
    await forgetExpired({ table: observatory.table, now: () => now });
    const left = (await storedItems(observatory.table)).filter((item) =>
      JSON.stringify(item).includes(company.id),
    );
    const kinds = left.map(({ pk }) => pk?.S?.replace(/#.*/, ''));
    const stay = ['DEPARTURES', 'GUARANTEE', 'OPERATOR_LOG', 'PANEL_KEYS', 'SESSION'];
    expect([...new Set(kinds)].filter((kind) => !stay.includes(kind ?? ''))).toEqual([]);
    expect((await callApi(observatory.services, '/company', { key: company.key })).status).toBe(401);
  });
});
