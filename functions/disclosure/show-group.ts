import type { AgreedTable } from './agree-tables.ts';
import {
  type CompanyVariance,
  degreesOfFreedomOf,
  effectiveBaseOf,
  isTooNoisy,
  type NoisyShares,
  noCompanies,
  sharesOf,
  shareWithInterval,
} from './noisy-shares.ts';
import type { GroupSuppression, PublishedCell, PublishedGroup } from './published.ts';
import { lowReliabilityUnder } from './reliability.ts';
import { roundedShares, wholePercentUnder } from './rounded-shares.ts';

/** The companies behind a group, by public numbers and numbers with noise of their own. */
export interface GroupCompanies extends CompanyVariance {
  /** How many they are: of those whose number is told from none. */
  readonly count: number;
  /** The part of the group that is of none of them, 0 to 1. */
  readonly others: number;
}

/** A group rests on companies alone where others are a smaller part of it. */
const leastOthers = 1 / 10;

/** A group that rests on fewer companies is flagged, and on no more than two is not shown. */
const fewCompaniesUnder = 5;
const shownFromCompanies = 3;

/** What stands around a table's noisy counts: public numbers, and numbers with noise of their own. */
interface Showing {
  /** Respondents that a unit of the table's counts stands for. */
  readonly perUnit: number;
  /** By how much weights and clusters multiply the sampling variance of a group. */
  readonly designFactorOf: (group: NoisyShares) => number;
  /** Left out where a table is of one company. */
  readonly companiesOf?: (group: NoisyShares) => GroupCompanies;
  /** Why a group is not shown whatever its noise. */
  readonly hiddenOf?: (levels: Readonly<Record<string, string>>) => GroupSuppression | undefined;
  /** People per respondent; left out where no people are to be told. */
  readonly peoplePerRespondent?: number | undefined;
  /** Largest noise of a group that is shown, see `mostNoise`. */
  readonly mostNoise: number;
}

/** A group as it is published, and what other figures of it are made from. */
export interface ShownGroup {
  readonly codes: readonly string[];
  readonly noisy: NoisyShares;
  readonly designFactor: number;
  readonly companies: CompanyVariance;
  /** Steps of a share: 100 for whole points, 1000 for tenths. */
  readonly steps: number;
  readonly published: PublishedGroup;
}

/** The groups of a table as they are published; those without a level of their own (not asked) are left out. */
export function showGroups(table: AgreedTable, showing: Showing): ShownGroup[] {
  const { perUnit, designFactorOf, companiesOf, hiddenOf, peoplePerRespondent, mostNoise } = showing;
  const { codes } = table;
  return sharesOf(table, perUnit).map((noisy) => {
    const levels = { ...noisy.levels };
    const designFactor = designFactorOf(noisy);
    const steps = noisy.base < wholePercentUnder ? 100 : 1000;
    const behind = companiesOf?.(noisy);
    const companies = behind ?? noCompanies;
    const suppressed = hiddenOf?.(levels) ?? (isTooNoisy(noisy, mostNoise) ? 'tooNoisy' : undefined);
    const shown = { codes, noisy, designFactor, companies, steps };
    if (suppressed) {
      const nothing = {
        levels,
        base: null,
        effectiveBase: null,
        ...(behind && { companies: null, degreesOfFreedom: null }),
        flags: ['c' as const],
        suppressed,
        cells: [],
      };
      return { ...shown, published: nothing };
    }
    const base = Math.round(noisy.base);
    const effectiveBase = Math.min(base, Math.round(effectiveBaseOf(noisy, designFactor, companies)));
    const flags = [
      ...(effectiveBase < lowReliabilityUnder ? ['u' as const] : []),
      ...(behind && restsOn(behind, fewCompaniesUnder) ? ['k' as const] : []),
    ];
    const people = peoplePerRespondent === undefined ? undefined : noisy.base * peoplePerRespondent;
    return {
      ...shown,
      published: {
        levels,
        base,
        effectiveBase,
        ...(behind && {
          companies: behind.count,
          degreesOfFreedom: degreesOfFreedomOf(noisy, designFactor, companies),
        }),
        flags,
        cells: cellsOf(shown, people),
      },
    };
  });
}

/** Whether a group is not to be shown, since it rests on one or two companies. */
export function isOfFewCompanies(companies: GroupCompanies): boolean {
  return restsOn(companies, shownFromCompanies);
}

/** Whether a group is of fewer companies than these, and of hardly anybody else. */
function restsOn({ count, others }: GroupCompanies, companies: number): boolean {
  return count < companies && others < leastOthers;
}

function cellsOf(
  { codes, noisy, designFactor, companies, steps }: Omit<ShownGroup, 'published'>,
  people: number | undefined,
): PublishedCell[] {
  const rounded = roundedShares(noisy.shares, steps);
  return codes.map((code, index) => {
    const share = rounded[index] ?? 0;
    const { low, high } = shareWithInterval(noisy, [index], designFactor, companies);
    return {
      code,
      share,
      ...outwards({ low, high }, share, steps),
      population: people === undefined ? null : roundPeople(share * people),
    };
  });
}

/** An interval in the steps of its share, which it holds. */
export function outwards({ low, high }: { low: number; high: number }, share: number, steps: number) {
  const round = (value: number) => Math.round(value * steps) / steps;
  return { low: Math.min(round(low), share), high: Math.max(round(high), share) };
}

/** People to three significant digits: no more than the shares they come from can carry. */
export function roundPeople(people: number): number {
  return Number(people.toPrecision(3));
}
