import type {
  Manifest,
  PublishedCell,
  PublishedGroup,
  PublishedIndicator,
  PublishedTable,
} from '../../../functions/observatory/edition.ts';
import { questions2010 } from '../../../functions/observatory/edition-2010-questions.ts';
import type { Text } from '../../../functions/survey/questionnaire.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

/**
 * An edition with invented figures, made to the types: every question in total, by each breakdown and by each pair,
 * with suppressed, unreliable and bounded groups among them. Deterministic, so that tests can name its figures.
 */
export function madeUpEdition(): { manifest: Manifest; tables: PublishedTable[] } {
  const asked = defaultQuestions.filter(({ kind }) => kind !== 'profile');
  const pairs = defaultQuestionnaire.breakdowns.flatMap((first, index) =>
    defaultQuestionnaire.breakdowns.slice(index + 1).map((second) => [first, second]),
  );
  const views: string[][] = [[], ...defaultQuestionnaire.breakdowns.map((id) => [id as string]), ...pairs];
  const tables = asked.flatMap(({ id }) =>
    views.filter((by) => !by.includes(id)).map((by) => madeUpTable(id, by)),
  );
  return { manifest: madeUpManifest, tables };
}

export const madeUpId = '2026-q4-1';

function text(both: string): Text {
  return { fr: both, en: both };
}

function madeUpTable(question: string, by: string[]): PublishedTable {
  const base = question === 'tone' || question === 'audience' ? 507 : 2412;
  const levels = by.reduce<Record<string, string>[]>(
    (combinations, breakdown) =>
      combinations.flatMap((combination) =>
        (defaultQuestions.find(({ id }) => id === breakdown)?.options ?? []).map(({ code }) => ({
          ...combination,
          [breakdown]: code,
        })),
      ),
    [{}],
  );
  const groups = levels.map((level, index) => madeUpGroup(question, level, base / levels.length, index));
  const association = { x2: 14.2, df: 3.6, p: by.includes('sex') ? 0.21 : 0.0004, cramersV: 0.11 };
  return {
    edition: madeUpId,
    question,
    by,
    base: { total: base },
    groups,
    ...(by.length > 0 ? { association } : {}),
  };
}

/** The oldest are too few, one activity is one company's, those who would not say are few. */
function madeUpGroup(
  question: string,
  levels: Record<string, string>,
  size: number,
  index: number,
): PublishedGroup {
  const codes = Object.values(levels);
  if (codes.includes('65+')) return suppressed(levels, 'fewerThan10');
  if (codes.includes('finance')) return suppressed(levels, 'dominated');
  const isSmall = codes.includes('undisclosed');
  const base = isSmall ? 24 : Math.round(size);
  return {
    levels,
    base,
    effectiveBase: Math.round(base / 1.62),
    flags: isSmall ? ['u'] : [],
    cells: cellsOf(question, index, base),
  };
}

function suppressed(levels: Record<string, string>, reason: 'fewerThan10' | 'dominated'): PublishedGroup {
  return { levels, base: null, effectiveBase: null, flags: ['c'], suppressed: reason, cells: [] };
}

const shapes: Record<string, number[]> = {
  mention: [0.21, 0.76, 0.03],
  tone: [0.58, 0.24, 0.18],
  aware: [0.26, 0.68, 0.06],
  sanctions: [0.79, 0.11, 0.1],
  outlook: [0.59, 0.25, 0.07, 0.09],
};

