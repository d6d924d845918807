import { shareWithInterval } from '../disclosure/noisy-shares.ts';
import { lowReliabilityUnder } from '../disclosure/reliability.ts';
import { roundPeople } from '../disclosure/show-group.ts';
import type { Manifest, PublishedGroup, PublishedQuestion, PublishedTable } from '../observatory/edition.ts';
import { type TablePlace, tablePlaces } from '../observatory/export/edition-tables.ts';
import { noiseOf, shownGroup, stepsOf } from './shown-groups.ts';
import { Comparing, type Verdict } from './verdict.ts';

/** A table's name in what is told, such as `tables/mention?by=sex`. */
export function tableName({ question, by }: TablePlace): string {
  return `tables/${question}${by.length > 0 ? `?by=${by.join(',')}` : ''}`;
}

/**
 * Whether every table is what tables must be: all that the manifest names, the codes of their questions, shares that sum
 * to 1 in steps of their base, what is hidden hidden whole, people as their share, flags as the rules say, and each
 * interval the one that base, effective base, degrees of freedom and noise make.
 */
export function checkTables(manifest: Manifest, tables: readonly PublishedTable[]): Verdict {
  const comparing = new Comparing('tables');
  const made: MadeCell[] = [];
  comparing.equal('the tables', tables.map(tableName), tablePlaces(manifest).map(tableName));
  for (const table of tables) {
    const question = manifest.questions.find(({ id }) => id === table.question);
    if (!question) continue;
    const name = tableName(table);
    comparing.equal(`${name}: edition`, table.edition, manifest.id);
    if (table.by.length === 0) {
      comparing.equal(`${name}: base`, table.base.total, table.groups[0]?.base ?? null);
      comparing.equal(`${name}: respondents of the question`, question.respondents, table.base.total);
    }
    if (manifest.privacy) checkSums(comparing, table, tables);
    for (const group of table.groups) {
      const where = [name, ...Object.values(group.levels)].join(', ');
      made.push(...checkGroup(comparing, where, { group, question, table, manifest }));
    }
  }
  for (const { id } of manifest.questions) {
    const cells = made.filter(({ question }) => question === id);
    checkEnds(comparing, cells, manifest.respondents);
  }
  if (manifest.privacy) {
    comparing.note(
      'what rounding hides: the last digit of effective bases, of groups’ bases and of more than half the ends of intervals; downloads repeat them, and are compared to the digit',
    );
    comparing.note(
      'bases of groups beside hidden ones, companies and degrees of freedom: their counts are not published',
    );
  } else
    comparing.note('intervals made by the former rules, which cannot be recomputed from what is published');
  return comparing.verdict;
}

interface GroupOf {
  readonly group: PublishedGroup;
  readonly question: PublishedQuestion;
  readonly table: PublishedTable;
  readonly manifest: Manifest;
}

function checkGroup(comparing: Comparing, where: string, of: GroupOf): MadeCell[] {
  const { group, question, manifest } = of;
  const { base, effectiveBase, flags, cells } = group;
  if (group.suppressed) {
    comparing.equal(
      `${where}: what is hidden`,
      [base, effectiveBase, cells.length, flags.includes('c')],
      [null, null, 0, true],
    );
    return [];
  }
  // The study of 2010 published some shares of some questions, and no more.
  if (manifest.reference) return [];
  comparing.equal(
    `${where}: codes`,
    cells.map(({ code }) => code),
    question.options.map(({ code }) => code),
  );
  if (!manifest.privacy || base === null || effectiveBase === null) return [];
  const steps = stepsOf(group);
  const sum = cells.reduce((all, { share }) => all + (share ?? 0), 0);
  comparing.equal(`${where}: sum of the shares`, Math.round(sum * steps) / steps, base > 0 ? 1 : 0);
  comparing.equal(`${where}: flag u`, flags.includes('u'), effectiveBase < lowReliabilityUnder);
  comparing.within(`${where}: effective base`, effectiveBase, [0, base]);
  return cells.flatMap((cell, index) => {
    const here = `${where}, ${cell.code}`;
    const share = cell.share ?? Number.NaN;
    comparing.equal(`${here}: share`, share, Math.round(share * steps) / steps);
    checkPeople(comparing, here, { cell, base, manifest });
    return checkInterval(comparing, here, { ...of, index, steps });
  });
}

