import { defaultQuestions } from '../survey/default-questionnaire.ts';
import type { Question, Text } from '../survey/questionnaire.ts';
import type {
  Manifest,
  MethodNotice,
  PublishedCell,
  PublishedGroup,
  PublishedIndicator,
  PublishedQuestion,
  PublishedTable,
} from './edition.ts';
import { type Figures2010, figures2010, type Percentages } from './edition-2010-figures.ts';

const id = '2010';
const respondents = 1000;

/**
 * The first observatory's published figures as an edition's documents, so that every page, download and comparison
 * treats them like any other. They are quoted, not computed: no interval, no effective base, no group's base.
 *
 * @example
 * edition2010().tables[0].groups[0].cells[0]; // => { code: 'yes', share: 0.15, low: null, … }
 */
export function edition2010(): { manifest: Manifest; tables: PublishedTable[] } {
  const tables = Object.entries(figures2010).flatMap(([question, figures]) =>
    questionTables(question, figures),
  );
  return { manifest: manifest(tables), tables };
}

/** By indicator, why a later figure is only roughly comparable with that of 2010. */
export const wordingNotes2010: Readonly<Record<string, Text>> = {
  aware: {
    fr: 'En 2010 : « travaille pour un employeur qui a fixé des règles ou une charte ». La formulation a été modifiée depuis : comparaison indicative.',
    en: 'In 2010: “works for an employer that has set rules or a charter”. The wording has changed since: comparison only indicative.',
  },
};

function questionTables(question: string, { n, total, by = {} }: Figures2010): PublishedTable[] {
  const table = (by: string[], groups: PublishedGroup[]): PublishedTable => ({
    edition: id,
    question,
    by,
    base: { total: n },
    groups,
  });
  const breakdowns = Object.entries(by).map(([breakdown, levels]) =>
    table(
      [breakdown],
      // In the order of the questionnaire's options, as every other edition has them.
      optionCodes(breakdown)
        .filter((code) => code in levels)
        .map((code) => group({ [breakdown]: code }, null, question, levels[code] ?? {})),
    ),
  );
  return [table([], [group({}, n, question, total)]), ...breakdowns];
}

function group(
  levels: Record<string, string>,
  base: number | null,
  question: string,
  percentages: Percentages,
): PublishedGroup {
  const cells = optionCodes(question).flatMap((code) => {
    const percent = percentages[code];
    return percent === undefined ? [] : [cell(code, percent)];
  });
  return { levels, base, effectiveBase: null, flags: [], cells };
}

function cell(code: string, percent: number): PublishedCell {
  return { code, share: share(percent), low: null, high: null, population: null };
}

/** A percentage as a share of 1, to the tenth of a point in which it was published. */
function share(percent: number): number {
  return Math.round(percent * 10) / 1000;
}

function known(questionId: string): Question {
  const question = defaultQuestions.find(({ id }) => id === questionId);
  if (!question) throw new Error(`edition2010: no question ${questionId} in the questionnaire`);
  return question;
}

function optionCodes(questionId: string): string[] {
  return known(questionId).options.map((option) => option.code);
}

