import type { Language, Text } from '../../survey/questionnaire.ts';
import { citedTitle } from '../citation.ts';
import type {
  Manifest,
  PublishedCell,
  PublishedGroup,
  PublishedIndicator,
  PublishedOption,
  PublishedTable,
} from '../edition.ts';
import { rowLabel } from '../row-label.ts';
import type { EditionTables } from './edition-tables.ts';
import { texts } from './texts.ts';

interface Measure {
  readonly id: keyof typeof texts.measures;
  readonly unit: Text;
  readonly decimals: number;
  readonly of: (group: PublishedGroup, cell: PublishedCell | undefined) => number | null | undefined;
}

const share: Text = { fr: 'part de 0 à 1', en: 'share from 0 to 1' };
const respondents: Text = { fr: 'répondants', en: 'respondents' };

const measures: readonly Measure[] = [
  { id: 'share', unit: share, decimals: 3, of: (_, cell) => cell?.share },
  { id: 'low', unit: share, decimals: 3, of: (_, cell) => cell?.low },
  { id: 'high', unit: share, decimals: 3, of: (_, cell) => cell?.high },
  {
    id: 'population',
    unit: { fr: 'personnes', en: 'people' },
    decimals: 0,
    of: (_, cell) => cell?.population,
  },
  { id: 'base', unit: respondents, decimals: 0, of: ({ base }) => base },
  { id: 'effectiveBase', unit: respondents, decimals: 1, of: ({ effectiveBase }) => effectiveBase },
  {
    id: 'companies',
    unit: { fr: 'entreprises', en: 'companies' },
    decimals: 0,
    of: ({ companies }) => companies ?? null,
  },
  {
    id: 'degreesOfFreedom',
    unit: { fr: 'degrés de liberté', en: 'degrees of freedom' },
    decimals: 1,
    of: ({ degreesOfFreedom }) => degreesOfFreedom ?? null,
  },
];

const statusLabels: Record<string, Text> = {
  c: { fr: 'confidentiel', en: 'confidential' },
  u: { fr: 'peu fiable', en: 'low reliability' },
  b: { fr: 'rupture de série', en: 'break in series' },
  k: { fr: 'moins de cinq entreprises', en: 'fewer than five companies' },
  ':': { fr: 'non publié', en: 'not published' },
};

/**
 * A table as a JSON-stat 2.0 dataset: the edition as its time, a dimension for each breakdown, one for the answers,
 * one for the measures. What is not published is `null` with its status: Eurostat's flags joined, such as `c` for
 * confidential, or `:` for a figure that was never published.
 * @see https://json-stat.org/full/
 */
export function tableAsJsonStat(manifest: Manifest, table: PublishedTable, language: Language = 'en') {
  return { version: '2.0', ...dataset(manifest, table, language) };
}

/**
 * An edition's indicators, where it has them all to tell, and its tables as one JSON-stat collection, each dataset
 * whole in it.
 *
 * @param question  the tables' only one, in a file of one question: the indicators stay out of it
 */
export function editionAsJsonStat(
  { manifest, tables }: EditionTables,
  language: Language,
  question?: string,
) {
  return {
    version: '2.0',
    class: 'collection',
    label: `${citedTitle(manifest, language)} (${manifest.id})`,
    source: manifest.citation[language],
    updated: manifest.publishedOn,
    link: {
      item: [
        ...(question === undefined ? [indicatorsDataset(manifest, language)] : []),
        ...tables.map((table) => dataset(manifest, table, language)),
      ],
    },
    extension: { edition: manifest.id, licence: manifest.licence },
  };
}

function dataset(manifest: Manifest, table: PublishedTable, language: Language) {
  const question = manifest.questions.find(({ id }) => id === table.question);
  const dimensions = dimensionsOf(manifest, table, language);
  const { id, title, fieldwork } = manifest;
  return {
    class: 'dataset',
    label: `${[question?.text[language] ?? table.question, ...breakdownNames(manifest, table, language)].join(' × ')} (${title[language]})`,
    source: manifest.citation[language],
    updated: manifest.publishedOn,
    ...shape(dimensions),
    ...valuesInOrder(table, dimensions),
    extension: {
      edition: id,
      fieldwork,
      question: table.question,
      by: table.by,
      asked: question?.base[language],
      hint: question?.hint?.[language],
      wordingVersion: question?.wordingVersion,
      refusals: question?.options.flatMap(({ code, refusal }) => (refusal ? [code] : [])),
      licence: manifest.licence,
      simulated: manifest.simulated > 0,
      statusLabels: statusLabelsIn(language),
      groups: remarks(table),
    },
  };
}

/** The measures of an indicator, each in the indicator's own unit where a table's would be a share. */
const indicatorMeasures = [
  'estimate',
  'low',
  'high',
  'population',
  'base',
  'effectiveBase',
  'companies',
  'degreesOfFreedom',
] as const;

const indicatorUnits: Readonly<Record<PublishedIndicator['unit'], Text>> = {
  share,
  points: { fr: 'différence de parts, de -1 à 1', en: 'difference of shares, from -1 to 1' },
  mean: { fr: 'moyenne', en: 'mean' },
};

/**
 * The indicators as a JSON-stat dataset: the edition as its time, a dimension of indicators, one of measures. Units
 * belong to indicators here; they stand in the extension, since JSON-stat has them for measures only.
 */
