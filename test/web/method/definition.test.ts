import { describe, expect, it } from 'vitest';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { waveBound } from '../../../functions/observatory/wave-bound.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { methodPage } from '../../../web/method/definition.ts';
import { pick } from '../../../web/shared/language.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { madeUpManifests } from '../over-time/made-up-series.ts';

const manifests = madeUpManifests(3).reverse();
const draw = (path: string, of: readonly Manifest[] = manifests) =>
  drawPage(methodPage, madeUpReader(of), new URL(path, 'http://localhost'), madeUpSite);

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

/** The newest of the made-up editions as one under a budget, of two tables. */
function underBudget(): Manifest {
  const [manifest] = manifests as [Manifest];
  const table = (question: string, by: string[], rho: string) =>
    ({ question, by, rho, sigma2: '262144', sensitivity: 128, unit: 64 }) as const;
  return {
    ...manifest,
    disclosure: disclosureRules,
    provisional: true,
    privacy: {
      adjacency: 'record',
      edition: 1,
      editions: 2,
      spent: { record: '3/16', questions: { mention: '1/8', aware: '1/16' } },
      wave: waveBound(),
      mostNoise: 0.05,
      tables: [table('mention', [], '1/8'), table('aware', ['sex'], '1/32')],
    },
  };
}

