import { loadOperatorKeyHash, loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type LambdaHandler, lambdaHandler, refusal } from './lambda-handler.ts';
import { createRespondentApp, isForRespondents } from './respondent-app.ts';
import type { Services } from './services.ts';
import { keptWaves } from './wave-reader.ts';

let started: Promise<LambdaHandler> | undefined;

/** The Lambda function behind the HTTP API (payload 2.0). */
export const handler: LambdaHandler = async (event, context) => {
  // A start that failed, as without its secrets, is tried again with the next request.
  started ??= start().catch((error) => {
    started = undefined;
    reportFailure(error, 'start');
    return refuse;
  });
  return (await started)(event, context);
};

async function start(): Promise<LambdaHandler> {
  const seed = await loadSeed();
  const table = tableFromEnvironment();
  return inTwoParts({
    seed,
    operatorKeyHash: keptOperatorKeyHash(),
    table,
    waves: keptWaves(table),
    now: () => new Date(),
    allowsSimulation: process.env.ALLOWS_SIMULATION === 'yes',
    largeWaveResponses: Number(process.env.LARGE_WAVE_RESPONSES ?? Number.POSITIVE_INFINITY),
    siteOrigin: process.env.SITE_ORIGIN ?? '',
    reportFailure,
  });
}

function keptOperatorKeyHash(): () => Promise<Uint8Array> {
  let loaded: Promise<Uint8Array> | undefined;
  return () => {
    loaded ??= loadOperatorKeyHash().catch((error) => {
      loaded = undefined;
      reportFailure(error, 'operator key');
      throw new SurveyError('unavailable', 'the operator’s key cannot be checked for the moment');
    });
    return loaded;
  };
}

/** Respondents' routes at once; all others with code that is loaded when the first of them is asked for. */
function inTwoParts(services: Services): LambdaHandler {
  const respondents = lambdaHandler(createRespondentApp(services));
  let whole: Promise<LambdaHandler> | undefined;
  return async (event, context) => {
    if (isForRespondents(event.rawPath)) return respondents(event, context);
    whole ??= import('./app.ts').then(({ createApp }) => lambdaHandler(createApp(services)));
    return (await whole)(event, context);
  };
}

/** What cannot start cannot answer: said as the API says it, where Lambda would say "Internal Server Error". */
const refuse: LambdaHandler = async () =>
  refusal({
    status: 503,
    slug: 'unavailable',
    title: 'The service is not available for the moment',
    detail: 'nothing was lost that was acknowledged; please try again',
  });

/** Counts a failure and names its kind: never the request, and never a message that could quote one. */
function reportFailure(error: unknown, route: string): void {
  const { name = 'unknown' } = error instanceof Error ? error : {};
  console.error(JSON.stringify({ failure: name, route }));
}
