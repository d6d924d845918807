/** As typed; the longest that a share of the service has. */
const percentPattern = /^\d{1,3}(?:[.,]\d{0,10})?$/;

/**
 * A percentage as people write it, with comma or point and perhaps the sign; NaN for anything else and out of range.
 *
 * @example
 * parsePercent('50,6 %'); // => 50.6
 */
export function parsePercent(typed: string): number {
  const bare = typed.replace(/[\s%]/g, '');
  if (!percentPattern.test(bare)) return Number.NaN;
  const percent = Number(bare.replace(',', '.'));
  return percent > 0 && percent <= 100 ? percent : Number.NaN;
}
