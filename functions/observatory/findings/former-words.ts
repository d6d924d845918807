import type { IndicatorWords, Text } from '../../survey/questionnaire.ts';
import type { PublishedIndicator, PublishedQuestion } from '../edition.ts';
import { isAnother, questionsBehind } from '../questions-behind.ts';

/**
 * The words of a questionnaire that findings are written with. Editions of before they were published were made of the
 * observatory's own questionnaire, whose words stand here by id.
 */

/** The chapter that a question's figures stand in. */
export function chapterOf({ id, chapter }: Pick<PublishedQuestion, 'id' | 'chapter'>): Text | undefined {
  return chapter ?? formerChapters[id];
}

/** What an indicator's findings are written with; undefined where its questionnaire says nothing. */
export function wordsOf(indicator: PublishedIndicator): IndicatorWords | undefined {
  if (indicator.words) return indicator.words;
  // An indicator of another questionnaire may go by a former id.
  return isAnother(indicator.id, questionsBehind(indicator)) ? undefined : formerIndicators[indicator.id];
}

/**
 * What the yes to a question says of whom that no indicator is made of: of those of the observatory's own questionnaire, in
 * the revision that these words were written for. Undefined of any other, whose answer is told as it was asked.
 */
export function wordsOfYes({
  id,
  wordingVersion,
}: Pick<PublishedQuestion, 'id' | 'wordingVersion'>):
  | Required<Pick<IndicatorWords, 'people' | 'claim'>>
  | undefined {
  const claim = uses[id]?.[wordingVersion];
  return claim && { people: members, claim };
}

/** What the people of a group are called, with their article in French: "women", "les femmes". */
export function groupOf(breakdown: string, option: { code: string; label: Text; group?: Text }): Text {
  const { fr, en } = option.label;
  return (
    option.group ??
    formerGroups[breakdown]?.[option.code] ?? {
      fr: `les personnes du groupe « ${fr} »`,
      en: `people in the group “${en}”`,
    }
  );
}

const talking: Text = { fr: 'En parler', en: 'Talking' };
const tone: Text = { fr: 'Sur quel ton et devant qui', en: 'In what tone and before whom' };
const prepared: Text = { fr: 'Être préparé', en: 'Being prepared' };
const risk: Text = { fr: 'Le risque et l’avenir', en: 'Risk and outlook' };
const networks: Text = { fr: 'La vie sur les réseaux', en: 'Life on networks' };

const formerChapters: Readonly<Record<string, Text>> = {
  mention: talking,
  ambassador: talking,
  tone,
  audience: tone,
  aware: prepared,
  charter: prepared,
  training: prepared,
  contact: prepared,
  listening: prepared,
  limits: risk,
  sanctions: risk,
  outlook: risk,
  networks,
  usePublish: networks,
  useShare: networks,
  useDiscuss: networks,
  personalInfo: networks,
  professionalInfo: networks,
  account: networks,
};

const talkers: Text = {
  fr: 'les salariés qui parlent de leur entreprise en ligne',
  en: 'employees who talk about their company online',
};
const members: Text = { fr: 'les membres de réseaux sociaux', en: 'social network members' };

const formerIndicators: Readonly<Record<string, IndicatorWords>> = {
  mention: {
    claim: {
      fr: 'parlent de leur entreprise sur les réseaux sociaux',
      en: 'talk about their company on social networks',
    },
    comparison: {
      fr: '{more} parlent plus de leur entreprise que {less}',
      en: '{more} talk about their company more than {less}',
    },
  },
  positive: {
    people: talkers,
    claim: { fr: 'le font plutôt de façon positive', en: 'are mostly positive about it' },
    comparison: {
      fr: '{more} sont plus souvent positifs que {less} quand ils parlent de leur entreprise',
      en: '{more} are more often positive about their company than {less}',
    },
  },
  critical: {
    people: talkers,
    claim: { fr: 'le font plutôt de façon critique', en: 'are mostly critical of it' },
    comparison: {
      fr: '{more} sont plus souvent critiques que {less} quand ils parlent de leur entreprise',
      en: '{more} are more often critical of their company than {less}',
    },
  },
  aware: {
    claim: {
      fr: 'ont été sensibilisés par leur entreprise à l’usage des réseaux sociaux',
      en: 'have been briefed by their company on using social networks',
    },
    comparison: {
      fr: '{more} sont plus souvent sensibilisés par leur entreprise que {less}',
      en: '{more} are more often briefed by their company than {less}',
    },
  },
  exposed: {
    claim: {
      fr: 'parlent de leur entreprise sur les réseaux sociaux sans y avoir été sensibilisés',
      en: 'talk about their company on social networks without having been briefed',
    },
  },
  public: {
    people: talkers,
    claim: { fr: 'le font devant tout le monde', en: 'do so for everyone to see' },
  },
  charterKnown: {
    claim: {
      fr: 'savent ce que dit la charte de leur entreprise',
      en: 'know what their company’s charter says',
    },
  },
  trained: {
    claim: {
      fr: 'ont suivi une formation de leur entreprise aux réseaux sociaux',
      en: 'have been trained by their company on social networks',
    },
  },
  contactKnown: {
    claim: {
      fr: 'savent à qui s’adresser dans leur entreprise au sujet des réseaux sociaux',
      en: 'know whom to ask in their company about social networks',
    },
  },
  listened: {
    claim: {
      fr: 'disent que leur entreprise suit ce qui se dit d’elle en ligne',
      en: 'say their company follows what is said about it online',
    },
  },
  ambassadors: {
    claim: {
      fr: 'sont, ou seraient prêts à être, les ambassadeurs de leur entreprise sur les réseaux sociaux',
      en: 'are, or would be willing to be, their company’s ambassadors on social networks',
    },
    heldAgainst: 'trained',
  },
  limitsKnown: {
    claim: {
      fr: 'savent bien ce que la loi leur permet de dire de leur employeur en ligne',
      en: 'know well what the law lets them say about their employer online',
    },
    heldAgainst: 'aware',
  },
  sanctions: {
    claim: {
      fr: 'pensent que critiquer son entreprise sur les réseaux sociaux expose à des sanctions',
      en: 'think that criticising one’s company on social networks risks sanctions',
    },
    comparison: {
      fr: '{more} craignent plus souvent des sanctions que {less}',
      en: '{more} are more likely than {less} to think that criticism risks sanctions',
    },
    heldAgainst: 'limitsKnown',
  },
  outlookMore: {
    claim: {
      fr: 'pensent que les critiques des salariés en ligne seront de plus en plus répandues',
      en: 'think that employees’ criticism online will become more and more common',
    },
  },
  onNetworks: {
    claim: { fr: 'sont membres d’au moins un réseau social', en: 'are on at least one social network' },
  },
  personalInfo: {
    people: members,
    claim: { fr: 'y publient des informations personnelles', en: 'post personal information there' },
    heldAgainst: 'professionalInfo',
  },
  professionalInfo: {
    people: members,
    claim: {
      fr: 'y publient des informations professionnelles',
      en: 'post information about their work there',
    },
  },
  separateLives: {
    people: members,
    claim: {
      fr: 'y séparent vie privée et vie professionnelle',
      en: 'keep their private and working lives apart there',
    },
  },
};

