import { randomBytes } from 'node:crypto';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { createAnsweringApp } from '../../functions/api/answering-app.ts';
import { lambdaHandler } from '../../functions/api/lambda-handler.ts';
import { keptWaves } from '../../functions/api/wave-reader.ts';
import { makeChallenge, simulationWork } from '../../functions/survey/challenges.ts';
import { formatToken, fromBase64Url, toBase64Url } from '../../functions/survey/token-format.ts';
import { evaluateBlinded, panelKeys, redeemToken } from '../../functions/survey/tokens.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { solveProofOfWork } from '../../web/survey/protocol/proof-of-work.ts';
import { lambdaEventFor } from '../support/lambda-event.ts';
import { seed, startLocalObservatory } from '../support/local-observatory.ts';
import { describeTiming, timeCalls } from './percentiles.ts';

/**
 * Issue and check of a token, and the browser's part of it, on one core; and what requests for tokens cost that are
 * refused, through handler and embedded database, beside an evaluation by arithmetic in plain JavaScript.
 */
export async function benchTokens([times = 200]: number[] = []): Promise<void> {
  const panel = { wave: 'w', panel: 'open' };
  const keys = panelKeys(seed, panel);
  const random = (length = 32) => Uint8Array.from(randomBytes(length));
  const blindings = Array.from({ length: times }, () => blindNonce('w', 'open', random));
  const element = (i: number) => fromBase64Url(blindings[i]?.blindedElement ?? '', 32) ?? new Uint8Array();
  const evaluations = blindings.map((_, i) => evaluateBlinded(keys, element(i)));
  const evaluation = (i: number) => {
    const { evaluatedElement, proof } = evaluations[i] ?? evaluateBlinded(keys, element(i));
    return { evaluatedElement: toBase64Url(evaluatedElement), proof: toBase64Url(proof) };
  };
  const publicKey = toBase64Url(keys.publicKey);
  const tokens = blindings.map((blinding, i) => finalizeToken(blinding, publicKey, evaluation(i)));
  const rows: [string, (i: number) => unknown][] = [
    ['server: issue (evaluate, prove)', (i) => evaluateBlinded(keys, element(i))],
    [
      'server: check a token',
      (i) =>
        redeemToken(
          seed,
          'w',
          tokens[i] ?? formatToken({ panel: 'open', nonce: random(), output: random(64) }),
        ),
    ],
    ['browser: blind', () => blindNonce('w', 'open', random)],
    [
      'browser: check proof, finalize',
      (i) => finalizeToken(blindings[i] ?? blindNonce('w', 'open', random), publicKey, evaluation(i)),
    ],
  ];
  for (const [name, work] of rows) {
    console.log(describeTiming(name, await timeCalls(times, 1, async (i) => work(i))));
  }
  await benchRefusals(times, element);
}

async function benchRefusals(times: number, element: (i: number) => Uint8Array): Promise<void> {
  const observatory = await startLocalObservatory();
  const { services, wave, table } = observatory;
  const handler = lambdaHandler(createAnsweringApp({ ...services, waves: keptWaves(table) }));
  const panel = 'simulated';
  const works: string[] = [];
  for (let made = 0; made < times; made++) {
    const challenge = await makeChallenge(
      services.seed,
      { wave: wave.id, panel, now: services.now() },
      simulationWork,
    );
    works.push(await solveProofOfWork(challenge));
  }
  const changed = (work: string, change: (payload: { challenge: object; solution: object }) => object) =>
    btoa(JSON.stringify(change(JSON.parse(atob(work)))));
  const forged = works.map((work) =>
    changed(work, ({ challenge, ...rest }) => ({
      ...rest,
      challenge: { ...challenge, signature: '0'.repeat(64) },
    })),
  );
  const unsolved = works.map((work) =>
    changed(work, (payload) => ({ ...payload, solution: { counter: 0, derivedKey: '00'.repeat(32) } })),
  );
  const blinded = (i: number) => toBase64Url(element(i));
  const rows: [name: string, status: number, asked: (i: number) => object][] = [
    [
      'an element that is none',
      400,
      (i) => ({ panel, blindedElement: 'A'.repeat(43), proofOfWork: works[i] }),
    ],
    ['work that is not ours', 403, (i) => ({ panel, blindedElement: blinded(i), proofOfWork: forged[i] })],
    ['work that was not done', 403, (i) => ({ panel, blindedElement: blinded(i), proofOfWork: unsolved[i] })],
    [
      'an invitation to no panel',
      404,
      (i) => ({ panel: 'cnobody', blindedElement: blinded(i), invitation: 'A'.repeat(22) }),
    ],
    ['admitted', 200, (i) => ({ panel, blindedElement: blinded(i), proofOfWork: works[i] })],
    ['work that was spent', 409, (i) => ({ panel, blindedElement: blinded(i), proofOfWork: works[i] })],
  ];
  const ask = async (status: number, asked: object) => {
    const reply = await handler(
      lambdaEventFor('POST', '/api/v1/waves/current/tokens', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      }),
    );
    if (reply.statusCode !== status) throw new Error(`asked for ${status}, told ${reply.statusCode}`);
  };
  const { secretKey, publicKey } = panelKeys(seed, { wave: 'w', panel: 'open' });
  const plain = await timeCalls(times, 1, async (i) =>
    ristretto255_oprf.voprf.blindEvaluate(secretKey, publicKey, element(i)),
  );
  console.log(describeTiming('evaluation in plain JavaScript', plain));
  for (const [name, status, asked] of rows) {
    const timing = await timeCalls(times, 1, (i) => ask(status, asked(i)));
    const part = (timing.processor / plain.processor).toFixed(3);
    console.log(`${describeTiming(`request: ${name}`, timing)}   ${part} of that`);
  }
  await observatory.stop();
}
