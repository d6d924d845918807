/**
 * The questionnaire as data. Codes are stable for ever, since editions are compared by them; labels may improve.
 * A question is asked when its `askedIf` holds; every asked question must be answered.
 * The order here is the order of asking, and of the packed answers: a new question goes at the end of a new version.
 */

export type Language = 'fr' | 'en';
export type Text = Readonly<Record<Language, string>>;

interface Option {
  readonly code: string;
  readonly label: Text;
  /** Counts those who would not say: a row of its own in every table, in the base, and in no indicator. */
  readonly refusal?: true;
}

export interface Question {
  readonly id: string;
  /** Opinion and usage questions are published as tables; profile questions serve as breakdowns and margins. */
  readonly kind: 'opinion' | 'usage' | 'profile';
  readonly text: Text;
  readonly options: readonly Option[];
  /** Asked only when each named question was answered with one of its codes. */
  readonly askedIf?: Readonly<Record<string, readonly string[]>>;
  /** What each code counts in a mean. */
  readonly numeric?: Readonly<Record<string, number>>;
  /** In a company's panel the answer comes from the company's record and is not asked. */
  readonly fromCompany?: true;
}

interface Questionnaire {
  readonly version: number;
  readonly estimatedSeconds: number;
  readonly questions: readonly Question[];
}

type Row = readonly [code: string, fr: string, en: string, refusal?: 'refusal'];

function options(...rows: readonly Row[]): readonly Option[] {
  return rows.map(([code, fr, en, refusal]) => ({
    code,
    label: { fr, en },
    ...(refusal && { refusal: true as const }),
  }));
}

const onAnyNetwork = { networks: ['1', '2', '3', '4', '5+'] } as const;

