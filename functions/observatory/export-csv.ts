import { stringify } from 'csv-stringify/sync';
import type { Manifest, PublishedTable } from './edition.ts';

const columns = [
  'edition',
  'wave',
  'question',
  'wording_version',
  'code',
  'by_1',
  'level_1',
  'by_2',
  'level_2',
  'share',
  'low',
  'high',
  'bound',
  'population',
  'base',
  'effective_base',
  'status',
  'suppressed',
  'simulated',
] as const;

/**
 * A table as tidy CSV: one row a group and code, commas, point decimals. A suppressed group has one row an option,
 * without figures, flagged `c` with its reason.
 */
export function tableAsCsv(manifest: Manifest, table: PublishedTable): string {
  const question = manifest.questions.find(({ id }) => id === table.question);
  const rows = table.groups.flatMap((group) => {
    const shown = group.cells.map((cell) => ({ ...cell, share: cell.share ?? undefined }));
    const hidden = (question?.options ?? []).map(({ code }) => ({ code }));
    const cells: Partial<(typeof shown)[number]>[] = group.suppressed ? hidden : shown;
    const [first, second] = table.by;
    return cells.map((cell) => ({
      edition: table.edition,
      wave: manifest.wave,
      question: table.question,
      wording_version: question?.wordingVersion,
      code: cell.code,
      by_1: first,
      level_1: first && group.levels[first],
      by_2: second,
      level_2: second && group.levels[second],
      share: cell.share,
      low: cell.low,
      high: cell.high,
      bound: cell.bound,
      population: cell.population,
      base: group.base,
      effective_base: group.effectiveBase,
      status: group.flags.join(''),
      suppressed: group.suppressed,
      simulated: manifest.simulated > 0 ? 'yes' : '',
    }));
  });
  return stringify(rows, {
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
