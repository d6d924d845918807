import type { Language } from '../../survey/questionnaire.ts';

interface SpokenFraction {
  /** As it stands in the text. */
  readonly number: string;
  readonly value: number;
}

const counted = {
  fr: 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
} as const;

const countsOf = (language: Language): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(counted[language].split(' ').map((word, count) => [word, count])),
  ...(language === 'fr' ? { une: 1, cent: 100 } : { hundred: 100 }),
});

const counts = { fr: countsOf('fr'), en: countsOf('en') };

/** The longer word first, so that "dix-sept" is no "dix". */
const oneOf = (language: Language) =>
  `(${Object.keys(counts[language])
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

/** "un salarié sur sept", "one employee in seven". */
const outOf = {
  fr: new RegExp(`(?<!\\p{L})${oneOf('fr')}(?: \\p{L}+)? sur ${oneOf('fr')}(?!\\p{L})`, 'giu'),
  en: new RegExp(`(?<!\\p{L})${oneOf('en')}(?: \\p{L}+)? (?:in|out of) ${oneOf('en')}(?!\\p{L})`, 'giu'),
};

/** Of something: "a quarter" alone is also three months. */
const named: Readonly<Record<Language, readonly (readonly [pattern: RegExp, value: number])[]>> = {
  fr: [
    [/(?<!\p{L})la moitié d(?:es|e|u|’|')/giu, 1 / 2],
    [/(?<!\p{L})(?:un|le) tiers d(?:es|e|u|’|')/giu, 1 / 3],
    [/(?<!\p{L})(?:les )?deux tiers(?!\p{L})/giu, 2 / 3],
    [/(?<!\p{L})(?:un|le) quart des(?!\p{L})/giu, 1 / 4],
    [/(?<!\p{L})(?:les )?trois quarts d(?:es|e|u|’|')/giu, 3 / 4],
  ],
  en: [
    [/(?<!\p{L})half (?:of|the)(?!\p{L})/giu, 1 / 2],
    [/(?<!\p{L})(?:a|one)[ -]third of(?!\p{L})/giu, 1 / 3],
    [/(?<!\p{L})two[ -]thirds(?!\p{L})/giu, 2 / 3],
    [/(?<!\p{L})(?:a|one)[ -]quarter of(?!\p{L})/giu, 1 / 4],
    [/(?<!\p{L})three[ -]quarters(?!\p{L})/giu, 3 / 4],
  ],
};

/**
 * The shares that a text says in words, as readers understand them.
 *
 * @example
 * spokenFractions('About one employee in seven', 'en') // => [{ number: 'one employee in seven', value: 1 / 7 }]
 */
export function spokenFractions(text: string, language: Language): SpokenFraction[] {
  const parts = [...text.matchAll(outOf[language])].flatMap(([number, part = '', whole = '']) => {
    const [of, all] = [part, whole].map((word) => counts[language][word.toLowerCase()] ?? 0) as [
      number,
      number,
    ];
    return all > 0 ? [{ number, value: of / all }] : [];
  });
  const words = named[language].flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(([number]) => ({ number: number.trim(), value })),
  );
  return [...parts, ...words];
}
