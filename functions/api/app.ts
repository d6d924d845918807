import type { OpenAPIHono } from '@hono/zod-openapi';
import { assembleApp } from './assemble-app.ts';
import { respondentRoutes } from './respondent-app.ts';
import { benchmarkRoutes } from './routes/benchmarks.ts';
import { companyRoutes } from './routes/companies.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { editionRoutes } from './routes/editions.ts';
import { governanceRoutes } from './routes/governance.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { operatorRoutes } from './routes/operator.ts';
import type { Services } from './services.ts';

/** The whole API over its services. */
export function createApp(services: Services): OpenAPIHono {
  return assembleApp(services, [
    ...respondentRoutes,
    editionRoutes,
    downloadRoutes,
    companyRoutes,
    invitationRoutes,
    benchmarkRoutes,
    governanceRoutes,
    operatorRoutes,
  ]);
}
