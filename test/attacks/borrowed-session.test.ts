import { beforeEach, describe, expect, it } from 'vitest';
import type { MailJob } from '../../functions/mail/mailer.ts';
import { createSession } from '../../functions/storage/sign-ins.ts';
import { memberObjectionDays } from '../../functions/survey/recovery.ts';
import { leavingTexts } from '../../web/company/leaving/texts.ts';
import { memberTexts } from '../../web/company/members/texts.ts';
import { callAsPage, mailOf } from '../support/every-route.ts';
import { type CallOptions, call, operatorKey, slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { addMember, type SignedUpCompany } from '../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * Whoever holds the session of one member who manages, lets a second address of theirs in, and gives a third member another
 * address with the two. Measure: whether the third is told before, how long they have to refuse, and whether they can.
 */
const friday = new Date('2026-11-27T21:00:00Z');
const later = (days: number) => new Date(friday.getTime() + days * 86_400_000);
const attackers = 'mallory@elsewhere.example';

const mailer = {
  ask: async (job: MailJob) => {
    if (isQueueDown)
      throw Object.assign(new Error('the queue takes nothing'), { name: 'ServiceUnavailable' });
    jobs.push(job);
  },
};
const observatory = await observatoryOfFile({ now: friday, mailer });
let jobs: MailJob[] = [];
let isQueueDown = false;
let company: SignedUpCompany;
/** Of the member whose access is to be had. */
let victim: { member: string; session: string };

beforeEach(async () => {
  observatory.setNow(friday);
  company = await verifiedCompanyOf(observatory);
  victim = await addMember(observatory, company.id, { address: 'victim@acme.example', now: friday });
  jobs = [];
  isQueueDown = false;
});

const as = (session: string, path: string, method = 'GET', body?: unknown) =>
  callAsPage(observatory.services, session, path, { method, body } satisfies CallOptions);
const ask = (session: string, address = attackers) =>
  as(session, `/company/members/${victim.member}/recovery`, 'POST', { address });
const demote = (session: string, member: string) =>
  as(session, `/company/members/${member}`, 'PATCH', { role: 'reads' });
const remove = (session: string, member: string) => as(session, `/company/members/${member}`, 'DELETE');
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
      if (refuse === victim.session) {
        expect(slugOf(await demote(company.session, victim.member))).toBe('409 recovery-under-way');
        await demote(victim.session, victim.member);
      }
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
    await demote(company.session, company.member);
    observatory.setNow(later(memberObjectionDays));
    expect(slugOf(await confirm(await signedIn(second)))).toBe('404 no-recovery');
  });
});

