import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWave, listWaves } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { twoEditions } from '../../functions/survey/planned-editions.ts';
import { SurveyError } from '../../functions/survey/survey-error.ts';
import { waveStatus } from '../../functions/survey/wave.ts';
import type { DataFolder } from './data-folder.ts';
import { damagedDatabase, localClient, startDatabase } from './embedded-database.ts';
import { lockFolder } from './folder-lock.ts';
import { type ApiHandler, startGateway } from './gateway.ts';
import { orderDatabase } from './order-database.ts';

export interface RunningObservatory {
  readonly url: string;
  readonly operatorKeyFile: string;
  /** Lets answers under way finish, then closes the database. */
  stop(): Promise<void>;
}

const calendarMinutes = 60;

/** Starts the embedded database, the gateway with the very Lambda handlers, and the calendar of editions. */
export async function startObservatory({
  port,
  data,
  built,
}: {
  port: number;
  data: DataFolder;
  /** Where `vite build` puts the pages and the function that draws them. */
  built: string;
}): Promise<RunningObservatory> {
  const files = join(built, 'web');
  const pagesFunction = join(built, 'server/index.mjs');
  const unlock = lockFolder(data.lockFile);
  try {
    await orderDatabase(data.database).catch((cause) => {
      throw damagedDatabase(data.database, cause);
    });
    const database = await startDatabase(data.database);
    await ensureWave({ client: localClient(database.endpoint), name: database.tableName });
    // Imported late: the handlers read their environment as they would in Lambda, and its origin is known only then.
    const api = async () => (await import('../../functions/api/handler.ts')).handler as ApiHandler;
    // Beside the files of the same build, in which it puts the figures.
    const pages = async () => (await import(pathToFileURL(pagesFunction).href)).handler as ApiHandler;
    const gateway = await startGateway(port, {
      api: async (event) => (await api())(event),
      pages: async (event) => (await pages())(event),
      files,
    });
    setHandlerEnvironment({ ...database, origin: gateway.url, data });
    const { handler: followCalendar } = await import('../../functions/publish/handler.ts');
    const { handler: forget } = await import('../../functions/publish/forget-handler.ts');
    const schedule = setInterval(() => runSchedule(followCalendar, forget), calendarMinutes * 60_000);
    return {
      url: gateway.url,
      operatorKeyFile: data.operatorKeyFile,
      async stop() {
        clearInterval(schedule);
        await gateway.stop();
        await database.stop();
        // Nothing is lost where this fails: the next start does it again.
        await orderDatabase(data.database).catch(() => {});
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** A wave for the current quarter, open now, unless one is open or about to open. */
async function ensureWave(table: Parameters<typeof listWaves>[0]): Promise<void> {
  const now = new Date();
  const waves = await listWaves(table);
  if (waves.some((wave) => waveStatus(wave, now) !== 'closed')) return;
  const quarter = quarterWave(now);
  const wave = { ...quarter, editions: twoEditions(quarter) };
  if (waves.some(({ id }) => id === wave.id)) return;
  try {
    await createWave(table, wave);
  } catch (cause) {
    if (!(cause instanceof SurveyError && cause.code === 'wave-exists')) throw cause;
  }
}

function setHandlerEnvironment({
  endpoint,
  tableName,
  origin,
  data,
}: {
  endpoint: string;
  tableName: string;
  origin: string;
  data: DataFolder;
}): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: tableName,
    SITE_ORIGIN: origin,
    ALLOWS_SIMULATION: 'yes',
    PASSES_DATES: 'yes',
    OBSERVATORY_SECRETS: JSON.stringify({ seed: data.seed, operatorKey: data.operatorKey }),
  });
}

async function runSchedule(
  followCalendar: () => Promise<{ prepared: string[]; released: string[] }>,
  forget: () => Promise<{ forgotten: string[] }>,
): Promise<void> {
  await runTask(async () => {
    const { prepared, released } = await followCalendar();
    for (const id of prepared) console.log(`Prepared edition ${id}.`);
    for (const id of released) console.log(`Released edition ${id}.`);
  });
  // Whatever became of the editions: responses are kept no longer than was promised.
  await runTask(async () => {
    const { forgotten } = await forget();
    for (const id of forgotten) console.log(`Deleted the responses of wave ${id}: their time is over.`);
  });
}

async function runTask(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    console.error(`The schedule failed (${(error as Error).name}); it is tried again in an hour.`);
  }
}
