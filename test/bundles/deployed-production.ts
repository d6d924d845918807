import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll } from 'vitest';
import type { Table } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import type { Wave } from '../../functions/survey/wave.ts';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { startGateway } from '../../infra/local/gateway.ts';
import { type DatabaseWithBackups, withBackups } from '../support/backup-stand-in.ts';
import { answersWith } from '../support/respondents.ts';
import { type Deployed, type DeployedFunction, deploy, secretIds } from './deployed.ts';
import { httpEvent } from './events/http-event.ts';
import { type S3StandIn, startS3 } from './runtime/s3.ts';
import { type SecretsManagerStandIn, startSecretsManager } from './runtime/secrets-manager.ts';
import { startAlarms } from './runtime/start-alarms.ts';
import type { StartedFunction } from './runtime/start-function.ts';

export type Gateway = Awaited<ReturnType<typeof startGateway>>;

export const now = new Date();
export const day = (fromNow: number) =>
  new Date(now.getTime() + fromNow * 86_400_000).toISOString().slice(0, 10);
/** Open, with an edition that was due yesterday and one that comes when it has closed. */
export const wave: Wave = {
  ...quarterWave(now),
  opensOn: day(-20),
  closesOn: day(20),
  editions: [
    { releasesOn: day(-1), hour: 9 },
    { releasesOn: day(21), hour: 9 },
  ],
};
export const firstKey = 'operator-key-of-the-first-year';

export const seed = Buffer.alloc(32, 0xab);
export const secrets = new Map([
  [secretIds.seed, JSON.stringify({ seed: seed.toString('hex') })],
  [secretIds.operatorKey, JSON.stringify({ operatorKey: firstKey })],
]);
export const answers = answersWith({ mention: 'yes', tone: 'positive' });

export let database: EmbeddedDatabase;
export let secretsManager: SecretsManagerStandIn;
export let slices: S3StandIn;
export let alarms: Awaited<ReturnType<typeof startAlarms>>;
export let backups: DatabaseWithBackups;
export let table: Table;
export let deployed: Deployed;
export let api: DeployedFunction;
export let gateway: Gateway;

/**
 * The functions of production for the tests of one file: deployed beside an empty database with one open wave, of which the API
 * is started behind a gateway.
 *
 * @param options  `only`: the one function that is bundled, where the others are not started
 */
export function deployProduction({ only }: { only?: 'api' } = {}): void {
  beforeAll(async () => {
    database = await startDatabase(undefined);
    secretsManager = await startSecretsManager(secrets);
    slices = await startS3();
    alarms = await startAlarms();
    backups = await withBackups(database.endpoint);
    table = { client: localClient(database.endpoint), name: database.tableName };
    await createWave(table, wave);
    deployed = await deploy(
      'production',
      {
        tableName: database.tableName,
        databaseEndpoint: backups.endpoint,
        databaseAccessKey: database.accessKey,
        secretsEndpoint: secretsManager.endpoint,
        slicesEndpoint: slices.endpoint,
        alarmsEndpoint: alarms.endpoint,
      },
      only,
    );
    api = await deployed.start('Answers');
    gateway = await throughGateway(api);
  });

  afterAll(async () => {
    await gateway.stop();
    await api.stop();
    secretsManager.stop();
    slices.stop();
    alarms.stop();
    backups.stop();
    table.client.destroy();
    await database.stop();
  });
}

/** HTTP in front of a function, as the events that API Gateway makes of it. */
export function throughGateway(started: StartedFunction): Promise<Gateway> {
  return startGateway(0, { api: (event) => answer(started, event), files: 'no-pages' });
}

export async function answer(
  started: StartedFunction,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const outcome = await started.invoke(httpEvent(event));
  if ('error' in outcome) throw new Error(outcome.error.errorMessage);
  return outcome.result as APIGatewayProxyStructuredResultV2;
}

export const slugOf = ({ body }: { body: { type?: string } }) => body.type?.split('/').at(-1);
