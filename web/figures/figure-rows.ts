import type { PublishedQuestion, PublishedTable } from '../../functions/observatory/edition.ts';
import { isYesNo } from '../../functions/observatory/is-yes-no.ts';
import { toneOf } from '../../functions/observatory/tone-of.ts';
import { type Language, pick } from '../shared/language.ts';
import { axisMaxOf } from './axis.ts';
import { defaultAnswer, type Figure, type FigureSource, figureGroups, figuresOfAnswer } from './figures.ts';
import { type Sort, sortFigures } from './sort-figures.ts';
import { summariseGroups, summariseTotal } from './summaries.ts';
import { groupInWords } from './wording.ts';

export interface FigureRow {
  readonly key: string;
  /** Set on the first row of a group of rows. */
  readonly heading?: string | undefined;
  readonly label: string;
  /** One figure, or one a segment in stacked bars. */
  readonly figures: readonly Figure[];
  readonly isReference?: boolean | undefined;
}

/** What a section shows: the rows, how they are drawn, and their summary in words. */
export interface FigureRows {
  readonly kind: 'dots' | 'bars';
  readonly rows: readonly FigureRow[];
  /** Groups without a figure that have no row, one figure each: of many, rows would be a list of nothing. */
  readonly hidden: readonly Figure[];
  readonly axisMax: number;
  /** Undefined where all answers are shown. */
  readonly answer: string | undefined;
  readonly groups: readonly Figure[][];
  readonly summary: string;
  /** Set where each figure is told as people, its share beside it. */
  readonly measure?: 'population' | undefined;
  /** Set where the rows are parts of everyone, drawn as bars from zero; groups are dots, which do not sum to anything. */
  readonly isOfEveryone?: true;
  /** Answers of a yes/no question that have no row: a bar for "no" would only mirror that for "yes". */
  readonly others?: readonly Figure[];
}

interface RowsSource extends FigureSource {
  readonly language: Language;
  readonly answer?: string | undefined;
  /** By share; otherwise rows stand as in the questionnaire. */
  readonly sort?: Sort | undefined;
  /** Only figures that have it can be told as people. */
  readonly measure?: 'population' | undefined;
  /** How the rows of this edition and of 2010 are named where both are shown. */
  readonly names: { edition: string; reference: string };
}

/**
 * Chooses how a question's figures are shown: one plain answer against critical ones as stacked bars while every shown group
 * has all its answers in full; when nothing is broken down, "yes" alone as one bar, or each of several answers; one answer
 * as dots by group otherwise.
 */
export function figureRows(source: RowsSource): FigureRows {
  const { question, breakdowns, language, table } = source;
  const groups = figureGroups(source);
  const first = groups[0] ?? [];
  if (isStacked(question, groups)) return stackedRows(source, groups);
  if (breakdowns.length === 0) {
    return { ...rowsOfEveryone(source, first), groups, summary: summariseTotal(first, language) };
  }
  const answer = source.answer ?? defaultAnswer(groups, question);
  const figures = sortFigures(figuresOfAnswer(groups, answer), source.sort);
  const { shown, hidden } = withoutManyAbsent(figures);
  return {
    kind: 'dots',
    rows: shown.map((figure, index) => groupRow(figure, shown[index - 1], language)),
    hidden,
    axisMax: axisMaxOf(figures),
    answer,
    groups,
    summary: summariseGroups(figures, table?.association, language),
  };
}

function rowsOfEveryone(
  { question, language, sort, measure }: RowsSource,
  figures: readonly Figure[],
): Omit<FigureRows, 'groups' | 'summary'> {
  const told = isYesNo(question) ? figures.filter(({ code }) => code === 'yes') : figures;
  const rows = sortFigures(told, sort).map((figure) => ({
    key: figure.code,
    label: pick(figure.answer, language),
    figures: [figure],
  }));
  const others = figures.filter((figure) => !told.includes(figure));
  const drawn = { kind: 'dots', isOfEveryone: true, axisMax: 1 } as const;
  return { ...drawn, rows, others, hidden: [], answer: undefined, measure };
}

