import fc from 'fast-check';
import type { Manifest, PublishedGroup, PublishedTable } from '../../../../functions/observatory/edition.ts';
import { edition2010 } from '../../../../functions/observatory/edition-2010.ts';
import { type EditionTables, isMainTable } from '../../../../functions/observatory/export/edition-tables.ts';
import { questionsOf } from '../../../../functions/survey/questionnaire.ts';
import { editionOf, made, makeRespondents } from '../../../attacks/support/made-edition.ts';
import { otherEdition } from '../../../support/other-edition.ts';
import { anyQuestionnaire } from '../../../support/random-questionnaire.ts';
import { madeUpEdition } from '../../../web/figures/made-up-edition.ts';

/** Editions on which files are tried: an ordinary one, one of hostile words, one with next to nothing shown, 2010. */

/** What a text may hold to be run, or to break what it stands in: DDE, quotes, lines, right-to-left, emoji, markup. */
export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'a "quoted", semi;colon\nsecond line',
  '\u202eevil\u202c 👩🏽‍💻 \u0007 \ud800 </script><b>&amp;]]>',
  '}, author = {Mallory}, x = {\\input{/etc/passwd} 100 % $ # _ ~ ^',
] as const;

export function main({ manifest, tables }: EditionTables): EditionTables {
  return { manifest, tables: tables.filter(isMainTable) };
}

export function madeUp(): EditionTables {
  return madeUpEdition();
}

/** One of the rules of today, by the real pipeline: not all tables, some groups too noisy, its budget in the manifest. */
export function madeOfNoise(): EditionTables {
  const { manifest, tables } = made(editionOf(makeRespondents(3300, 31)));
  return { manifest, tables: [...tables.values()].flatMap((byName) => Object.values(byName)) };
}

/**
 * Editions by the real pipeline of questionnaires drawn at random, one of them of 40 questions: routed,
 * with refusals, hints and breakdowns of every kind, in words that files trip over.
 */
export function ofAnyQuestionnaires(): { readonly [name: string]: EditionTables } {
  const drawn = fc.sample(anyQuestionnaire, { seed: 7, numRuns: 2 });
  return Object.fromEntries(
    drawn.map((questionnaire, index) => {
      const questions = questionsOf(questionnaire);
      const respondents = makeRespondents(index === 0 ? 3300 : 600, index, undefined, questions);
      const { manifest, tables } = made(editionOf(respondents, { questionnaire, ofWave: { margins: [] } }));
      const name = `an edition of ${questions.length} questions drawn at random`;
      return [name, { manifest, tables: [...tables.values()].flatMap((byName) => Object.values(byName)) }];
    }),
  );
}

/** Of a study that has no question of the observatory's first questionnaire. */
export function ofOtherQuestions(): EditionTables {
  return otherEdition();
}

export function of2010(): EditionTables {
  return edition2010();
}

/** The made-up edition with every text of its own, labels included, replaced by a hostile one in turn. */
export function hostile(): EditionTables {
  let next = 0;
  const replace = <Value>(value: Value): Value => {
    if (Array.isArray(value)) return value.map(replace) as Value;
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    if (entries.length === 2 && entries.every(([key]) => key === 'fr' || key === 'en')) {
      return { fr: hostileText(next++), en: hostileText(next++) } as Value;
    }
    return Object.fromEntries(entries.map(([key, inner]) => [key, replace(inner)])) as Value;
  };
  const { manifest, tables } = main(madeUp());
  return {
    manifest: { ...replace(manifest), headline: { fr: hostileText(0), en: hostileText(6) } } as Manifest,
    tables,
  };
}

function hostileText(index: number): string {
  return hostileTexts[index % hostileTexts.length] as string;
}

/** As under the former rules: only the totals are shown, repeated from an earlier one, with negative indicators. */
export function mostlySuppressed(): EditionTables {
  const { manifest, tables } = madeUp();
  const hide = ({ levels }: PublishedGroup): PublishedGroup => ({
    levels,
    base: null,
    effectiveBase: null,
    flags: ['c'],
    suppressed: 'fewerThan10',
    cells: [],
  });
  const repeated = (group: PublishedGroup): PublishedGroup => ({ ...group, asOf: '2026-q3-1' });
  const hidden = tables.map(
    (table): PublishedTable => ({
      ...table,
      groups: table.groups.map((group) => (table.by.length === 0 ? repeated(group) : hide(group))),
    }),
  );
  const indicators = manifest.indicators.map((indicator) =>
    indicator.unit === 'points'
      ? { ...indicator, estimate: -0.463, low: -0.52, high: -0.4, flags: ['u' as const] }
      : indicator.unit === 'mean'
        ? { ...indicator, ...noFigures, flags: ['c' as const], suppressed: 'extreme' as const }
        : indicator,
  );
  return { manifest: { ...manifest, indicators }, tables: hidden };
}

const noFigures = {
  estimate: null,
  low: null,
  high: null,
  base: null,
  effectiveBase: null,
  population: null,
};
