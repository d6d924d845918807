import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailJob } from '../../functions/mail/mailer.ts';
import { createSession } from '../../functions/storage/sign-ins.ts';
import { memberObjectionDays } from '../../functions/survey/recovery.ts';
import { memberTexts } from '../../web/company/members/texts.ts';
import { callAsPage, mailOf, slugOf } from '../support/every-route.ts';
import {
  type CallOptions,
  call,
  type LocalObservatory,
  operatorKey,
  startLocalObservatory,
} from '../support/local-observatory.ts';
import { addMember, type SignedUpCompany } from '../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * Whoever holds the session of one member who manages, lets a second address of theirs in, and gives a third member another
 * address with the two. Measure: whether the third is told before, how long they have to refuse, and whether they can.
 */
const friday = new Date('2026-11-27T21:00:00Z');
const later = (days: number) => new Date(friday.getTime() + days * 86_400_000);
const attackers = 'mallory@elsewhere.example';

let observatory: LocalObservatory;
let jobs: MailJob[] = [];
let company: SignedUpCompany;
/** Of the member whose access is to be had. */
let victim: { member: string; session: string };

beforeAll(async () => {
  const mailer = { ask: async (job: MailJob) => void jobs.push(job) };
  observatory = await startLocalObservatory({ now: friday, mailer });
});

beforeEach(async () => {
  observatory.setNow(friday);
  company = await verifiedCompanyOf(observatory);
  victim = await addMember(observatory, company.id, { address: 'victim@acme.example', now: friday });
  jobs = [];
});

afterAll(async () => {
  expect(observatory.failures).toEqual([]);
  await observatory.stop();
});

const as = (session: string, path: string, method = 'GET', body?: unknown) =>
  callAsPage(observatory.services, session, path, { method, body } satisfies CallOptions);
const ask = (session: string, address = attackers) =>
  as(session, `/company/members/${victim.member}/recovery`, 'POST', { address });
const confirm = (session: string) =>
  as(session, '/company/recovery/confirmation', 'POST', { member: victim.member, address: attackers });

/** As signed in at the observatory's time, whatever the session before was. */
async function signedIn(member: string): Promise<string> {
  const { table, services } = observatory;
  const person = { space: 'company', owner: company.id, member } as const;
  return `__Host-company=${await createSession(table, person, services.now())}`;
}

/** By the borrowed session, as the form of the page does. */
async function letIn(address: string, role = 'manages'): Promise<string> {
  const body = { address, role, language: 'en' };
  const added = await as(company.session, '/company/members', 'POST', body);
  expect(added.status).toBe(201);
  return added.body.id;
}

const addressees = async () => (await mailOf(observatory.services, jobs)).map(({ to }) => to);
const people = async (session: string) => (await as(session, '/company/members')).body;

describe('a borrowed session and a second address of the borrower’s', () => {
  it('cannot confirm before a week is over in which all who enter were told, and working days lie', async () => {
    const second = await letIn('mallory2@elsewhere.example');
    jobs = [];
    expect((await ask(company.session)).body.recovery).toMatchObject({ from: '2026-12-04', isDue: false });
    expect(await addressees()).toContain('victim@acme.example');
    for (let day = 0; day < memberObjectionDays; day++) {
      observatory.setNow(later(day));
      expect(slugOf(await confirm(await signedIn(second)))).toBe('409 recovery-waits');
    }
    expect((await people(await signedIn(victim.member))).members).toContainEqual(
      expect.objectContaining({ id: victim.member, address: 'victim@acme.example' }),
    );
    expect([memberTexts.lostText.fr, memberTexts.lostText.en].join()).toMatch(/sept jours.*seven days/s);
  });

  it('is refused by the member whose access it is, whatever role is left to them, and by a reader', async () => {
    const reader = await letIn('council@acme.example', 'reads');
    for (const refuse of [victim.session, await signedIn(reader)]) {
      const second = await letIn(`${refuse.slice(-8)}@elsewhere.example`);
      expect((await ask(company.session)).status).toBe(200);
      const demoted = await as(company.session, `/company/members/${victim.member}`, 'PATCH', {
        role: 'reads',
      });
      expect(demoted.status).toBe(200);
      expect((await as(refuse, '/company/recovery', 'DELETE')).status).toBe(204);
      observatory.setNow(later(memberObjectionDays));
      expect(slugOf(await confirm(await signedIn(second)))).toBe('404 no-recovery');
      observatory.setNow(friday);
    }
    expect(
      (await call(observatory, '/company/recovery', { method: 'DELETE', key: company.key })).status,
    ).toBe(403);
  });

  it('does not hide one address behind another: the first is given up before the next is asked for', async () => {
    await letIn('mallory2@elsewhere.example');
    await ask(company.session);
    expect(slugOf(await ask(company.session, 'other@elsewhere.example'))).toBe('409 recovery-under-way');
    await as(company.session, '/company/recovery', 'DELETE');
    jobs = [];
    observatory.setNow(later(5));
    const again = await ask(await signedIn(company.member));
    expect(again.body.recovery.from).toBe('2026-12-09');
    expect(await addressees()).toContain('victim@acme.example');
  });

  it('loses what it asked for as it loses its role', async () => {
    const second = await letIn('mallory2@elsewhere.example');
    await ask(company.session);
    await as(victim.session, `/company/members/${company.member}`, 'PATCH', { role: 'reads' });
    observatory.setNow(later(memberObjectionDays));
    expect(slugOf(await confirm(await signedIn(second)))).toBe('404 no-recovery');
  });
});

describe('a recovery that the operator has asked for', () => {
  it('is ended by no other request, only by being refused', async () => {
    const reader = await letIn('council@acme.example', 'reads');
    await as(company.session, `/company/members/${victim.member}`, 'DELETE');
    const path = `/operator/companies/${company.id}/recovery`;
    const checked = 'Rang back by the number of the register.';
    const body = { address: 'director@acme.example', checked };
    expect((await call(observatory, path, { method: 'POST', key: operatorKey, body })).status).toBe(201);
    const other = await as(company.session, `/company/members/${reader}/recovery`, 'POST', {
      address: attackers,
    });
    expect(slugOf(other)).toBe('409 recovery-under-way');
    expect((await people(company.session)).recovery).toMatchObject({
      ...{ askedBy: 'operator', address: 'director@acme.example' },
    });
  });
});

describe('a company of two of whom one has lost their mail', () => {
  it('waits for nobody: the other removes them and lets their new address in', async () => {
    expect((await as(company.session, `/company/members/${victim.member}`, 'DELETE')).status).toBe(204);
    await letIn('found@acme.example');
    expect(
      (await people(company.session)).members.map(({ address }: { address: string }) => address),
    ).toEqual([company.address, 'found@acme.example']);
    expect([memberTexts.lostAlone.fr, memberTexts.lostAlone.en].join()).toMatch(/À deux.*two of you/s);
  });
});