function cellsOf(question: string, index: number, base: number): PublishedCell[] {
  const codes = defaultQuestions.find(({ id }) => id === question)?.options.map(({ code }) => code) ?? [];
  const shape = shapes[question] ?? codes.map(() => 1 / codes.length);
  const tilt = index === 0 ? 0 : ((index * 7) % 11) / 100 - 0.05;
  return codes.map((code, at) => {
    const share = round((shape[at] ?? 0) + (at === 0 ? tilt : -tilt / (codes.length - 1)));
    const half = 1.96 * Math.sqrt((share * (1 - share) * 1.62) / base);
    const isBound = base < 30 && share <= 0.1;
    return {
      code,
      share: isBound ? 0.1 : Math.max(0, share),
      low: round(Math.max(0, share - half)),
      high: round(Math.min(1, share + half)),
      population: Math.round(share * 27_000_000 * (base / 2412)),
      ...(isBound ? { bound: 'atMost' as const } : {}),
    };
  });
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

const headlineIndicators: PublishedIndicator[] = [
  {
    id: 'mention',
    unit: 'share',
    sentence: {
      fr: 'des salariés parlent de leur entreprise sur les réseaux sociaux',
      en: 'of employees talk about their company on social networks',
    },
    headline: true,
    estimate: 0.21,
    low: 0.19,
    high: 0.23,
    base: 2412,
    effectiveBase: 1486,
    population: 5_670_000,
    flags: [],
    previous: { edition: '2026-q3-1', estimate: 0.2, low: 0.18, high: 0.22, change: 'none' },
    reference2010: { edition: '2010', estimate: 0.15, low: null, high: null, change: 'rise' },
  },
  {
    id: 'positive',
    unit: 'share',
    sentence: { fr: "d'entre eux le font de façon positive", en: 'of them do so positively' },
    headline: true,
    estimate: 0.58,
    low: 0.53,
    high: 0.63,
    base: 507,
    effectiveBase: 313,
    population: 3_290_000,
    flags: [],
    reference2010: { edition: '2010', estimate: 0.67, low: null, high: null, change: 'fall' },
  },
  {
    id: 'critical',
    unit: 'share',
    sentence: { fr: 'de façon critique', en: 'do so critically' },
    headline: true,
    estimate: 0.24,
    low: 0.2,
    high: 0.29,
    base: 507,
    effectiveBase: 313,
    population: 1_360_000,
    flags: [],
    reference2010: { edition: '2010', estimate: 0.21, low: null, high: null, change: 'none' },
  },
  {
    id: 'aware',
    unit: 'share',
    sentence: { fr: 'ont été sensibilisés par leur entreprise', en: 'were made aware by their company' },
    headline: true,
    estimate: 0.26,
    low: 0.24,
    high: 0.28,
    base: 2412,
    effectiveBase: 1486,
    population: 7_020_000,
    flags: [],
    reference2010: {
      edition: '2010',
      estimate: 0.12,
      low: null,
      high: null,
      change: 'notComparable',
      note: questions2010.find(({ id }) => id === 'aware')?.note ?? text('The wording has changed.'),
    },
  },
];

const otherIndicators: PublishedIndicator[] = [
  {
    id: 'netTone',
    unit: 'points',
    sentence: { fr: 'solde : positif moins critique', en: 'net tone: positive minus critical' },
    headline: false,
    estimate: 0.34,
    low: 0.26,
    high: 0.42,
    base: 507,
    effectiveBase: 313,
    population: null,
    flags: [],
    reference2010: { edition: '2010', estimate: 0.46, low: null, high: null, change: 'fall' },
  },
  {
    id: 'networksMean',
    unit: 'mean',
    sentence: { fr: 'réseaux sociaux par personne, en moyenne', en: 'social networks a person, on average' },
    headline: false,
    estimate: 1.86,
    low: 1.8,
    high: 1.92,
    base: 2412,
    effectiveBase: 1486,
    population: null,
    flags: [],
  },
];

const madeUpManifest: Manifest = {
  id: madeUpId,
  wave: '2026-q4',
  title: { fr: '4e trimestre 2026', en: 'Fourth quarter 2026' },
  publishedOn: '2026-12-04',
  fieldwork: { from: '2026-10-01', to: '2026-11-30' },
  respondents: 2412,
  effectiveBase: 1486,
  designEffect: 1.62,
  population: 27_000_000,
  weighting: {
    method: 'raking',
    margins: [
      {
        variable: 'sex',
        source: 'Insee, enquête Emploi 2023',
        used: true,
        categories: [
          { codes: ['woman'], target: 0.506, sample: 0.571 },
          { codes: ['man'], target: 0.494, sample: 0.429 },
        ],
      },
    ],
    iterations: 7,
    minWeight: 0.4,
    maxWeight: 3.1,
    note: text('Invented.'),
  },
  disclosure: { minimumGroup: 10 },
  indicators: [...headlineIndicators, ...otherIndicators],
  questions: defaultQuestions.map(({ id, kind, text: wording, options, askedIf }) => ({
    id,
    kind,
    wordingVersion: 1,
    text: wording,
    options: [...options],
    base: askedIf
      ? { fr: 'les salariés concernés', en: 'employees concerned' }
      : { fr: 'tous les salariés', en: 'all employees' },
    respondents: askedIf ? 507 : 2412,
  })),
  breakdowns: defaultQuestionnaire.breakdowns.map((id) => {
    const question = defaultQuestions.find((one) => one.id === id);
    return { id, text: question?.text ?? text(id), options: [...(question?.options ?? [])] };
  }),
  notice: {
    who: { fr: 'L’observatoire.', en: 'The observatory.' },
    forWhom: { fr: 'L’observatoire lui-même.', en: 'The observatory itself.' },
    universe: { fr: 'Salariés en France.', en: 'Employees in France.' },
    selection: { fr: 'Volontaires.', en: 'Volunteers.' },
    mode: { fr: 'Questionnaire en ligne, anonyme.', en: 'Anonymous online questionnaire.' },
    dates: { fr: 'Du 1er octobre au 30 novembre 2026.', en: '1 October to 30 November 2026.' },
    numbers: { fr: '2 412 salariés volontaires.', en: '2,412 volunteers.' },
    weighting: { fr: 'Calage sur marges.', en: 'Raking.' },
    wording: { fr: 'Les questions sont données en entier.', en: 'Questions are given in full.' },
    limits: { fr: 'Ce n’est pas un échantillon aléatoire.', en: 'This is not a random sample.' },
  },
  citation: {
    fr: 'Observatoire des salariés et des médias sociaux, édition 2026-q4-1.',
    en: 'Observatory of employees and social media, edition 2026-q4-1.',
  },
  licence: 'CC BY 4.0',
  simulated: 0,
};