describe('the method page', () => {
  it('is that of the newest edition, or of the one named', async () => {
    expect((await draw('/fr/method')).title).toMatch(/^Méthode de l’édition 2026-q3-1 – /);
    expect((await draw('/en/method?edition=2026-q1-1')).title).toMatch(/^Method of edition 2026-q1-1 – /);
    expect((await draw('/en/method?edition=2010')).title).toMatch(/^Method of the 2010 reference edition – /);
  });

  it.each(['Other errors exist (coverage, sincerity).', 'Not a random sample.'])(
    'says once that other errors exist, where the notice says %s',
    async (en) => {
      const [newest] = manifests as [Manifest];
      const notice = { ...newest.notice, limits: { fr: 'Rien.', en } };
      const { app } = await draw('/en/method', [{ ...newest, notice }]);
      const [limits = ''] = /<section[^>]*id="limits"[\s\S]*?<\/section>/.exec(app) ?? [];
      expect(textOf(limits).match(/other errors exist/gi)).toHaveLength(1);
    },
  );

  it('prints numbers as its language does, and shares of a column with as many decimals', async () => {
    const [newest] = manifests as [Manifest];
    const [margin] = newest.weighting.margins;
    if (!margin) throw new Error('no margin');
    const categories = [
      { codes: ['woman'], target: 0.5, sample: 0.512 },
      { codes: ['man'], target: 0.488, sample: null },
    ];
    const weighting = { ...newest.weighting, margins: [{ ...margin, categories }] };
    const edition = { ...newest, weighting, disclosure: { ...disclosureRules, wholePercentUnder: 1000 } };
    const french = textOf((await draw('/fr/method', [edition])).app);
    expect(french).toMatch(/50,0\u202f%\s+51,2\u202f%/);
    expect(french).toMatch(/48,8\u202f%\s+–/);
    expect(french).toContain('Sous 1\u202f000 répondants');
    expect(textOf((await draw('/en/method', [edition])).app)).toContain('Under 1,000 respondents');
  });

  it('leads on from an edition that does not exist', async () => {
    const { status, app } = await draw('/fr/method?edition=1999-q1-1');
    expect(status).toBe(404);
    expect(app).toContain('href="/fr/method"');
  });

  it.each(['fr', 'en'] as const)(
    'says all of the notice and asks every question in both languages (%s)',
    async (language) => {
      const [manifest] = manifests as [Manifest];
      const { app } = await draw(`/${language}/method`);
      const text = textOf(app);
      for (const said of Object.values(manifest.notice)) {
        expect(text.toLowerCase()).toContain(pick(said, language).toLowerCase());
      }
      for (const question of manifest.questions) {
        expect(text).toContain(pick(question.text, 'fr'));
        expect(text).toContain(pick(question.text, 'en'));
        for (const { label } of question.options) expect(text).toContain(pick(label, 'fr'));
      }
    },
  );

  it('tells who was asked a question by its number', async () => {
    const { app } = await draw('/en/method');
    expect(textOf(app)).toContain('Asked if question 1 was answered: Yes.');
  });

  it('tells what was merged or left out, or that nothing was', async () => {
    expect((await draw('/en/method')).app).toContain('No category was merged, no margin left out.');
    const [manifest] = manifests as [Manifest];
    const [margin] = manifest.weighting.margins;
    if (!margin) throw new Error('the made-up edition has a margin');
    const note = { fr: 'Regroupé.', en: 'Merged with another.' };
    const merged = {
      ...manifest,
      weighting: { ...manifest.weighting, margins: [{ ...margin, used: false, note }] },
    };
    const { app } = await draw('/en/method', [merged]);
    expect(app).toContain('Merged with another.');
    expect(app).toContain('(not used)');
    expect(app).not.toContain('No category was merged');
  });

  it('prints the budget of an edition, question by question, and the tables measured with their noise', async () => {
    const text = textOf((await draw('/en/method', [underBudget()])).app);
    // Φ(√(ρ/2)) from a table of the normal distribution: Φ(0.25) = 0.5987 at 1/8, Φ(0.177) = 0.570 at 1/16.
    expect(text).toMatch(/Talking about one’s company\s+1\/8\s+59\.9%/);
    expect(text).toMatch(/Awareness\s+1\/16\s+57%/);
    expect(text).toContain('Edition 1 of 2 planned');
    expect(text).toContain('provisional edition');
    expect(text).toContain('The 2 tables measured, and their noise');
    expect(text).toMatch(/Awareness, by: sex\s+1\/32\s+8\s+2/);
    expect(text).toContain('From 3,000 respondents: questions asked of everyone, by each profile criterion.');
    expect(text).toContain('intraclass correlation stated to be 0.02');
    expect(text).not.toMatch(/Rao and Scott’s test|linearised/);
  });

  it('says by how much few degrees of freedom widen an interval, and what counts by company cost', async () => {
    const questions = { aware: { estimate: 0.016, degreesOfFreedom: 6.2 } };
    const correlation = { stated: 0.02, companies: 12, questions };
    const text = textOf((await draw('/en/method', [{ ...underBudget(), correlation }])).app);
    // t of 4 and 10 degrees of freedom is 2.776 and 2.228 in printed tables, z is 1.960.
    expect([2.776, 2.228].map((t) => Math.round((t / 1.96 - 1) * 100))).toEqual([42, 14]);
    expect(text).toContain('by 42% at 4, by 14% at 10, by nothing at 1,000');
    // Nineteen twentieths of ρ are left, and noise is as 1/√ρ.
    expect(Math.sqrt(20 / 19) - 1).toBeCloseTo(1 / 40, 2);
    expect(text).toContain('a twentieth of each question’s privacy budget');
    expect(text).toContain('wider by a fortieth');
  });

  it('keeps the rules of an edition of before the budget', async () => {
    const [manifest] = manifests as [Manifest];
    const former = { minimumGroup: 10, newResponsesForEdition: 10 };
    const text = textOf((await draw('/en/method', [{ ...manifest, disclosure: former }])).app);
    expect(text).toContain('A group of fewer than 10 respondents is not published.');
    expect(text).toContain('An edition appears when at least 10 responses are new.');
    expect(text).not.toMatch(/zCDP|provisional/);
  });

  it('says of 2010 what was published, and of the rest that it is not known', async () => {
    const { app } = await draw('/en/method?edition=2010', [edition2010().manifest]);
    const text = textOf(app);
    expect(text).toContain('Quota method');
    expect(text).toContain('not known');
    // Nothing of our own way of working is said of it.
    expect(text).not.toMatch(/Wilson|blind|raking/i);
    expect(text).not.toContain('A sample of volunteers');
  });
});
