import type { Context, TypedResponse } from 'hono';
import * as z from 'zod/mini';
import { citationAsBibtex, citationAsCsl, citationAsText } from '../../observatory/citation.ts';
import { editionsAsFeed } from '../../observatory/citation-feed.ts';
import type { Manifest, PublishedTable } from '../../observatory/edition.ts';
import { isMainTable, type TablePlace, tablePlaces } from '../../observatory/export/edition-tables.ts';
import {
  type FileRequest,
  fileFormats,
  fileName,
  fileRequests,
  holdsTable,
  languageOf,
  mediaTypeOf,
  questionFormats,
} from '../../observatory/export/files.ts';
import type { EditionFile } from '../../observatory/export/write-file.ts';
import { readHouse } from '../../storage/house.ts';
import { namedHouse } from '../../survey/house.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { commonProblems, jsonResponse, problemResponse } from '../describe.ts';
import { editionReader, type ReadableEdition } from '../edition-reader.ts';
import { type Api, describeRoute } from '../route.ts';
import { manifestSchema, tableSchema } from '../schemas/editions.ts';
import type { Services } from '../services.ts';
import { cachingOf, editionParameter, findEdition, listCaching } from './editions.ts';

const languageSchema = z
  .enum(['fr', 'en'])
  .register(z.globalRegistry, { description: 'The language of the labels' });

const filesSchema = z
  .object({
    files: z.array(
      z.object({
        name: z.string(),
        format: z.enum(fileFormats),
        language: z.nullable(z.enum(['fr', 'en'])).register(z.globalRegistry, { description: 'Null: both' }),
        question: z
          .nullable(z.string())
          .register(z.globalRegistry, { description: 'Null: the main tables of all questions' }),
        mediaType: z.string(),
        path: z.string().register(z.globalRegistry, { description: 'From the site’s root' }),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Files' });

const fileContent = Object.fromEntries(
  fileFormats.map((format) => [
    mediaTypeOf({ format }).split(';')[0] as string,
    { schema: z.string().register(z.globalRegistry, { format: 'binary' }) },
  ]),
);

const fileResponse = {
  content: fileContent,
  description:
    'The file, named by `Content-Disposition`. The same edition gives the same bytes. Files hold the edition’s indicators and main tables (in total and by one breakdown), with `question` every table of that question, and the ZIP everything.',
} as const;

const downloadRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/download',
  summary: 'An edition as a file: CSV, spreadsheet, JSON-stat, DDI, or a ZIP of everything',
  request: {
    params: editionParameter,
    query: z.strictObject({
      format: z.enum(fileFormats),
      lang: z.optional(languageSchema).register(z.globalRegistry, {
        description:
          'CSV: both languages without it. `csv-fr`: French without it. XLSX and JSON-stat: English without it. DDI and ZIP have both.',
      }),
      question: z.optional(z.string().check(z.maxLength(64))).register(z.globalRegistry, {
        example: 'mention',
        description: `Every table of one question. With ${questionFormats.join(', ')}`,
      }),
    }),
  },
  responses: {
    200: fileResponse,
    404: problemResponse('`unknown-edition`, `unknown-question`'),
    ...commonProblems,
  },
});

const filesRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/files',
  summary: 'Every file of an edition, with its lasting address',
  request: { params: editionParameter },
  responses: {
    200: jsonResponse(filesSchema, 'The files'),
    404: problemResponse('`unknown-edition`'),
    ...commonProblems,
  },
});

const fileRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/files/{name}',
  summary: 'A file of an edition under its own name, such as `observatory-2026-q4-1.csv`',
  request: {
    params: z.extend(editionParameter, {
      name: z.string().register(z.globalRegistry, { example: 'observatory-latest.csv' }),
    }),
  },
  responses: {
    200: fileResponse,
    404: problemResponse('`unknown-edition`, `unknown-file`, with `files`'),
    ...commonProblems,
  },
});

const checksumsRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/checksums',
  summary:
    'SHA-256 of the files of an edition, or of one of its questions, as `sha256sum --check` reads them',
  request: {
    params: editionParameter,
    query: z.strictObject({
      question: z.optional(z.string().check(z.maxLength(64))).register(z.globalRegistry, {
        example: 'mention',
        description: 'The files of one question in place of those of all',
      }),
    }),
  },
  responses: {
    200: { content: { 'text/plain': { schema: z.string() } }, description: 'One line per file' },
    404: problemResponse('`unknown-edition`, `unknown-question`'),
    ...commonProblems,
  },
});