/** A few groups without a figure keep their rows: they show where it is missing. */
const mostHiddenRows = 4;

/** Parts the groups that have a figure from those that have none, where these are many. */
function withoutManyAbsent(figures: readonly Figure[]): {
  shown: readonly Figure[];
  hidden: readonly Figure[];
} {
  const hidden = figures.filter(({ state }) => state === 'suppressed' || state === 'unpublished');
  if (hidden.length <= mostHiddenRows) return { shown: figures, hidden: [] };
  return { shown: figures.filter((figure) => !hidden.includes(figure)), hidden };
}

/** A whole split between one plain answer, critical ones and the undecided: the one kind of question told as bars. */
function isStacked(question: PublishedQuestion, groups: readonly Figure[][]): boolean {
  const tones = question.options.map((option) => toneOf(question.id, option));
  if (!tones.includes('critical') || tones.filter((tone) => !tone).length !== 1) return false;
  // A missing or bounded part would make the whole wrong.
  return groups.flat().every(({ state, bound }) => state !== 'unpublished' && !bound);
}

function stackedRows(source: RowsSource, groups: readonly Figure[][]): FigureRows {
  const { breakdowns, language, names, table } = source;
  const isTotal = breakdowns.length === 0;
  const answer = source.answer ?? source.question.options[0]?.code ?? '';
  const figures = sortFigures(figuresOfAnswer(groups, answer), source.sort);
  const { shown, hidden } = withoutManyAbsent(figures);
  const inOrder = shown.flatMap(({ groupCode }) =>
    groups.filter((group) => group[0]?.groupCode === groupCode),
  );
  const rows = inOrder.flatMap((figures): FigureRow[] => {
    const [first] = figures;
    if (!first) return [];
    if (!isTotal) return [{ key: groupInWords(first, 'en'), label: groupInWords(first, language), figures }];
    const own = { key: 'edition', label: names.edition, figures };
    return figures.every(({ reference }) => reference !== null)
      ? [own, { key: '2010', label: names.reference, figures: figures.map(asReference), isReference: true }]
      : [own];
  });
  return {
    kind: 'bars',
    measure: isTotal ? source.measure : undefined,
    rows,
    hidden,
    axisMax: 1,
    answer: undefined,
    groups,
    summary: isTotal
      ? summariseTotal(groups[0] ?? [], language)
      : summariseGroups(figuresOfAnswer(groups, answer), table?.association, language),
  };
}

/** The figure of 2010 as a figure of its own. */
function asReference(figure: Figure): Figure {
  const published = { state: 'published', low: null, high: null, reference: null, flags: [] } as const;
  return { ...figure, ...published, share: figure.reference, whole: null, bound: undefined };
}

/** Two groups of a table side by side, on an axis of their own. */
export function comparedRows(pair: readonly [Figure, Figure], language: Language): FigureRows {
  const rows = pair.map((figure) => ({
    key: figure.groupCode,
    label: groupInWords(figure, language),
    figures: [figure],
  }));
  return {
    kind: 'dots',
    rows,
    hidden: [],
    axisMax: axisMaxOf(pair),
    answer: pair[0].code,
    groups: pair.map((figure) => [figure]),
    summary: summariseGroups(pair, undefined, language),
  };
}

/** With two breakdowns the first heads its rows. */
function groupRow(figure: Figure, before: Figure | undefined, language: Language): FigureRow {
  const [first, second] = figure.group;
  const key = groupInWords(figure, 'en');
  if (!first || !second) return { key, label: groupInWords(figure, language), figures: [figure] };
  const heading = before?.group[0] === first ? undefined : pick(first, language);
  return { key, heading, label: pick(second, language), figures: [figure] };
}

export function respondentsAsked(
  table: PublishedTable | undefined,
  question: PublishedQuestion,
): number | null {
  return table?.base.total ?? question.respondents;
}
