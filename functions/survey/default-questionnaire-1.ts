import { companyOptions } from './company-options.ts';
import { options } from './options.ts';
import type { Indicator, Question, Questionnaire, Section, Text } from './questionnaire.ts';

/**
 * The observatory's own questionnaire, version 1: what every wave was asked that names no other. It is data like any
 * that an operator brings, and frozen: responses and editions given under it are read by it for ever.
 *
 * It is older than the rule that every question has a way not to answer: sixteen of its questions have no option that
 * counts as one.
 */

const onAnyNetwork = { networks: ['1', '2', '3', '4', '5+'] } as const;
const networksInNumbers = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4, '5+': 5 } as const;

export const firstQuestionnaire: Questionnaire = {
  id: 'observatory',
  title: { fr: 'Le questionnaire de l’observatoire', en: 'The observatory’s questionnaire' },
  languages: ['fr', 'en'],
  sections: [
    section({ fr: 'Parler de son entreprise', en: 'Talking about one’s company' }, [
      {
        id: 'mention',
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Parler de son entreprise', en: 'Talking about one’s company' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Sur quel ton', en: 'In what tone' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Devant quel public', en: 'In front of whom' },
        askedIf: { mention: ['yes'] },
        text: { fr: 'Qui peut voir ces publications ?', en: 'Who can see these posts?' },
        options: options(
          ['everyone', 'Tout le monde', 'Everyone'],
          ['contacts', 'Mes contacts', 'My contacts'],
          ['group', 'Un groupe restreint', 'A small group'],
          ['unsure', 'Je ne sais pas', "I don't know"],
        ),
      },
    ]),
    section({ fr: 'Ce que fait l’entreprise', en: 'What the company does' }, [
      {
        id: 'aware',
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'La sensibilisation', en: 'Awareness' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'La charte', en: 'The charter' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'La formation', en: 'Training' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Savoir à qui s’adresser', en: 'Knowing whom to ask' },
        text: {
          fr: 'Savez-vous à qui vous adresser dans votre entreprise pour une question sur les réseaux sociaux ?',
          en: 'Do you know whom to ask in your company about social networks?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
    ]),
    section({ fr: 'Ce qu’on en pense', en: 'What people think' }, [
      {
        id: 'ambassador',
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Se faire ambassadeur', en: 'Being an ambassador' },
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
        revision: 1,
        kind: 'opinion',
        topic: { fr: 'Le risque de sanctions', en: 'The risk of sanctions' },
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
    ]),
    section({ fr: 'Les réseaux sociaux', en: 'Social networks' }, [
      {
        id: 'networks',
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Membre de combien de réseaux', en: 'How many networks' },
        numeric: networksInNumbers,
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
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Publier', en: 'Publishing' },
        askedIf: onAnyNetwork,
        text: {
          fr: 'Publiez-vous des contenus (billets, articles, vidéos) ?',
          en: 'Do you publish content (posts, articles, videos)?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
      {
        id: 'useShare',
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Partager', en: 'Sharing' },
        askedIf: onAnyNetwork,
        text: {
          fr: 'Partagez-vous des contenus trouvés ailleurs ?',
          en: 'Do you share content found elsewhere?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
      {
        id: 'useDiscuss',
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Discuter', en: 'Discussing' },
        askedIf: onAnyNetwork,
        text: {
          fr: 'Participez-vous à des forums, groupes ou commentaires ?',
          en: 'Do you take part in forums, groups or comments?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
      {
        id: 'personalInfo',
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Parler de soi', en: 'Personal information' },
        askedIf: onAnyNetwork,
        text: {
          fr: 'Y publiez-vous des informations personnelles ?',
          en: 'Do you post personal information there?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
      {
        id: 'professionalInfo',
        revision: 1,
        kind: 'usage',
        topic: { fr: 'Parler de son travail', en: 'Professional information' },
        askedIf: onAnyNetwork,
        text: {
          fr: 'Y publiez-vous des informations professionnelles ?',
          en: 'Do you post professional information there?',
        },
        options: options(['yes', 'Oui', 'Yes'], ['no', 'Non', 'No']),
      },
    ]),
    section({ fr: 'Vous', en: 'About you' }, [
      {
        id: 'sex',
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Sexe', en: 'Sex' },
        text: { fr: 'Vous êtes…', en: 'You are…' },
        options: options(
          ['woman', 'Une femme', 'A woman'],
          ['man', 'Un homme', 'A man'],
          ['undisclosed', 'Autre, ou je préfère ne pas répondre', "Other, or I'd rather not say", 'refusal'],
        ),
      },
      {
        id: 'age',
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Âge', en: 'Age' },
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
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Profession', en: 'Occupation' },
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
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Secteur public ou privé', en: 'Public or private sector' },
        fromCompany: true,
        text: { fr: 'Votre employeur relève du secteur…', en: 'Your employer is in the…' },
        options: companyOptions.employer,
      },
      {
        id: 'activity',
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Activité', en: 'Activity' },
        fromCompany: true,
        text: { fr: 'Son activité', en: 'Its activity' },
        options: companyOptions.activity,
      },
      {
        id: 'size',
        revision: 1,
        kind: 'profile',
        topic: { fr: 'Effectif', en: 'Headcount' },
        fromCompany: true,
        text: { fr: 'Son effectif', en: 'Its headcount' },
        options: companyOptions.size,
      },
    ]),
  ],
  indicators: [
    share(
      'mention',
      'mention',
      ['yes'],
      'des salariés parlent de leur entreprise sur les réseaux sociaux',
      'of employees talk about their company on social networks',
    ),
    share(
      'positive',
      'tone',
      ['positive'],
      'd’entre eux le font de façon positive',
      'of them do so positively',
    ),
    share('critical', 'tone', ['critical'], 'de façon critique', 'critically'),
    share(
      'aware',
      'aware',
      ['yes'],
      'ont été sensibilisés par leur entreprise',
      'have been made aware by their company',
    ),
    {
      id: 'netTone',
      unit: 'points',
      sentence: {
        fr: 'd’écart entre ceux qui en parlent de façon positive et ceux qui le font de façon critique',
        en: 'between those who talk positively and those who talk critically',
      },
      measure: { kind: 'mean', question: 'tone', scores: { positive: 1, critical: -1, unsure: 0 } },
    },
    {
      id: 'exposed',
      unit: 'share',
      sentence: {
        fr: 'des salariés parlent de leur entreprise sans avoir été sensibilisés',
        en: 'of employees talk about their company without having been made aware',
      },
      measure: {
        kind: 'jointShare',
        question: 'mention',
        codes: ['yes'],
        unless: { question: 'aware', codes: ['yes'] },
      },
    },
    share(
      'public',
      'audience',
      ['everyone'],
      'de ceux qui en parlent publient pour tout le monde',
      'of those who talk about it post for everyone to see',
    ),
    share(
      'charterKnown',
      'charter',
      ['known'],
      'connaissent le contenu de la charte de leur entreprise',
      'know what their company’s charter says',
    ),
    share(
      'trained',
      'training',
      ['yes'],
      'ont suivi une formation de leur entreprise',
      'have taken a training offered by their company',
    ),
    share(
      'contactKnown',
      'contact',
      ['yes'],
      'savent à qui s’adresser dans leur entreprise',
      'know whom to ask in their company',
    ),
    share(
      'ambassadors',
      'ambassador',
      ['already', 'yes'],
      'sont ou seraient prêts à être ambassadeurs de leur entreprise',
      'are, or would be willing to be, their company’s ambassador',
    ),
    share(
      'sanctions',
      'sanctions',
      ['yes'],
      'pensent que critiquer son entreprise expose à des sanctions',
      'think that criticising one’s company risks sanctions',
    ),
    share(
      'outlookMore',
      'outlook',
      ['more'],
      'pensent que ces critiques seront de plus en plus répandues',
      'think that such criticism will be more and more common',
    ),
    {
      id: 'networksMean',
      unit: 'mean',
      sentence: {
        fr: 'réseaux sociaux en moyenne par salarié (5 ou plus compte pour 5)',
        en: 'social networks per employee on average (5 or more counts as 5)',
      },
      measure: { kind: 'mean', question: 'networks', scores: networksInNumbers },
    },
    share(
      'personalInfo',
      'personalInfo',
      ['yes'],
      'des membres de réseaux y publient des informations personnelles',
      'of network members post personal information there',
    ),
    share(
      'professionalInfo',
      'professionalInfo',
      ['yes'],
      'des membres de réseaux y publient des informations professionnelles',
      'of network members post professional information there',
    ),
  ],
  breakdowns: ['sex', 'age', 'occupation', 'employer', 'activity', 'size', 'mention', 'aware'],
  headlines: ['mention', 'positive', 'critical', 'aware'],
};

/** Its hash, as `questionnaireHash` computes it. */
export const firstQuestionnaireHash = 'bac96932db0526b3dc65e8457e00f71c8ad9dffc9042912f6189edd745329001';

/** Each question on a screen of its own. */
function section(title: Text, questions: readonly Question[]): Section {
  return { title, screens: questions.map(({ id }) => [id]), questions };
}

function share(id: string, question: string, codes: readonly string[], fr: string, en: string): Indicator {
  return { id, unit: 'share', sentence: { fr, en }, measure: { kind: 'share', question, codes } };
}
