import { fromText, toNumber } from '../../disclosure/rational.ts';
import { wholeShares } from '../../disclosure/rounded-shares.ts';
import { adjustPValues } from '../../statistics/adjust-p-values.ts';
import { studentQuantile } from '../../statistics/student-quantile.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { Manifest, PublishedGroup, PublishedTable } from '../edition.ts';
import { degreesOf, type FigureDifference, figureDifference } from '../figure-difference.ts';
import { topicOf } from '../topic-of.ts';
import { byWay } from '../way-breakdown.ts';
import { type Candidate, type Told, toldIndicators } from './candidate.ts';
import { leastOf } from './change-findings.ts';
import { groupOf, wordsOf } from './former-words.ts';
import { levelFinding, levelInWords } from './level-findings.ts';
import { simulatedInWords } from './simulated-in-words.ts';
import {
  answerInWords,
  capitalised,
  figureInWords,
  inBoth,
  intervalInWords,
  listInWords,
  lowerFirst,
  ofGroup,
  peopleInWords,
  toQuestionInWords,
} from './words.ts';

/** Level under which, after adjustment for every pair of groups that was looked at, a difference is established. */
const significance = 0.05;

/** Who would not say which group they are of are no group of people. */
const noGroups: readonly string[] = ['undisclosed', 'unsure'];

type Breakdown = Manifest['breakdowns'][number];

/** An indicator's figure in a group. */
interface GroupFigure {
  readonly code: string;
  readonly name: Text;
  readonly estimate: number;
  /** In whole points, as a page prints it. */
  readonly whole: number;
  /** What it is held against other groups with. */
  readonly low: number;
  readonly high: number;
  /** As published. */
  readonly published: { readonly low: number; readonly high: number };
  readonly base: number | null;
  readonly degreesOfFreedom: number | null;
}

/** Two groups of a breakdown beside each other. */
interface Beside {
  readonly told: Told;
  readonly breakdown: Breakdown;
  readonly more: Pick<GroupFigure, 'code' | 'name' | 'estimate' | 'whole'>;
  readonly less: Pick<GroupFigure, 'code' | 'name' | 'estimate' | 'whole'>;
}

/** Two groups of a breakdown held against each other. */
interface Pair extends Beside {
  readonly more: GroupFigure;
  readonly less: GroupFigure;
  readonly difference: FigureDifference;
}

/**
 * The groups that differ most on each share, by each breakdown, and the shares on which no groups are known to differ. A
 * difference is that of two published figures, adjusted (Benjamini and Hochberg) for all pairs of groups of the edition.
 * That a company may have people in both groups is left out, as wherever groups are compared: their errors are then
 * alike, and a difference is found too seldom rather than too often. The study of 2010 published no interval: its groups are
 * told as it told them, and never on top.
 */
export function groupFindings(manifest: Manifest, tables: readonly PublishedTable[]): Candidate[] {
  if (manifest.reference) return quotedFindings(manifest, tables);
  const pairs = toldIndicators(manifest).flatMap((told) =>
    tables.flatMap((table) => pairsOf(told, table, manifest)),
  );
  const adjusted = adjustPValues(pairs.map(({ difference }) => difference.p));
  const established = pairs.filter(
    ({ difference }, index) => (adjusted[index] ?? 1) < significance && leastOf(difference) > 0,
  );
  const differing = [...Map.groupBy(established, keyOf).values()].map((ofTable) =>
    differenceFinding(manifest, widest(ofTable)),
  );
  const alike = [...Map.groupBy(pairs, ({ told }) => told.indicator.id)]
    .filter(([id]) => established.every(({ told }) => told.indicator.id !== id))
    .flatMap(([, ofIndicator]) => noDifferenceFinding(manifest, ofIndicator));
  return [...differing, ...alike];
}

