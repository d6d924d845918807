import { locales } from '../survey/locales.ts';
import type { Language, Text } from '../survey/questionnaire.ts';
import type { EarlyAndLate, Haste, Manifest, Representativeness, ResponseRates } from './edition.ts';
import { variableNames } from './weighting-variables.ts';

/**
 * What an edition knows of how taking part may mislead, as pairs of a heading and a text, for its pages and its files;
 * nothing of editions that did not tell it.
 */
export function volunteeringLines(
  manifest: Manifest,
  language: Language,
): (readonly [heading: string, text: string])[] {
  const { volunteering } = manifest;
  if (!volunteering) return [];
  const { representativeness, responseRates, earlyAndLate, haste } = volunteering;
  const isHeldBack = (manifest.ways?.cap.companies ?? 0) > 0;
  return [
    [
      headings.margins[language],
      marginsInWords(representativeness, manifest, language) + (isHeldBack ? heldBack[language] : ''),
    ],
    [headings.companies[language], ratesInWords(responseRates, language)],
    [
      headings.early[language],
      earlyAndLate
        ? differencesInWords(earlyAndLate, manifest, language)
        : reasonOf(manifest.privacy)[language],
    ],
    [headings.haste[language], haste ? hasteInWords(haste, language) : hasteUnknown[language]],
  ];
}

const headings = {
  margins: {
    fr: 'Qui a répondu, marge par marge',
    en: 'Who took part, margin by margin',
  },
  companies: {
    fr: 'Taux de réponse dans les entreprises',
    en: 'Response rates within companies',
  },
  early: {
    fr: 'Avant et après la première édition',
    en: 'Before and after the first edition',
  },
  haste: { fr: 'Réponses hâtives', en: 'Answers in haste' },
} as const satisfies Record<string, Text>;

function marginsInWords(
  margins: readonly Representativeness[],
  { questions }: Pick<Manifest, 'questions'>,
  language: Language,
): string {
  const percent = percentIn(language);
  const list = margins.map(({ variable, variation, low, high }) => {
    const asked = questions.find(({ id }) => id === variable);
    const name = (variableNames[variable] ?? asked?.text)?.[language] ?? variable;
    return `${name} ${percent(variation)} (${rangeIn(low, high, language)})`;
  });
  if (list.length === 0) return nothingOfMargins[language];
  const known = margins.flatMap(({ rIndicator }) => rIndicator ?? []);
  // Down: editions of before December 2026 have it unrounded.
  const least = (Math.floor(Math.min(...known) * 1000) / 1000).toLocaleString(locales[language], {
    minimumFractionDigits: 3,
  });
  const [told, ofR] =
    language === 'fr'
      ? [
          `À quel point les catégories ont répondu inégalement (coefficient de variation des propensions à répondre ; 0 % : toutes également) : ${list.join(', ')}. La moitié, lue en points, est le plus grand écart que cela puisse créer entre une part non redressée et la vraie. Le redressement corrige ces marges, et rien de ce qu’elles ne disent pas.`,
          ` Indicateurs R (1 : chacun aurait eu la même propension à répondre) : ${least} ou plus ; ils sont proches de 1 partout où peu de gens répondent parmi beaucoup, ce qui ne dit pas que l’échantillon ressemble à la population.`,
        ]
      : [
          `How unequally the categories took part (coefficient of variation of response propensities; 0%: all alike): ${list.join(', ')}. Half of it, read as points, is the furthest that an unweighted share can be off for that reason. Weighting corrects these margins, and nothing that they do not tell.`,
          ` R-indicators (1: everybody as likely to answer): ${least} or more; they are near 1 wherever few of many answer, which does not say that the sample resembles the population.`,
        ];
  return known.length > 0 ? told + ofR : told;
}

const heldBack: Text = {
  fr: ' Une entreprise ramenée au plafond compte ici aussi pour un cinquième.',
  en: ' A company that is held back counts for a fifth here too.',
};

const nothingOfMargins: Text = {
  fr: 'Trop peu de répondants ont donné leur profil.',
  en: 'Too few respondents gave their profile.',
};

