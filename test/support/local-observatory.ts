import { createHash } from 'node:crypto';
import { createApp } from '../../functions/api/app.ts';
import type { IdentityProvider } from '../../functions/api/identity-provider.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import type { Services } from '../../functions/api/services.ts';
import { freshWaves } from '../../functions/api/wave-reader.ts';
import type { Mailer } from '../../functions/mail/mailer.ts';
import type { Table } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import type { Wave } from '../../functions/survey/wave.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { startGateway } from '../../infra/local/gateway.ts';

export const operatorKey = 'the-operator-of-these-tests';
export const seed = Buffer.alloc(32, 7);

export interface LocalObservatory {
  readonly url: string;
  readonly table: Table;
  readonly wave: Wave;
  readonly services: Services;
  readonly operatorKey: string;
  /** What the API counted as a failure of its own. */
  readonly failures: unknown[];
  setNow(now: Date): void;
  stop(): Promise<void>;
}

/** The real API over an in-memory database, reached by HTTP through the gateway's events; with a clock to set. */
export async function startLocalObservatory({
  now: startsAt = new Date(),
  wave = quarterWave(startsAt),
  largeWaveResponses = Number.POSITIVE_INFINITY,
  passesDates = true,
  requiresHouse = false,
  seed: ownSeed = seed,
  mailer,
  alarms = async () => undefined,
  provider,
  onlyProvider = false,
  fill = (table: Table) => createWave(table, wave),
}: {
  now?: Date;
  wave?: Wave;
  largeWaveResponses?: number;
  /** Whether editions may be prepared before their time. */
  passesDates?: boolean;
  /** Whether nothing is released while the house file lacks a field. */
  requiresHouse?: boolean;
  seed?: Uint8Array;
  /** Sends mail; none does where nothing is said. */
  mailer?: Mailer;
  /** What watches the service; nothing does where nothing is said. */
  alarms?: Services['alarms'];
  /** Where the operator's members may sign in as well; nowhere where nothing is said. */
  provider?: IdentityProvider;
  /** Whether they sign in there alone. */
  onlyProvider?: boolean;
  /** Writes what the table holds at the start; a wave alone where nothing is said. */
  fill?: (table: Table) => Promise<unknown>;
} = {}): Promise<LocalObservatory> {
  const database = await startDatabase(undefined);
  const table = { client: localClient(database.endpoint), name: database.tableName };
  let now = startsAt;
  const failures: unknown[] = [];
  const services: Services = {
    table,
    waves: freshWaves(table),
    seed: ownSeed,
    operatorKeyHash: async () => createHash('sha256').update(operatorKey).digest(),
    now: () => now,
    allowsSimulation: true,
    passesDates,
    requiresHouse,
    largeWaveResponses,
    siteOrigin: 'https://observatory.test',
    mailer: async () => mailer,
    alarms,
    provider: async () => provider,
    onlyProvider,
    reportFailure: (error) => failures.push(error),
  };
  await fill(table);
  const handler = lambdaHandler(createApp(services));
  const gateway = await startGateway(0, { api: handler, files: 'no-pages' });
  return {
    url: gateway.url,
    table,
    wave,
    services,
    operatorKey,
    failures,
    setNow(next) {
      now = next;
    },
    async stop() {
      await gateway.stop();
      table.client.destroy();
      await database.stop();
    },
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: replies are looked into freely, the assertions say what is expected
  readonly body: any;
}

export interface CallOptions {
  readonly method?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

/** One request below `/api/v1`. */
export async function call(
  { url }: { url: string },
  path: string,
  { method = 'GET', key, headers = {}, body }: CallOptions = {},
): Promise<Reply> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      // To compress and decompress what goes through this process alone would cost more than the reply.
      'accept-encoding': 'identity',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : undefined,
  };
}

/** What a reply comes to: `409 cards-exist`, and `200` of one that is no problem. */
export const slugOf = ({ status, body }: Pick<Reply, 'status' | 'body'>) =>
  `${status} ${body?.type?.split('/').at(-1) ?? ''}`.trim();
