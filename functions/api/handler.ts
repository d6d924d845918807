import { SettingError } from '../storage/setting-error.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { refusedBesideTheEdge } from './edge-only.ts';
import { kept } from './kept.ts';
import { type LambdaHandler, lambdaHandler, refusal } from './lambda-handler.ts';
import { type Part, partOf, parts } from './parts.ts';
import type { ReadingServices, Services } from './services.ts';
import { keptWaves } from './wave-reader.ts';

/** The Lambda function behind the HTTP API (payload 2.0). */
export const handler: LambdaHandler = async (event, context) => {
  const refused = refusedBesideTheEdge(event);
  if (refused) return refused;
  const answer = await started[partOf(event.rawPath)]().catch((error) => {
    reportFailure(error, 'start');
    return refuse;
  });
  return answer(event, context);
};

const reading = kept(async (): Promise<ReadingServices> => {
  const table = tableFromEnvironment();
  return { table, waves: keptWaves(table), now: () => new Date(), reportFailure };
});

/** With secrets, and the code that reads them. */
async function all(): Promise<Services> {
  const { functionServices } = await import('./function-services.ts');
  return functionServices(await reading());
}

/** Each part, started when the first request for it comes. */
const started = Object.fromEntries(
  Object.entries(parts).map(([part, { start }]) => [
    part,
    kept(async () => lambdaHandler(await start({ reading, all }))),
  ]),
) as Record<Part, () => Promise<LambdaHandler>>;

/** What cannot start cannot answer: said as the API says it, where Lambda would say "Internal Server Error". */
const refuse: LambdaHandler = async () =>
  refusal({
    status: 503,
    slug: 'unavailable',
    title: 'The service is not available for the moment',
    detail: 'nothing was lost that was acknowledged; please try again',
  });

/**
 * Counts a failure and names its kind: never the request, and never a message that could quote one. Of a setting that is
 * wrong it says which, or nobody would find it.
 */
function reportFailure(error: unknown, route: string): void {
  const { name = 'unknown' } = error instanceof Error ? error : {};
  const setting = error instanceof SettingError ? { setting: error.message } : {};
  console.error(JSON.stringify({ failure: name, route, ...setting }));
}
