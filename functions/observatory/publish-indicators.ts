import type { FigureKind } from '../disclosure/figure-kind.ts';
import { protectIndicator } from '../disclosure/protect-indicator.ts';
import { estimateMeans, scoreCodes } from '../statistics/estimate-means.ts';
import type { Sample } from '../statistics/sample.ts';
import { tabulate } from '../statistics/tabulate.ts';
import type { PublishedIndicator } from './edition.ts';
import { type IndicatorVariable, withIndicatorVariables } from './indicator-variable.ts';
import { indicators } from './indicators.ts';

/** Every indicator of an edition, protected like any table. */
export function publishIndicators(
  sample: Sample,
  { peoplePerWeight }: { peoplePerWeight: number | undefined },
): PublishedIndicator[] {
  const { sample: extended, variables } = withIndicatorVariables(sample, indicators);
  const tables = tabulate(
    extended,
    variables.map(({ variable }) => ({ question: variable, by: [] })),
  );
  return variables.map((variable, place) => {
    const { id, unit, sentence, headline } = variable.indicator;
    const group = tables[place]?.groups[0];
    if (!group) throw new Error(`indicator ${id} has no total`);
    const kind = figureKind(variable, () => standardErrorOf(extended, variable));
    return { id, unit, sentence, headline, ...protectIndicator(group, kind, { peoplePerWeight }) };
  });
}

function standardErrorOf(sample: Sample, { variable, scores }: IndicatorVariable): number | null {
  return estimateMeans(sample, scoreCodes(sample, variable, scores))[0]?.standardError ?? null;
}

/**
 * How an indicator is protected. Net tone is told in whole points, as the difference of two published shares; a
 * number of networks to a tenth.
 *
 * @param standardErrorOf  called for a mean only
 */
export function figureKind(
  { indicator: { unit }, scores, shareOf }: IndicatorVariable,
  standardErrorOf: () => number | null,
): FigureKind {
  if (shareOf !== undefined) return { shareOf };
  const isPoints = unit === 'points';
  return { scores, standardError: standardErrorOf(), steps: isPoints ? 100 : 10, fromRounded: isPoints };
}
