import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import type { MailJob } from '../../functions/mail/mailer.ts';
import { forgetExpired } from '../../functions/publish/forget-expired.ts';
import { listCompanies } from '../../functions/storage/companies.ts';
import { callApi, callAsPage } from '../support/every-route.ts';
import type { CallOptions } from '../support/local-observatory.ts';
import { slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { addMember } from '../support/signed-up-company.ts';
import { storedItems } from '../support/stored-items.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/** What others of a company do in the moment in which one of them deletes it: whether any of it stays behind, or fails unsaid. */
const now = new Date('2026-11-28T10:20:00Z');
const jobs: MailJob[] = [];
const observatory = await observatoryOfFile({ now, mailer: { ask: async (job) => void jobs.push(job) } });

describe('a company that is deleted while others of it are at work', () => {
  it('leaves neither what they enter nor an address, and tells each that it is gone or that it was done', async () => {
    const company = await verifiedCompanyOf(observatory);
    // Of whoever manages for a while longer it would be asked first.
    const other = await addMember(observatory, company.id, {
      ...{ address: 'other@acme.example', now },
      managesSince: '2026-11-28',
    });
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

describe('a federation that is deleted', () => {
  const path = '/company/federation';
  const as = (session: string, to: string, options: CallOptions = {}) =>
    callAsPage(observatory.services, session, to, options);

  it('leaves its number in no member’s record, and exports nothing of its members', async () => {
    const [federation, member] = await Promise.all([
      verifiedCompanyOf(observatory, { name: 'Fédération' }),
      verifiedCompanyOf(observatory, { name: 'Atelier unique' }),
    ]);
    const { code } = (await as(federation.session, `${path}/code`, { method: 'POST' })).body;
    await as(member.session, path, { method: 'PUT', body: { code } });
    const exported = async (session: string) => {
      const headers = { cookie: session };
      const reply = await createApp(observatory.services).request('/api/v1/company/export', { headers });
      const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
      return Object.values(files)
        .map((bytes) => strFromU8(bytes))
        .join();
    };
    const own = await exported(federation.session);
    for (const part of [member.id, 'Atelier unique', member.address]) expect(own).not.toContain(part);
    // Of the federation a member has the number, and no code to let others in by.
    const members = await exported(member.session);
    for (const part of [code, 'federationCodes', federation.address]) expect(members).not.toContain(part);
    await as(federation.session, '/company/departure', { method: 'POST', body: { name: 'Fédération' } });
    const left = (await storedItems(observatory.table)).filter((item) =>
      JSON.stringify(item).includes(federation.id),
    );
    const kinds = new Set(left.map(({ pk }) => pk?.S?.replace(/#.*/, '')));
    expect([...kinds].sort()).toEqual(['DEPARTURES', 'GUARANTEE', 'OPERATOR_LOG', 'PANEL_KEYS', 'SESSION']);
    expect((await as(member.session, path)).body.belongsTo).toBeNull();
    expect(
      (await as(member.session, '/company', { method: 'PATCH', body: { name: 'Atelier' } })).status,
    ).toBe(200);
  });

  it('leaves the list, too, where it was interrupted between a member’s record and the list', async () => {
    const [federation, member] = await Promise.all([
      verifiedCompanyOf(observatory, { name: 'Fédération interrompue' }),
      verifiedCompanyOf(observatory, { name: 'Atelier interrompu' }),
    ]);
    const { table } = observatory;
    const { code } = (await as(federation.session, `${path}/code`, { method: 'POST' })).body;
    await as(member.session, path, { method: 'PUT', body: { code } });
    const listed = (await storedItems(table)).find(
      ({ sk, federation: its }) => sk?.S === member.id && its?.S === federation.id,
    );
    expect(listed).toBeDefined();
    await as(federation.session, '/company/departure', {
      method: 'POST',
      body: { name: 'Fédération interrompue' },
    });
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: listed }));
    const federationOf = async () =>
      (await listCompanies(table)).find(({ id }) => id === member.id)?.federation;
    expect(await federationOf()).toBe(federation.id);
    await forgetExpired({ table, now: () => now });
    expect(await federationOf()).toBeUndefined();
  });
});
