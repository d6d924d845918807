import { quarterOf } from './quarter.ts';
import type { Text } from './questionnaire.ts';
import { dayInParis, type Margin, type NoticeTexts, type Wave } from './wave.ts';

/**
 * What a wave among French employees starts from. The shares are derived from Insee's publications named in each
 * source; categories group codes because official statistics do not use the questionnaire's own bands.
 */
const population = 27_000_000;
const populationSource =
  'Insee, Emploi, chômage, revenus du travail, 2024 edition: 27.0 million employees at the end of 2023';
const sexSource =
  'derived from Insee, enquête Emploi 2023, Statut et type de contrat: employees are 89.8 % of women, 84.5 % of men, 87.1 % of all in employment';
const ageSource = 'derived from the same table (employees 97.0 / 87.4 / 83.5 % of 15-24, 25-49, 50 and over)';
const occupationSource =
  'Insee, Emploi, chômage, revenus du travail, 2023 edition: 6,139 / 6,979 / 7,360 / 5,363 thousand persons in employment in 2022 (liberal professions included in managers)';
const employerSource = 'Insee: about 5.7 million public-service employees';

/** The sources above in French. A source that an operator wrote has no other language than its own. */
const frenchSources: Readonly<Record<string, string>> = {
  [populationSource]:
    'Insee, Emploi, chômage, revenus du travail, édition 2024 : 27,0 millions de salariés fin 2023',
  [sexSource]:
    'd’après l’Insee, enquête Emploi 2023, Statut et type de contrat : 89,8 % des femmes en emploi sont salariées, 84,5 % des hommes, 87,1 % de l’ensemble',
  [ageSource]:
    'd’après le même tableau (part de salariés : 97,0 / 87,4 / 83,5 % des 15-24, 25-49, 50 ans et plus)',
  [occupationSource]:
    'Insee, Emploi, chômage, revenus du travail, édition 2023 : 6 139 / 6 979 / 7 360 / 5 363 milliers de personnes en emploi en 2022 (professions libérales comprises dans les cadres)',
  [employerSource]: 'Insee : environ 5,7 millions d’agents de la fonction publique',
};

/** A source in both languages; undefined where it is known in one only. */
export function sourceInWords(source: string): Text | undefined {
  const french = frenchSources[source];
  return french === undefined ? undefined : { fr: french, en: source };
}

const franceMargins: readonly Margin[] = [
  {
    variable: 'sex',
    categories: [
      { codes: ['woman'], share: 0.506 },
      { codes: ['man'], share: 0.494 },
    ],
    source: sexSource,
  },
  {
    variable: 'age',
    categories: [
      { codes: ['18-24'], share: 0.107 },
      { codes: ['25-34', '35-49'], share: 0.591 },
      { codes: ['50-64', '65+'], share: 0.302 },
    ],
    source: ageSource,
  },
  {
    variable: 'occupation',
    categories: [
      { codes: ['manager'], share: 0.2376 },
      { codes: ['intermediate'], share: 0.2701 },
      { codes: ['clerical'], share: 0.2848 },
      { codes: ['worker'], share: 0.2075 },
    ],
    source: occupationSource,
  },
  {
    variable: 'employer',
    categories: [
      { codes: ['private'], share: 0.79 },
      { codes: ['public'], share: 0.21 },
    ],
    source: employerSource,
  },
];

const franceNotice: NoticeTexts = {
  // An edition names who publishes it as they are called at its release.
  who: { fr: 'L’observatoire', en: 'The observatory' },
  forWhom: {
    fr: 'L’observatoire lui-même, sans commanditaire',
    en: 'The observatory itself, without a sponsor',
  },
  universe: {
    fr: 'Salariés du privé et du public en France, hors Mayotte',
    en: 'Private and public sector employees in France, excluding Mayotte',
  },
  selection: {
    fr: 'Volontaires : panel ouvert en ligne, et salariés invités par leur entreprise ; sans incitation',
    en: 'Volunteers: an open panel online, and employees invited by their company; no incentive',
  },
  mode: {
    fr: 'Questionnaire en ligne, anonyme, rempli par le répondant',
    en: 'Anonymous online questionnaire, self-administered',
  },
  limits: {
    fr: 'Ce n’est pas un échantillon aléatoire. Le panel ouvert ne se protège que faiblement contre les réponses répétées. À cela s’ajoutent les erreurs de couverture, de compréhension et de sincérité.',
    en: 'This is not a random sample. The open panel is only lightly protected against repeated answers. Errors of coverage, understanding and candour come on top.',
  },
};

/** A wave for the calendar quarter (in Europe/Paris) that `now` lies in, open from that day to the quarter's end. */
export function quarterWave(now: Date): Wave {
  const today = dayInParis(now);
  const { id, title, lastDay } = quarterOf(today);
  return {
    id,
    title,
    opensOn: today,
    closesOn: lastDay,
    questionnaireVersion: 1,
    population,
    populationSource,
    margins: franceMargins,
    notice: franceNotice,
  };
}
