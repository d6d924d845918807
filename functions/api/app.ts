import type { Hono } from 'hono';
import { answeringRoutes } from './answering-app.ts';
import { assembleApp } from './assemble-app.ts';
import { requireCompany } from './company-session.ts';
import { requireOperator } from './operator-session.ts';
import { Api, type RouteGroup } from './route.ts';
import { actionPlanRoutes } from './routes/action-plan.ts';
import { benchmarkRoutes } from './routes/benchmarks.ts';
import { cardRoutes } from './routes/cards.ts';
import { challengeRoute as challengeDescription } from './routes/challenge-description.ts';
import { challengeRoute } from './routes/challenges.ts';
import { companyRoutes } from './routes/companies.ts';
import { companyGuaranteeRoutes } from './routes/company-guarantees.ts';
import { currentSessionRoute } from './routes/current-session.ts';
import { departureRoutes } from './routes/departure.ts';
import { documentRoute } from './routes/document.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { editionRoutes } from './routes/editions.ts';
import { federationRoutes } from './routes/federations.ts';
import { governanceRoutes } from './routes/governance.ts';
import { guaranteeRoute } from './routes/guarantees.ts';
import { houseRoute } from './routes/house.ts';
import { houseRouteDescription, logoRouteDescription } from './routes/house-descriptions.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { machineKeyRoutes, operatorKeyRoutes } from './routes/machine-keys.ts';
import { mailingRoutes } from './routes/mailings.ts';
import { memberRoutes } from './routes/members.ts';
import { operatorRoutes } from './routes/operator.ts';
import { operatorMemberRoutes } from './routes/operator-members.ts';
import { providerSignInRoutes } from './routes/provider-sign-ins.ts';
import { questionnaireRoutes } from './routes/questionnaires.ts';
import { signInRoutes } from './routes/sign-ins.ts';
import { supplementRoutes } from './routes/supplement.ts';
import { listRoute, waveRoute } from './routes/wave-descriptions.ts';
import { waveRoutes } from './routes/waves.ts';
import { welcomeRoute } from './routes/welcome.ts';
import type { Services } from './services.ts';

/** The whole API over its services. */
export function createApp(services: Services): Hono {
  return assembleApp(services, (app) => {
    requireKeys(app, services);
    waveRoutes(app, services);
    houseRoute(app, services);
    challengeRoute(app, services);
    const api = new Api(app);
    const apart = [listRoute, waveRoute, challengeDescription, houseRouteDescription, logoRouteDescription];
    api.descriptions.push(...apart);
    for (const addRoutes of [...answeringRoutes, ...otherRoutes]) addRoutes(api, services);
  });
}

/** Before all routes, so that whatever is below these paths asks for its key, a route or not. */
function requireKeys(app: Hono, services: Services): void {
  app.use('/operator/*', requireOperator(services));
  for (const path of ['/company', '/company/*']) app.use(path, requireCompany(services));
}

const otherRoutes: readonly RouteGroup[] = [
  welcomeRoute,
  guaranteeRoute,
  questionnaireRoutes,
  editionRoutes,
  downloadRoutes,
  signInRoutes,
  currentSessionRoute,
  providerSignInRoutes,
  companyRoutes,
  memberRoutes,
  machineKeyRoutes,
  federationRoutes,
  companyGuaranteeRoutes,
  departureRoutes,
  invitationRoutes,
  cardRoutes,
  mailingRoutes,
  benchmarkRoutes,
  governanceRoutes,
  actionPlanRoutes,
  supplementRoutes,
  operatorRoutes,
  operatorMemberRoutes,
  operatorKeyRoutes,
  documentRoute,
];