function checkPeople(
  comparing: Comparing,
  where: string,
  {
    cell: { share, population },
    base,
    manifest,
  }: { cell: PublishedGroup['cells'][number]; base: number; manifest: Manifest },
): void {
  if (population === null || share === null || manifest.population === null) return;
  // Respondents are told in tens, a base in ones.
  const people = (count: number, respondents: number) =>
    roundPeople((share * count * (manifest.population ?? 0)) / Math.max(1, respondents));
  comparing.within(`${where}: people`, population, [
    people(base - 0.5, manifest.respondents + 5),
    people(base + 0.5, manifest.respondents - 5),
  ]);
}

/** A cell whose interval follows from what is published, as far as that tells. */
interface MadeCell {
  readonly question: string;
  readonly where: string;
  readonly group: PublishedGroup;
  readonly index: number;
  readonly variance: number;
  readonly steps: number;
}

/** Whether an interval holds its share. @returns the cell, where more can be said of it */
function checkInterval(
  comparing: Comparing,
  where: string,
  { group, table, manifest, index, steps }: GroupOf & { index: number; steps: number },
): MadeCell[] {
  const { share, low, high } = group.cells[index] ?? {};
  const isWhole = typeof share === 'number' && typeof low === 'number' && typeof high === 'number';
  comparing.holds(`${where}: interval`, isWhole && low <= share && share <= high, {
    published: [low, high],
    recomputed: `one that holds ${share}`,
  });
  const variance = noiseOf(table, manifest);
  // An effective base is no larger than the base: where they are equal, what is behind it is not told.
  if (!isWhole || variance === undefined || group.effectiveBase === group.base) return [];
  return [{ question: table.question, where, group, index, variance, steps }];
}

/** In steps: an end is rounded to the nearest, and what is tried lies so far apart. */
const slackOfEnds = 0.56;
/** By how much a share may have been another than it is printed, in steps: rounded down or up, so that all sum to 1. */
const sharesTried = Array.from({ length: 41 }, (_, index) => index / 20 - 1);
const effectiveBasesTried = [0, -0.25, 0.25, -0.5, 0.5];
/** From none on either side. */
const scalesTried = Array.from({ length: 12 }, (_, far) => (far === 0 ? [0] : [far / 11, -far / 11])).flat();

/**
 * Whether both ends of every interval of a question come of what is published. Shares are rounded so that all of a group sum
 * to 1, each within a step of what it was, and an effective base within a half: one base has to fit all of a group's
 * intervals, and shares that together sum to 1. Noise is told in weights and counts here in respondents: the weights' own
 * noisy sum, which is not published, is one for all tables of a question, so that one scale has to fit all of them. An end
 * that is off by less than that leaves open is not told from a right one.
 */
function checkEnds(comparing: Comparing, cells: readonly MadeCell[], respondents: number): void {
  const [first] = cells;
  if (!first) return;
  const groups = [...Map.groupBy(cells, ({ group }) => group).values()];
  const most = 3.5 * Math.sqrt((first.variance * (first.group.cells.length + 1)) / respondents ** 2);
  let best: { fits: readonly GroupFit[]; off: number } | undefined;
  for (const tried of scalesTried) {
    const scale = Math.max(0, 1 + tried * most) ** 2;
    const fits = groups.map((group) => fitOf(group, scale));
    const off = fits.reduce((all, fit) => all + offOf(fit), 0);
    if (!best || off < best.off) best = { fits, off };
    if (off === 0) break;
  }
  for (const [at, own] of groups.entries()) {
    const fit = best?.fits[at];
    if (!fit) continue;
    for (const [index, { where, group, index: place, steps }] of own.entries()) {
      const interval = fit.nearest[index];
      if (!interval) continue;
      const isOneOff = interval.away <= slackOfEnds;
      comparing.holds(`${where}: interval`, isOneOff && fit.isTogether, {
        published: [group.cells[place]?.low, group.cells[place]?.high],
        recomputed: isOneOff
          ? 'ends that go with the other answers’'
          : [interval.low, interval.high].map((end) => Math.round(end * steps) / steps),
      });
    }
  }
}

/** An interval, and how far its farther end is from the published one, in steps. */
interface NearInterval {
  readonly low: number;
  readonly high: number;
  readonly away: number;
}

