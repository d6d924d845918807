import { beforeAll, describe, expect, it } from 'vitest';
import { listedKey } from '../../../functions/api/panel-keys.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { cardLinks, codeOf, invitedCompany, verifiedCompany } from '../../support/company-panel.ts';
import { call, operatorKey, slugOf } from '../../support/local-observatory.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { answersWith, newToken } from '../../support/respondents.ts';
import { storedItems } from '../../support/stored-items.ts';

const now = new Date('2026-11-22T12:00:00Z');
const observatory = await observatoryOfFile({ now });
let morvan: Awaited<ReturnType<typeof invitedCompany>>;

beforeAll(async () => {
  await createWave(observatory.table, { ...observatory.wave, id: 'other', opensOn: '2026-10-01' });
  // Its figures are planned late enough for it to stay open longer.
  const editions = [{ releasesOn: '2027-03-01', hour: 9 }];
  await createWave(observatory.table, { ...observatory.wave, id: 'long', editions });
  morvan = await invitedCompany(
    { ...observatory, operatorKey },
    { name: 'Ateliers Morvan', wave: observatory.wave.id },
  );
});

const welcome = (body: unknown, { panel = morvan.panel, wave = observatory.wave.id } = {}) =>
  call(observatory, `/waves/${wave}/panels/${panel}/welcome`, { method: 'POST', body });

async function entranceOf({ key }: { key: string }): Promise<string> {
  const options = { method: 'PUT', key, body: { admissions: 5 } };
  const { body } = await call(observatory, `/company/waves/${observatory.wave.id}/entrance`, options);
  return new URLSearchParams(new URL(body.url).hash.slice(1)).get('entrance') ?? '';
}

async function stored(): Promise<string> {
  const items = await storedItems(observatory.table);
  return JSON.stringify(items.map((item) => JSON.stringify(item)).toSorted());
}

describe('the welcome of a link', () => {
  it('names the company that invites, by a code and by a poster', async () => {
    const invited = { company: 'Ateliers Morvan', closesOn: '2026-12-31' };
    const byCode = await welcome({ code: morvan.invitation });
    expect(byCode.body).toEqual({ ...invited, profileQuestions: 'none', guarantee: expect.any(String) });
    expect(byCode.headers.get('cache-control')).toBe('no-store');
    const byPoster = await welcome({ entrance: await entranceOf(morvan) });
    expect([byPoster.status, byPoster.body.company]).toEqual([200, 'Ateliers Morvan']);
  });

  it('writes nothing, and is the same for a link that was used', async () => {
    const [, second = ''] = morvan.invitations;
    const before = await stored();
    const unused = await welcome({ code: second });
    expect(await stored()).toBe(before);
    await newToken(observatory, { wave: observatory.wave.id, panel: morvan.panel, invitation: second });
    expect(await stored()).not.toBe(before);
    expect((await welcome({ code: second })).text).toBe(unused.text);
  });

  it('refuses a code that is not of this company and wave, and a request without one', async () => {
    const rival = await invitedCompany({ ...observatory, operatorKey }, { wave: observatory.wave.id });
    for (const refused of [
      await welcome({ code: rival.invitation }),
      await welcome({ code: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      await welcome({ entrance: 'AAAAAAAAAAAAAAAA' }),
    ]) {
      expect(slugOf(refused)).toBe('403 invalid-admission');
    }
    expect(slugOf(await welcome({ code: morvan.invitation }, { wave: 'other' }))).toBe('404 unknown-panel');
    expect(slugOf(await welcome({ code: morvan.invitation }, { wave: 'nope' }))).toBe('404 unknown-wave');
    expect(slugOf(await welcome({ code: morvan.invitation }, { panel: 'open' }))).toBe('404 unknown-panel');
    for (const body of [{}, { code: 'a', entrance: 'b' }]) {
      expect(slugOf(await welcome(body))).toBe('400 invalid-request');
    }
  });
});

describe('two waves open at once', () => {
  it('each keep the links of a company, whichever is the current one', async () => {
    const [ours, others] = [observatory.wave.id, 'other'];
    const both = await Promise.all(
      [ours, others].map(async (wave) => ({
        wave,
        ...(await invitedCompany({ ...observatory, operatorKey }, { wave })),
      })),
    );
    const answers = answersWith({ mention: 'no' }, { profile: 'none' });
    for (const { wave, panel, invitation } of both) {
      expect((await welcome({ code: invitation }, { panel, wave })).status).toBe(200);
      const key = await newToken(observatory, { wave, panel, invitation });
      const sent = await call(observatory, `/waves/${wave}/response`, {
        method: 'PUT',
        key,
        body: { answers },
      });
      expect(sent.status).toBe(201);
    }
  });
});

describe('a wave that is extended', () => {
  it('keeps every link and every token that was taken before, of panels that have no guarantee sheet', async () => {
    const wave = 'long';
    const { id: panel, key: companyKey } = await verifiedCompany({ ...observatory, operatorKey });
    // As panels were opened before there were sheets, which say the last day.
    await listedKey(observatory.services, wave, panel);
    const invitations = (await cardLinks(observatory, companyKey, 3, { wave })).map((link) => codeOf(link));
    const early = await newToken(observatory, { wave, panel, invitation: invitations[0] ?? '' });
    const { status } = await call(observatory, `/operator/waves/${wave}`, {
      method: 'PATCH',
      key: operatorKey,
      headers: { 'if-match': '*' },
      body: { closesOn: '2027-01-31' },
    });
    expect(status).toBe(200);
    observatory.setNow(new Date('2027-01-15T12:00:00Z'));
    const answers = answersWith({ mention: 'no' }, { profile: 'none' });
    const tokens = [early];
    for (const code of invitations.slice(1)) {
      expect((await welcome({ code }, { panel, wave })).body.closesOn).toBe('2027-01-31');
      tokens.push(await newToken(observatory, { wave, panel, invitation: code }));
    }
    for (const key of tokens) {
      const sent = await call(observatory, `/waves/${wave}/response`, {
        method: 'PUT',
        key,
        body: { answers },
      });
      expect(sent.status).toBe(201);
    }
    observatory.setNow(now);
  });
});