/** Of each table of quoted figures the two groups that are farthest apart, as they were published, without a test. */
function quotedFindings(manifest: Manifest, tables: readonly PublishedTable[]): Candidate[] {
  return toldIndicators(manifest).flatMap((told) =>
    tables.flatMap((table) => {
      const { measure } = told.indicator;
      const breakdown = manifest.breakdowns.find(({ id }) => id === table.by[0]);
      if (!breakdown || told.question.id !== table.question || measure?.kind !== 'share') return [];
      const figures = table.groups.flatMap(({ levels, cells }) => {
        const option = breakdown.options.find(({ code }) => code === levels[breakdown.id]);
        const share = cells.find(({ code }) => measure.codes.join() === code)?.share ?? null;
        if (!option || share === null) return [];
        const name = groupOf(breakdown.id, option);
        return [{ code: option.code, name, estimate: share, whole: Math.round(share * 100) / 100 }];
      });
      const [more, ...others] = figures.toSorted((a, b) => b.estimate - a.estimate);
      const less = others.at(-1);
      return more && less ? [quotedFinding({ told, breakdown, more, less })] : [];
    }),
  );
}

const quoted = {
  title: { fr: 'non testé', en: 'not tested' },
  sentence: {
    fr: ', selon les chiffres publiés en 2011, sans test de la différence',
    en: ', in the figures published in 2011; the difference was not tested',
  },
  evidence: {
    fr: 'tel que publié en 2011 : ni base par groupe, ni intervalle, ni test',
    en: 'as published in 2011: no base by group, no interval, no test',
  },
} as const;

function quotedFinding(beside: Beside): Candidate {
  const { told, breakdown, more, less } = beside;
  return {
    finding: {
      id: `groups-${told.indicator.id}-${breakdown.id}`,
      kind: 'groups',
      question: told.question.id,
      indicator: told.indicator.id,
      by: breakdown.id,
      groups: [more.code, less.code],
      title: inBoth((language) => `${capitalised(sentenceOf(beside, language))} (${quoted.title[language]})`),
      sentence: inBoth(
        (language) => `${capitalised(sentenceOf(beside, language))}${quoted.sentence[language]}.`,
      ),
      evidence: quoted.evidence,
    },
    // Nothing is established: after all that is.
    size: more.estimate - less.estimate - 1,
  };
}

function keyOf({ told, breakdown }: Pair): string {
  return `${told.indicator.id}-${breakdown.id}`;
}

function widest(pairs: readonly Pair[]): Pair {
  return pairs.reduce((best, pair) => (leastOf(pair.difference) > leastOf(best.difference) ? pair : best));
}

/** Every two groups of a table whose figures may be held against each other, the larger figure first. */
function pairsOf(told: Told, table: PublishedTable, manifest: Manifest): Pair[] {
  const [by, ...others] = table.by;
  const { measure } = told.indicator;
  const breakdown = manifest.breakdowns.find(({ id }) => id === by);
  if (!breakdown || others.length > 0 || breakdown.id === byWay) return [];
  if (told.question.id !== table.question || measure?.kind !== 'share') return [];
  const noise = noiseOf(manifest, table);
  const figures = table.groups.flatMap((group) => {
    const option = breakdown.options.find(({ code }) => code === group.levels[breakdown.id]);
    if (!option || option.refusal || noGroups.includes(option.code)) return [];
    const figure = figureIn(group, measure.codes, noise);
    return figure ? [{ ...figure, code: option.code, name: groupOf(breakdown.id, option) }] : [];
  });
  return figures.flatMap((one, index) =>
    figures.slice(index + 1).flatMap((other) => {
      const [more, less] = one.estimate >= other.estimate ? [one, other] : [other, one];
      const difference = figureDifference(more, less);
      return difference ? [{ told, breakdown, more, less, difference }] : [];
    }),
  );
}

/**
 * The share of some codes in a group, with what it is held against another group by: its published interval, wider by
 * half a step of rounding and by the noise that agreeing with the total has taken off it, which parts groups all the same.
 * Of several codes ends are added up, which holds whatever their correlation.
 */
