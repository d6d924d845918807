import { Z_95 } from '../statistics/wilson.ts';
import type { CompanyPanel } from './company-panel.ts';
import type { ResponseRates } from './edition.ts';
import type { MeasuredEdition } from './measure-edition.ts';

/** Nothing is told of fewer companies. */
const leastCompanies = 10;

/** A company whose own rate has more noise, in standard deviations, is not counted. */
const mostRateNoise = 1 / 10;

/** Rates are told in steps of five points. */
const steps = 20;

/**
 * How the companies that invited their people differ in the part of them that answered: the quartiles of their rates,
 * each as a range, from the noisy numbers of respondents over the verified headcounts. No company's own rate is told.
 *
 * Noise makes rates differ more than they do. Each is drawn to their mean by √(τ²/(τ² + v)), v the variance of its noise and
 * τ² that of the rates without it, so that as a whole they spread as the true ones do.
 *
 * @see Louis (1984), Journal of the American Statistical Association 79, 393–398
 */
export function responseRates(
  { panelSizes, panelVariance }: Pick<MeasuredEdition, 'panelSizes' | 'panelVariance'>,
  companies: readonly Pick<CompanyPanel, 'id' | 'headcount' | 'invited'>[],
): ResponseRates {
  const least = Math.sqrt(panelVariance) / mostRateNoise;
  const counted = companies
    .filter(({ invited = 0, headcount }) => invited > 0 && headcount >= least)
    .map(({ id, headcount }) => ({
      rate: (panelSizes.get(id) ?? 0) / headcount,
      variance: panelVariance / headcount ** 2,
    }));
  const common = { least: leastCompanies, headcountFrom: Math.ceil(least), companies: counted.length };
  if (counted.length < leastCompanies) return { ...common, companies: null, quartiles: null };
  const mean = meanOf(counted.map(({ rate }) => rate));
  const noise = meanOf(counted.map(({ variance }) => variance));
  const spread = counted.reduce((sum, { rate }) => sum + (rate - mean) ** 2, 0) / (counted.length - 1);
  const between = Math.max(0, spread - noise);
  const rates = counted
    .map(
      ({ rate, variance }) =>
        mean + (between > 0 ? Math.sqrt(between / (between + variance)) : 0) * (rate - mean),
    )
    .sort((a, b) => a - b);
  // That of a quartile of a normal sample, √(p(1 − p))/φ(z), is 1.36 of the standard error of a mean.
  const reach = Z_95 * 1.36 * Math.sqrt(noise / counted.length);
  const at = (part: number) => rangeOf(quantile(rates, part), reach);
  return { ...common, quartiles: { lower: at(1 / 4), median: at(1 / 2), upper: at(3 / 4) } };
}

function rangeOf(rate: number, reach: number): { from: number; to: number } {
  const kept = (value: number) => Math.min(1, Math.max(0, value));
  const from = kept(Math.floor((rate - reach) * steps) / steps);
  const to = kept(Math.ceil((rate + reach) * steps) / steps);
  return { from: Math.min(from, 1 - 1 / steps), to: Math.max(to, 1 / steps) };
}

/** Quantile type 7, as in R, of sorted values. */
function quantile(sorted: readonly number[], part: number): number {
  const position = (sorted.length - 1) * part;
  const index = Math.floor(position);
  const [low = 0, high = low] = [sorted[index], sorted[index + 1]];
  return low + (position - index) * (high - low);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
