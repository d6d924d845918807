import { options } from '../survey/options.ts';
import type { Question, Text } from '../survey/questionnaire.ts';

interface Question2010 extends Omit<Question, 'hint' | 'numeric' | 'fromCompany'> {
  /** Of whom it was asked; everybody where nothing is said. */
  readonly base?: Text;
  /** Why its figures are only roughly comparable with those of the question that goes by its id now. */
  readonly note?: Text;
}

/**
 * The questions of 2010 that have published figures, in the terms of the observatory: by id and revision, a figure of
 * today finds the one that it can be held against. Where 2010 asked something else, the revision is one that no
 * questionnaire of ours has. Its wording was published only in part: what is given is that with which the observatory
 * took the questions up again.
 */
export const questions2010: readonly Question2010[] = [
  {
    id: 'mention',
    revision: 1,
    kind: 'opinion',
    topic: { fr: 'Parler de son entreprise', en: 'Talking about one’s company' },
    text: {
      fr: 'Vous arrive-t-il de parler de votre entreprise ou de votre employeur sur les réseaux sociaux ?',
      en: 'Do you ever talk about your company or employer on social networks?',
    },
    options: options(
      ['yes', 'Oui', 'Yes'],
      ['no', 'Non, jamais', 'No, never'],
      ['unsure', 'Je ne sais pas', "I don't know"],
    ),
  },
  {
    id: 'tone',
    revision: 1,
    kind: 'opinion',
    topic: { fr: 'Sur quel ton', en: 'In what tone' },
    text: { fr: 'Le plus souvent, vous en parlez…', en: 'Most often, you talk about it…' },
    options: options(
      ['positive', 'Plutôt de façon positive', 'Rather positively'],
      ['critical', 'Plutôt de façon critique', 'Rather critically'],
      ['unsure', "Ni l'un ni l'autre, ou je ne sais pas", "Neither, or I don't know"],
    ),
    askedIf: { mention: ['yes'] },
    base: {
      fr: 'salariés qui parlent de leur entreprise sur les réseaux sociaux',
      en: 'employees who talk about their company on social networks',
    },
  },
  {
    id: 'aware',
    // About rules or a charter, where the observatory asks about awareness.
    revision: 0,
    kind: 'opinion',
    topic: { fr: 'La sensibilisation', en: 'Awareness' },
    text: {
      fr: 'Travailler pour un employeur qui a fixé des règles ou une charte d’usage des médias sociaux (formulation de 2010, rapportée).',
      en: 'Working for an employer that has set rules or a charter on the use of social media (2010 wording, as reported).',
    },
    options: options(
      ['yes', 'Oui', 'Yes'],
      ['no', 'Non', 'No'],
      ['unsure', 'Je ne sais pas', "I don't know"],
    ),
    note: {
      fr: 'En 2010 : « travaille pour un employeur qui a fixé des règles ou une charte ». La formulation a été modifiée depuis : comparaison indicative.',
      en: 'In 2010: “works for an employer that has set rules or a charter”. The wording has changed since: comparison only indicative.',
    },
  },
  {
    id: 'sanctions',
    revision: 1,
    kind: 'opinion',
    topic: { fr: 'Le risque de sanctions', en: 'The risk of sanctions' },
    text: {
      fr: 'Selon vous, un salarié qui critique son entreprise sur les réseaux sociaux risque-t-il des sanctions ?',
      en: 'In your view, does an employee who criticises their company on social networks risk sanctions?',
    },
    options: options(
      ['yes', 'Oui', 'Yes'],
      ['no', 'Non', 'No'],
      ['unsure', 'Je ne sais pas', "I don't know"],
    ),
  },
  {
    id: 'outlook',
    revision: 1,
    kind: 'opinion',
    topic: { fr: 'Les critiques, demain', en: 'Criticism in years to come' },
    text: {
      fr: 'Dans les années à venir, les critiques des entreprises par leurs salariés sur les réseaux sociaux seront…',
      en: "In the years to come, employees' criticism of their companies on social networks will be…",
    },
    options: options(
      ['more', 'De plus en plus répandues', 'More and more common'],
      ['same', 'Ni plus ni moins', 'Neither more nor less'],
      ['less', 'De moins en moins répandues', 'Less and less common'],
      ['unsure', 'Je ne sais pas', "I don't know"],
    ),
  },
];

/** What they were broken down by, with the groups of which a figure was published. */
export const breakdowns2010: readonly Pick<Question, 'id' | 'topic' | 'text' | 'options'>[] = [
  {
    id: 'sex',
    topic: { fr: 'Sexe', en: 'Sex' },
    text: { fr: 'Vous êtes…', en: 'You are…' },
    options: options(['woman', 'Une femme', 'A woman'], ['man', 'Un homme', 'A man']),
  },
  {
    id: 'age',
    topic: { fr: 'Âge', en: 'Age' },
    text: { fr: 'Votre âge', en: 'Your age' },
    options: options(
      ['18-24', '18 à 24 ans', '18 to 24'],
      ['25-34', '25 à 34 ans', '25 to 34'],
      ['35-49', '35 à 49 ans', '35 to 49'],
      ['50-64', '50 à 64 ans', '50 to 64'],
    ),
  },
  {
    id: 'occupation',
    topic: { fr: 'Profession', en: 'Occupation' },
    text: { fr: 'Votre catégorie professionnelle', en: 'Your occupational group' },
    options: options(
      ['manager', 'Cadre ou profession intellectuelle supérieure', 'Manager or professional'],
      ['worker', 'Ouvrier', 'Manual worker'],
    ),
  },
  {
    id: 'employer',
    topic: { fr: 'Secteur public ou privé', en: 'Public or private sector' },
    text: { fr: 'Votre employeur relève du secteur…', en: 'Your employer is in the…' },
    options: options(['private', 'Privé', 'Private sector'], ['public', 'Public', 'Public sector']),
  },
];