function ratesInWords(
  { least, headcountFrom, companies, quartiles }: ResponseRates,
  language: Language,
): string {
  if (!quartiles) {
    return language === 'fr'
      ? `Trop peu d’entreprises pour le dire : il en faut au moins ${least}, de ${headcountFrom} salariés ou plus, qui ont invité les leurs.`
      : `Too few companies to tell: at least ${least} are needed, of ${headcountFrom} people or more, that have invited their people.`;
  }
  const [lower, median, upper] = [quartiles.lower, quartiles.median, quartiles.upper].map(({ from, to }) =>
    rangeIn(from, to, language).replace(/^de /, ''),
  );
  return language === 'fr'
    ? `Des ${companies} entreprises de ${headcountFrom} salariés ou plus qui ont invité les leurs, le quart qui répond le moins a un taux de réponse qui ne dépasse pas ${lower}, la moitié ${median}, les trois quarts ${upper}. Chaque fourchette tient compte du bruit ; le taux d’une entreprise n’est jamais publié.`
    : `Of the ${companies} companies of ${headcountFrom} people or more that invited their people, the quarter that answers least has a response rate of no more than ${lower}, half of no more than ${median}, three quarters of no more than ${upper}. Each range allows for the noise; no company’s own rate is ever published.`;
}

function differencesInWords(
  { edition, headline }: EarlyAndLate,
  { indicators }: Manifest,
  language: Language,
): string {
  const percent = percentIn(language);
  const points = (value: number) =>
    (value * 100)
      .toLocaleString(locales[language], { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
      .replace('-', '−');
  const told = headline.map(({ id, early, late, difference, differs }) => {
    const sentence = indicators.find((indicator) => indicator.id === id)?.sentence[language] ?? id;
    const [gap, low, high] = [difference.estimate, difference.low, difference.high].map(points);
    return language === 'fr'
      ? `… ${sentence} : ${percent(early)} avant, environ ${percent(late)} après (écart en points : ${gap}, de ${low} à ${high}${differs ? ' : au-delà du hasard' : ''})`
      : `… ${sentence}: ${percent(early)} before, about ${percent(late)} after (difference in points: ${gap}, ${low} to ${high}${differs ? ': beyond chance' : ''})`;
  });
  const from =
    language === 'fr'
      ? `Ceux qui ont répondu avant l’édition ${edition}, et après, d’après les deux éditions publiées ; l’intervalle tient compte de ce que la seconde compte aussi les premiers.`
      : `Those who answered before edition ${edition}, and after, from the two published editions; the interval allows for the second counting the first as well.`;
  return `${told.join(language === 'fr' ? ' ; ' : '; ')}. ${from}`;
}

/** Nothing is known of when anybody answered, but for the editions. */
function reasonOf(privacy: Manifest['privacy']): Text {
  if (!privacy || privacy.editions === 1) {
    return {
      fr: 'Non mesuré : la vague n’a qu’une édition, et rien ne dit quand une réponse est venue.',
      en: 'Not measured: the wave has one edition, and nothing says when an answer came.',
    };
  }
  if (privacy.edition === 1) {
    return {
      fr: 'À lire dans la prochaine édition de la vague, par comparaison avec celle-ci.',
      en: 'To be read in the next edition of the wave, by comparison with this one.',
    };
  }
  return {
    fr: 'Trop peu de réponses après la première édition pour le dire.',
    en: 'Too few answers after the first edition to tell.',
  };
}

function hasteInWords({ share, low, high }: Haste, language: Language): string {
  const percent = percentIn(language);
  return language === 'fr'
    ? `${percent(share)} (${rangeIn(low, high, language)}) ont tout répondu en moins d’un tiers du temps de lecture, ou toujours à la même place de la liste, d’après leur appareil. Personne n’est écarté des chiffres pour cela.`
    : `${percent(share)} (${rangeIn(low, high, language)}) answered everything in under a third of the time that reading takes, or in the same place in every list, according to their own device. Nobody is left out of the figures for that.`;
}

const hasteUnknown: Text = {
  fr: 'Trop peu de réponses pour le dire.',
  en: 'Too few answers to tell.',
};

/** "de 8 à 16 %", "8 to 16%": the sign stands at the second end only. */
function rangeIn(low: number, high: number, language: Language): string {
  const from = Math.round(low * 100);
  const to = percentIn(language)(high);
  return language === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`;
}

function percentIn(language: Language): (share: number) => string {
  const format = new Intl.NumberFormat(locales[language], { style: 'percent' });
  return (share) => format.format(share);
}