const citationFormats = ['text', 'bibtex', 'csl-json'] as const;

const citationRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/citation',
  summary: 'How to cite an edition: as a sentence, BibTeX or CSL-JSON',
  request: {
    params: editionParameter,
    query: z.strictObject({
      format: z._default(z.enum(citationFormats), 'text'),
      lang: z._default(languageSchema, 'en'),
    }),
  },
  responses: {
    200: {
      content: {
        'text/plain': { schema: z.string() },
        'application/x-bibtex': { schema: z.string() },
        'application/vnd.citationstyles.csl+json': { schema: z.array(z.looseObject({ id: z.string() })) },
      },
      description: 'The citation',
    },
    404: problemResponse('`unknown-edition`'),
    ...commonProblems,
  },
});

const tablesSchema = z.object({
  edition: z.string(),
  manifest: manifestSchema,
  tables: z.array(tableSchema),
});

const tablesRoute = describeRoute({
  method: 'get',
  path: '/editions/{edition}/tables',
  summary: 'An edition’s manifest and its main tables at once: every question in total and by each breakdown',
  request: { params: editionParameter },
  responses: {
    200: jsonResponse(tablesSchema, 'The manifest and the tables'),
    404: problemResponse('`unknown-edition`'),
    ...commonProblems,
  },
});

const feedRoute = describeRoute({
  method: 'get',
  path: '/editions.atom',
  summary: 'The editions as an Atom feed',
  request: { query: z.strictObject({ lang: z._default(languageSchema, 'en') }) },
  responses: {
    200: { content: { 'application/atom+xml': { schema: z.string() } }, description: 'The feed' },
    ...commonProblems,
  },
});

/** What readers take away: files, citations, a feed. All of it is made from published documents. */
export function downloadRoutes(api: Api, services: Services): void {
  const reader = editionReader(services.table);
  const origin = services.siteOrigin;
  const files = keptFiles();

  api.route(downloadRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const { format, lang, question } = c.req.valid('query');
    if (question !== undefined && !(questionFormats as readonly string[]).includes(format)) {
      throw new SurveyError('invalid-request', `question: goes with ${questionFormats.join(', ')} only`);
    }
    const edition = await findEdition(reader, asked);
    return sendFile(c, edition, { asked, request: { format, language: lang, question }, origin, files });
  });

  api.route(filesRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const manifest = await (await findEdition(reader, asked)).manifest();
    c.header('cache-control', cachingOf(asked));
    const listed = fileRequests(manifest).map((request) => {
      const name = fileName(asked, request);
      return {
        name,
        format: request.format,
        language: languageOf(request) ?? null,
        question: request.question ?? null,
        mediaType: mediaTypeOf(request),
        path: `/api/v1/editions/${encodeURIComponent(asked)}/files/${encodeURIComponent(name)}`,
      };
    });
    return c.json({ files: listed }, 200);
  });

  api.route(fileRoute, async (c) => {
    const { edition: asked, name } = c.req.valid('param');
    const edition = await findEdition(reader, asked);
    const manifest = await edition.manifest();
    const request = fileRequests(manifest).find((candidate) => fileName(asked, candidate) === name);
    if (!request) {
      const known = fileFormats.map((format) => fileName(asked, { format }));
      throw new SurveyError('unknown-file', `edition ${manifest.id} has no file of that name`, {
        details: { files: known },
      });
    }
    return sendFile(c, edition, { asked, request, origin, files });
  });

  api.route(checksumsRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const { question } = c.req.valid('query');
    const edition = await findEdition(reader, asked);
    const manifest = await edition.manifest();
    requireTables(manifest, question);
    // The list is kept, and not the files: they would put those out that readers ask for.
    const { mediaType, content } = await files(`${manifest.id}/${asked}/sums/${question ?? ''}`, async () => {
      const { checksums } = await import('../../observatory/export/checksums.ts');
      const written: [string, EditionFile['content']][] = [];
      for (const request of fileRequests(manifest).filter((one) => one.question === question)) {
        const file = await writeRequested(edition, { asked, request, origin });
        written.push([file.name, file.content]);
      }
      return { name: 'SHA256SUMS', mediaType: 'text/plain; charset=utf-8', content: checksums(written) };
    });
    c.header('cache-control', cachingOf(asked));
    c.header('content-type', mediaType);
    return c.body(content, 200);
  });

  api.route(citationRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const { format, lang: language } = c.req.valid('query');
    const manifest = await (await findEdition(reader, asked)).manifest();
    const options = { language, origin };
    const [mediaType, body] = {
      text: () => ['text/plain; charset=utf-8', `${citationAsText(manifest, options)}\n`],
      bibtex: () => ['application/x-bibtex; charset=utf-8', citationAsBibtex(manifest, options)],
      'csl-json': () => [
        'application/vnd.citationstyles.csl+json; charset=utf-8',
        JSON.stringify(citationAsCsl(manifest, options)),
      ],
    }[format]() as [string, string];
    c.header('cache-control', cachingOf(asked));
    c.header('content-type', mediaType);
    return c.body(body, 200);
  });

  api.route(tablesRoute, async (c) => {
    const { edition: asked } = c.req.valid('param');
    const edition = await findEdition(reader, asked);
    const manifest = await edition.manifest();
    c.header('cache-control', cachingOf(asked));
    const tables = await readTables(edition, manifest, isMainTable);
    return c.json({ edition: manifest.id, manifest, tables } as unknown as z.infer<typeof tablesSchema>, 200);
  });

  api.route(feedRoute, async (c) => {
    const { lang: language } = c.req.valid('query');
    const editions = (await reader.list()).slice(0, editionsInFeed);
    const manifests = await Promise.all(
      editions.map(async ({ id }) => (await findEdition(reader, id)).manifest()),
    );
    c.header('cache-control', listCaching);
    const { name } = namedHouse((await readHouse(services.table)).house);
    c.header('content-type', 'application/atom+xml; charset=utf-8');
    return c.body(editionsAsFeed(manifests, { language, site: name, origin }), 200);
  });
}

