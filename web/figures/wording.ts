import type {
  Comparison,
  EditionListItem,
  Manifest,
  PublishedIndicator,
  PublishedQuestion,
  SuppressionReason,
} from '../../functions/observatory/edition.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import {
  formatDate,
  formatDecimal,
  formatInterval,
  formatMean,
  formatNumber,
  formatPercent,
  formatSigned,
  wholePoints,
} from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { type Figure, findBreakdowns } from './figures.ts';
import { type ObservatoryTexts, observatoryTexts } from './texts.ts';

type Unit = PublishedIndicator['unit'];
type Bounded = { readonly bound?: 'atMost' | 'atLeast' | undefined };

/** A share to whole points, as in running text: 0.189 → "19 %". Tables keep the decimal. */
export function wholePercent(share: number, language: Language): string {
  return formatPercent(wholePoints(share), language);
}

/** A share in a heading or a row; a bound keeps its sign. */
export function shareInWords(
  share: number,
  { bound, whole }: Bounded & Pick<Figure, 'whole'>,
  language: Language,
): string {
  return boundSign(bound) + wholePercent(whole ?? share, language);
}

/** What stands before a figure that is known as a bound only. */
export function boundSign(bound: Bounded['bound']): string {
  return bound === 'atMost' ? '≤\u00a0' : bound === 'atLeast' ? '≥\u00a0' : '';
}

/** What a row says beside its marks: "21 % [19–23]", "1 200 000 personnes · 21 % (u)", or why there is no figure. */
export function valueInWords(figure: Figure, language: Language, measure?: 'population'): string {
  const t = observatoryTexts(language);
  if (figure.share === null) return absenceInWords(figure, t);
  const hasPeople = measure === 'population' && figure.population !== null;
  const people = hasPeople ? `${t.people(formatNumber(figure.population ?? 0, language))} · ` : '';
  const interval = intervalInShort(figure.low, figure.high);
  const flag = figure.flags.includes('u') ? '\u00a0(u)' : '';
  return people + shareInWords(figure.share, figure, language) + flag + (interval ? ` [${interval}]` : '');
}

/** The two ends of an interval to whole points, "de 19 à 23 %"; undefined when none was published. */
export function intervalInWords(low: number | null, high: number | null, language: Language) {
  return estimateInterval({ low, high, unit: 'share' }, language);
}

/** The ends of an interval beside a figure that carries the sign: "19–23". */
export function intervalInShort(low: number | null, high: number | null): string | undefined {
  if (low === null || high === null) return undefined;
  return `${Math.round(low * 100)}–${Math.round(high * 100)}`;
}

/** An estimate in its own unit: "21 %", "+46 points", "1,86". */
export function estimateInWords(estimate: number, unit: Unit, language: Language): string {
  if (unit === 'share') return wholePercent(estimate, language);
  if (unit === 'mean') return formatMean(estimate, language);
  return observatoryTexts(language).points(signedPoints(estimate, language));
}

/** The interval of an estimate in its own unit. */
export function estimateInterval(
  { low, high, unit }: Pick<PublishedIndicator, 'low' | 'high' | 'unit'>,
  language: Language,
): string | undefined {
  if (low === null || high === null) return undefined;
  // As whole as the estimate that it stands beside: tables alone keep decimals. A mean has its own.
  const [from, to] = unit === 'mean' ? [low, high] : [wholePoints(low), wholePoints(high)];
  return formatInterval(from, to, { unit, language });
}

function signedPoints(difference: number, language: Language): string {
  return formatSigned(difference * 100, language, 0);
}

/** Only a significant change is called one; anything else is "no established difference". */
export function changeSince2010(comparison: Comparison, language: Language): string {
  const t = observatoryTexts(language);
  const words = {
    rise: t.riseSince2010,
    fall: t.fallSince2010,
    none: t.noDifference2010,
    // A note comes with a changed wording; without one, there is no interval to compare by.
    notComparable: comparison.note ? t.notComparable2010 : t.notComparableWith2010,
  };
  return words[comparison.change];
}

