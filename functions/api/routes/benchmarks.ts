import * as z from 'zod/mini';
import { benchmarkAsCsv } from '../../observatory/benchmark-csv.ts';
import { developmentOf } from '../../observatory/benchmark-development.ts';
import type { Benchmark } from '../../observatory/benchmark-document.ts';
import { standingsOf } from '../../observatory/benchmark-standing.ts';
import { companyMinimum } from '../../observatory/company-plan.ts';
import { readBenchmark } from '../../storage/benchmarks.ts';
import { findEdition, listEditions, readManifest } from '../../storage/editions.ts';
import { listWaves } from '../../storage/waves.ts';
import type { Company } from '../../survey/company.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { listBenchmarks } from '../company-benchmarks.ts';
import { signedIn } from '../company-session.ts';
import { companySecurity, jsonResponse, keyProblems, problemResponse } from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { benchmarkListSchema, benchmarkSchema, developmentSchema } from '../schemas/companies.ts';
import type { Services } from '../services.ts';

const notVerified = { 403: problemResponse('`company-not-verified`') };

const listRoute = describeRoute({
  method: 'get',
  path: '/company/editions',
  summary:
    'The company’s benchmarks, newest first; one of the former rules once, however many editions repeat it',
  security: companySecurity,
  responses: {
    200: jsonResponse(benchmarkListSchema, 'The benchmarks; `id` is the edition each was made for'),
    ...notVerified,
    ...keyProblems,
  },
});

const benchmarkRoute = describeRoute({
  method: 'get',
  path: '/company/editions/{edition}',
  summary: 'The company’s benchmark in an edition',
  security: companySecurity,
  request: {
    params: z.object({ edition: z.string().register(z.globalRegistry, { example: 'latest' }) }),
    query: z.strictObject({
      format: z.optional(z.enum(['json', 'csv', 'csv-fr'])).register(z.globalRegistry, {
        description: '`csv-fr`: semicolons, decimal commas and French labels, for French spreadsheets',
      }),
    }),
  },
  responses: {
    200: {
      content: { 'application/json': { schema: benchmarkSchema }, 'text/csv': { schema: z.string() } },
      description:
        'The benchmark, in the format of `?format=` or of the Accept header; `edition` is the one it was made for',
    },
    404: problemResponse('`unknown-edition`; `too-few-responses` with `required`, and `answered` as a band'),
    ...notVerified,
    ...keyProblems,
  },
});

const developmentRoute = describeRoute({
  method: 'get',
  path: '/company/development',
  summary: 'The company’s own figures over the waves, with tested differences from each wave to the next',
  security: companySecurity,
  responses: {
    200: jsonResponse(developmentSchema, 'One point a wave, oldest first; empty before the first benchmark'),
    ...notVerified,
    ...keyProblems,
  },
});

export function benchmarkRoutes(api: Api, services: Services): void {
  const { table } = services;

  api.route(listRoute, async (c) => {
    const company = requireVerified(signedIn(c).company);
    const waves = await listWaves(table);
    const found = await listBenchmarks(table, company.id, waves);
    const items = found.map(({ benchmark: { respondents }, edition, repeatedIn }) => ({
      id: edition.id,
      wave: edition.wave,
      title: waves.find(({ id }) => id === edition.wave)?.title ?? { fr: edition.wave, en: edition.wave },
      publishedOn: edition.publishedOn,
      respondents,
      repeatedIn: repeatedIn ? { id: repeatedIn.id, publishedOn: repeatedIn.publishedOn } : null,
    }));
    return c.json(items, 200);
  });

  api.route(benchmarkRoute, async (c) => {
    const company = requireVerified(signedIn(c).company);
    const asked = c.req.valid('param').edition;
    const edition = asked === 'latest' ? (await listEditions(table))[0] : await findEdition(table, asked);
    if (!edition && asked !== 'latest') {
      throw new SurveyError('unknown-edition', `there is no edition ${asked} with benchmarks`);
    }
    const stored = edition && (await readBenchmark(table, edition, company.id));
    const respondents = stored?.respondents ?? null;
    if (!stored || respondents === null) throw tooFewResponses(stored);
    const madeFor = stored.edition === edition.id ? edition : await findEdition(table, stored.edition);
    const simulated = madeFor?.simulated ?? 0;
    const { indicators } = await readManifest(table, madeFor ?? edition);
    const standings = standingsOf(stored, indicators);
    const benchmark = { ...stored, respondents, ...(simulated > 0 && { simulated }), standings };
    const format = c.req.valid('query').format ?? formatFor(c.req.header('accept'));
    c.header('vary', 'accept, authorization');
    if (format === 'json') return c.json(benchmark, 200);
    const csv = benchmarkAsCsv(benchmark, {
      companyName: company.name,
      indicators,
      ...(format === 'csv-fr' && { language: 'fr', spreadsheet: 'fr' }),
    });
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `attachment; filename="benchmark-${stored.edition}.csv"`);
    return c.body(csv, 200);
  });

  api.route(developmentRoute, async (c) => {
    const company = requireVerified(signedIn(c).company);
    const waves = await listWaves(table);
    const found = await listBenchmarks(table, company.id, waves);
    const newest = found.filter(({ edition }, index) => found[index - 1]?.edition.wave !== edition.wave);
    const ofWaves = await Promise.all(
      newest.map(async ({ benchmark, edition }) => ({
        benchmark,
        manifest: await readManifest(table, edition),
      })),
    );
    return c.json(developmentOf(ofWaves.reverse()), 200);
  });
}

/** What a company is told of that nobody may be told more of: the band its noisy number lies in. */
function tooFewResponses(stored: Benchmark | undefined): SurveyError {
  const required = stored?.required ?? companyMinimum('headline', 1);
  return new SurveyError('too-few-responses', `a benchmark needs about ${required} respondents`, {
    details: { required, ...(stored?.answered && { answered: stored.answered }) },
  });
}

/** @throws SurveyError `company-not-verified` */
export function requireVerified(company: Company): Company {
  if (company.status === 'verified') return company;
  throw new SurveyError('company-not-verified', 'the operator has not verified this company yet');
}

function formatFor(accept = ''): 'json' | 'csv' {
  return /\btext\/csv\b/.test(accept) ? 'csv' : 'json';
}
