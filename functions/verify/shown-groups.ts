import { noCompanies, normalFromDegrees, quantileAt } from '../disclosure/noisy-shares.ts';
import { fromText, toNumber } from '../disclosure/rational.ts';
import { wholePercentUnder } from '../disclosure/rounded-shares.ts';
import type { ShownGroup } from '../disclosure/show-group.ts';
import type { Manifest, MeasuredTable, PublishedGroup, PublishedTable } from '../observatory/edition.ts';
import { Z_95 } from '../statistics/wilson.ts';

/**
 * A published group as what its figures were made from, as far as it tells: shares and base as they were rounded, the noise
 * by the statement of privacy, and the design factor that its effective base leaves once noise is taken off.
 *
 * @param exact     the effective base, unrounded: published ones are within a half of it
 * @param variance  of the noise on a count, in respondents squared, see `noiseOf`
 * @returns undefined of a group that is hidden, or whose effective base noise alone would make larger
 */
export function shownGroup(
  published: PublishedGroup,
  { exact = published.effectiveBase ?? 0, variance }: { exact?: number; variance: number },
): ShownGroup | undefined {
  const { base, cells, levels } = published;
  if (!base || !(exact > 0)) return undefined;
  const degreesOfFreedom = published.degreesOfFreedom ?? normalFromDegrees;
  const isNormal = degreesOfFreedom >= normalFromDegrees;
  const all = (base / exact) * (Z_95 / quantileAt(degreesOfFreedom)) ** 2;
  const ofNoise = (cells.length * variance) / base;
  if (!(all > ofNoise)) return undefined;
  return {
    codes: cells.map(({ code }) => code),
    noisy: { levels, shares: cells.map(({ share }) => share ?? 0), base, askedShare: 1, variance },
    designFactor: all - ofNoise,
    // All of the variance with the degrees that were published: as good as companies' part with their own.
    companies: isNormal ? noCompanies : { part: all, degreesOfFreedom },
    steps: stepsOf(published),
    published,
  };
}

/** Steps of a group's shares: 100 for whole points, 1000 for tenths. */
export function stepsOf({ base }: Pick<PublishedGroup, 'base'>): number {
  return (base ?? 0) < wholePercentUnder ? 100 : 1000;
}

/** How many groups a table measured: every combination of its breakdowns' codes, and of those who were not asked. */
export function measuredGroups(by: readonly string[], { breakdowns }: Pick<Manifest, 'breakdowns'>): number {
  const codesOf = (id: string) => breakdowns.find((breakdown) => breakdown.id === id)?.options.length ?? 0;
  return by.reduce((size, id) => size * (1 + codesOf(id)), 1);
}

/** Variance of the noise on a count of a table, once the question's tables agree (see `agreeTables`), in respondents squared. */
export function noiseOf(table: PublishedTable, manifest: Manifest): number | undefined {
  const { privacy, breakdowns } = manifest;
  const ofQuestion = (privacy?.tables ?? []).filter(
    ({ question, by }) =>
      question === table.question && by.every((id) => breakdowns.some((breakdown) => breakdown.id === id)),
  );
  const own = ofQuestion.find(({ by }) => by.join() === table.by.join());
  if (!own) return undefined;
  const cellOf = ({ sigma2, unit }: MeasuredTable) => toNumber(fromText(sigma2)) / unit ** 2;
  const precision = ofQuestion.reduce(
    (sum, measured) => sum + 1 / (cellOf(measured) * measuredGroups(measured.by, manifest)),
    0,
  );
  const size = measuredGroups(own.by, manifest);
  return own.by.length === 0 ? 1 / precision : cellOf(own) * (1 - 1 / size) + 1 / precision / size ** 2;
}
