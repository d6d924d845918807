import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/api/app.ts';
import type { AccountJob, MailJob } from '../../functions/mail/mailer.ts';
import { runJob } from '../../functions/mail/run-job.ts';
import type { OutgoingMail } from '../../functions/mail/transport.ts';
import { dataProtectionTexts } from '../../web/house/data-protection-texts.ts';
import { recoveryTexts } from '../../web/operator/recovery/texts.ts';
import { call, operatorKey, slugOf } from '../support/local-observatory.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { addMember, pageHeaders, type SignedUpCompany } from '../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../support/verified-company.ts';

/**
 * An operator who would enter a company's space by itself, giving its one member another address. Measure: whether the
 * company is told before, can stop it, and finds it in the log. What it cannot stop is an operator who also runs the
 * functions and the mail: the data-protection notice says that they could read addresses.
 */
const asked = new Date('2026-11-22T12:00:00Z');
const later = (days: number) => new Date(asked.getTime() + days * 86_400_000);
const attacker = 'mallory@elsewhere.example';
const checked = 'Rang back by the number of the register; spoke to the director.';

const observatory = await observatoryOfFile({
  now: asked,
  mailer: { ask: async (job) => void jobs.push(job) },
});
let jobs: MailJob[] = [];
let company: SignedUpCompany;

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator/companies/${company.id}/recovery${path}`, { key: operatorKey, method, body });
const ask = () => operate('', 'POST', { address: attacker, checked });

async function asMember(path: string, method = 'GET') {
  const { services } = observatory;
  const headers = { cookie: company.session, ...pageHeaders(services.siteOrigin) };
  const reply = await createApp(services).request(`/api/v1${path}`, { method, headers });
  return { status: reply.status, body: reply.status === 200 ? await reply.json() : undefined };
}

async function sent(): Promise<OutgoingMail[]> {
  const mails: OutgoingMail[] = [];
  const { table, services } = observatory;
  const { seed, now, siteOrigin } = services;
  for (const job of jobs.splice(0)) {
    await runJob(
      {
        ...{ table, seed, now, siteOrigin, from: 'o@observatory.test' },
        ...{ wait: async () => {}, isTimeUp: () => false },
        transport: {
          async send(mail) {
            mails.push(mail);
            return 'accepted';
          },
          async close() {},
        },
      },
      job as AccountJob,
    );
  }
  return mails;
}

describe('an operator who gives the only member another address', () => {
  beforeAll(async () => {
    company = await verifiedCompanyOf(observatory);
    await addMember(observatory, company.id, { address: 'council@acme.example', now: asked, role: 'reads' });
    jobs = [];
  });

  it('is told of to all members and to who signed up, by mail and on the page', async () => {
    expect((await ask()).body).toEqual({
      managing: 1,
      underWay: { from: '2026-11-25', until: '2026-12-06' },
    });
    const mails = await sent();
    expect(mails.map(({ to }) => to).sort()).toEqual([company.address, 'council@acme.example'].sort());
    for (const { text } of mails) {
      expect(text).toMatch(/25 novembre 2026/);
      expect(text).not.toContain(attacker);
    }
    expect((await asMember('/company/members')).body.recovery).toMatchObject({
      ...{ member: company.member, address: attacker, askedBy: 'operator' },
      ...{ from: '2026-11-25', until: '2026-12-06' },
    });
  });

  it('waits three days, as the operator’s page says, and from anew with each address that is asked for', async () => {
    expect(dataProtectionTexts.memberWhat.en).toContain(
      'not before three days have passed, during which you can refuse',
    );
    expect([recoveryTexts.lead.fr, recoveryTexts.lead.en].join()).toMatch(/trois jours.*three days/s);
    expect(slugOf(await operate('/confirmation', 'POST'))).toBe('409 recovery-waits');
    observatory.setNow(later(2));
    expect((await ask()).body.underWay.from).toBe('2026-11-27');
    expect((await sent()).map(({ to }) => to)).toContain(company.address);
    observatory.setNow(later(4));
    expect(slugOf(await operate('/confirmation', 'POST'))).toBe('409 recovery-waits');
    observatory.setNow(asked);
  });

  it('is stopped by the member, for good', async () => {
    expect((await asMember('/company/recovery', 'DELETE')).status).toBe(204);
    observatory.setNow(later(5));
    expect(slugOf(await operate('/confirmation', 'POST'))).toBe('404 no-recovery');
    observatory.setNow(asked);
    expect((await asMember('/company/members')).status).toBe(200);
  });

  it('stands in the log with what was checked and without an address', async () => {
    const { text, body } = await call(observatory, '/operator/actions', { key: operatorKey });
    const begun = body.find(({ action }: { action: string }) => action === 'recovery-begun');
    expect(begun).toMatchObject({ object: company.id, checked, outcome: 'done' });
    expect(text).not.toContain('@');
    const hidden = { address: attacker, checked: `Asked ${attacker} to confirm.` };
    expect(slugOf(await operate('', 'POST', hidden))).toBe('400 invalid-request');
  });

  it('is refused where another member manages, who can let somebody in', async () => {
    await addMember(observatory, company.id, { address: 'second@acme.example', now: asked });
    expect(slugOf(await ask())).toBe('409 members-recover');
  });
});

describe('a recovery that nobody objects to', () => {
  it('gives the new address the access, ends the sessions of the old one, and tells it', async () => {
    company = await verifiedCompanyOf(observatory);
    observatory.setNow(asked);
    await ask();
    observatory.setNow(later(3));
    jobs = [];
    expect((await operate('/confirmation', 'POST')).status).toBe(204);
    expect((await sent()).map(({ to }) => to).sort()).toEqual([company.address, attacker].sort());
    expect((await asMember('/company')).status).toBe(401);
    expect(slugOf(await operate('/confirmation', 'POST'))).toBe('404 no-recovery');
    observatory.setNow(asked);
  });

  it('lapses after two weeks', async () => {
    company = await verifiedCompanyOf(observatory);
    await ask();
    observatory.setNow(later(15));
    expect(slugOf(await operate('/confirmation', 'POST'))).toBe('404 no-recovery');
    observatory.setNow(asked);
  });
});
