import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import { isAnother } from '../../../functions/observatory/questions-behind.ts';
import { capitalised } from '../../shared/first-letter.ts';
import type { Language, Text } from '../../shared/language.ts';

/** Of whom a share is said. */
export type Group = 'employees' | 'talkers' | 'members';

/** How an indicator is named in a row, and how a sentence says that two groups differ by it. */
type Phrase =
  | {
      readonly name: Text;
      readonly group: Group;
      /** French: an infinitive, after « sont plus nombreux à ». English: a plural verb, after "a larger share". */
      readonly verb: Text;
    }
  | {
      readonly name: Text;
      /** A clause of its own, with the two figures. */
      readonly clause: Readonly<
        Record<Language, (isAbove: boolean, company: string, others: string) => string>
      >;
    };

/** By indicator. */
export const phrases: Readonly<Record<string, Phrase>> = {
  mention: {
    name: { fr: 'Parlent de leur entreprise', en: 'Talk about their company' },
    group: 'employees',
    verb: {
      fr: 'parler de leur entreprise sur les réseaux sociaux',
      en: 'talk about their company on social networks',
    },
  },
  positive: {
    name: { fr: 'Parmi ceux qui en parlent : de façon positive', en: 'Of those who talk: positively' },
    group: 'talkers',
    verb: { fr: 'le faire de façon positive', en: 'do so positively' },
  },
  critical: {
    name: { fr: 'Parmi ceux qui en parlent : de façon critique', en: 'Of those who talk: critically' },
    group: 'talkers',
    verb: { fr: 'le faire de façon critique', en: 'do so critically' },
  },
  aware: {
    name: { fr: 'Ont été sensibilisés par leur entreprise', en: 'Have been made aware by their company' },
    group: 'employees',
    verb: { fr: 'avoir été sensibilisés par leur entreprise', en: 'have been made aware by their company' },
  },
  netTone: {
    name: { fr: 'Ton : positif moins critique', en: 'Tone: positive less critical' },
    clause: {
      fr: (isAbove, company, others) =>
        `quand vos salariés parlent de leur entreprise, le ton est ${isAbove ? 'plus' : 'moins'} favorable (${company} contre ${others})`,
      en: (isAbove, company, others) =>
        `when your people talk about their company, the tone is ${isAbove ? 'more' : 'less'} favourable (${company} against ${others})`,
    },
  },
  exposed: {
    name: {
      fr: 'En parlent sans avoir été sensibilisés',
      en: 'Talk about it without having been made aware',
    },
    group: 'employees',
    verb: {
      fr: 'parler de leur entreprise sans avoir été sensibilisés',
      en: 'talk about their company without having been made aware',
    },
  },
  public: {
    name: {
      fr: 'Parmi ceux qui en parlent : pour tout le monde',
      en: 'Of those who talk: for everyone to see',
    },
    group: 'talkers',
    verb: { fr: 'publier pour tout le monde', en: 'post for everyone to see' },
  },
  charterKnown: {
    name: { fr: 'Connaissent le contenu de la charte', en: 'Know what the charter says' },
    group: 'employees',
    verb: {
      fr: 'connaître le contenu de la charte de leur entreprise',
      en: 'know what their company’s charter says',
    },
  },
  trained: {
    name: { fr: 'Ont suivi une formation', en: 'Have attended training' },
    group: 'employees',
    verb: {
      fr: 'avoir suivi une formation de leur entreprise',
      en: 'have attended training offered by their company',
    },
  },
  contactKnown: {
    name: { fr: 'Savent à qui s’adresser', en: 'Know whom to ask' },
    group: 'employees',
    verb: {
      fr: 'savoir à qui s’adresser dans leur entreprise',
      en: 'know whom to ask in their company',
    },
  },
  ambassadors: {
    name: { fr: 'Sont ou seraient prêts à être ambassadeurs', en: 'Are, or would be, ambassadors' },
    group: 'employees',
    verb: {
      fr: 'être ambassadeurs de leur entreprise, ou prêts à le devenir',
      en: 'are their company’s ambassadors, or would be willing to be',
    },
  },
  sanctions: {
    name: {
      fr: 'Pensent que critiquer expose à des sanctions',
      en: 'Think that criticising risks sanctions',
    },
    group: 'employees',
    verb: {
      fr: 'penser que critiquer son entreprise expose à des sanctions',
      en: 'think that criticising one’s company risks sanctions',
    },
  },
  outlookMore: {
    name: {
      fr: 'Pensent que ces critiques vont se répandre',
      en: 'Think that such criticism will spread',
    },
    group: 'employees',
    verb: {
      fr: 'penser que les critiques des entreprises par leurs salariés vont se répandre',
      en: 'think that employees’ criticism of their companies will spread',
    },
  },
  listened: {
    name: { fr: 'Disent leur entreprise à l’écoute', en: 'Say that their company listens' },
    group: 'employees',
    verb: {
      fr: 'dire que leur entreprise suit ce qui se dit d’elle en ligne',
      en: 'say that their company follows what is said about it online',
    },
  },
  limitsKnown: {
    name: { fr: 'Savent bien ce que permet la loi', en: 'Know well what the law allows' },
    group: 'employees',
    verb: {
      fr: 'bien savoir ce que la loi leur permet de dire de leur employeur en ligne',
      en: 'know well what the law lets them say about their employer online',
    },
  },
  onNetworks: {
    name: { fr: 'Sont sur un réseau social', en: 'Are on a social network' },
    group: 'employees',
    verb: {
      fr: 'être membres d’au moins un réseau social',
      en: 'are members of a social network',
    },
  },
  separateLives: {
    name: {
      fr: 'Membres d’un réseau : y séparent vie privée et vie professionnelle',
      en: 'Network members: keep private and working life apart',
    },
    group: 'members',
    verb: {
      fr: 'y séparer vie privée et vie professionnelle',
      en: 'keep private and working life apart there',
    },
  },
  networksMean: {
    name: { fr: 'Réseaux sociaux par salarié (moyenne)', en: 'Social networks per employee (mean)' },
    clause: {
      fr: (isAbove, company, others) =>
        `vos salariés sont membres de ${isAbove ? 'davantage' : 'moins'} de réseaux sociaux (${company} en moyenne, contre ${others})`,
      en: (isAbove, company, others) =>
        `your people are members of ${isAbove ? 'more' : 'fewer'} social networks (${company} on average, against ${others})`,
    },
  },
  personalInfo: {
    name: {
      fr: 'Membres d’un réseau : y publient des informations personnelles',
      en: 'Network members: post personal information',
    },
    group: 'members',
    verb: {
      fr: 'y publier des informations personnelles',
      en: 'post personal information there',
    },
  },
  professionalInfo: {
    name: {
      fr: 'Membres d’un réseau : y publient des informations professionnelles',
      en: 'Network members: post professional information',
    },
    group: 'members',
    verb: {
      fr: 'y publier des informations professionnelles',
      en: 'post professional information there',
    },
  },
};

type Named = Pick<BenchmarkIndicator, 'id' | 'sentence' | 'questions'>;

/** What is said of an indicator; undefined where it is none of the observatory's own. */
export function phraseOf({ id, questions }: Named): Phrase | undefined {
  return isAnother(id, questions) ? undefined : phrases[id];
}

/** An indicator without a phrase is named by its sentence: "Work from home". */
export function indicatorName(indicator: Named, language: Language): string {
  const name = phraseOf(indicator)?.name[language] ?? indicator.sentence?.[language] ?? indicator.id;
  return capitalised(name);
}
