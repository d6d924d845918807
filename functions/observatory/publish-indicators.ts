import { type PopulationScale, protectGroup } from '../disclosure/protect-table.ts';
import { type Sample, variableIndex, withVariable } from '../statistics/sample.ts';
import { tabulate } from '../statistics/tabulate.ts';
import type { Manifest, PublishedIndicator } from './edition.ts';
import { type Indicator, type IndicatorMeasure, indicators } from './indicators.ts';

const yes = 0;
const no = 1;
const notAsked = 255;

/** Every indicator of an edition, protected like any table. */
export function publishIndicators(
  sample: Sample,
  { scale }: { scale: PopulationScale; previous?: Manifest | undefined },
): PublishedIndicator[] {
  return indicators
    .filter(({ measure }) => measure.kind !== 'mean')
    .map((indicator) => shareIndicator(sample, indicator, scale));
}

function shareIndicator(sample: Sample, indicator: Indicator, scale: PopulationScale): PublishedIndicator {
  const { id, unit, sentence, headline, measure } = indicator;
  const variable = { id: `indicator ${id}`, codes: ['yes', 'no'] };
  const derived = withVariable(sample, variable, conditionOf(sample, measure));
  const [table] = tabulate(derived, [{ question: variable.id, by: [] }]);
  const group = table?.groups[0];
  if (!group) throw new Error(`indicator ${id} has no total`);
  const { base, effectiveBase, flags, suppressed, cells } = protectGroup(group, scale);
  const cell = cells[0];
  return {
    id,
    unit,
    sentence,
    headline,
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

/** For each respondent: whether the condition holds, or that they were not asked. */
function conditionOf(sample: Sample, measure: IndicatorMeasure): (respondent: number) => number {
  if (measure.kind === 'mean') throw new Error('a mean is no condition');
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
    const index = column?.[respondent] ?? notAsked;
    if (index === notAsked) return notAsked;
    return matches[index] ? yes : no;
  };
}
