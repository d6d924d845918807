import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../functions/api/app.ts';
import type { MailJob } from '../../../functions/mail/mailer.ts';
import { readCompanyPanels } from '../../../functions/publish/company-panels.ts';
import { readCompany } from '../../../functions/storage/companies.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { acceptGuarantee, verifiedCompany } from '../../support/company-panel.ts';
import { mailOf } from '../../support/every-route.ts';
import { call, operatorKey, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import {
  addMember,
  pageHeaders,
  type SignedUpCompany,
  signedUpCompany,
} from '../../support/signed-up-company.ts';

const now = new Date('2026-11-22T12:00:00Z');
const observatory = await observatoryOfFile({ now, mailer: { ask: async (job) => void jobs.push(job) } });
const jobs: MailJob[] = [];

beforeAll(async () => {
  const later = { opensOn: '2027-01-10', closesOn: '2027-03-01' };
  await createWave(observatory.table, { ...observatory.wave, id: 'next', ...later });
});

const path = '/company/federation';
const company = (name: string) => verifiedCompany({ ...observatory, operatorKey }, { name });
/** One request to the API as it is behind the edge, by a page of ours. */
async function asMember({ session }: { session: string }, to: string, method = 'GET', body?: unknown) {
  const { services } = observatory;
  const reply = await createApp(services).request(`/api/v1${to}`, {
    method,
    headers: {
      ...pageHeaders(services.siteOrigin),
      cookie: session,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
}
const makeCode = async (federation: SignedUpCompany): Promise<string> =>
  (await asMember(federation, `${path}/code`, 'POST')).body.code;
const join = (member: { session: string }, code: string) => asMember(member, path, 'PUT', { code });
const panelOf = async (id: string, wave: string) =>
  (await readCompanyPanels(observatory.table, wave)).find((panel) => panel.id === id);

describe('a federation', () => {
  it('makes a code by which companies join, sees who has, and is left by a button', async () => {
    const [federation, member] = await Promise.all([company('Fédération'), company('Atelier')]);
    expect((await asMember(federation, path)).body).toEqual({ belongsTo: null, code: null, members: [] });
    const code = await makeCode(federation);
    expect(code).toMatch(new RegExp(`^${federation.id}\\.[\\w-]{16}$`));
    const joined = await join(member, ` ${code} `);
    expect([joined.status, joined.body]).toEqual([
      200,
      { belongsTo: { id: federation.id, name: 'Fédération' }, code: null, members: [] },
    ]);
    expect((await asMember(federation, path)).body).toEqual({
      belongsTo: null,
      code,
      members: [{ id: member.id, name: 'Atelier' }],
    });
    expect((await asMember(member, path, 'DELETE')).status).toBe(204);
    expect((await asMember(member, path)).body.belongsTo).toBeNull();
    expect((await asMember(federation, path)).body.members).toEqual([]);
    expect((await readCompany(observatory.table, member.id))?.company).not.toHaveProperty('federation');
  });

  it('voids a code by making another; who joined by it stays', async () => {
    const [federation, first, second] = await Promise.all([company('F'), company('A'), company('B')]);
    const former = await makeCode(federation);
    await join(first, former);
    const code = await makeCode(federation);
    expect(code).not.toBe(former);
    expect(slugOf(await join(second, former))).toBe('404 invalid-federation-code');
    expect((await join(second, code)).status).toBe(200);
    const { members } = (await asMember(federation, path)).body;
    expect(members.map(({ name }: { name: string }) => name).sort()).toEqual(['A', 'B']);
  });

  it('says the same of every code that is not good', async () => {
    const [federation, other, member] = await Promise.all([company('F'), company('O'), company('A')]);
    const code = await makeCode(federation);
    const [, mac] = code.split('.');
    const bad = [
      'x',
      `${other.id}.${mac}`,
      `cunknown.${mac}`,
      federation.id,
      code.replace(/.$/, (letter) => (letter === '_' ? 'A' : '_')),
      `${code}A`,
    ];
    for (const one of bad) expect(slugOf(await join(member, one))).toBe('404 invalid-federation-code');
    expect(slugOf(await join(federation, code))).toBe('409 own-federation');
  });

  it('is joined and left, and its code made, by members who manage alone', async () => {
    const [federation, member] = await Promise.all([company('F'), company('A')]);
    const code = await makeCode(federation);
    const reader = await addMember(observatory, member.id, { address: 'r@a.test', now, role: 'reads' });
    const readsHere = await addMember(observatory, federation.id, {
      address: 'r@f.test',
      now,
      role: 'reads',
    });
    expect(slugOf(await join(reader, code))).toBe('403 reads-only');
    expect(slugOf(await asMember(reader, path, 'DELETE'))).toBe('403 reads-only');
    expect(slugOf(await asMember(readsHere, `${path}/code`, 'POST'))).toBe('403 reads-only');
    expect((await asMember(readsHere, path)).body.code).toBeNull();
    const byKey = [
      call(observatory, path, { method: 'PUT', key: member.key, body: { code } }),
      call(observatory, path, { method: 'DELETE', key: member.key }),
      call(observatory, `${path}/code`, { method: 'POST', key: member.key }),
    ];
    for (const reply of await Promise.all(byKey)) expect(slugOf(reply)).toBe('403 members-only');
    const pending = await signedUpCompany(observatory, { name: 'P' });
    expect(slugOf(await join(pending, code))).toBe('403 company-not-verified');
    expect(slugOf(await asMember(pending, `${path}/code`, 'POST'))).toBe('403 company-not-verified');
  });
});

describe('a company that joined by a code that leaked', () => {
  const remove = (federation: { session: string }, id: string) =>
    asMember(federation, `${path}/members/${id}`, 'DELETE');

  it('is removed, and cannot come back by it; both are told, and its figures count in no edition from then on', async () => {
    const [federation, member, intruder] = await Promise.all([
      company('Fédération'),
      company('Atelier'),
      company('Intruse'),
    ]);
    const code = await makeCode(federation);
    for (const one of [member, intruder]) await join(one, code);
    await acceptGuarantee(observatory, intruder.key);
    expect((await panelOf(intruder.id, observatory.wave.id))?.federation).toBe(federation.id);
    jobs.length = 0;
    const removed = await remove(federation, intruder.id);
    expect([removed.status, removed.body.members]).toEqual([200, [{ id: member.id, name: 'Atelier' }]]);
    expect(removed.body.code).not.toBe(code);
    expect((await asMember(intruder, path)).body.belongsTo).toBeNull();
    expect(await panelOf(intruder.id, observatory.wave.id)).not.toHaveProperty('federation');
    expect(slugOf(await join(intruder, code))).toBe('404 invalid-federation-code');
    expect((await asMember(member, path)).body.belongsTo.name).toBe('Fédération');
    const mails = await mailOf(observatory.services, jobs);
    expect(mails.map(({ to }) => to).sort()).toEqual([federation.address, intruder.address].sort());
    for (const { text } of mails) {
      expect(text).toContain('Intruse');
      expect(text).toContain('Dès la prochaine édition préparée');
      expect(text).not.toContain(removed.body.code);
    }
  });

  it('is removed by its own federation alone, by members who manage, and once', async () => {
    const [federation, other, member] = await Promise.all([company('F'), company('O'), company('A')]);
    await join(member, await makeCode(federation));
    await makeCode(other);
    expect(slugOf(await remove(other, member.id))).toBe('404 unknown-company');
    expect(slugOf(await remove(member, federation.id))).toBe('404 unknown-company');
    const reader = await addMember(observatory, federation.id, { address: 'r2@f.test', now, role: 'reads' });
    expect(slugOf(await remove(reader, member.id))).toBe('403 reads-only');
    const byKey = { method: 'DELETE', key: federation.key };
    expect(slugOf(await call(observatory, `${path}/members/${member.id}`, byKey))).toBe('403 members-only');
    expect((await asMember(member, path)).body.belongsTo.id).toBe(federation.id);
    expect((await remove(federation, member.id)).status).toBe(200);
    const { code } = (await asMember(federation, path)).body;
    expect(slugOf(await remove(federation, member.id))).toBe('404 unknown-company');
    expect((await asMember(federation, path)).body.code).toBe(code);
  });
});

describe('joining', () => {
  it('counts in the waves whose sheet is accepted after it, and leaving from the next edition on', async () => {
    const [federation, member] = await Promise.all([company('Fédération'), company('Atelier')]);
    await acceptGuarantee(observatory, member.key);
    await join(member, await makeCode(federation));
    await acceptGuarantee(observatory, member.key, 'next');
    const read = async (wave: string) =>
      (await call(observatory, `/company/waves/${wave}/guarantee`, { key: member.key })).body.sheet.company;
    expect(await read(observatory.wave.id)).not.toHaveProperty('federation');
    expect((await read('next')).federation).toEqual({ id: federation.id, name: 'Fédération' });
    expect(await panelOf(member.id, observatory.wave.id)).not.toHaveProperty('federation');
    expect((await panelOf(member.id, 'next'))?.federation).toBe(federation.id);
    await asMember(member, path, 'DELETE');
    expect(await panelOf(member.id, 'next')).not.toHaveProperty('federation');
  });

  it('another federation does not count in a wave whose sheet names the first, nor one that was suspended', async () => {
    const [first, second, member] = await Promise.all([company('F'), company('S'), company('A')]);
    await join(member, await makeCode(first));
    await acceptGuarantee(observatory, member.key);
    const current = observatory.wave.id;
    expect((await panelOf(member.id, current))?.federation).toBe(first.id);
    const suspend = { method: 'PATCH', key: operatorKey, body: { status: 'suspended', reason: 'a test' } };
    expect((await call(observatory, `/operator/companies/${first.id}`, suspend)).status).toBe(200);
    expect(await panelOf(member.id, current)).not.toHaveProperty('federation');
    await join(member, await makeCode(second));
    expect(await panelOf(member.id, current)).not.toHaveProperty('federation');
  });
});
