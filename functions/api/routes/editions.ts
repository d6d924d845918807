import { etag } from 'hono/etag';
import * as z from 'zod/mini';
import type { Manifest, PublishedTable } from '../../observatory/edition.ts';
import { rowsAsCsv } from '../../observatory/export/delimited.ts';
import { tableAsJsonStat } from '../../observatory/export/json-stat.ts';
import { tableRows } from '../../observatory/export/tidy-rows.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { type EditionReader, editionReader } from '../edition-reader.ts';
import { openToAll } from '../open-to-all.ts';
import { type Api, describeRoute } from '../route.ts';
import { editionListSchema, manifestSchema, tableSchema } from '../schemas/editions.ts';
import type { Services } from '../services.ts';

export const listCaching = 'public, max-age=60';
const immutable = 'public, max-age=31536000, immutable';

export const editionParameter = z.object({
  edition: z
    .string()
    .register(z.globalRegistry, { example: 'latest', description: 'An edition’s id, `latest`, or `2010`' }),
});

const listRoute = describeRoute({
  method: 'get',
  path: '/editions',
  summary:
    'All editions, newest first, those of an institute by the last day of its fieldwork; the reference edition of 2010 comes last',
  responses: { 200: jsonResponse(editionListSchema, 'The editions'), ...commonProblems },
});

const manifestRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}',
  summary: 'An edition’s manifest: indicators, method, questions',
  request: { params: editionParameter },
  responses: {
    200: jsonResponse(manifestSchema, 'The manifest'),
    404: problemResponse('`unknown-edition`'),
    ...commonProblems,
  },
});

const tableRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/tables/{question}',
  summary: 'The figures of a question, in total or by one or two breakdowns',
  request: {
    params: z.extend(editionParameter, {
      question: z.string().register(z.globalRegistry, { example: 'mention' }),
    }),
    query: z.strictObject({
      by: z
        .optional(z.string().check(z.maxLength(200)))
        .register(z.globalRegistry, { example: 'age,employer' }),
      format: z.optional(z.enum(['json', 'csv', 'json-stat'])),
    }),
  },
  responses: {
    200: {
      content: {
        'application/json': { schema: tableSchema },
        'text/csv': { schema: z.string() },
        'application/vnd.json-stat+json': { schema: z.looseObject({ version: z.literal('2.0') }) },
      },
      description: 'The table, in the format of `?format=` or of the Accept header',
    },
    404: problemResponse('`unknown-edition`, `unknown-question`'),
    ...commonProblems,
    400: problemResponse('`unknown-breakdown`, `invalid-request`'),
  },
});

export function editionRoutes(api: Api, services: Services): void {
  const reader = editionReader(services.table);
  for (const path of ['/editions', '/editions/*', '/editions.atom']) api.app.use(path, openToAll, etag());

  api.route(listRoute, async (c) => {
    c.header('cache-control', listCaching);
    return c.json(await reader.list(), 200);
  });

  api.route(manifestRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const edition = await findEdition(reader, asked);
    c.header('cache-control', cachingOf(asked));
    return c.json((await edition.manifest()) as unknown as z.infer<typeof manifestSchema>, 200);
  });

  api.route(tableRoute, async (c) => {
    const { edition: asked, question } = c.req.valid('param');
    const { by, format } = c.req.valid('query');
    const edition = await findEdition(reader, asked);
    const published = await edition.table(question, breakdownsOf(by, question, await edition.manifest()));
    const chosen = format ?? formatFor(c.req.header('accept'));
    c.header('cache-control', cachingOf(asked));
    c.header('vary', 'accept');
    if (chosen === 'json') return c.json(published, 200);
    const manifest = await edition.manifest();
    if (chosen === 'json-stat') {
      c.header('content-type', 'application/vnd.json-stat+json; charset=utf-8');
      return c.body(JSON.stringify(tableAsJsonStat(manifest, published)), 200);
    }
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `inline; filename="${fileName(published)}.csv"`);
    return c.body(rowsAsCsv(tableRows(manifest, published)), 200);
  });
}

/** An edition never changes; which one is the newest does. */
export function cachingOf(asked: string): string {
  return asked === 'latest' ? listCaching : immutable;
}

export async function findEdition(reader: EditionReader, id: string) {
  const edition = await reader.find(id);
  if (!edition) throw new SurveyError('unknown-edition', `there is no edition ${id}`);
  return edition;
}

/** Reads `?by=`: up to two of the edition's breakdowns other than the question, in the questionnaire's order. */
export function breakdownsOf(
  by: string | undefined,
  question: string,
  { breakdowns, tables }: Pick<Manifest, 'breakdowns' | 'tables'>,
): string[] {
  if (by === undefined || by === '') return [];
  const asked = by.split(',');
  const known = breakdowns.map(({ id }) => id);
  // What is offered instead has a table of this question in this edition.
  const own = tables && Object.hasOwn(tables, question) ? tables[question] : [];
  const offered = tables ? known.filter((id) => own?.includes(id)) : known;
  const refuse = (message: string) =>
    new SurveyError('unknown-breakdown', message, { details: { breakdowns: offered } });
  for (const id of asked) {
    if (!known.includes(id)) throw refuse(`by: ${id || '(empty)'} is no breakdown`);
    if (id === question) throw refuse(`by: ${id} is the question itself`);
  }
  if (asked.length > 2) throw refuse('by: a table has at most two breakdowns');
  if (new Set(asked).size < asked.length) throw refuse(`by: ${asked[0]} is named twice`);
  return known.filter((id) => asked.includes(id));
}

function formatFor(accept = ''): 'json' | 'csv' | 'json-stat' {
  if (/\btext\/csv\b/.test(accept)) return 'csv';
  return /\bapplication\/vnd\.json-stat\+json\b/.test(accept) ? 'json-stat' : 'json';
}

function fileName({ edition, question, by }: PublishedTable): string {
  return ['observatory', edition, question, ...by].join('-');
}