/** The newest; whoever follows the feed has seen the others. */
const editionsInFeed = 50;

interface RequestedFile {
  readonly asked: string;
  readonly request: FileRequest;
  readonly origin: string;
}

async function sendFile(
  c: Context,
  edition: ReadableEdition,
  { files, ...requested }: RequestedFile & { files: KeptFiles },
): Promise<Response & TypedResponse<unknown, 200, 'body'>> {
  const { asked, request } = requested;
  const manifest = await edition.manifest();
  requireTables(manifest, request.question);
  const file = await files(`${manifest.id}/${fileName(asked, request)}`, () =>
    writeRequested(edition, requested),
  );
  c.header('cache-control', cachingOf(asked));
  c.header('content-type', file.mediaType);
  c.header('content-disposition', `attachment; filename="${file.name}"`);
  return c.body(file.content, 200);
}

/** @throws SurveyError `unknown-question` for a question without tables */
function requireTables({ id, questions }: Manifest, question: string | undefined): void {
  const known = questions.filter(({ kind }) => kind !== 'profile').map((one) => one.id);
  if (question === undefined || known.includes(question)) return;
  throw new SurveyError('unknown-question', `edition ${id} has no tables of ${question}`, {
    details: { questions: known },
  });
}

async function writeRequested(
  edition: ReadableEdition,
  { asked, request, origin }: RequestedFile,
): Promise<EditionFile> {
  const manifest = await edition.manifest();
  const tables = await readTables(edition, manifest, (place) => holdsTable(request, place));
  // Loaded with the first download: whoever answers the survey need not wait for it at a cold start.
  const { writeFile } = await import('../../observatory/export/write-file.ts');
  return writeFile({ manifest, tables }, request, { origin, name: asked });
}

type KeptFiles = (name: string, write: () => Promise<EditionFile>) => Promise<EditionFile>;

/** At most 3 MB each. */
const filesKept = 8;

/**
 * Keeps the files last asked for: an archive takes seconds to write, and a file of an edition never changes, so many
 * who ask at once, or again, cost as much as one.
 */
function keptFiles(): KeptFiles {
  const kept = new Map<string, Promise<EditionFile>>();
  return (name, write) => {
    const file = kept.get(name) ?? write();
    kept.delete(name);
    kept.set(name, file);
    file.catch(() => kept.delete(name));
    if (kept.size > filesKept) kept.delete(kept.keys().next().value as string);
    return file;
  };
}

/** One document holds all tables of a question, so this reads as many as there are questions. */
async function readTables(
  edition: ReadableEdition,
  manifest: Manifest,
  isWanted: (place: TablePlace) => boolean,
): Promise<PublishedTable[]> {
  const places = tablePlaces(manifest).filter(isWanted);
  return Promise.all(places.map(({ question, by }) => edition.table(question, by)));
}