function manifest(tables: PublishedTable[]): Manifest {
  return {
    id,
    wave: null,
    title: {
      fr: 'Observatoire Hopscotch-Viavoice « Salariés et médias sociaux », vague 1',
      en: 'Hopscotch-Viavoice observatory “Employees and social media”, wave 1',
    },
    publishedOn: '2011-01-06',
    fieldwork: { from: '2010-12-13', to: '2010-12-17' },
    respondents,
    effectiveBase: null,
    designEffect: null,
    population: null,
    weighting: {
      method: 'none',
      margins: [],
      iterations: 0,
      minWeight: 1,
      maxWeight: 1,
      note: {
        fr: 'La publication de 2011 ne donne pas de poids : les pourcentages sont cités tels quels.',
        en: 'The publication of 2011 gives no weights: the percentages are quoted as they stand.',
      },
    },
    disclosure: { quotedAsPublished: true },
    indicators,
    questions: Object.entries(figures2010).map(([question, { n }]) => publishedQuestion(question, n)),
    breakdowns: publishedBreakdowns(tables),
    tables: Object.fromEntries(
      Object.entries(figures2010).map(([question, { by = {} }]) => [question, Object.keys(by)]),
    ),
    notice,
    citation: {
      fr: 'Hopscotch et Viavoice, Observatoire « Salariés et médias sociaux », vague 1, terrain du 13 au 17 décembre 2010, publié le 6 janvier 2011.',
      en: 'Hopscotch and Viavoice, Observatory “Employees and social media” (Salariés et médias sociaux), wave 1, fieldwork 13–17 December 2010, published 6 January 2011.',
    },
    licence: '© Hopscotch/Viavoice, figures quoted',
    simulated: 0,
    reference: true,
  };
}

function publishedQuestion(questionId: string, n: number): PublishedQuestion {
  const question = known(questionId);
  return {
    id: questionId,
    kind: question.kind,
    // 2010 asked about rules or a charter where the observatory now asks about awareness.
    wordingVersion: questionId === 'aware' ? 0 : 1,
    text: questionId === 'aware' ? awareWording : question.text,
    options: question.options.map(({ code, label }) => ({ code, label })),
    base: question.askedIf ? mentionersBase : allEmployees,
    ...(question.askedIf && {
      askedIf: Object.fromEntries(Object.entries(question.askedIf).map(([on, codes]) => [on, [...codes]])),
    }),
    respondents: n,
  };
}

const awareWording: Text = {
  fr: 'Travailler pour un employeur qui a fixé des règles ou une charte d’usage des médias sociaux (formulation de 2010, rapportée).',
  en: 'Working for an employer that has set rules or a charter on the use of social media (2010 wording, as reported).',
};

const allEmployees: Text = { fr: 'tous les salariés', en: 'all employees' };

const mentionersBase: Text = {
  fr: 'salariés qui parlent de leur entreprise sur les réseaux sociaux',
  en: 'employees who talk about their company on social networks',
};

/** Only the values that have a figure somewhere: the others were not published. */
function publishedBreakdowns(tables: PublishedTable[]): Manifest['breakdowns'] {
  return ['sex', 'age', 'occupation', 'employer'].map((breakdown) => {
    const { text, options } = known(breakdown);
    const published = new Set(
      tables.flatMap(({ groups }) => groups.map(({ levels }) => levels[breakdown] ?? '')),
    );
    return {
      id: breakdown,
      text,
      options: options.filter(({ code }) => published.has(code)).map(({ code, label }) => ({ code, label })),
    };
  });
}

const indicators: PublishedIndicator[] = [
  indicator('mention', figures2010.mention?.total.yes, respondents, {
    fr: 'des salariés parlent de leur entreprise sur les réseaux sociaux',
    en: 'of employees talk about their company on social networks',
  }),
  indicator('positive', figures2010.tone?.total.positive, 150, {
    fr: 'd’entre eux le font de façon positive',
    en: 'of them do so positively',
  }),
  indicator('critical', figures2010.tone?.total.critical, 150, {
    fr: 'de façon critique',
    en: 'critically',
  }),
  indicator('aware', figures2010.aware?.total.yes, respondents, {
    fr: 'travaillent pour un employeur qui a fixé des règles ou une charte',
    en: 'work for an employer that has set rules or a charter',
  }),
  {
    ...indicator('netTone', 46, 150, {
      fr: 'd’écart entre ceux qui en parlent de façon positive et ceux qui le font de façon critique',
      en: 'between those who talk positively and those who talk critically',
    }),
    unit: 'points',
    headline: false,
  },
  {
    ...indicator('sanctions', figures2010.sanctions?.total.yes, respondents, {
      fr: 'pensent qu’un salarié qui critique son entreprise sur les réseaux sociaux risque des sanctions',
      en: 'think that an employee who criticises their company on social networks risks sanctions',
    }),
    headline: false,
  },
  {
    ...indicator('outlookMore', figures2010.outlook?.total.more, respondents, {
      fr: 'pensent que ces critiques seront de plus en plus répandues',
      en: 'think that such criticism will be more and more common',
    }),
    headline: false,
  },
];