/** How near a group's published intervals are to those of one effective base. */
interface GroupFit {
  readonly nearest: readonly (NearInterval | undefined)[];
  /** Whether shares that give them sum to 1. */
  readonly isTogether: boolean;
}

function offOf({ nearest, isTogether }: GroupFit): number {
  const off = nearest.filter((interval) => interval && interval.away > slackOfEnds).length;
  return off > 0 || isTogether ? off : 1;
}

/** Of the effective bases that may stand behind a group, the first that fits all of its intervals, or the nearest. */
function fitOf(cells: readonly MadeCell[], scale: number): GroupFit {
  let best: GroupFit | undefined;
  for (const byEffective of effectiveBasesTried) {
    const tried = cells.map((cell) => intervalsNear(cell, { scale, byEffective }));
    const ranges = tried.map(({ range }) => range);
    // Cells whose interval says nothing leave the sum open.
    const [least, most] = [0, 1].map((side) => ranges.reduce((sum, range) => sum + range[side as 0 | 1], 0));
    const isWhole = cells.length === cells[0]?.group.cells.length;
    const isTogether = !isWhole || ((least ?? 0) <= 1e-9 && (most ?? 0) >= -1e-9);
    const fit = { nearest: tried.map(({ nearest }) => nearest), isTogether };
    if (!best || offOf(fit) < offOf(best)) best = fit;
    if (offOf(fit) === 0) break;
  }
  return best ?? { nearest: [], isTogether: true };
}

/** Of the shares that may stand behind a cell, those that give its published interval, and the nearest interval. */
function intervalsNear(
  { group, index, variance, steps }: MadeCell,
  { scale, byEffective }: { scale: number; byEffective: number },
): { nearest: NearInterval | undefined; range: readonly [number, number] } {
  const { share = 0, low = 0, high = 0 } = group.cells[index] as { share: number; low: number; high: number };
  const exact = Math.max(0.5, (group.effectiveBase ?? 0) + byEffective);
  const shown = shownGroup(group, { exact, variance: variance * scale });
  if (!shown) return { nearest: undefined, range: [-1, 1] };
  const { noisy, designFactor, companies } = shown;
  let nearest: NearInterval | undefined;
  let [least, most] = [Infinity, -Infinity];
  for (const byShare of sharesTried) {
    const shares = noisy.shares.slice();
    const tried = (shares[index] ?? 0) + byShare / steps;
    if (tried < 0 || tried > 1) continue;
    shares[index] = tried;
    const made = shareWithInterval({ ...noisy, shares }, index, designFactor, companies);
    // As it is published, an interval holds the share as it is printed.
    const ends = { low: Math.min(made.low, share), high: Math.max(made.high, share) };
    const away = Math.max(Math.abs(ends.low - low), Math.abs(ends.high - high)) * steps;
    if (!nearest || away < nearest.away) nearest = { ...ends, away };
    if (away > slackOfEnds) continue;
    [least, most] = [Math.min(least, byShare), Math.max(most, byShare)];
  }
  // The shares that were tried lie a little apart.
  const reach = 1 / 40;
  return { nearest, range: least > most ? [-1, 1] : [least - reach, most + reach] };
}

/**
 * Whether the bases of a table's groups, along its last breakdown, are together no more than that of the table without it:
 * those who did not say which group is theirs are counted, and in no group that is published.
 */
function checkSums(comparing: Comparing, table: PublishedTable, tables: readonly PublishedTable[]): void {
  const last = table.by.at(-1);
  const whole = tables.find(
    ({ question, by }) => question === table.question && by.join() === table.by.slice(0, -1).join(),
  );
  if (last === undefined || !whole) return;
  for (const total of whole.groups) {
    const bases = table.groups
      .filter(({ levels }) => Object.entries(total.levels).every(([by, code]) => levels[by] === code))
      .flatMap(({ base }) => base ?? []);
    const where = [tableName(table), ...Object.values(total.levels)].join(', ');
    const sum = bases.reduce((all, base) => all + base, 0);
    if (total.base === null || bases.length === 0) continue;
    const slack = (bases.length + 1) / 2;
    comparing.within(`${where}: sum of the bases`, sum, [0, total.base + slack]);
  }
}