function indicatorsDataset(manifest: Manifest, language: Language) {
  const { id, title, fieldwork, indicators } = manifest;
  const dimensions: Dimension[] = [
    { id: 'edition', label: texts.edition[language], categories: [{ code: id, label: title[language] }] },
    {
      id: 'indicator',
      label: texts.indicators[language],
      categories: indicators.map(({ id: code, sentence }) => ({ code, label: sentence[language] })),
    },
    {
      id: 'measure',
      label: texts.measure[language],
      categories: indicatorMeasures.map((code) => ({ code, label: texts.measures[code][language] })),
    },
  ];
  const value = indicators.flatMap((indicator) =>
    indicatorMeasures.map((measure) => indicator[measure] ?? null),
  );
  const flags = indicators.flatMap((indicator) => indicatorMeasures.map(() => indicator.flags.join('')));
  const status = value.flatMap((figure, index) => {
    const said = flags[index] || (figure === null ? ':' : '');
    return said ? [[index, said] as const] : [];
  });
  return {
    class: 'dataset',
    label: `${texts.indicators[language]} (${title[language]})`,
    source: manifest.citation[language],
    updated: manifest.publishedOn,
    ...shape(dimensions),
    value,
    status: Object.fromEntries(status),
    extension: {
      edition: id,
      fieldwork,
      licence: manifest.licence,
      simulated: manifest.simulated > 0,
      statusLabels: statusLabelsIn(language),
      indicators: indicators.map(({ id: indicator, unit, suppressed, bound }) => ({
        indicator,
        unit,
        unitLabel: indicatorUnits[unit][language],
        ...(suppressed && { suppressed }),
        ...(bound && { bound }),
      })),
    },
  };
}

/** Names, sizes, roles and categories of a dataset's dimensions. */
function shape(dimensions: readonly Dimension[]) {
  return {
    id: dimensions.map((dimension) => dimension.id),
    size: dimensions.map(({ categories }) => categories.length),
    role: { time: ['edition'], metric: ['measure'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id: dimension, label, categories, unit }) => [
        dimension,
        { label, category: { ...category(categories), ...(unit && { unit }) } },
      ]),
    ),
  };
}

function statusLabelsIn(language: Language) {
  return Object.fromEntries(Object.entries(statusLabels).map(([status, label]) => [status, label[language]]));
}

function breakdownNames(manifest: Manifest, { by }: PublishedTable, language: Language): string[] {
  return by.map((id) => manifest.breakdowns.find((breakdown) => breakdown.id === id)?.text[language] ?? id);
}

interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly unit?: Record<string, { label: string; decimals: number }>;
}

function dimensionsOf(manifest: Manifest, table: PublishedTable, language: Language): Dimension[] {
  const question = manifest.questions.find(({ id }) => id === table.question);
  const labelled = (options: readonly PublishedOption[] = []) =>
    options.map((option) => ({ code: option.code, label: rowLabel(option)[language] }));
  const { id, title, breakdowns } = manifest;
  return [
    {
      id: 'edition',
      label: texts.edition[language],
      categories: [{ code: id, label: title[language] }],
    },
    ...table.by.map((by) => {
      const breakdown = breakdowns.find((known) => known.id === by);
      return { id: by, label: breakdown?.text[language] ?? by, categories: labelled(breakdown?.options) };
    }),
    {
      id: table.question,
      label: question?.text[language] ?? table.question,
      categories: labelled(question?.options),
    },
    {
      id: 'measure',
      label: texts.measure[language],
      categories: measures.map(({ id: code }) => ({ code, label: texts.measures[code][language] })),
      unit: Object.fromEntries(
        measures.map(({ id: code, unit, decimals }) => [code, { label: unit[language], decimals }]),
      ),
    },
  ];
}

function category(categories: Dimension['categories']) {
  return {
    index: categories.map(({ code }) => code),
    label: Object.fromEntries(categories.map(({ code, label }) => [code, label])),
  };
}

/** The values in row-major order over all dimensions, the last varying fastest, and what is said of each. */
function valuesInOrder(table: PublishedTable, dimensions: readonly Dimension[]) {
  const groupOf = new Map(
    table.groups.map((group) => [table.by.map((id) => group.levels[id]).join('\n'), group]),
  );
  const breakdownCount = table.by.length;
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  for (const [, ...codes] of combinations(dimensions.slice(0, -1))) {
    const group = groupOf.get(codes.slice(0, breakdownCount).join('\n'));
    const cell = group?.cells.find(({ code }) => code === codes[breakdownCount]);
    for (const { of } of measures) {
      const figure = (group && of(group, cell)) ?? null;
      const said = (group?.flags.join('') ?? '') || (figure === null ? ':' : '');
      if (said) status[value.length] = said;
      value.push(figure);
    }
  }
  return { value, status };
}

function combinations(dimensions: readonly Dimension[]): string[][] {
  return dimensions.reduce<string[][]>(
    (prefixes, { categories }) =>
      prefixes.flatMap((prefix) => categories.map(({ code }) => [...prefix, code])),
    [[]],
  );
}

/** What JSON-stat has no place for: why a group is hidden, which edition it is repeated from, which shares are bounds. */
function remarks({ groups }: PublishedTable) {
  return groups.flatMap(({ levels, suppressed, asOf, cells }) => {
    const bounds = cells.flatMap(({ code, bound }) => (bound ? [[code, bound] as const] : []));
    if (!suppressed && !asOf && bounds.length === 0) return [];
    return [
      {
        levels,
        ...(suppressed && { suppressed }),
        ...(asOf && { asOf }),
        ...(bounds.length > 0 && { bounds: Object.fromEntries(bounds) }),
      },
    ];
  });
}
