import type { PublishedIndicator } from './edition.ts';
import { indicatorFigure, jointFigure, notMeasured } from './indicator-figure.ts';
import { type Indicator, indicators } from './indicators.ts';
import type { QuestionFigures } from './question-figures.ts';

/** Every indicator of an edition, from its questions' figures. */
export function publishIndicators(
  questions: readonly QuestionFigures[],
  { peoplePerRespondent }: { peoplePerRespondent: number | undefined },
): PublishedIndicator[] {
  const figuresOf = new Map(questions.map((figures) => [figures.question, figures]));
  return indicators.map((indicator) => {
    const { id, unit, sentence, headline } = indicator;
    return { id, unit, sentence, headline, ...figureOf(indicator, figuresOf, peoplePerRespondent) };
  });
}

function figureOf(
  indicator: Indicator,
  figuresOf: ReadonlyMap<string, QuestionFigures>,
  peoplePerRespondent: number | undefined,
) {
  const { measure } = indicator;
  const figures = figuresOf.get(measure.question);
  if (!figures) return notMeasured;
  if (measure.kind === 'jointShare') {
    const table = figures.byName.get(measure.unless.question);
    return table
      ? jointFigure(measure, table.groups, { everybody: figures.everybody, peoplePerRespondent })
      : notMeasured;
  }
  const group = figures.byName.get('')?.groups[0];
  return group ? indicatorFigure(indicator, { group, peoplePerRespondent }) : notMeasured;
}