function figureIn(
  { base, cells, flags, suppressed, asOf, degreesOfFreedom = null }: PublishedGroup,
  codes: readonly string[],
  noise: number,
): Omit<GroupFigure, 'code' | 'name'> | undefined {
  const whole = wholeShares(cells.map(({ share }) => share));
  const counted = cells.flatMap((cell, index) => {
    const { code, share, low, high, bound } = cell;
    if (!codes.includes(code) || bound || share === null || low === null || high === null) return [];
    return [{ share, low, high, whole: whole[index] ?? share }];
  });
  if (suppressed || asOf || flags.includes('u') || !base || counted.length < codes.length) return undefined;
  const sum = (amountOf: (cell: (typeof counted)[number]) => number) =>
    counted.reduce((all, cell) => all + amountOf(cell), 0);
  const estimate = sum(({ share }) => share);
  const others = cells.length - counted.length;
  const spread = Math.sqrt(
    (noise * (counted.length * (1 - estimate) ** 2 + others * estimate ** 2)) / base ** 2,
  );
  const more = studentQuantile(degreesOf({ degreesOfFreedom })) * spread;
  const step = [estimate, ...counted.flatMap(({ low, high }) => [low, high])].every(isWhole) ? 0.01 : 0.001;
  const published = {
    low: sum(({ low }) => low),
    high: Math.min(
      1,
      sum(({ high }) => high),
    ),
  };
  const reach = (end: number) => Math.hypot(end - estimate, more) + step / 2;
  return {
    estimate,
    whole: sum((cell) => cell.whole),
    low: estimate - reach(published.low),
    high: estimate + reach(published.high),
    published,
    base,
    degreesOfFreedom,
  };
}

function isWhole(share: number): boolean {
  return Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
}

/**
 * Variance of a count's noise that the groups' agreeing with their total has taken off each of them, in respondents
 * squared: of m groups one in m parts. None in editions without noise.
 */
function noiseOf({ privacy }: Manifest, { question, by, groups }: PublishedTable): number {
  const measured = privacy?.tables.find((one) => one.question === question && one.by.join() === by.join());
  if (!measured) return 0;
  return toNumber(fromText(measured.sigma2)) / measured.unit ** 2 / Math.max(1, groups.length);
}

function differenceFinding(manifest: Manifest, pair: Pair): Candidate {
  const { told, breakdown, more, less, difference } = pair;
  const { indicator, question } = told;
  const simulated = simulatedInWords(manifest);
  return {
    finding: {
      id: `groups-${indicator.id}-${breakdown.id}`,
      kind: 'groups',
      question: question.id,
      indicator: indicator.id,
      by: breakdown.id,
      groups: [more.code, less.code],
      title: inBoth((language) => titleOf(pair, language)),
      sentence: inBoth((language) => simulated(`${capitalised(sentenceOf(pair, language))}.`, language)),
      evidence: inBoth((language) =>
        [more, less].map((group) => groupEvidence(group, language)).join(language === 'fr' ? ' ; ' : '; '),
      ),
    },
    size: leastOf(difference),
  };
}

/** Both figures in whole points, unless they would then look alike. */
function figuresOf({ more, less }: Beside, language: Language): [string, string] {
  const isTold = Math.round(more.whole * 100) > Math.round(less.whole * 100);
  const [first, second] = isTold ? [more.whole, less.whole] : [more.estimate, less.estimate];
  return [figureInWords(first, 'share', language), figureInWords(second, 'share', language)];
}

/** "Men talk about their company more than women: 21% against 12%". */
function titleOf(pair: Pair, language: Language): string {
  const { told, more, less } = pair;
  const [first, second] = figuresOf(pair, language);
  const comparison = wordsOf(told.indicator)?.comparison?.[language];
  if (comparison !== undefined) {
    const named = comparison.replace('{more}', more.name[language]).replace('{less}', less.name[language]);
    return `${capitalised(named)}${titles[language](first, second)}`;
  }
  const [ofMore, ofLess] = [more, less].map(({ name }) => ofGroup(name, language));
  const topic = topicOf(told.question)[language];
  return language === 'fr'
    ? `${topic} : ${first} ${ofMore}, ${second} ${ofLess}`
    : `${topic}: ${first} ${ofMore}, ${second} ${ofLess}`;
}

