/** At most so many cards are drawn for one print: their codes are thousands of shapes, and a stack is handled better. */
export const mostInPrint = 500;
export const mostCards = 10_000;
export const cardsOnSheet = 10;

export type CardLanguage = 'fr' | 'en' | 'both';

/** Things in groups of `size`, the last one shorter. */
export function inGroups<T>(things: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
