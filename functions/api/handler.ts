import { tableFromEnvironment } from '../storage/table.ts';
import { kept } from './kept.ts';
import { type LambdaHandler, lambdaHandler, refusal } from './lambda-handler.ts';
import { type Part, partOf } from './parts.ts';
import { createReadingApp } from './reading-app.ts';
import type { ReadingServices } from './services.ts';
import { keptWaves } from './wave-reader.ts';

/** The Lambda function behind the HTTP API (payload 2.0). */
export const handler: LambdaHandler = async (event, context) => {
  const answer = await parts[partOf(event.rawPath)]().catch((error) => {
    reportFailure(error, 'start');
    return refuse;
  });
  return answer(event, context);
};

const readingServices = kept(async (): Promise<ReadingServices> => {
  const table = tableFromEnvironment();
  return { table, waves: keptWaves(table), now: () => new Date(), reportFailure };
});

/** The first at once; the others with code and secrets that are loaded when the first request for them comes. */
const parts: Readonly<Record<Part, () => Promise<LambdaHandler>>> = {
  reading: kept(async () => lambdaHandler(createReadingApp(await readingServices()))),
  answering: kept(async () => {
    const [{ createAnsweringApp }, services] = await Promise.all([
      import('./answering-app.ts'),
      allServices(),
    ]);
    return lambdaHandler(createAnsweringApp(services));
  }),
  whole: kept(async () => {
    const [{ createApp }, services] = await Promise.all([import('./app.ts'), allServices()]);
    return lambdaHandler(createApp(services));
  }),
};

async function allServices() {
  const { functionServices } = await import('./function-services.ts');
  return functionServices(await readingServices());
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