export const questionnaire: Questionnaire = {
  version: 1,
  estimatedSeconds: 90,
  questions: [
    {
      id: 'mention',
      kind: 'opinion',
      text: {
        fr: 'Vous arrive-t-il de parler de votre entreprise ou de votre employeur sur les réseaux sociaux ?',
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
      kind: 'opinion',
      askedIf: { mention: ['yes'] },
      text: { fr: 'Le plus souvent, vous en parlez…', en: 'Most often, you talk about it…' },
      options: options(
        ['positive', 'Plutôt de façon positive', 'Rather positively'],
        ['critical', 'Plutôt de façon critique', 'Rather critically'],
        ['unsure', "Ni l'un ni l'autre, ou je ne sais pas", "Neither, or I don't know"],
      ),
    },
    {
      id: 'audience',
      kind: 'opinion',
      askedIf: { mention: ['yes'] },
      text: { fr: 'Qui peut voir ces publications ?', en: 'Who can see these posts?' },
      options: options(
        ['everyone', 'Tout le monde', 'Everyone'],
        ['contacts', 'Mes contacts', 'My contacts'],
        ['group', 'Un groupe restreint', 'A small group'],
        ['unsure', 'Je ne sais pas', "I don't know"],
      ),
    },
    {
      id: 'aware',
      kind: 'opinion',
      text: {
        fr: "Votre entreprise vous a-t-elle sensibilisé(e) à l'usage des réseaux sociaux ?",
        en: 'Has your company made you aware of how to use social networks?',
      },
      options: options(
        ['yes', 'Oui', 'Yes'],
        ['no', 'Non', 'No'],
        ['unsure', 'Je ne sais pas', "I don't know"],
      ),
    },
    {
      id: 'charter',
      kind: 'opinion',
      text: {
        fr: "Existe-t-il dans votre entreprise une charte ou un guide d'usage des réseaux sociaux ?",
        en: 'Does your company have a charter or guide on the use of social networks?',
      },
      options: options(
        ['known', "Oui, et j'en connais le contenu", 'Yes, and I know what it says'],
        ['unread', "Oui, mais je ne sais pas ce qu'elle contient", "Yes, but I don't know what it says"],
        ['no', 'Non', 'No'],
        ['unsure', 'Je ne sais pas', "I don't know"],
      ),
    },
    {
      id: 'training',
      kind: 'opinion',
      text: {
        fr: 'Avez-vous suivi une formation sur les réseaux sociaux proposée par votre entreprise ?',
        en: 'Have you taken a training on social networks offered by your company?',
      },
      options: options(
        ['yes', 'Oui', 'Yes'],
        ['no', 'Non', 'No'],
        ['unsure', 'Je ne sais pas', "I don't know"],
      ),
    },
    {
      id: 'contact',
      kind: 'opinion',
      text: {
        fr: 'Savez-vous à qui vous adresser dans votre entreprise pour une question sur les réseaux sociaux ?',
        en: 'Do you know whom to ask in your company about social networks?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'ambassador',
      kind: 'opinion',
      text: {
        fr: "Seriez-vous prêt(e) à être l'ambassadeur de votre entreprise sur les réseaux sociaux ?",
        en: "Would you be willing to be your company's ambassador on social networks?",
      },
      options: options(
        ['already', 'Je le suis déjà', 'I already am'],
        ['yes', 'Oui', 'Yes'],
        ['no', 'Non', 'No'],
        ['unsure', 'Je ne sais pas', "I don't know"],
      ),
    },
    {
      id: 'sanctions',
      kind: 'opinion',
      text: {
        fr: 'Selon vous, un salarié qui critique son entreprise sur les réseaux sociaux risque-t-il des sanctions ?',
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
      kind: 'opinion',
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
    {
      id: 'networks',
      kind: 'usage',
      numeric: { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5+': 5 },
      text: {
        fr: 'De combien de réseaux sociaux êtes-vous membre ?',
        en: 'How many social networks are you a member of?',
      },
      options: options(
        ['0', 'Aucun', 'None'],
        ['1', '1', '1'],
        ['2', '2', '2'],
        ['3', '3', '3'],
        ['4', '4', '4'],
        ['5+', '5 ou plus', '5 or more'],
      ),
    },
    {
      id: 'usePublish',
      kind: 'usage',
      askedIf: onAnyNetwork,
      text: {
        fr: 'Publiez-vous des contenus (billets, articles, vidéos) ?',
        en: 'Do you publish content (posts, articles, videos)?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'useShare',
      kind: 'usage',
      askedIf: onAnyNetwork,
      text: {
        fr: 'Partagez-vous des contenus trouvés ailleurs ?',
        en: 'Do you share content found elsewhere?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'useDiscuss',
      kind: 'usage',
      askedIf: onAnyNetwork,
      text: {
        fr: 'Participez-vous à des forums, groupes ou commentaires ?',
        en: 'Do you take part in forums, groups or comments?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'personalInfo',
      kind: 'usage',
      askedIf: onAnyNetwork,
      text: {
        fr: 'Y publiez-vous des informations personnelles ?',
        en: 'Do you post personal information there?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'professionalInfo',
      kind: 'usage',
      askedIf: onAnyNetwork,
      text: {
        fr: 'Y publiez-vous des informations professionnelles ?',
        en: 'Do you post professional information there?',
      },
      options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
    },
    {
      id: 'sex',
      kind: 'profile',
      text: { fr: 'Vous êtes…', en: 'You are…' },
      options: options(
        ['woman', 'Une femme', 'A woman'],
        ['man', 'Un homme', 'A man'],
        ['undisclosed', 'Autre, ou je préfère ne pas répondre', "Other, or I'd rather not say", 'refusal'],
      ),
    },
    {
      id: 'age',
      kind: 'profile',
      text: { fr: 'Votre âge', en: 'Your age' },
      options: options(
        ['18-24', '18 à 24 ans', '18 to 24'],
        ['25-34', '25 à 34 ans', '25 to 34'],
        ['35-49', '35 à 49 ans', '35 to 49'],
        ['50-64', '50 à 64 ans', '50 to 64'],
        ['65+', '65 ans et plus', '65 or over'],
        ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
      ),
    },
    {
      id: 'occupation',
      kind: 'profile',
      text: { fr: 'Votre catégorie professionnelle', en: 'Your occupational group' },
      options: options(
        ['manager', 'Cadre ou profession intellectuelle supérieure', 'Manager or professional'],
        [
          'intermediate',
          'Profession intermédiaire, technicien, agent de maîtrise',
          'Intermediate occupation, technician, supervisor',
        ],
        ['clerical', 'Employé', 'Clerical, sales or service employee'],
        ['worker', 'Ouvrier', 'Manual worker'],
        ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
      ),
    },
    {
      id: 'employer',
      kind: 'profile',
      fromCompany: true,
      text: { fr: 'Votre employeur relève du secteur…', en: 'Your employer is in the…' },
      options: options(
        ['private', 'Privé', 'Private sector'],
        ['public', 'Public', 'Public sector'],
        ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
      ),
    },
    {
      id: 'activity',
      kind: 'profile',
      fromCompany: true,
      text: { fr: 'Son activité', en: 'Its activity' },
      options: options(
        ['industry', 'Industrie, énergie, agriculture', 'Industry, energy, agriculture'],
        ['construction', 'Construction', 'Construction'],
        ['trade', 'Commerce, transport, hôtellerie-restauration', 'Trade, transport, hospitality'],
        ['digital', 'Information, communication, numérique', 'Information, communication, digital'],
        ['finance', 'Banque, assurance, immobilier', 'Banking, insurance, real estate'],
        ['services', 'Services aux entreprises et aux particuliers', 'Business and personal services'],
        [
          'public-services',
          'Administration, enseignement, santé, action sociale',
          'Administration, education, health, social work',
        ],
        ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
      ),
    },
    {
      id: 'size',
      kind: 'profile',
      fromCompany: true,
      text: { fr: 'Son effectif', en: 'Its headcount' },
      options: options(
        ['1-9', '1 à 9', '1 to 9'],
        ['10-49', '10 à 49', '10 to 49'],
        ['50-249', '50 à 249', '50 to 249'],
        ['250-4999', '250 à 4 999', '250 to 4,999'],
        ['5000+', '5 000 et plus', '5,000 or more'],
        ['undisclosed', 'Je préfère ne pas répondre', "I'd rather not say", 'refusal'],
      ),
    },
  ],
};

/** The variables by which every question is broken down, alone and in pairs. */
export const breakdowns = [
  'sex',
  'age',
  'occupation',
  'employer',
  'activity',
  'size',
  'mention',
  'aware',
] as const;

export function findQuestion(id: string): Question | undefined {
  return questionnaire.questions.find((question) => question.id === id);
}
