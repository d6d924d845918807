import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createApp } from '../../functions/api/app.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import { seed, startLocalObservatory } from '../support/local-observatory.ts';
import { answersWith } from '../support/respondents.ts';
import { makeTokens } from '../support/server-tokens.ts';
import { describeTiming, timeCalls } from './percentiles.ts';

const atOnce = 16;

/** Sending answers through handler and embedded database, beside a bare `PutItem` loop on the same database. */
export async function benchSending([times = 3000]: number[] = []): Promise<void> {
  const observatory = await startLocalObservatory();
  const { client, name } = observatory.table;
  const tokens = makeTokens(seed, { wave: observatory.wave.id }, times);
  const body = JSON.stringify({ answers: answersWith({ mention: 'no' }) });
  const handler = lambdaHandler(createApp(observatory.services));
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
  // biome-ignore lint/suspicious/noExplicitAny: the bench builds the smallest event that the handler reads
  const send = (token: string) => handler(event(token) as any, {} as any);
  for (const token of tokens.slice(0, 200)) await send(token);

  const bare = await timeCalls(times, atOnce, (i) =>
    client.send(
      new PutItemCommand({
        TableName: name,
        Item: { pk: { S: `BARE#${i % 16}` }, sk: { S: String(i) }, answers: { S: '0'.repeat(22) } },
      }),
    ),
  );
  const sending = await timeCalls(times, atOnce, (i) => send(tokens[i] ?? ''));
  console.log(describeTiming('bare PutItem', bare));
  console.log(describeTiming('answers through the handler', sending));
  console.log(`  a sending takes ${(bare.perSecond / sending.perSecond).toFixed(2)} times a bare write`);
  await observatory.stop();
}
