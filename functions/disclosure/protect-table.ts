import type { Cell } from '../statistics/estimate-cells.ts';
import type { Group, Table } from '../statistics/tabulate.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { PublishedCell, PublishedGroup, StatusFlag, SuppressionReason } from './published.ts';
import { disclosureRules } from './rules.ts';

/** What a table's weights stand for. */
export interface PopulationScale {
  /** People per unit of weight; undefined where the universe's size is not known. */
  readonly peoplePerWeight: number | undefined;
}

/** Passes every group of a table through the rules; the only way from an estimate to a page, file or answer. */
export function protectTable(table: Table, scale: PopulationScale): PublishedGroup[] {
  return table.groups.map((group) => protectGroup(group, scale));
}

/** @param group  a group of a table, with the respondents who were asked its question */
export function protectGroup(group: Group, scale: PopulationScale): PublishedGroup {
  const levels = { ...group.levels };
  const suppressed = suppressionOf(group);
  if (suppressed) {
    return { levels, base: null, effectiveBase: null, flags: ['c'], suppressed, cells: [] };
  }
  const base = group.respondents;
  const effectiveBase = Math.round(Math.min(group.kishBase, base));
  const flags: StatusFlag[] = effectiveBase < disclosureRules.lowReliabilityUnder ? ['u'] : [];
  const cells = group.cells.map((cell) => protectCell(cell, group, scale));
  return { levels, base, effectiveBase, flags, cells };
}

function suppressionOf({ respondents }: Group): SuppressionReason | undefined {
  return respondents < disclosureRules.minimumGroup ? 'fewerThan10' : undefined;
}

function protectCell(cell: Cell, group: Group, { peoplePerWeight }: PopulationScale): PublishedCell {
  const share = cell.share ?? 0;
  // Capped at the respondents, as the NCHS presentation standards for proportions do (Parker et al., 2017): with few
  // clusters the effective base can come out absurdly large.
  const effectiveBase = Math.min(cell.effectiveBase ?? group.kishBase, group.respondents);
  const { low, high } = wilsonInterval(share, effectiveBase);
  const round = roundingFor(group.respondents);
  return {
    code: cell.code,
    share: round(share),
    low: Math.min(round(low), round(share)),
    high: Math.max(round(high), round(share)),
    population:
      peoplePerWeight === undefined ? null : roundPeople(round(share) * group.weight * peoplePerWeight),
  };
}

/** Whole points on a small base, tenths of a point on others. */
export function roundingFor(base: number): (share: number) => number {
  const steps = base < disclosureRules.wholePercentUnder ? 100 : 1000;
  return (share) => Math.round(share * steps) / steps;
}

/** People to three significant digits: no more than the share they come from can carry. */
function roundPeople(people: number): number {
  return Number(people.toPrecision(3));
}