/** By question and by its revision. */
const uses: Readonly<Record<string, Readonly<Record<number, Text>>>> = {
  usePublish: {
    1: {
      fr: 'publient des contenus (billets, articles, vidéos)',
      en: 'publish content (posts, articles, videos)',
    },
    2: {
      fr: 'publient des contenus en ligne (billets, articles, vidéos)',
      en: 'publish content online (posts, articles, videos)',
    },
  },
  useShare: {
    1: { fr: 'partagent des contenus trouvés ailleurs', en: 'share content that they found elsewhere' },
    2: {
      fr: 'partagent en ligne des contenus trouvés ailleurs',
      en: 'share content online that they found elsewhere',
    },
  },
  useDiscuss: {
    1: {
      fr: 'participent à des forums, groupes ou commentaires',
      en: 'take part in forums, groups or comments',
    },
    2: {
      fr: 'participent en ligne à des forums, groupes ou commentaires',
      en: 'take part in forums, groups or comments online',
    },
  },
};

const formerGroups: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  sex: { woman: { fr: 'les femmes', en: 'women' }, man: { fr: 'les hommes', en: 'men' } },
  age: {
    '18-24': { fr: 'les moins de 25 ans', en: 'people under 25' },
    '25-34': { fr: 'les 25-34 ans', en: 'people aged 25 to 34' },
    '35-49': { fr: 'les 35-49 ans', en: 'people aged 35 to 49' },
    '50-64': { fr: 'les 50-64 ans', en: 'people aged 50 to 64' },
    '65+': { fr: 'les 65 ans et plus', en: 'people aged 65 or over' },
  },
  occupation: {
    manager: { fr: 'les cadres', en: 'executives' },
    intermediate: { fr: 'les professions intermédiaires', en: 'people in intermediate occupations' },
    clerical: { fr: 'les employés', en: 'clerical, sales and service staff' },
    worker: { fr: 'les ouvriers', en: 'manual workers' },
  },
  employer: {
    private: { fr: 'les salariés du privé', en: 'private-sector employees' },
    public: { fr: 'les salariés du public', en: 'public-sector employees' },
  },
  activity: {
    industry: {
      fr: 'les salariés de l’industrie, de l’énergie et de l’agriculture',
      en: 'people in industry, energy and agriculture',
    },
    construction: { fr: 'les salariés de la construction', en: 'people in construction' },
    trade: {
      fr: 'les salariés du commerce, des transports et de l’hôtellerie-restauration',
      en: 'people in trade, transport and hospitality',
    },
    digital: {
      fr: 'les salariés de l’information et du numérique',
      en: 'people in information, communication and digital businesses',
    },
    finance: {
      fr: 'les salariés de la banque, de l’assurance et de l’immobilier',
      en: 'people in banking, insurance and real estate',
    },
    services: { fr: 'les salariés des services', en: 'people in business and personal services' },
    'public-services': {
      fr: 'les salariés de l’administration, de l’enseignement, de la santé et du social',
      en: 'people in administration, education, health and social work',
    },
  },
  size: {
    '1-9': { fr: 'les salariés des entreprises de 1 à 9 personnes', en: 'people in companies of 1 to 9' },
    '10-49': {
      fr: 'les salariés des entreprises de 10 à 49 personnes',
      en: 'people in companies of 10 to 49',
    },
    '50-249': {
      fr: 'les salariés des entreprises de 50 à 249 personnes',
      en: 'people in companies of 50 to 249',
    },
    '250-4999': {
      fr: 'les salariés des entreprises de 250 à 4 999 personnes',
      en: 'people in companies of 250 to 4,999',
    },
    '5000+': {
      fr: 'les salariés des entreprises de 5 000 personnes et plus',
      en: 'people in companies of 5,000 or more',
    },
  },
  mention: {
    yes: {
      fr: 'ceux qui parlent de leur entreprise en ligne',
      en: 'those who talk about their company online',
    },
    no: { fr: 'ceux qui n’en parlent jamais en ligne', en: 'those who never talk about it online' },
  },
  aware: {
    yes: { fr: 'ceux qui ont été sensibilisés', en: 'those who have been briefed' },
    no: { fr: 'ceux qui ne l’ont pas été', en: 'those who have not been briefed' },
  },
};
