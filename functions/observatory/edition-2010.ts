import type { IndicatorMeasure, Text } from '../survey/questionnaire.ts';
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
import { breakdowns2010, questions2010 } from './edition-2010-questions.ts';
import { findingsOf } from './findings/findings-of.ts';
import { chapterOf } from './findings/former-words.ts';

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
  return { manifest: { ...manifest, findings: findingsOf(manifest, tables) }, tables };
}

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

/** In the order of the questionnaire, as every other edition has them. */
function optionCodes(id: string): string[] {
  const known = [...questions2010, ...breakdowns2010].find((one) => one.id === id);
  if (!known) throw new Error(`edition2010: figures by ${id}, which is no question of 2010`);
  return known.options.map(({ code }) => code);
}

const rules: Text = {
  fr: 'travaillent pour un employeur qui a fixé des règles ou une charte',
  en: 'work for an employer that has set rules or a charter',
};

const indicators: PublishedIndicator[] = [
  shareOf('mention', 'mention', 'yes', {
    fr: 'des salariés parlent de leur entreprise sur les réseaux sociaux',
    en: 'of employees talk about their company on social networks',
  }),
  shareOf('positive', 'tone', 'positive', {
    fr: 'd’entre eux le font de façon positive',
    en: 'of them do so positively',
  }),
  shareOf('critical', 'tone', 'critical', { fr: 'de façon critique', en: 'critically' }),
  {
    ...shareOf('aware', 'aware', 'yes', rules),
    // The words of its id are of another question.
    words: { claim: rules },
  },
  {
    ...indicator('netTone', 'points', {
      measure: { kind: 'mean', question: 'tone', scores: { positive: 1, critical: -1, unsure: 0 } },
      sentence: {
        fr: 'd’écart entre ceux qui en parlent de façon positive et ceux qui le font de façon critique',
        en: 'between those who talk positively and those who talk critically',
      },
    }),
    headline: false,
  },
  {
    ...shareOf('sanctions', 'sanctions', 'yes', {
      fr: 'pensent qu’un salarié qui critique son entreprise sur les réseaux sociaux risque des sanctions',
      en: 'think that an employee who criticises their company on social networks risks sanctions',
    }),
    headline: false,
  },
  {
    ...shareOf('outlookMore', 'outlook', 'more', {
      fr: 'pensent que ces critiques seront de plus en plus répandues',
      en: 'think that such criticism will be more and more common',
    }),
    headline: false,
  },
];

function shareOf(id: string, question: string, code: string, sentence: Text): PublishedIndicator {
  return indicator(id, 'share', { measure: { kind: 'share', question, codes: [code] }, sentence });
}

function indicator(
  id: string,
  unit: PublishedIndicator['unit'],
  { measure, sentence }: { measure: Exclude<IndicatorMeasure, { kind: 'jointShare' }>; sentence: Text },
): PublishedIndicator {
  const figures = figures2010[measure.question];
  if (!figures) throw new Error(`edition2010: no figure of ${measure.question}, of which ${id} is made`);
  const scoreOf = (code: string) =>
    measure.kind === 'share' ? Number(measure.codes.includes(code)) : (measure.scores[code] ?? 0);
  const percent = Object.entries(figures.total).reduce((sum, [code, each]) => sum + scoreOf(code) * each, 0);
  return {
    id,
    unit,
    sentence,
    measure,
    headline: true,
    estimate: share(percent),
    low: null,
    high: null,
    base: figures.n,
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
    fr: 'Les questions sont données dans la formulation avec laquelle l’observatoire les a reprises, celle de 2010 n’ayant été publiée qu’en partie. « Sensibilisation » : en 2010, il s’agissait de travailler pour un employeur ayant fixé des règles ou une charte d’usage des médias sociaux ; la comparaison n’est qu’indicative.',
    en: 'Questions are given in the wording with which the observatory took them up again, since that of 2010 was published only in part. “Awareness”: in 2010 it was about working for an employer that has set rules or a charter on the use of social media; the comparison is only indicative.',
  },
  limits: {
    fr: 'Chiffres publiés seulement : ni réponses individuelles ni intervalles ; un chiffre qui n’a pas été publié est absent, jamais nul. D’autres enquêtes de l’époque, auprès d’internautes et non de salariés, situent le contexte : 2,9 réseaux sociaux en moyenne (Ifop, octobre 2010) ; 53 % y publient des informations personnelles et 30 % des informations professionnelles (Ifop / Atelier BNP Paribas, novembre 2010).',
    en: 'Published figures only: no individual answers, no intervals; a figure that was not published is absent, never zero. Other surveys of the time, of internet users rather than employees, give the context: 2.9 social networks on average (Ifop, October 2010); 53% post personal information there and 30% professional information (Ifop / Atelier BNP Paribas, November 2010).',
  },
};

function publishedQuestion({
  id,
  revision,
  options,
  askedIf,
  base = { fr: 'tous les salariés', en: 'all employees' },
  ...told
}: (typeof questions2010)[number]): PublishedQuestion {
  const chapter = chapterOf({ id });
  return {
    ...told,
    id,
    ...(chapter && { chapter }),
    wordingVersion: revision,
    options: [...options],
    base,
    ...(askedIf && {
      askedIf: Object.fromEntries(Object.entries(askedIf).map(([on, codes]) => [on, [...codes]])),
    }),
    respondents: figures2010[id]?.n ?? null,
  };
}

const manifest: Manifest = {
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
  questions: questions2010.map(publishedQuestion),
  breakdowns: breakdowns2010.map(({ options, ...breakdown }) => ({ ...breakdown, options: [...options] })),
  tables: Object.fromEntries(
    Object.entries(figures2010).map(([question, { by = {} }]) => [question, Object.keys(by)]),
  ),
  notice,
  citation: {
    fr: 'Hopscotch et Viavoice, Observatoire « Salariés et médias sociaux », vague 1, terrain du 13 au 17 décembre 2010, publié le 6 janvier 2011.',
    en: 'Hopscotch and Viavoice, Observatory “Employees and social media” (Salariés et médias sociaux), wave 1, fieldwork 13–17 December 2010, published 6 January 2011.',
  },
  licence: '© Hopscotch/Viavoice',
  simulated: 0,
  reference: true,
};
