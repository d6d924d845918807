import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { drawPage } from '../../../functions/pages/draw-page.ts';
import { overTimePage } from '../../../web/over-time/definition.ts';
import { type LedgerRow, ledgerOf } from '../../../web/over-time/ledger.ts';
import { changesOf } from '../../../web/over-time/questionnaire-changes.ts';
import { madeUpReader, madeUpSite } from '../../functions/pages/made-up-reader.ts';
import { madeUpManifests } from './made-up-series.ts';

/** Every pair of editions that a ledger's rows stand for, as "earlier later". */
function pairsOf(manifests: readonly Manifest[], indicator: string): string[] {
  return ledgerOf(manifests, indicator).flatMap(({ earlier, later }) =>
    earlier === later
      ? earlier.editions.flatMap((a, index) => earlier.editions.slice(index + 1).map((b) => `${a} ${b}`))
      : earlier.editions.flatMap((a) => later.editions.map((b) => `${a} ${b}`)),
  );
}

const differing = (row: LedgerRow | undefined) => row?.differences.map(({ aspect }) => aspect);

describe('the ledger', () => {
  it('says of twelve alike editions that they are comparable, in one row', () => {
    const rows = ledgerOf(madeUpManifests(12), 'trained').concat(
      ledgerOf(madeUpManifests(12), 'networksMean'),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ differences: [], verdict: 'comparable' });
    expect(rows[0]?.earlier.editions).toHaveLength(12);
  });

  it('asks for care with 2010, whose people were found and weighted otherwise', () => {
    const row = ledgerOf(madeUpManifests(3), 'mention').find(({ earlier }) => earlier.editions[0] === '2010');
    expect(row?.verdict).toBe('withCare');
    expect(differing(row)).toEqual(['universe', 'selection', 'mode', 'margins']);
    expect(row?.later.editions).toEqual(['2026-q1-1', '2026-q2-1', '2026-q3-1']);
  });

  it('does not compare where the question was another, and repeats what the edition says of it', () => {
    const row = ledgerOf(madeUpManifests(1), 'aware')[0];
    expect(row).toMatchObject({ verdict: 'notComparable' });
    expect(differing(row)).toContain('wording');
    expect(row?.note?.en).toContain('has set rules or a charter');
  });

  it('takes the condition of a question for its base, whatever the words', () => {
    const manifests = madeUpManifests(2, (manifest, wave) => ({
      ...manifest,
      questions: manifest.questions.map((question) =>
        question.id === 'tone'
          ? { ...question, base: { fr: `mots ${wave}`, en: `words ${wave}` } }
          : question,
      ),
    }));
    expect(ledgerOf(manifests, 'positive').every((row) => !differing(row)?.includes('base'))).toBe(true);
    const widened = madeUpManifests(2, (manifest, wave) => ({
      ...manifest,
      questions: manifest.questions.map((question) =>
        question.id === 'tone' && wave === 1
          ? { ...question, askedIf: { mention: ['yes', 'unsure'] } }
          : question,
      ),
    }));
    expect(ledgerOf(widened, 'positive').at(1)).toMatchObject({ verdict: 'notComparable' });
  });

  it('names margins as a reason for care where their targets or number changed, not for a break', () => {
    const manifests = madeUpManifests(2, (manifest, wave) => ({
      ...manifest,
      weighting: { ...manifest.weighting, margins: wave === 0 ? manifest.weighting.margins : [] },
    }));
    const row = ledgerOf(manifests, 'mention').find(
      ({ earlier, later }) => earlier.editions[0] === '2026-q1-1' && later.editions[0] === '2026-q2-1',
    );
    expect(row?.verdict).toBe('withCare');
    expect(differing(row)).toEqual(['margins']);
  });

  it.each([
    ['nothing changed', (manifest: Manifest) => manifest],
    [
      'every wave has margins of its own',
      (manifest: Manifest, wave: number) => ({
        ...manifest,
        weighting: {
          ...manifest.weighting,
          margins: manifest.weighting.margins.map((margin) => ({
            ...margin,
            categories: margin.categories.map((category) => ({
              ...category,
              target: category.target + wave,
            })),
          })),
        },
      }),
    ],
  ])('has every two editions once where %s', (_, change) => {
    const manifests = madeUpManifests(5, change);
    const ids = manifests.map(({ id }) => id);
    const expected = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => `${a} ${b}`));
    expect(pairsOf(manifests, 'mention').sort()).toEqual(expected.sort());
  });

  it('lists a corrected typing mistake with its day and both texts, and breaks nothing for it', async () => {
    const manifests = madeUpManifests(3, (manifest, wave) => ({
      ...manifest,
      questions: manifest.questions.map((question) =>
        question.id === 'mention' && wave > 0
          ? { ...question, text: { ...question.text, fr: 'Vous arrive-t-il d’en parler ?' } }
          : question,
      ),
    }));
    expect(
      ledgerOf(manifests, 'mention').filter(({ earlier }) => earlier.editions[0] !== '2010'),
    ).toMatchObject([{ verdict: 'comparable', differences: [] }]);
    const corrections = changesOf(manifests);
    expect(corrections).toMatchObject([
      {
        kind: 'text',
        edition: '2026-q2-1',
        from: '2026-04-05',
        language: 'fr',
        after: 'Vous arrive-t-il d’en parler ?',
      },
    ]);
    expect(corrections[0]).toHaveProperty('before', expect.stringContaining('Vous arrive-t-il de parler'));
    const reader = madeUpReader([...manifests].reverse());
    const { app } = await drawPage(
      overTimePage,
      reader,
      new URL('/en/over-time', 'http://localhost'),
      madeUpSite,
    );
    expect(app).toContain('<ins lang="fr">Vous arrive-t-il d’en parler ?</ins>');
    expect(app).toMatch(/data-question="mention">5 April 2026 \(2026-q2-1\): words corrected/);
  });

  it('calls no new revision a correction, and nothing that 2010 asked', () => {
    const manifests = madeUpManifests(2, (manifest, wave) => ({
      ...manifest,
      questions: manifest.questions.map((question) => ({
        ...question,
        text: { fr: `Question ${wave}`, en: `Question ${wave}` },
        wordingVersion: 1 + wave,
      })),
    }));
    expect(changesOf(manifests)).toEqual([]);
  });

  it('has nothing to say of a single edition', () => {
    expect(ledgerOf(madeUpManifests(0), 'mention')).toEqual([]);
  });
});
