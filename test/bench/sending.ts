import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createAnsweringApp } from '../../functions/api/answering-app.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import { keptWaves } from '../../functions/api/wave-reader.ts';
import { type Table, tableFromEnvironment } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { redeemToken } from '../../functions/survey/tokens.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { seed } from '../support/local-observatory.ts';
import { answersWith } from '../support/respondents.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { describeTiming, median, type Timing, timeCalls } from './percentiles.ts';

const atOnce = 16;
const rounds = 5;
const bare = 'bare PutItem';

/**
 * Sending answers through handler and embedded database, waves kept for seconds as deployed, beside a bare `PutItem` of
 * a like item, with the same client and return values, beside such a put after the check of a token, which is the least
 * that an answer can cost, and beside the check alone: taken in turns, there and back, in one process and on one
 * database. Once with the client of the functions, which signs and speaks HTTP, and once as a laptop does, by calls
 * within the process.
 */
export async function benchSending([times = 2000]: number[] = []): Promise<void> {
  const database = await startDatabase(undefined);
  const inProcess = { client: localClient(database.endpoint), name: database.tableName };
  const wave = quarterWave(new Date());
  await createWave(inProcess, wave);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: database.accessKey,
    AWS_SECRET_ACCESS_KEY: 'any',
  });
  const deployed = tableFromEnvironment({ TABLE_NAME: database.tableName });
  const tokens = makeTokens(seed, { wave: wave.id }, times * (rounds + 1));
  for (const [name, table] of [
    ['the functions’ client', deployed],
    ['calls within the process', inProcess],
  ] as const) {
    console.log(`  ${name}`);
    await compare(table, { wave: wave.id, tokens, times });
  }
  for (const { client } of [deployed, inProcess]) client.destroy();
  await database.stop();
}

async function compare(
  table: Table,
  { wave, tokens, times }: { wave: string; tokens: readonly string[]; times: number },
): Promise<void> {
  const { client, name } = table;
  const body = JSON.stringify({ answers: answersWith({ mention: 'no' }) });
  const services = { table, waves: keptWaves(table), now: () => new Date(), seed, allowsSimulation: false };
  // biome-ignore lint/suspicious/noExplicitAny: the routes of answers work with no others
  const handler = lambdaHandler(createAnsweringApp({ ...services, reportFailure: console.error } as any));
  const event = (token: string) => ({
    version: '2.0',
    routeKey: '$default',
    rawPath: '/api/v1/waves/current/response',
    rawQueryString: '',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    requestContext: { http: { method: 'PUT', path: '/api/v1/waves/current/response' } },
    body,
    isBase64Encoded: false,
  });
  const send = async (token: string) => {
    // biome-ignore lint/suspicious/noExplicitAny: the bench builds the smallest event that the handler reads
    const reply = (await handler(event(token) as any, {} as any)) as { statusCode: number };
    if (reply.statusCode > 201) throw new Error(`an answer was not recorded: ${reply.statusCode}`);
  };
  const item = (wave: string, i: number) => ({
    pk: { S: `RESPONSE#${wave}#${i % 16}` },
    // As random as the id of a response.
    sk: { S: tokens[i]?.split('.')[1] ?? '' },
    panel: { S: 'open' },
    version: { N: '1' },
    answers: { S: '0'.repeat(22) },
    mac: { B: new Uint8Array(16) },
  });
  const putBare = (wave: string, i: number) =>
    client.send(
      new PutItemCommand({ TableName: `${name}-responses`, Item: item(wave, i), ReturnValues: 'ALL_OLD' }),
    );
  const check = async (i: number) => redeemToken(seed, wave, tokens[i] ?? '');
  const kinds: readonly [name: string, atOnce: number, work: (i: number) => Promise<unknown>][] = [
    [bare, atOnce, (i) => putBare('bare', i)],
    ['check, then bare PutItem', atOnce, (i) => check(i).then(() => putBare('checked', i))],
    ['answers through the handler', atOnce, (i) => send(tokens[i] ?? '')],
    ['check of a token alone', 1, check],
  ];
  const timings = new Map<string, Timing[]>(kinds.map(([kind]) => [kind, []]));
  for (let round = 0; round <= rounds; round++) {
    // There and back: the database grows, and what comes last would always have the larger one.
    for (const [kind, atOnce, work] of round % 2 === 0 ? kinds : kinds.toReversed()) {
      const timing = await timeCalls(times, atOnce, (i) => work(round * times + i));
      // What is compiled and opened in the first is nobody's measure.
      if (round > 0) timings.get(kind)?.push(timing);
    }
  }
  for (let round = 1; round <= rounds; round++)
    for (const [kind, measured] of timings) {
      const timing = measured[round - 1];
      if (timing) console.log(describeTiming(`${round}: ${kind}`, timing));
    }
  const bareTimings = timings.get(bare) ?? [];
  for (const [kind, measured] of timings) {
    if (kind === bare) continue;
    const ratio = (of: 'perSecond' | 'p99' | 'processor') =>
      median(measured.map((timing, round) => timing[of] / (bareTimings[round]?.[of] ?? Number.NaN))).toFixed(
        2,
      );
    console.log(
      `  ${kind}: ${ratio('perSecond')} times the rate of bare writes, p99 ${ratio('p99')} and CPU ${ratio('processor')} times theirs (medians of ${rounds})`,
    );
  }
}
