import { options } from '../../functions/survey/options.ts';
import type {
  Indicator,
  Option,
  Question,
  Questionnaire,
  Text,
} from '../../functions/survey/questionnaire.ts';

const refusal = ['none', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'] as const;
const yesNo = options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No'], refusal);
const score = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 };
const scale = options(
  ['1', '1, pas du tout', '1, not at all'],
  ['2', '2', '2'],
  ['3', '3', '3'],
  ['4', '4', '4'],
  ['5', '5, tout à fait', '5, entirely'],
  refusal,
);

/** As long as a text of a question gets, with marks that pages must escape. */
const long: Text = {
  fr: `Et si l’on vous demandait, un jour où « tout va bien » & où rien ne presse, de dire <en une phrase> ce qui, dans l’organisation de votre travail, de vos horaires, de vos déplacements, de vos pauses et de vos échanges avec vos collègues, vous aide ou vous gêne le plus, diriez-vous que c’est plutôt le temps ?`,
  en: `And if one day when “all is well” & nothing is urgent you were asked to say <in one sentence> what, in the way your work, your hours, your travelling, your breaks and your exchanges with colleagues are organised, helps or hinders you most, would you say that it is time?`,
};

type Shape = Partial<Question> & { readonly answers?: readonly Option[] };

function question(id: string, fr: string, en: string, { answers = yesNo, ...rest }: Shape = {}): Question {
  return {
    id,
    revision: 1,
    kind: 'opinion',
    topic: { fr, en },
    text: { fr: `${fr} : qu’en est-il pour vous ?`, en: `${en}: how is it for you?` },
    options: answers,
    ...rest,
  };
}

/** Each hangs on the one before: a chain of conditions. */
const chain = Array.from({ length: 6 }, (_, step) =>
  question(`step${step}`, `Étape ${step + 1}`, `Step ${step + 1}`, {
    ...(step > 0 && { askedIf: { [`step${step - 1}`]: ['yes'] } }),
  }),
);

const work: readonly Question[] = [
  question('remote', 'Le télétravail', 'Working from home', {
    revision: 3,
    answers: options(
      ['never', 'Jamais', 'Never'],
      ['some', 'Un ou deux jours par semaine', 'One or two days a week'],
      ['most', 'La plupart du temps', 'Most of the time'],
      refusal,
    ),
  }),
  question('remoteTools', 'Les outils à distance', 'Tools at a distance', {
    askedIf: { remote: ['some', 'most'] },
    hint: { fr: 'Écran, logiciels, messagerie.', en: 'Screen, software, messages.' },
  }),
  question('energy', 'L’énergie', 'Energy', { answers: scale, numeric: score }),
  question('timeHelps', 'Le temps', 'Time', { text: long }),
  question('trust', 'La confiance', 'Trust', { answers: scale, numeric: score, kind: 'usage' }),
];

const many = Array.from({ length: 12 }, (_, index) =>
  question(`item${index}`, `Aspect ${index + 1}`, `Aspect ${index + 1}`, { kind: 'usage' }),
);

const profile: readonly Question[] = [
  question('gender', 'Genre', 'Gender', {
    kind: 'profile',
    answers: options(['woman', 'Une femme', 'A woman'], ['man', 'Un homme', 'A man'], refusal),
  }),
  question('born', 'Génération', 'Generation', {
    kind: 'profile',
    answers: options(
      ['before1980', 'Avant 1980', 'Before 1980'],
      ['from1980', 'Depuis 1980', 'Since 1980'],
      refusal,
    ),
  }),
  question('region', 'Région', 'Region', {
    kind: 'profile',
    answers: options(['idf', 'Île-de-France', 'Paris region'], ['other', 'Autre région', 'Other'], refusal),
  }),
  question('team', 'Encadrement', 'Managing', { kind: 'profile' }),
  question('contract', 'Contrat', 'Contract', {
    kind: 'profile',
    answers: options(['lasting', 'CDI', 'Permanent'], ['other', 'Autre', 'Other'], refusal),
  }),
  question('hours', 'Temps de travail', 'Working hours', {
    kind: 'profile',
    answers: options(['full', 'Temps plein', 'Full time'], ['part', 'Temps partiel', 'Part time'], refusal),
  }),
  question('seniority', 'Ancienneté', 'Seniority', {
    kind: 'profile',
    answers: options(
      ['1-9', 'Moins de dix ans', 'Under ten years'],
      ['10+', 'Dix ans ou plus', 'Ten years or more'],
      refusal,
    ),
  }),
];

const indicators: readonly Indicator[] = [
  {
    id: 'energyMean',
    unit: 'mean',
    sentence: { fr: 'd’énergie en moyenne, de 1 à 5', en: 'of energy on average, from 1 to 5' },
    measure: { kind: 'mean', question: 'energy', scores: score },
  },
  // An id that the first questionnaire has for something else: no word of that may stand with it.
  {
    id: 'trained',
    unit: 'share',
    sentence: { fr: 'travaillent à distance', en: 'work from home' },
    measure: { kind: 'share', question: 'remote', codes: ['some', 'most'] },
  },
  {
    id: 'mostly',
    unit: 'share',
    sentence: { fr: 'le font la plupart du temps', en: 'do so most of the time' },
    measure: { kind: 'share', question: 'remote', codes: ['most'] },
  },
  {
    id: 'reached',
    unit: 'share',
    sentence: { fr: 'ont atteint la sixième étape', en: 'have reached the sixth step' },
    measure: { kind: 'share', question: 'step5', codes: ['yes'] },
  },
  {
    id: 'alone',
    unit: 'share',
    sentence: { fr: 'télétravaillent sans les outils', en: 'work from home without the tools' },
    measure: {
      kind: 'jointShare',
      question: 'remote',
      codes: ['some', 'most'],
      unless: { question: 'remoteTools', codes: ['yes'] },
    },
  },
  {
    id: 'trustNet',
    unit: 'points',
    sentence: { fr: 'd’écart entre confiance et défiance', en: 'between trust and distrust' },
    measure: { kind: 'mean', question: 'trust', scores: { '1': -1, '2': -1, '4': 1, '5': 1 } },
  },
];

/** A study that has nothing of the observatory's first questionnaire: 30 questions, chains of routing, two headlines. */
export const otherQuestionnaire: Questionnaire = {
  id: 'quality',
  title: { fr: 'Qualité de vie au travail', en: 'Quality of working life' },
  languages: ['fr', 'en'],
  sections: [work, chain, many, profile].map((questions, index) => ({
    title: { fr: `Partie ${index + 1}`, en: `Part ${index + 1}` },
    screens: questions.map(({ id }) => [id]),
    questions,
  })),
  indicators,
  breakdowns: ['gender', 'born', 'region', 'team', 'remote', 'remoteTools'],
  headlines: ['energyMean', 'trained'],
};
