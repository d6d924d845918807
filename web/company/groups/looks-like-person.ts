/** Before a name: "M. Durand", "Dr Smith". */
const titled = /(^|\s)(M\.|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr)\.?\s+\p{Lu}/u;
/** Streets and places are named after people, too. */
const places = new Set(['rue', 'place', 'avenue', 'site', 'saint', 'street']);
/** First names that are frequent in France and in English-speaking countries, without accents. */
const firstNames = new Set(
  'jean pierre michel philippe nicolas christophe patrick laurent thomas julien david sebastien francois olivier marie nathalie isabelle sylvie catherine christine sandrine valerie sophie celine julie camille stephanie john james robert william mary patricia jennifer linda elizabeth susan sarah karen'.split(
    ' ',
  ),
);

/**
 * Whether a group's name may be a person's. It is a hint for whoever types it and refuses nothing: Saint-Pierre is a place.
 */
export function looksLikePerson(name: string): boolean {
  if (titled.test(name)) return true;
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[\s’']+/);
  const isOfPlace = words.some((word) => places.has(word));
  return !isOfPlace && words.length <= 3 && words.some((word) => firstNames.has(word));
}
