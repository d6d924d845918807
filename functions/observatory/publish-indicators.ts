import { wholeShares } from '../disclosure/rounded-shares.ts';
import type { PublishedIndicator } from './edition.ts';
import { indicatorFigure, jointFigure, notMeasured } from './indicator-figure.ts';
import type { Indicator } from './indicators.ts';
import type { QuestionFigures } from './question-figures.ts';

/**
 * Every indicator of an edition, from its questions' figures.
 *
 * @param told  those of the wave's questionnaire
 */
export function publishIndicators(
  questions: readonly QuestionFigures[],
  { peoplePerRespondent, told }: { peoplePerRespondent: number | undefined; told: readonly Indicator[] },
): PublishedIndicator[] {
  const figuresOf = new Map(questions.map((figures) => [figures.question, figures]));
  return told.map((indicator) => {
    const { id, unit, sentence, words, measure, headline, tone } = indicator;
    const whole = wholeOf(indicator, figuresOf);
    return {
      id,
      unit,
      sentence,
      ...(words && { words }),
      measure,
      headline,
      ...(tone && { tone }),
      ...figureOf(indicator, figuresOf, peoplePerRespondent),
      ...(whole !== undefined && { whole }),
    };
  });
}

/** The indicator in whole points, of the answers as its question prints them. */
function wholeOf(
  { measure, unit }: Indicator,
  figuresOf: ReadonlyMap<string, QuestionFigures>,
): number | undefined {
  const group = figuresOf.get(measure.question)?.byName.get('')?.groups[0];
  if (!group || group.published.suppressed || measure.kind === 'jointShare' || unit === 'mean')
    return undefined;
  const whole = wholeShares(group.published.cells.map(({ share }) => share));
  const scoreOf = (code: string) =>
    measure.kind === 'share' ? Number(measure.codes.includes(code)) : (measure.scores[code] ?? 0);
  const sum = group.codes.reduce((all, code, index) => all + (whole[index] ?? 0) * scoreOf(code), 0);
  return Math.round(sum * 100) / 100;
}

function figureOf(
  indicator: Indicator,
  figuresOf: ReadonlyMap<string, QuestionFigures>,
  peoplePerRespondent: number | undefined,
) {
  const { measure } = indicator;
  const figures = figuresOf.get(measure.question);
  if (!figures) return notMeasured;
  const group = figures.byName.get('')?.groups[0];
  if (measure.kind === 'jointShare') {
    const table = figures.byName.get(measure.unless.question);
    const { everybody } = figures;
    return table
      ? jointFigure(measure, table.groups, { everybody, total: group, peoplePerRespondent })
      : notMeasured;
  }
  return group ? indicatorFigure(indicator, { group, peoplePerRespondent }) : notMeasured;
}