describe('a recovery that the operator has asked for', () => {
  it('is ended by no other request, only by being refused', async () => {
    const reader = await letIn('council@acme.example', 'reads');
    await as(victim.session, `/company/members/${victim.member}`, 'DELETE');
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

/** Of the one member of an address, who may have another id by now. */
const idOf = async (session: string, address: string): Promise<string> =>
  (await people(session)).members.find((each: { address: string }) => each.address === address)?.id;

describe('a member who manages and would rule alone', () => {
  it('waits a week for the last other, who is signed out at once, told with everybody, and may refuse', async () => {
    const asked = await remove(company.session, victim.member);
    expect([asked.status, asked.body.removal]).toMatchObject([
      202,
      { becomes: 'removed', from: '2026-12-04', isDue: false },
    ]);
    const mails = await mailOf(observatory.services, jobs);
    expect(mails.map(({ to }) => to).sort()).toEqual([company.address, 'victim@acme.example'].sort());
    for (const { text } of mails) expect(text).toContain('victim@acme.example');
    expect((await as(victim.session, '/company')).status).toBe(401);
    const id = await idOf(company.session, 'victim@acme.example');
    expect(slugOf(await remove(company.session, id))).toBe('409 removal-waits');
    expect(slugOf(await demote(company.session, id))).toBe('409 removal-under-way');
    expect((await as(await signedIn(id), '/company/removal', 'DELETE')).status).toBe(204);
    observatory.setNow(later(memberObjectionDays));
    expect((await remove(await signedIn(company.member), id)).status).toBe(202);
    expect((await people(await signedIn(company.member))).members).toHaveLength(2);
    expect([memberTexts.waitsText.fr, memberTexts.waitsText.en].join()).toMatch(/une semaine.*waits a week/s);
  });

  it('is not helped by taking the role alone, nor by addresses let in for it, of which the others are told', async () => {
    expect((await demote(company.session, victim.member)).status).toBe(202);
    await as(company.session, '/company/removal', 'DELETE');
    jobs = [];
    const second = await letIn('mallory2@elsewhere.example');
    const told = (await mailOf(observatory.services, jobs)).filter(({ to }) => to === 'victim@acme.example');
    expect(told.map(({ text }) => text.includes('mallory2@elsewhere.example'))).toEqual([true]);
    for (const session of [company.session, await signedIn(second)]) {
      const id = await idOf(company.session, 'victim@acme.example');
      expect((await remove(session, id)).status).toBe(202);
      const moved = await idOf(company.session, 'victim@acme.example');
      await as(await signedIn(moved), '/company/removal', 'DELETE');
      expect((await people(company.session)).removal).toBeNull();
      // The role is theirs still, and with it the newcomer is put out at once.
      if (session !== company.session) expect((await remove(await signedIn(moved), second)).status).toBe(204);
    }
  });

  it('removes at once where somebody else has managed for as long, and that one is told', async () => {
    await addMember(observatory, company.id, { address: 'third@acme.example', now: friday });
    jobs = [];
    expect((await remove(company.session, victim.member)).status).toBe(204);
    expect((await addressees()).sort()).toEqual(
      [company.address, 'third@acme.example', 'victim@acme.example'].sort(),
    );
  });

  it('goes on once nobody has refused, and not after it has lapsed', async () => {
    await remove(company.session, victim.member);
    const id = await idOf(company.session, 'victim@acme.example');
    observatory.setNow(later(15));
    expect((await remove(await signedIn(company.member), id)).status).toBe(202);
    const moved = await idOf(await signedIn(company.member), 'victim@acme.example');
    observatory.setNow(later(15 + memberObjectionDays));
    expect((await remove(await signedIn(company.member), moved)).status).toBe(204);
  });
});

describe('a member who manages and would delete the company', () => {
  const departure = '/company/departure';
  const leave = (session: string) => as(session, departure, 'POST', { name: 'Acme' });

  it('waits a week, all being told, and any of them may refuse', async () => {
    const reader = await letIn('council@acme.example', 'reads');
    jobs = [];
    expect((await leave(company.session)).status).toBe(202);
    expect((await addressees()).sort()).toEqual([
      company.address,
      'council@acme.example',
      'victim@acme.example',
    ]);
    expect((await people(victim.session)).departure).toMatchObject({ from: '2026-12-04', isDue: false });
    observatory.setNow(later(memberObjectionDays - 1));
    expect(slugOf(await leave(await signedIn(company.member)))).toBe('409 departure-waits');
    expect((await as(await signedIn(reader), departure, 'DELETE')).status).toBe(204);
    observatory.setNow(later(memberObjectionDays));
    // Nothing is completed: it is asked for anew, and all are told.
    expect((await leave(await signedIn(company.member))).status).toBe(202);
    expect(leavingTexts.leaveWaitsText.en).toMatch(/after a week.*All members are told/s);
  });

  it('is not helped by having come to manage just now, nor by losing the role', async () => {
    const second = await signedIn(await letIn('mallory@acme.example'));
    expect((await leave(second)).status).toBe(202);
    const [, , { id = '' } = {}] = (await people(victim.session)).members;
    expect((await demote(victim.session, id)).status).toBe(200);
    expect((await people(victim.session)).departure).toBeNull();
  });

  it('is not helped by the other id of whoever is asked to manage no more', async () => {
    await leave(company.session);
    expect((await remove(victim.session, company.member)).status).toBe(202);
    observatory.setNow(later(memberObjectionDays));
    const session = await signedIn(victim.member);
    const { members, departure: asked } = await people(session);
    const id = members.find(({ isYou }: { isYou: boolean }) => !isYou)?.id;
    expect(asked).toMatchObject({ askedBy: id });
    expect((await remove(session, id)).status).toBe(204);
    expect((await people(session)).departure).toBeNull();
  });

  it('does so once nobody has refused; at once where nobody else has managed for as long', async () => {
    await leave(company.session);
    observatory.setNow(later(memberObjectionDays));
    expect((await leave(await signedIn(victim.member))).status).toBe(204);
    expect((await as(await signedIn(company.member), '/company')).status).toBe(401);

    observatory.setNow(friday);
    company = await verifiedCompanyOf(observatory);
    await letIn('new@acme.example');
    expect((await people(company.session)).departureWaits).toBe(false);
    expect((await leave(company.session)).status).toBe(204);
  });
});

describe('what nobody could be told of, since the mail did not leave', () => {
  it('has not begun: nobody is signed out, no week runs, and asking again tells all and begins it', async () => {
    const second = await letIn('mallory2@elsewhere.example');
    isQueueDown = true;
    expect(slugOf(await ask(company.session))).toBe('503 unavailable');
    expect(slugOf(await remove(company.session, victim.member))).toBe('503 unavailable');
    expect(observatory.failures.splice(0)).toHaveLength(2);
    expect(await people(victim.session)).toMatchObject({ recovery: null, removal: null });
    observatory.setNow(later(memberObjectionDays));
    expect(slugOf(await confirm(await signedIn(second)))).toBe('404 no-recovery');

    observatory.setNow(later(1));
    isQueueDown = false;
    jobs = [];
    expect((await remove(await signedIn(company.member), victim.member)).status).toBe(202);
    expect(await addressees()).toContain('victim@acme.example');
    expect((await people(await signedIn(company.member))).removal).toMatchObject({
      from: '2026-12-05',
      isDue: false,
    });
  });
});

describe('whoever would have all members written to again and again', () => {
  it('is stopped after three times within a week, whichever it asks for; the operator is counted apart', async () => {
    const drop = (what: string) => as(company.session, `/company/${what}`, 'DELETE');
    const another = await addMember(observatory, company.id, { address: 'a@acme.example', now: friday });
    for (let time = 0; time < 3; time++) {
      const reply = await as(company.session, `/company/members/${another.member}/recovery`, 'POST', {
        address: `${time}@elsewhere.example`,
      });
      expect(reply.status).toBe(200);
      await drop('recovery');
    }
    jobs = [];
    const more = await ask(company.session);
    expect([slugOf(more), more.body.from]).toEqual(['409 asked-too-often', '2026-12-04']);
    await remove(another.session, another.member);
    expect(slugOf(await remove(company.session, victim.member))).toBe('409 asked-too-often');
    expect((await as(victim.session, '/company')).status).toBe(200);
    await remove(victim.session, victim.member);
    const path = `/operator/companies/${company.id}/recovery`;
    const body = { address: 'director@acme.example', checked: 'Rang back by the number of the register.' };
    const operate = () => call(observatory, path, { method: 'POST', key: operatorKey, body });
    for (let time = 0; time < 3; time++) expect((await operate()).status).toBe(201);
    expect(slugOf(await operate())).toBe('409 asked-too-often');
    await drop('recovery');
    observatory.setNow(later(memberObjectionDays));
    expect((await operate()).status).toBe(201);
  });
});

describe('a company of two of whom one has lost their mail', () => {
  it('waits for nobody: the new address is let in at once, and the former goes after a week', async () => {
    await letIn('found@acme.example');
    expect((await remove(company.session, victim.member)).status).toBe(202);
    const id = await idOf(company.session, 'victim@acme.example');
    observatory.setNow(later(memberObjectionDays));
    const session = await signedIn(company.member);
    expect((await remove(session, id)).status).toBe(204);
    expect((await people(session)).members.map(({ address }: { address: string }) => address)).toEqual([
      company.address,
      'found@acme.example',
    ]);
    expect([memberTexts.lostAlone.fr, memberTexts.lostAlone.en].join()).toMatch(/À deux.*two of you/s);
  });
});
