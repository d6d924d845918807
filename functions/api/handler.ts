import { loadOperatorKeyHash, loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { createApp } from './app.ts';
import { type LambdaHandler, lambdaHandler, refusal } from './lambda-handler.ts';
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
  const [seed, operatorKeyHash] = await Promise.all([loadSeed(), loadOperatorKeyHash()]);
  const table = tableFromEnvironment();
  return lambdaHandler(
    createApp({
      seed,
      operatorKeyHash,
      table,
      waves: keptWaves(table),
      now: () => new Date(),
      allowsSimulation: process.env.ALLOWS_SIMULATION === 'yes',
      siteOrigin: process.env.SITE_ORIGIN ?? '',
      reportFailure,
    }),
  );
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
