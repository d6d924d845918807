import { NOT_ASKED, type Sample, variableIndex, withVariable } from '../statistics/sample.ts';
import type { Indicator, IndicatorMeasure } from './indicators.ts';

/** An indicator as a figure of one variable: the mean of its codes' scores. */
export interface IndicatorVariable {
  readonly indicator: Indicator;
  readonly variable: string;
  readonly scores: Readonly<Record<string, number>>;
  /** Whether it is the share of one code (score 1, all others 0): that code. */
  readonly shareOf?: string;
}

const yes = 0;
const no = 1;

/**
 * The sample with a variable more for each indicator that is of no single code of a question, and the variable of
 * every indicator. A single code's share is the question's own, so that it agrees with its table figure by figure.
 */
export function withIndicatorVariables(
  sample: Sample,
  indicators: readonly Indicator[],
): { sample: Sample; variables: IndicatorVariable[] } {
  let extended = sample;
  const variables = indicators.map((indicator): IndicatorVariable => {
    const { id, measure } = indicator;
    if (measure.kind === 'mean') return { indicator, variable: measure.question, scores: measure.scores };
    const [code, ...others] = measure.codes;
    if (measure.kind === 'share' && code !== undefined && others.length === 0) {
      return { indicator, variable: measure.question, scores: { [code]: 1 }, shareOf: code };
    }
    const variable = { id: `indicator ${id}`, codes: ['yes', 'no'] };
    extended = withVariable(extended, variable, conditionOf(sample, measure));
    return { indicator, variable: variable.id, scores: { yes: 1 }, shareOf: 'yes' };
  });
  return { sample: extended, variables };
}

/** For each respondent: whether the condition holds, or that they were not asked. */
function conditionOf(
  sample: Sample,
  measure: Exclude<IndicatorMeasure, { kind: 'mean' }>,
): (respondent: number) => number {
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
