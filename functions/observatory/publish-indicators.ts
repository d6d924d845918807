import { protectMean } from '../disclosure/protect-mean.ts';
import { type PopulationScale, protectGroup } from '../disclosure/protect-table.ts';
import { estimateMeans, scoreCodes } from '../statistics/estimate-means.ts';
import { NOT_ASKED, type Sample, variableIndex, withVariable } from '../statistics/sample.ts';
import { type Group, tabulate } from '../statistics/tabulate.ts';
import type { PublishedIndicator } from './edition.ts';
import { type Indicator, type IndicatorMeasure, indicators } from './indicators.ts';

const yes = 0;
const no = 1;

type MeanMeasure = Extract<IndicatorMeasure, { kind: 'mean' }>;
type ShareMeasure = Exclude<IndicatorMeasure, MeanMeasure>;

/** Every indicator of an edition, protected like any table. */
export function publishIndicators(sample: Sample, scale: PopulationScale): PublishedIndicator[] {
  return indicators.map((indicator) => {
    const { id, unit, sentence, headline, measure } = indicator;
    const figures =
      measure.kind === 'mean'
        ? meanFigures(sample, indicator, measure)
        : shareFigures(sample, id, measure, scale);
    return { id, unit, sentence, headline, ...figures };
  });
}

type Figures = Omit<PublishedIndicator, 'id' | 'unit' | 'sentence' | 'headline'>;

function shareFigures(sample: Sample, id: string, measure: ShareMeasure, scale: PopulationScale): Figures {
  const { group, place } = groupFor(sample, id, measure);
  const { base, effectiveBase, flags, suppressed, cells } = protectGroup(group, scale);
  const cell = cells[place];
  return {
    estimate: cell?.share ?? null,
    low: cell?.low ?? null,
    high: cell?.high ?? null,
    base,
    effectiveBase,
    population: cell?.population ?? null,
    flags,
    ...(suppressed && { suppressed }),
    ...(cell?.bound && { bound: cell.bound }),
  };
}

/** The total whose cell at `place` is the indicator: a single code's is the question's own, figure by figure. */
function groupFor(sample: Sample, id: string, measure: ShareMeasure): { group: Group; place: number } {
  const [code, ...others] = measure.codes;
  if (measure.kind === 'share' && others.length === 0) {
    const group = totalOf(sample, measure.question);
    return { group, place: group.cells.findIndex((cell) => cell.code === code) };
  }
  const variable = { id: `indicator ${id}`, codes: ['yes', 'no'] };
  const derived = withVariable(sample, variable, conditionOf(sample, measure));
  return { group: totalOf(derived, variable.id), place: yes };
}

/** Net tone is told in whole points of a share, a mean number of networks to a tenth. */
const stepsOf = { points: 100, mean: 10, share: 100 } as const;

function meanFigures(sample: Sample, { unit }: Indicator, { question, scores }: MeanMeasure): Figures {
  const [mean] = estimateMeans(sample, scoreCodes(sample, question, scores));
  if (!mean) throw new Error(`${question} has no mean`);
  const protectedMean = protectMean(totalOf(sample, question), mean, {
    scores,
    steps: stepsOf[unit],
    fromRounded: unit === 'points',
  });
  return { ...protectedMean, population: null };
}

function totalOf(sample: Sample, question: string): Group {
  const group = tabulate(sample, [{ question, by: [] }])[0]?.groups[0];
  if (!group) throw new Error(`${question} has no total`);
  return group;
}

/** For each respondent: whether the condition holds, or that they were not asked. */
function conditionOf(sample: Sample, measure: ShareMeasure): (respondent: number) => number {
  const holds = codeTest(sample, measure.question, measure.codes);
  if (measure.kind === 'share') return holds;
  const isExcepted = codeTest(sample, measure.unless.question, measure.unless.codes);
  return (respondent) => {
    const answer = holds(respondent);
    return answer === yes && isExcepted(respondent) === yes ? no : answer;
  };
}

function codeTest(
  sample: Sample,
  question: string,
  codes: readonly string[],
): (respondent: number) => number {
  const place = variableIndex(sample, question);
  const column = sample.columns[place];
  const matches = sample.variables[place]?.codes.map((code) => codes.includes(code)) ?? [];
  return (respondent) => {
    const index = column?.[respondent] ?? NOT_ASKED;
    if (index === NOT_ASKED) return NOT_ASKED;
    return matches[index] ? yes : no;
  };
}
