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
      'what rounding hides: an end of an interval, or an effective base, that others would print alike',
    );
    comparing.note(
      'bases of groups beside hidden ones, companies and degrees of freedom: their counts are not published',
    );
  } else comparing.note('intervals of the former rules do not follow from what is published');
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

/** In steps: ends are rounded, the intervals that are tried lie apart, and the base behind them is rounded, too. */
const slackOfEnds = 0.75;
const sharesTried = Array.from({ length: 21 }, (_, index) => index / 10 - 1);
const effectiveBasesTried = [-0.5, 0, 0.5];
/** From none on either side. */
const scalesTried = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((far) => (far === 0 ? [0] : [far / 7, -far / 7]));

/**
 * Whether both ends of every interval of a question come of what is published. Shares are rounded so that all of a group sum
 * to 1, each within a step of what it was, and an effective base within a half. Noise is told in weights and counts here in
 * respondents: the weights' own noisy sum, which is not published, is one for all tables of a question, so that one scale has
 * to fit all of them. An end that is off by less than that leaves open is not told from a right one.
 */
function checkEnds(comparing: Comparing, cells: readonly MadeCell[], respondents: number): void {
  const [first] = cells;
  if (!first) return;
  const most = 3.5 * Math.sqrt((first.variance * (first.group.cells.length + 1)) / respondents ** 2);
  let best: { nearest: (NearInterval | undefined)[]; off: number } | undefined;
  for (const tried of scalesTried) {
    const scale = Math.max(0, 1 + tried * most) ** 2;
    const nearest = cells.map((cell) => nearestInterval(cell, scale));
    const off = nearest.filter((interval) => interval && interval.away > slackOfEnds).length;
    if (!best || off < best.off) best = { nearest, off };
    if (off === 0) break;
  }
  for (const [at, { where, group, index, steps }] of cells.entries()) {
    const interval = best?.nearest[at];
    if (!interval) continue;
    comparing.holds(`${where}: interval`, interval.away <= slackOfEnds, {
      published: [group.cells[index]?.low, group.cells[index]?.high],
      recomputed: [interval.low, interval.high].map((end) => Math.round(end * steps) / steps),
    });
  }
}

/** An interval, and how far its farther end is from the published one, in steps. */
interface NearInterval {
  readonly low: number;
  readonly high: number;
  readonly away: number;
}

/** Of the intervals that may stand behind a cell, the first that is near enough, or the nearest. */
function nearestInterval(
  { group, index, variance, steps }: MadeCell,
  scale: number,
): NearInterval | undefined {
  const { share = 0, low = 0, high = 0 } = group.cells[index] as { share: number; low: number; high: number };
  let nearest: NearInterval | undefined;
  for (const byEffective of effectiveBasesTried) {
    const exact = Math.max(0.5, (group.effectiveBase ?? 0) + byEffective);
    const shown = shownGroup(group, { exact, variance: variance * scale });
    if (!shown) continue;
    const { noisy, designFactor, companies } = shown;
    for (const byShare of sharesTried) {
      const shares = noisy.shares.slice();
      shares[index] = Math.min(1, Math.max(0, (shares[index] ?? 0) + byShare / steps));
      const made = shareWithInterval({ ...noisy, shares }, index, designFactor, companies);
      // As it is published, an interval holds the share as it is printed.
      const ends = { low: Math.min(made.low, share), high: Math.max(made.high, share) };
      const away = Math.max(Math.abs(ends.low - low), Math.abs(ends.high - high)) * steps;
      if (!nearest || away < nearest.away) nearest = { ...ends, away };
      if (away <= slackOfEnds) return nearest;
    }
  }
  return nearest;
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
