import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { disclosureRules } from '../../disclosure/rules.ts';
import { readBenchmark } from '../../storage/benchmarks.ts';
import { findEdition, listEditions } from '../../storage/editions.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { signedIn } from '../company-session.ts';
import { companyProblems, companySecurity, jsonResponse, problemResponse } from '../describe.ts';
import { benchmarkSchema } from '../schemas.ts';
import type { Services } from '../services.ts';

const benchmarkRoute = createRoute({
  method: 'get',
  path: '/company/editions/{edition}',
  summary: 'The company’s benchmark in an edition',
  security: companySecurity,
  request: { params: z.object({ edition: z.string().openapi({ example: 'latest' }) }) },
  responses: {
    200: jsonResponse(benchmarkSchema, 'The benchmark; `edition` is the one it was last renewed for'),
    403: problemResponse('`company-not-verified`'),
    404: problemResponse('`unknown-edition`; `too-few-responses` with `required`'),
    ...companyProblems,
  },
});

export function benchmarkRoutes(app: OpenAPIHono, services: Services): void {
  const { table } = services;

  app.openapi(benchmarkRoute, async (c) => {
    const { company } = await signedIn(services, c);
    if (company.status !== 'verified') {
      throw new SurveyError('company-not-verified', 'the operator has not verified this company yet');
    }
    const asked = c.req.valid('param').edition;
    const edition = asked === 'latest' ? (await listEditions(table))[0] : await findEdition(table, asked);
    if (!edition && asked !== 'latest') {
      throw new SurveyError('unknown-edition', `there is no edition ${asked} with benchmarks`);
    }
    const benchmark = edition && (await readBenchmark(table, edition, company.id));
    if (!benchmark) {
      const required = disclosureRules.minimumGroup;
      throw new SurveyError('too-few-responses', `a benchmark needs ${required} respondents`, {
        details: { required },
      });
    }
    return c.json(benchmark, 200);
  });
}
