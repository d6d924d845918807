import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createApp } from '../../functions/api/app.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import { keptWaves } from '../../functions/api/wave-reader.ts';
import { seed, startLocalObservatory } from '../support/local-observatory.ts';
import { answersWith } from '../support/respondents.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { describeTiming, median, timeCalls } from './percentiles.ts';

const atOnce = 16;
const rounds = 5;

/**
 * Sending answers through handler and embedded database as deployed, waves kept for seconds, beside a bare `PutItem` of the
 * same item and return values: taken in turns, in one process and on one database.
 */
export async function benchSending([times = 2000]: number[] = []): Promise<void> {
  const observatory = await startLocalObservatory();
  const { client, name } = observatory.table;
  const tokens = makeTokens(seed, { wave: observatory.wave.id }, times * (rounds + 1));
  const body = JSON.stringify({ answers: answersWith({ mention: 'no' }) });
  const handler = lambdaHandler(createApp({ ...observatory.services, waves: keptWaves(observatory.table) }));
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
    if (reply.statusCode !== 201) throw new Error(`an answer was not created: ${reply.statusCode}`);
  };
  const item = (i: number) => ({
    pk: { S: `BARE#${i % 16}` },
    sk: { S: String(i) },
    panel: { S: 'open' },
    version: { N: '1' },
    answers: { S: '0'.repeat(22) },
    mac: { B: new Uint8Array(32) },
  });
  const putBare = (i: number) =>
    client.send(new PutItemCommand({ TableName: name, Item: item(i), ReturnValues: 'ALL_OLD' }));
  const ratios: { throughput: number; p99: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const first = round * times;
    const bare = await timeCalls(times, atOnce, (i) => putBare(first + i));
    const sending = await timeCalls(times, atOnce, (i) => send(tokens[first + i] ?? ''));
    // What is compiled and opened in the first is nobody's measure.
    if (round === 0) continue;
    console.log(describeTiming(`${round}: bare PutItem`, bare));
    console.log(describeTiming(`${round}: answers through the handler`, sending));
    ratios.push({ throughput: sending.perSecond / bare.perSecond, p99: sending.p99 / bare.p99 });
  }
  const middle = (of: 'throughput' | 'p99') => median(ratios.map((ratio) => ratio[of])).toFixed(2);
  console.log(
    `  answers come in at ${middle('throughput')} times the rate of bare writes, p99 ${middle('p99')} times theirs (medians of ${rounds})`,
  );
  await observatory.stop();
}
