import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readHouse } from '../../functions/storage/house.ts';
import { ofFirstWave } from '../../functions/storage/questionnaires.ts';
import { createWave, listWaves } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { missingInHouse } from '../../functions/survey/house.ts';
import { twoEditions } from '../../functions/survey/planned-editions.ts';
import { SurveyError } from '../../functions/survey/survey-error.ts';
import { waveStatus } from '../../functions/survey/wave.ts';
import { bringForward } from './bring-forward.ts';
import type { DataFolder } from './data-folder.ts';
import { damagedDatabase, type EmbeddedDatabase, localClient, startDatabase } from './embedded-database.ts';
import { lockFolder } from './folder-lock.ts';
import { functionInstance } from './function-instance.ts';
import { type ApiHandler, startGateway } from './gateway.ts';
import { limitSources, type SourceLimits } from './limit-sources.ts';
import { orderDatabase } from './order-database.ts';
import type { Reach } from './reach.ts';

export interface RunningObservatory {
  readonly url: string;
  readonly operatorKeyFile: string;
  /** What becomes of mail, in words for whoever started it. */
  readonly mail: string;
  /** Mandatory fields of the house file that nobody has filled in. */
  readonly missingInHouse: number;
  /** Lets answers under way finish, then closes the database. */
  stop(): Promise<void>;
}

const calendarMinutes = 60;
/** Oftener, since mail that a server put off is worth trying again, and one look at a short list costs nothing. */
const mailMinutes = 5;

/** Starts the embedded database, the gateway with the very Lambda handlers, and the calendar of editions. */
export async function startObservatory({
  port,
  reach,
  data,
  built,
  limits = limitSources(),
  database: running,
}: {
  port: number;
  /** This machine alone where it is not given. */
  reach?: Reach;
  data: DataFolder;
  /** Where `vite build` puts the pages and the function that draws them. */
  built: string;
  /** Of sign-ups and keys by source. */
  limits?: SourceLimits;
  /** One that runs already, with its tables, in place of the embedded one; it is stopped with the observatory. */
  database?: EmbeddedDatabase & { readonly client: DynamoDBClient };
}): Promise<RunningObservatory> {
  const files = join(built, 'web');
  const unlock = lockFolder(data.lockFile);
  try {
    const database = running ?? (await openDatabase(data));
    const client = running?.client ?? localClient(database.endpoint);
    const table = { client, name: database.tableName };
    await bringForward(table, { ...data, seed: Buffer.from(data.seed, 'hex') });
    await ensureWave(table);
    // Imported late: the handlers read their environment as they would in Lambda, and its origin is known only then.
    const api = async () => (await import('../../functions/api/handler.ts')).handler as ApiHandler;
    const own = randomUUID();
    const instance = async (name: string) =>
      (await functionInstance(join(built, name, 'index.mjs'), own)).handler;
    // Beside the files of the same build, in which it puts the figures.
    const pages = async () => (await instance('server')) as ApiHandler;
    const pictures = () => instance('pictures');
    const parts = {
      api: async (event: Parameters<ApiHandler>[0]) => (await api())(event),
      pages: async (event: Parameters<ApiHandler>[0]) => (await pages())(event),
      pictures: async (event: Parameters<ApiHandler>[0]) => (await pictures())(event),
      files,
      limits,
    };
    const gateway = await startGateway(port, parts, { ...(reach && { reach }) });
    setHandlerEnvironment({ ...database, origin: gateway.url, data });
    const { handler: followCalendar } = await import('../../functions/publish/handler.ts');
    const { handler: followMailings, stopMail } = await import('../../functions/mail/local-handler.ts');
    const { handler: forget } = await import('../../functions/publish/forget-handler.ts');
    const schedule = setInterval(
      () => runSchedule(followCalendar, forget, async (released) => (await pictures())({ released })),
      calendarMinutes * 60_000,
    );
    // At once, too: what was under way when the process was stopped goes on.
    const followMail = () => runTask(async () => void (await followMailings()));
    await followMail();
    const mail = setInterval(followMail, mailMinutes * 60_000);
    return {
      url: gateway.url,
      operatorKeyFile: data.operatorKeyFile,
      mail: whereMailGoes(data.mailFolder),
      missingInHouse: missingInHouse((await readHouse(table)).house).length,
      async stop() {
        clearInterval(schedule);
        clearInterval(mail);
        await gateway.stop();
        await stopMail();
        await database.stop();
        // Nothing is lost where this fails: the next start does it again.
        if (!running) await orderDatabase(data.database).catch(() => {});
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

async function openDatabase({ database }: DataFolder): Promise<EmbeddedDatabase> {
  await orderDatabase(database).catch((cause) => {
    throw damagedDatabase(database, cause);
  });
  return startDatabase(database);
}

/** A wave for the current quarter, open now, unless one is open or about to open. */
async function ensureWave(table: Parameters<typeof listWaves>[0]): Promise<void> {
  const now = new Date();
  const waves = await listWaves(table);
  if (waves.some((wave) => waveStatus(wave, now) !== 'closed')) return;
  const quarter = quarterWave(now);
  const wave = { ...quarter, ...ofFirstWave, editions: twoEditions(quarter) };
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
  accessKey,
  origin,
  data,
}: {
  endpoint: string;
  tableName: string;
  accessKey: string;
  origin: string;
  data: DataFolder;
}): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: accessKey,
    AWS_SECRET_ACCESS_KEY: 'any',
    TABLE_NAME: tableName,
    SITE_ORIGIN: origin,
    ALLOWS_SIMULATION: 'yes',
    PASSES_DATES: 'yes',
    MAIL_FOLDER: data.mailFolder,
    OBSERVATORY_SECRETS: JSON.stringify({ seed: data.seed, operatorKey: data.operatorKey }),
  });
}

async function runSchedule(
  followCalendar: () => Promise<{ prepared: string[]; released: string[] }>,
  forget: () => Promise<{ forgotten: string[] }>,
  makePictures: (released: string[]) => Promise<void>,
): Promise<void> {
  await runTask(async () => {
    const { prepared, released } = await followCalendar();
    for (const id of prepared) console.log(`Prepared edition ${id}.`);
    for (const id of released) console.log(`Released edition ${id}.`);
    // One that is released by hand has its pictures made as they are first asked for.
    if (released.length > 0) await makePictures(released);
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

/** The server without the user and the password that its address may carry. */
function whereMailGoes(folder: string): string {
  const server = process.env.SMTP_URL;
  if (!server) return `${folder}  (a file a message; SMTP_URL=smtp://… sends it)`;
  const { protocol, host } = new URL(server);
  return `${protocol}//${host}  (as ${process.env.MAIL_FROM || 'observatory@localhost'})`;
}
