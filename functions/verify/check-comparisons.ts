import { compareIndicators } from '../observatory/compare-indicators.ts';
import { earlyAndLate } from '../observatory/early-and-late.ts';
import type { Manifest, PublishedIndicator, PublishedTable } from '../observatory/edition.ts';
import { byWay } from '../observatory/way-breakdown.ts';
import { shiftWithoutOpen } from '../observatory/ways-in.ts';
import { Comparing, type Verdict } from './verdict.ts';

/** The editions that this one is compared with. */
interface ComparedWith {
  readonly previous: Manifest | undefined;
  readonly reference: Manifest;
  /** The first edition of the same wave, where early and late answers are compared. */
  readonly first: Manifest | undefined;
}

/** Whether every rise, fall and test follows from the published figures of the editions that are compared. */
export function checkComparisons(
  manifest: Manifest,
  tables: readonly PublishedTable[],
  { previous, reference, first }: ComparedWith,
): Verdict {
  const comparing = new Comparing('comparisons');
  if (manifest.reference) return comparing.verdict;
  const bare = manifest.indicators.map(({ previous: _, reference2010: __, ...indicator }) => indicator);
  const compared = compareIndicators(bare, { previous, reference, edition: manifest });
  for (const [index, indicator] of manifest.indicators.entries()) {
    const again = compared[index];
    for (const role of ['previous', 'reference2010'] as const) {
      if (!indicator[role] && !again?.[role]) continue;
      comparing.equal(`indicators/${indicator.id}/${role}`, indicator[role], again?.[role]);
    }
  }
  const told = manifest.volunteering?.earlyAndLate;
  if (told && first)
    comparing.equal('volunteering/earlyAndLate', told, earlyAndLate(first, manifest, measured(manifest)));
  checkWays(comparing, manifest, tables);
  return comparing.verdict;
}

function measured({ indicators }: Manifest) {
  return indicators.flatMap((indicator) => {
    const { measure } = indicator;
    return measure ? [{ ...indicator, measure }] : [];
  });
}

function checkWays(comparing: Comparing, manifest: Manifest, tables: readonly PublishedTable[]): void {
  for (const told of manifest.ways?.headline ?? []) {
    const where = `ways/${told.id}`;
    const indicator = manifest.indicators.find(({ id }) => id === told.id);
    if (!indicator) continue;
    comparing.equal(
      `${where}: without open`,
      told.withoutOpen,
      shiftWithoutOpen({ ...told, total: indicator }, manifest.ways?.weights.company ?? 0),
    );
    for (const way of ['open', 'company'] as const) {
      const again = figureOfWay(indicator, tables, way);
      if (again !== undefined) comparing.equal(`${where}: ${way}`, told[way].estimate, again);
    }
  }
}

/** The share of an indicator of one code among those who came one way. */
function figureOfWay(
  { measure }: PublishedIndicator,
  tables: readonly PublishedTable[],
  way: string,
): number | null | undefined {
  if (measure?.kind !== 'share' || measure.codes.length !== 1) return undefined;
  const table = tables.find(({ question, by }) => question === measure.question && by.join() === byWay);
  const group = table?.groups.find(({ levels }) => levels[byWay] === way);
  if (!group) return undefined;
  return group.cells.find(({ code }) => code === measure.codes[0])?.share ?? null;
}
