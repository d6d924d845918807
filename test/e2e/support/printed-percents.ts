import { wholeShares } from '../../../functions/disclosure/rounded-shares.ts';
import type { PublishedTable } from '../../../functions/observatory/edition.ts';

/** The percentages of a code as pages print them, by group: a group's sum to 100, so that one may be a point off its own. */
export function printedPercents({ groups }: Pick<PublishedTable, 'groups'>, wanted: string): number[] {
  return groups.flatMap(({ cells }) => {
    const whole = wholeShares(cells.map(({ share }) => share));
    return cells.flatMap(({ code, bound }, index) => {
      const share = whole[index];
      return code === wanted && !bound && share != null ? [Math.round(share * 100)] : [];
    });
  });
}
