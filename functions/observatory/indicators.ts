import { findQuestion, type Text } from '../survey/questionnaire.ts';

/** How an indicator is computed from a respondent's answers. */
export type IndicatorMeasure =
  /** The share of those asked the question who gave one of the codes. */
  | { readonly kind: 'share'; readonly question: string; readonly codes: readonly string[] }
  /** The share of all respondents who gave `code` to the first question and did not give `not` to the second. */
  | {
      readonly kind: 'jointShare';
      readonly question: string;
      readonly codes: readonly string[];
      readonly unless: { readonly question: string; readonly codes: readonly string[] };
    }
  /** The mean of a score per code among those asked. */
  | { readonly kind: 'mean'; readonly question: string; readonly scores: Readonly<Record<string, number>> };

export interface Indicator {
  readonly id: string;
  readonly unit: 'share' | 'points' | 'mean';
  /** The end of a sentence that begins with the figure. */
  readonly sentence: Text;
  /** One of the four figures of the extract. */
  readonly headline: boolean;
  readonly measure: IndicatorMeasure;
}

function share(id: string, question: string, codes: readonly string[], fr: string, en: string): Indicator {
  return {
    id,
    unit: 'share',
    sentence: { fr, en },
    headline: headlines.has(id),
    measure: { kind: 'share', question, codes },
  };
}

/** The extract of the first observatory, told in the same four figures. */
const headlines = new Set(['mention', 'positive', 'critical', 'aware']);

/** The observatory's indicators, in the order of publication. */
export const indicators: readonly Indicator[] = [
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
    headline: false,
    measure: { kind: 'mean', question: 'tone', scores: { positive: 1, critical: -1, unsure: 0 } },
  },
  {
    id: 'exposed',
    unit: 'share',
    sentence: {
      fr: 'des salariés parlent de leur entreprise sans avoir été sensibilisés',
      en: 'of employees talk about their company without having been made aware',
    },
    headline: false,
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
    headline: false,
    measure: { kind: 'mean', question: 'networks', scores: findQuestion('networks')?.numeric ?? {} },
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
];
