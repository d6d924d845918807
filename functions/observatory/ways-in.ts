import { factorOf, mostOfCompany } from './cap-companies.ts';
import type { PublishedIndicator, WayFigure, WaysIn } from './edition.ts';
import { figureDifference } from './figure-difference.ts';
import { indicatorFigure } from './indicator-figure.ts';
import type { Indicator } from './indicators.ts';
import type { MeasuredEdition } from './measure-edition.ts';
import type { QuestionFigures } from './question-figures.ts';
import { byWay, ways } from './way-breakdown.ts';

/**
 * How respondents came, what each way is of the whole, and how far the headline figures move without the open panel:
 * from noisy numbers and published figures alone.
 *
 * @param told  the indicators of the wave's questionnaire
 */
export function waysIn(
  measured: Pick<MeasuredEdition, 'respondents' | 'panelSizes' | 'factors'>,
  figures: readonly QuestionFigures[],
  { published, told }: { published: readonly PublishedIndicator[]; told: readonly Indicator[] },
): WaysIn {
  const parts = partsOf(measured);
  const ofCompanies = parts.weights.company;
  return {
    ...parts,
    cap: { most: mostOfCompany, companies: measured.factors.size },
    headline: published
      .filter(({ headline }) => headline)
      .flatMap((total) => {
        const indicator = told.find(({ id }) => id === total.id);
        const [open, company] = ways.map((way) => indicator && wayFigure(indicator, figures, way));
        if (!open || !company) return [];
        return [
          {
            id: total.id,
            open,
            company,
            withoutOpen: shiftWithoutOpen({ open, company, total }, ofCompanies),
          },
        ];
      }),
  };
}

function partsOf({
  respondents,
  panelSizes,
  factors,
}: Pick<MeasuredEdition, 'respondents' | 'panelSizes' | 'factors'>): Pick<WaysIn, 'respondents' | 'weights'> {
  const sum = (factorOf: (company: string) => number) =>
    [...panelSizes].reduce((all, [panel, size]) => all + (panel === 'open' ? 0 : size * factorOf(panel)), 0);
  const all = Math.max(1, respondents.estimate);
  const ofCompanies = Math.min(
    all,
    Math.max(
      0,
      sum(() => 1),
    ),
  );
  const weighted = Math.min(
    ofCompanies,
    Math.max(
      0,
      sum((company) => factorOf(factors, company)),
    ),
  );
  const part = (company: number, whole: number) => {
    const rounded = whole > 0 ? Math.round((company / whole) * 100) : 0;
    return { open: (100 - rounded) / 100, company: rounded / 100 };
  };
  return {
    respondents: part(ofCompanies, all),
    weights: part(weighted, all - ofCompanies + weighted),
  };
}

function wayFigure(
  indicator: Indicator,
  figures: readonly QuestionFigures[],
  way: string,
): WayFigure | undefined {
  const table = figures.find(({ question }) => question === indicator.measure.question)?.byName.get(byWay);
  const group = table?.groups.find(({ published: { levels } }) => levels[byWay] === way);
  if (!group) return undefined;
  const { estimate, low, high, base, suppressed } = indicatorFigure(indicator, { group });
  return { estimate, low, high, base, ...(suppressed && { suppressed }) };
}

/**
 * The companies' figure less that of all, of which it is a part: open's part of the difference of the two ways, which are
 * of different respondents.
 */
export function shiftWithoutOpen(
  { open, company, total }: { open: WayFigure; company: WayFigure; total: PublishedIndicator },
  ofCompanies: number,
): { estimate: number; low: number; high: number } | null {
  const difference = figureDifference(company, open);
  if (!difference || company.estimate === null || total.estimate === null) return null;
  const ofOpen = 1 - ofCompanies;
  const thousandths = (value: number) => Math.round(value * 1000) / 1000;
  const estimate = thousandths(company.estimate - total.estimate);
  return {
    estimate,
    low: Math.min(estimate, thousandths(ofOpen * difference.low)),
    high: Math.max(estimate, thousandths(ofOpen * difference.high)),
  };
}
