import { lowReliabilityUnder, shareWithInterval } from '../disclosure/noisy-shares.ts';
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
    for (const group of table.groups) {
      const where = [name, ...Object.values(group.levels)].join(', ');
      checkGroup(comparing, where, { group, question, table, manifest });
    }
  }
  if (!manifest.privacy) comparing.note('intervals of the former rules do not follow from what is published');
  return comparing.verdict;
}

interface GroupOf {
  readonly group: PublishedGroup;
  readonly question: PublishedQuestion;
  readonly table: PublishedTable;
  readonly manifest: Manifest;
}

function checkGroup(comparing: Comparing, where: string, of: GroupOf): void {
  const { group, question, manifest } = of;
  const { base, effectiveBase, flags, cells } = group;
  if (group.suppressed) {
    comparing.equal(
      `${where}: what is hidden`,
      [base, effectiveBase, cells.length, flags.includes('c')],
      [null, null, 0, true],
    );
    return;
  }
  // The study of 2010 published some shares of some questions, and no more.
  if (manifest.reference) return;
  comparing.equal(
    `${where}: codes`,
    cells.map(({ code }) => code),
    question.options.map(({ code }) => code),
  );
  if (!manifest.privacy || base === null || effectiveBase === null) return;
  const steps = stepsOf(group);
  const sum = cells.reduce((all, { share }) => all + (share ?? 0), 0);
  comparing.equal(`${where}: sum of the shares`, Math.round(sum * steps) / steps, base > 0 ? 1 : 0);
  comparing.equal(`${where}: flag u`, flags.includes('u'), effectiveBase < lowReliabilityUnder);
  comparing.within(`${where}: effective base`, effectiveBase, [0, base]);
  for (const [index, cell] of cells.entries()) {
    const here = `${where}, ${cell.code}`;
    const share = cell.share ?? Number.NaN;
    comparing.equal(`${here}: share`, share, Math.round(share * steps) / steps);
    checkPeople(comparing, here, { cell, base, manifest });
    checkInterval(comparing, here, { ...of, index, steps });
  }
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

/** An interval within what the rounding of its base, effective base and share leaves open. */
function checkInterval(
  comparing: Comparing,
  where: string,
  { group, table, manifest, index, steps }: GroupOf & { index: number; steps: number },
): void {
  const { share, low, high } = group.cells[index] ?? {};
  const isWhole = typeof share === 'number' && typeof low === 'number' && typeof high === 'number';
  comparing.holds(`${where}: interval`, isWhole && low <= share && share <= high, {
    published: [low, high],
    recomputed: `one that holds ${share}`,
  });
  const variance = noiseOf(table, manifest);
  // An effective base is no larger than the base: where they are equal, what is behind it is not told.
  if (!isWhole || variance === undefined || group.effectiveBase === group.base) return;
  const possible = possibleIntervals(group, { index, variance, steps });
  if (possible.length === 0) return;
  const range = (end: 'low' | 'high'): [number, number] => {
    const ends = possible.map((interval) => interval[end]);
    return [Math.min(...ends) - 1 / steps, Math.max(...ends) + 1 / steps];
  };
  comparing.within(`${where}: low`, low, range('low'));
  comparing.within(`${where}: high`, high, range('high'));
}

function possibleIntervals(
  group: PublishedGroup,
  { index, variance, steps }: { index: number; variance: number; steps: number },
) {
  return [-0.5, 0.5].flatMap((byEffective) => {
    const exact = Math.max(0.5, (group.effectiveBase ?? 0) + byEffective);
    const shown = shownGroup(group, { exact, variance });
    if (!shown) return [];
    const { noisy, designFactor, companies } = shown;
    return [-1, 0, 1].map((byShare) => {
      const shares = noisy.shares.slice();
      shares[index] = Math.min(1, Math.max(0, (shares[index] ?? 0) + byShare / steps));
      return shareWithInterval({ ...noisy, shares }, index, designFactor, companies);
    });
  });
}
