import type { Text } from '../survey/questionnaire.ts';
import type { Selection } from '../survey/wave.ts';
import type { Manifest } from './edition.ts';

/**
 * What stands wherever figures do, of a wave that an institute fielded elsewhere: how its respondents were found, and what
 * intervals suppose. Of a probability sample, too, they count each respondent as drawn for themselves.
 *
 * @returns undefined for waves that are answered here, and for 2010
 */
export function sampleInWords({
  selection,
  weighting,
}: Pick<Manifest, 'selection' | 'weighting'>): Text | undefined {
  if (selection === undefined) return undefined;
  const isWeighted = weighting.method !== 'none';
  const { fr, en } = samples[selection];
  const model = isWeighted ? weighted : unweighted;
  const supposed = intervals[selection === 'probability' ? 'drawn' : 'found'];
  return {
    fr: `${fr}, ${model.fr} ${supposed.fr}`,
    en: `${en}, ${model.en} ${supposed.en}`,
  };
}

/** What the notice's own words on selection begin with. */
export const selectionNames: Readonly<Record<Selection, Text>> = {
  quotas: { fr: 'Enquête d’un institut, par quotas.', en: 'An institute’s survey, with quotas.' },
  probability: {
    fr: 'Enquête d’un institut, par tirage aléatoire.',
    en: 'An institute’s survey, of a probability sample.',
  },
  accessPanel: {
    fr: 'Enquête d’un institut, auprès d’un access panel.',
    en: 'An institute’s survey, of an access panel.',
  },
};

const samples: Readonly<Record<Selection, Text>> = {
  quotas: {
    fr: 'Échantillon par quotas interrogé par un institut',
    en: 'A quota sample, surveyed by an institute',
  },
  probability: {
    fr: 'Échantillon aléatoire tiré et interrogé par un institut',
    en: 'A probability sample, drawn and surveyed by an institute',
  },
  accessPanel: {
    fr: 'Membres d’un access panel, interrogés par un institut : ils ont accepté d’avance d’être sollicités',
    en: 'Members of an access panel, surveyed by an institute: they had agreed to be asked',
  },
};

const weighted: Text = {
  fr: 'avec redressement sur les marges nommées dans la notice.',
  en: 'weighted to the margins that the notice names.',
};

const unweighted: Text = {
  fr: 'sans redressement : les chiffres sont ceux des répondants.',
  en: 'not weighted: the figures are those of respondents.',
};

const intervals: Readonly<Record<'drawn' | 'found', Text>> = {
  found: {
    fr: 'Ce n’est pas un échantillon aléatoire : les intervalles à 95 % supposent qu’à catégories égales ceux qui ont répondu ressemblent aux autres. D’autres erreurs existent.',
    en: 'It is not a random sample: the 95% intervals suppose that, within the same categories, those who answered are like the others. Other errors exist.',
  },
  drawn: {
    fr: 'Les intervalles à 95 % traitent chaque répondant comme tiré individuellement : ils ne tiennent compte ni des strates, ni des grappes, ni des chances inégales du tirage, ni de la non-réponse. D’autres erreurs existent.',
    en: 'The 95% intervals treat each respondent as drawn individually: they take no account of strata, clusters, unequal chances of being drawn or non-response. Other errors exist.',
  },
};