function indicator(
  indicatorId: string,
  percent: number | undefined,
  base: number,
  sentence: Text,
): PublishedIndicator {
  return {
    id: indicatorId,
    unit: 'share',
    sentence,
    headline: true,
    estimate: percent === undefined ? null : share(percent),
    low: null,
    high: null,
    base,
    effectiveBase: null,
    population: null,
    flags: [],
  };
}

const notice: MethodNotice = {
  who: {
    fr: 'Observatoire Hopscotch-Viavoice « Salariés et médias sociaux », vague 1 : Hopscotch et Viavoice.',
    en: 'Hopscotch-Viavoice observatory “Employees and social media”, wave 1: Hopscotch and Viavoice.',
  },
  forWhom: {
    fr: 'Hopscotch, qui en a publié les résultats le 6 janvier 2011 (communiqué et présentation).',
    en: 'Hopscotch, which published the results on 6 January 2011 (press release and slides).',
  },
  universe: {
    fr: 'Population salariée résidant en France métropolitaine.',
    en: 'Employees living in metropolitan France.',
  },
  selection: {
    fr: 'Méthode des quotas : sexe, âge, profession.',
    en: 'Quota method: sex, age, occupation.',
  },
  mode: { fr: 'Questionnaire en ligne.', en: 'Online questionnaire.' },
  dates: {
    fr: 'Terrain du 13 au 17 décembre 2010 ; publication le 6 janvier 2011.',
    en: 'Fieldwork from 13 to 17 December 2010; published on 6 January 2011.',
  },
  numbers: {
    fr: '1 000 salariés interrogés, dont 150 qui parlent de leur entreprise sur les réseaux sociaux. L’effectif de chaque groupe n’a pas été publié.',
    en: '1,000 employees interviewed, of whom 150 talk about their company on social networks. The number of people in each group was not published.',
  },
  weighting: {
    fr: 'La publication ne donne ni poids ni intervalle ; les pourcentages sont cités tels quels.',
    en: 'The publication gives neither weights nor intervals; the percentages are quoted as they stand.',
  },
  wording: {
    fr: 'Les questions sont données dans leur formulation actuelle, celle de 2010 n’ayant été publiée qu’en partie. « Sensibilisation » : en 2010, il s’agissait de travailler pour un employeur ayant fixé des règles ou une charte d’usage des médias sociaux ; la comparaison n’est qu’indicative.',
    en: 'Questions are given in their present wording, since that of 2010 was published only in part. “Awareness”: in 2010 it was about working for an employer that has set rules or a charter on the use of social media; the comparison is only indicative.',
  },
  limits: {
    fr: 'Chiffres publiés seulement : ni réponses individuelles ni intervalles ; un chiffre qui n’a pas été publié est absent, jamais nul. D’autres enquêtes de l’époque, auprès d’internautes et non de salariés, situent le contexte : 2,9 réseaux sociaux en moyenne (Ifop, octobre 2010) ; 53 % y publient des informations personnelles et 30 % des informations professionnelles (Ifop / Atelier BNP Paribas, novembre 2010).',
    en: 'Published figures only: no individual answers, no intervals; a figure that was not published is absent, never zero. Other surveys of the time, of internet users rather than employees, give the context: 2.9 social networks on average (Ifop, October 2010); 53% post personal information there and 30% professional information (Ifop / Atelier BNP Paribas, November 2010).',
  },
};
