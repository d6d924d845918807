import type { Association, Manifest } from '../../functions/observatory/edition.ts';
import { sampleInWords } from '../../functions/observatory/selection-words.ts';
import { inClauses } from '../shared/clauses.ts';
import { formatNumber } from '../shared/format.ts';
import { type Language, pick, typeset } from '../shared/language.ts';
import { associationInWords } from './association-in-words.ts';
import type { Figure } from './figures.ts';
import { observatoryTexts } from './texts.ts';
import { estimateInWords, groupInWords, intervalInWords, shareInWords } from './wording.ts';

/**
 * What a question's figures say of everyone, one clause an answer: the text of its chart.
 *
 * @example
 * summariseTotal(mention, 'fr'); // => "« Oui » : 21 % (de 19 à 23 %) ; « Non » : …"
 */
export function summariseTotal(figures: readonly Figure[], language: Language): string {
  const t = observatoryTexts(language);
  const clauses = figures.flatMap((figure) => {
    const share = shareWithInterval(figure, language);
    return share === undefined ? [] : [t.summaryTotal(pick(figure.answer, language), share)];
  });
  if (clauses.length === 0) return t.summaryNothing;
  return typeset(`${inClauses(clauses, language)}.`, language);
}

/**
 * What one answer's figures say of the groups: the lowest, the highest, how many are hidden. Whether groups differ
 * is said only from the table's test: two estimates that look apart may well not be.
 */
export function summariseGroups(
  figures: readonly Figure[],
  association: Association | undefined,
  language: Language,
): string {
  const t = observatoryTexts(language);
  const shown = figures.filter((figure) => figure.share !== null);
  const [first] = shown;
  if (!first) return t.summaryNothing;
  // A figure of low reliability is no lowest or highest worth telling while there are others.
  const reliable = shown.filter(({ flags }) => !flags.includes('u'));
  const told = reliable.length > 1 ? reliable : shown;
  const byShare = [...told].sort((a, b) => (a.share ?? 0) - (b.share ?? 0));
  const [lowest, highest] = [byShare[0] ?? first, byShare.at(-1) ?? first];
  const range =
    shown.length === 1
      ? `${groupInWords(first, language)} · ${t.summaryTotal(pick(first.answer, language), shareWithInterval(first, language) ?? '')}.`
      : t.summaryRange(
          pick(first.answer, language),
          shareOfGroup(lowest, language),
          shareOfGroup(highest, language),
        );
  return [
    range,
    hiddenInWords(figures.length - shown.length, language),
    associationInWords(association, language),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "21% among women [19 to 23%]", and where the group has no such words "21% [19 to 23%] (Women · 25 to 34)". */
function shareOfGroup(figure: Figure, language: Language): string {
  const { people } = figure;
  if (!people) return `${shareWithInterval(figure, language)} (${groupInWords(figure, language)})`;
  const among = observatoryTexts(language).among(pick(people, language));
  return shareWithInterval(figure, language, ` ${among}`) ?? '';
}

function shareWithInterval(figure: Figure, language: Language, whose = ''): string | undefined {
  if (figure.share === null) return undefined;
  const share = `${shareInWords(figure.share, figure, language)}${whose}`;
  const interval = intervalInWords(figure.low, figure.high, language);
  return interval ? `${share} [${interval}]` : share;
}

function hiddenInWords(hidden: number, language: Language): string {
  const t = observatoryTexts(language);
  if (hidden === 0) return '';
  return hidden === 1 ? t.summarySuppressedOne : t.summarySuppressedMany(formatNumber(hidden, language));
}

/** The page's headline: the operator's, or else the first sentence of the extract. */
export function headlineOf(manifest: Manifest, language: Language): string {
  if (manifest.headline) return pick(manifest.headline, language);
  const first = manifest.indicators.find(({ headline, estimate }) => headline && estimate !== null);
  if (!first || first.estimate === null) return pick(manifest.title, language);
  const figure = estimateInWords(first.whole ?? first.estimate, first.unit, language);
  const t = observatoryTexts(language);
  const told = first.bound ? t[first.bound](figure) : figure;
  return `${told} ${pick(first.sentence, language)}.`;
}

/** What figures are not: the sentence that stands wherever they do. Of 2010 it is that publication's own limits. */
export function standingSentence(manifest: Manifest, language: Language): string {
  if (manifest.reference) return pick(manifest.notice.limits, language);
  const t = observatoryTexts(language);
  const sample = sampleInWords(manifest);
  if (sample) return pick(sample, language);
  return manifest.weighting.method === 'none' ? t.limitsStandingUnweighted : t.limitsStandingEmbedded;
}
