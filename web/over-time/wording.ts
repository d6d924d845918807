import type { Manifest, PublishedIndicator } from '../../functions/observatory/edition.ts';
import { isAnother, questionsBehind } from '../../functions/observatory/questions-behind.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import { dateFormat } from '../../functions/survey/date-format.ts';
import { observatoryTexts } from '../figures/texts.ts';
import {
  boundSign,
  changeSince2010,
  changeSincePrevious,
  estimateInterval,
  estimateInWords,
  pointsInWords,
  reasonInWords,
} from '../figures/wording.ts';
import { inClauses } from '../shared/clauses.ts';
import { formatMean, formatPercent } from '../shared/format.ts';
import { type Language, pick, typeset } from '../shared/language.ts';
import { type Difference, questionsOf } from './comparability.ts';
import type { Absence, Series, SeriesPoint } from './series.ts';
import { indicatorNames, overTimeTexts } from './texts.ts';

/** An indicator in a heading: by its name, or by its question's topic with the answers that it counts. */
export function indicatorName(
  { indicator, newest }: Pick<Series, 'indicator' | 'newest'>,
  language: Language,
) {
  const { manifest, figure } = newest;
  const known = isAnother(indicator, questionsBehind(figure)) ? undefined : indicatorNames[indicator];
  if (known) return pick(known, language);
  const [question, second] = questionsOf(manifest, figure);
  if (!question || second) return capitalised(pick(figure.sentence, language));
  const topic = pick(topicOf(question), language);
  const { measure } = figure;
  const beside = manifest.indicators.filter((other) => questionsBehind(other)[0] === question.id);
  if (beside.length === 1 || measure?.kind !== 'share') return topic;
  const counted = question.options.filter(({ code }) => measure.codes.includes(code));
  return `${topic} (${counted.map(({ label }) => pick(label, language)).join(', ')})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An estimate with the decimals it was published with: "21,4 %", "+46 points", "1,86"; or why there is none. */
export function exactEstimate(figure: PublishedIndicator, language: Language): string {
  const { estimate, unit, bound, suppressed } = figure;
  const t = observatoryTexts(language);
  if (estimate === null) return reasonInWords(suppressed, t);
  if (unit === 'share') return boundSign(bound) + formatPercent(estimate, language);
  return unit === 'mean' ? formatMean(estimate, language) : t.points(pointsInWords(estimate, language));
}

/**
 * The two ends of an interval as a table has them: "19,2 – 22,8"; with signs, beside which a dash would be read as one,
 * "+51 à +71".
 */
export function exactInterval({ low, high, unit }: PublishedIndicator, language: Language): string {
  if (low === null || high === null) return '–';
  const end = (value: number) => {
    if (unit === 'mean') return formatMean(value, language);
    return unit === 'points' ? pointsInWords(value, language) : points(value, language);
  };
  const between = unit !== 'points' ? '–' : language === 'fr' ? 'à' : 'to';
  return `${end(low)} ${between} ${end(high)}`;
}

function points(share: number, language: Language): string {
  return formatPercent(share, language).replace(/[\s\u202f]?%/, '');
}

/** What an edition tested of an indicator: against the wave before, and against 2010. */
function testedChanges({ figure, previous }: SeriesPoint, language: Language): string[] {
  const { reference2010, unit } = figure;
  return [
    ...(previous ? [changeSincePrevious(previous, unit, language)] : []),
    ...(reference2010 ? [changeSince2010(reference2010, language)] : []),
  ];
}

/** What a series says, in a sentence or two: the text of its drawing. */
export function summarise(series: Series, language: Language): string {
  const t = overTimeTexts(language);
  const own = series.points.filter(({ manifest }) => !manifest.reference).at(-1);
  const reference = series.points.find(({ manifest }) => manifest.reference);
  if (!own) {
    const estimate = reference?.figure.estimate ?? null;
    if (estimate === null) return t.noFigure;
    const figure = estimateInWords(estimate, series.unit, language);
    return series.absences.length > 0 ? t.in2010(figure) : t.only2010(figure);
  }
  const interval = estimateInterval(own.figure, language);
  const estimate =
    own.figure.estimate === null || own.figure.bound
      ? exactEstimate(own.figure, language)
      : estimateInWords(own.figure.whole ?? own.figure.estimate, series.unit, language);
  const figure = interval ? `${estimate} [${interval}]` : estimate;
  const newest = t.newestFigure(figure, pick(own.manifest.title, language));
  const sentence = inClauses([newest, ...testedChanges(own, language)], language);
  return typeset(`${sentence}.${reference ? '' : ` ${t.no2010}`}`, language);
}

/** Each interruption of a series and each edition without it, with its reasons. */
export function breaksInWords({ points, absences }: Series, language: Language): string[] {
  const t = overTimeTexts(language);
  return [
    ...points
      .filter(({ breakBefore }) => breakBefore.length > 0)
      .map(({ manifest, breakBefore }) => t.breakSentence(manifest.id, reasons(breakBefore, language))),
    ...absences.map((absence) => absenceInWords(absence, language)),
  ].map((sentence) => typeset(sentence, language));
}

function absenceInWords({ when, editions, reason }: Absence, language: Language): string {
  const t = overTimeTexts(language);
  const why = pick(reason, language);
  if (when === 'always') return t.absentAlways(why);
  if (when === 'between') return t.absentBetween(editions.join(', '), why);
  return (when === 'before' ? t.absentBefore : t.absentAfter)(editions[0] ?? '', why);
}

export function reasons(differences: readonly Pick<Difference, 'reason'>[], language: Language): string {
  return inClauses(
    differences.map(({ reason }) => pick(reason, language)),
    language,
  );
}

/** "1 oct. – 22 nov. 2026". */
export function fieldworkInShort(
  { fieldwork: { from, to } }: Pick<Manifest, 'fieldwork'>,
  language: Language,
): string {
  return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
    .replace(/\s–\s/, ' – ');
}