const titles = {
  fr: (more: string, less: string) => ` : ${more} contre ${less}`,
  en: (more: string, less: string) => `: ${more} against ${less}`,
} as const;

/** "21% of men talk about their company on social networks, against 12% of women". */
function sentenceOf(pair: Beside, language: Language): string {
  const { told, more, less } = pair;
  const [first, second] = figuresOf(pair, language);
  const [ofMore, ofLess] = [more, less].map(({ name }) => ofGroup(name, language));
  const against = language === 'fr' ? 'contre' : 'against';
  const claim = wordsOf(told.indicator)?.claim[language];
  if (claim !== undefined) {
    const among = amongInWords(told, language);
    return `${among}${first} ${ofMore} ${claim}, ${against} ${second} ${ofLess}`;
  }
  return `${toQuestionInWords(told.question, language)}${first} ${ofMore} ${answersOf(told, language)}, ${against} ${second} ${ofLess}`;
}

/** "Among social network members, ": who was asked, where that was not everyone. */
function amongInWords({ indicator }: Told, language: Language): string {
  const people = wordsOf(indicator)?.people?.[language];
  if (people === undefined) return '';
  return language === 'fr' ? `Parmi ${people}, ` : `Among ${people}, `;
}

/** "answer “Already” or “Yes”". */
function answersOf({ indicator, question }: Told, language: Language): string {
  const codes = indicator.measure?.kind === 'share' ? indicator.measure.codes : [];
  const labels = question.options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  return answerInWords(labels, language);
}

const alike = {
  fr: 'sans différence établie entre les groupes',
  en: 'with no established difference between groups',
} as const;

const alikeBy = {
  fr: (breakdowns: string) => `sans que l’on puisse établir de différence par ${breakdowns}`,
  en: (breakdowns: string) => `with no established difference by ${breakdowns}`,
} as const;

/** "between 19% and 23% of men (505 asked)". */
function groupEvidence({ name, published, base }: GroupFigure, language: Language): string {
  const interval =
    intervalInWords(published, 'share', language) ?? figureInWords(published.low, 'share', language);
  return `${interval} ${ofGroup(name, language)} (${peopleInWords(base, language)})`;
}

/** No difference is no equality: what is told is how many, and that groups are not known to differ. */
function noDifferenceFinding(manifest: Manifest, pairs: readonly Pair[]): Candidate[] {
  const [first] = pairs;
  if (!first) return [];
  const { told } = first;
  const { indicator } = told;
  // By who they are, and not by what else they say.
  const said = new Set(manifest.questions.filter(({ kind }) => kind !== 'profile').map(({ id }) => id));
  const breakdowns = [...new Set(pairs.map(({ breakdown }) => breakdown))].filter(({ id }) => !said.has(id));
  if (breakdowns.length === 0) return [];
  const simulated = simulatedInWords(manifest);
  const level = levelFinding(manifest, told);
  return [
    {
      finding: {
        ...level.finding,
        id: `alike-${indicator.id}`,
        kind: 'noDifference',
        title: inBoth((language) => `${level.finding.title[language]}, ${alike[language]}`),
        sentence: inBoth((language) => {
          const by = listInWords(
            breakdowns.map((breakdown) => lowerFirst(topicOf(breakdown)[language])),
            language,
          );
          return simulated(
            `${capitalised(levelInWords(told, language))}, ${alikeBy[language](by)}.`,
            language,
          );
        }),
      },
      // Right behind its level, which says the same of how many.
      size: level.size - 0.001,
    },
  ];
}
