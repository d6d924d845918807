import { monthPattern } from '../../../functions/survey/governance.ts';

/**
 * A month as people write it, as `YYYY-MM`: month first or year first, with any separator; undefined for anything else.
 *
 * @example
 * parseMonth('3/2026'); // => '2026-03'
 * parseMonth('2026-03'); // => '2026-03'
 */
export function parseMonth(typed: string): string | undefined {
  const [, year, month] =
    /^(\d{4})\s*[-/. ]\s*(\d{1,2})$/.exec(typed.trim()) ??
    reordered(/^(\d{1,2})\s*[-/. ]\s*(\d{4})$/.exec(typed.trim()));
  if (year === undefined || month === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}`;
  return monthPattern.test(written) ? written : undefined;
}

function reordered(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[2], found[1]] : [];
}