export function changeSincePrevious(comparison: Comparison, unit: Unit, language: Language): string {
  const t = observatoryTexts(language);
  const words = {
    rise: t.risePrevious,
    fall: t.fallPrevious,
    none: t.noDifferencePrevious,
    notComparable: t.notComparablePrevious,
  };
  return words[comparison.change](estimateInWords(comparison.whole ?? comparison.estimate, unit, language));
}

/** What stands in a row instead of a figure. */
export function absenceInWords(figure: Figure, t: ObservatoryTexts): string {
  if (figure.state === 'waiting') return '…';
  if (figure.state === 'unpublished') return t.unpublished;
  return reasonInWords(figure.reason, t);
}

/** Why there is no figure, in a few words. */
export function reasonInWords(reason: SuppressionReason | undefined, t: ObservatoryTexts): string {
  if (reason === undefined) return t.unpublished;
  return reason === 'extreme' ? t.dominated : t[reason];
}

/** A group's name, of one or two breakdowns. */
export function groupInWords({ group }: Pick<Figure, 'group'>, language: Language): string {
  return group.map((label) => pick(label, language)).join(' · ');
}

/** An earlier edition by its day and its id: two may be of one day. */
export function editionInWords(id: string, editions: readonly EditionListItem[], language: Language): string {
  const listed = editions.find((edition) => edition.id === id);
  return listed ? `${formatDate(listed.publishedOn, language)} (${id})` : id;
}

/** A difference of shares in points, always with its sign: "+17", "−3,5". */
export function pointsInWords(difference: number, language: Language): string {
  return formatSigned(difference * 100, language);
}

/** p as statisticians write it: "p < 0,001", "p = 0,03". */
export function pInWords(p: number, language: Language): string {
  if (p < 0.001) return `p\u00a0<\u00a0${formatDecimal(0.001, language)}`;
  return `p\u00a0=\u00a0${formatDecimal(p, language, { most: p < 0.01 ? 3 : 2 })}`;
}

/** Whether other editions of the wave will follow; of older editions, which were not planned, nothing is said. */
export function standingInWave({ privacy, provisional }: Manifest, language: Language): string[] {
  if (!privacy) return [];
  const t = observatoryTexts(language);
  return [provisional ? t.provisional : t.final];
}

/** An edition among others. */
export function editionOption(item: EditionListItem, t: ObservatoryTexts, language: Language): string {
  if (item.wave === null) return t.referenceEdition;
  const date = formatDate(item.publishedOn, language);
  return item.simulated ? `${date} (${t.simulatedTitle.toLowerCase()})` : date;
}

/** What a table is broken down by, as a heading; empty for everyone together. */
export function headingOf(manifest: Manifest, by: readonly string[], language: Language): string {
  return findBreakdowns(manifest, by)
    .map((breakdown) => pick(topicOf(breakdown), language))
    .join(' · ');
}

/** What one breaks down by, within a sentence: "âge". */
export function breakdownInWords(manifest: Manifest, id: string, language: Language): string {
  const name = headingOf(manifest, [id], language);
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}

export function baseInWords(question: PublishedQuestion, asked: number | null, language: Language): string {
  const t = observatoryTexts(language);
  const base = pick(question.base, language);
  return asked === null ? t.baseOnly(base) : t.base(base, formatNumber(asked, language));
}

/** The answer that a breakdown shows, quoted; undefined where all are shown. */
export function answerInWords(
  { options }: PublishedQuestion,
  answer: string | undefined,
  language: Language,
): string | undefined {
  const option = options.find(({ code }) => code === answer);
  return option && quoted(pick(option.label, language), language);
}

/** The year of the fieldwork, by which marks are named. */
export function yearOf({ fieldwork }: Manifest): string {
  return fieldwork.to.slice(0, 4);
}
