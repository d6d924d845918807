import type { Manifest, PublishedTable } from './edition.ts';

const measures = ['share', 'low', 'high', 'population'] as const;

/**
 * A table as a JSON-stat 2.0 dataset: one dimension for each breakdown, one for the answers, one for the measures.
 * What is not published is `null` with its status: `c` for confidential, `:` for a figure that was never published.
 * @see https://json-stat.org/full/
 */
export function tableAsJsonStat(manifest: Manifest, table: PublishedTable) {
  const question = manifest.questions.find(({ id }) => id === table.question);
  const options = question?.options ?? [];
  const levels = table.by.map((id) => manifest.breakdowns.find((breakdown) => breakdown.id === id));
  const dimensions = [
    ...levels.map((breakdown, place) => ({
      id: table.by[place] as string,
      label: breakdown?.text.en ?? '',
      categories: (breakdown?.options ?? []).map(({ code, label }) => ({ code, label: label.en })),
    })),
    {
      id: table.question,
      label: question?.text.en ?? '',
      categories: options.map(({ code, label }) => ({ code, label: label.en })),
    },
    {
      id: 'measure',
      label: 'Measure',
      categories: measures.map((measure) => ({ code: measure, label: measure })),
    },
  ];
  const { value, status } = valuesInOrder(table, dimensions);
  return {
    version: '2.0',
    class: 'dataset',
    label: `${question?.text.en ?? table.question} (${manifest.title.en})`,
    source: manifest.citation.en,
    updated: manifest.publishedOn,
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: { metric: ['measure'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label, categories }) => [id, { label, category: category(categories) }]),
    ),
    value,
    status,
    extension: {
      edition: table.edition,
      licence: manifest.licence,
      simulated: manifest.simulated > 0,
      statusLabels: { c: 'confidential', u: 'low reliability', b: 'break in series', ':': 'not published' },
    },
  };
}

interface Dimension {
  readonly id: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
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
  for (const codes of combinations(dimensions)) {
    const group = groupOf.get(codes.slice(0, breakdownCount).join('\n'));
    const cell = group?.cells.find(({ code }) => code === codes[breakdownCount]);
    const figure = cell?.[codes.at(-1) as (typeof measures)[number]] ?? null;
    const said = (group?.flags.join('') ?? '') || (figure === null ? ':' : '');
    if (said) status[value.length] = said;
    value.push(figure);
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
