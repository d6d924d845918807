/**
 * "of" a company in French: "de Meunier", "d’Ateliers du Rhône". An h is left alone, since a name does not tell whether
 * it is aspirated.
 *
 * @example
 * ofName('Ateliers du Rhône'); // => 'd’Ateliers du Rhône'
 */
export function ofName(name: string): string {
  return /^[aeiouâàæéèêëîïôœûü]/i.test(name) && !withoutElision.test(name) ? `d’${name}` : `de ${name}`;
}

/** Words that begin with a vowel and are not elided before: "de Onze", "de Oui". */
const withoutElision = /^(?:onz|oui\b)/i;
