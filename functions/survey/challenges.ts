import { createHmac, timingSafeEqual } from 'node:crypto';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Payload } from 'altcha-lib/types';
import { canonicalJson } from './canonical-json.ts';
import { purposeKey } from './purpose-key.ts';
import { SurveyError } from './survey-error.ts';

/**
 * The open panel's admission, and a part of the one at a company's shared entrance: an ALTCHA proof of work. It makes
 * answering many times cost something; it proves neither a person nor that someone answers only once, and is not
 * presented as such.
 */

/** The work asked for: `cost` PBKDF2 iterations for each of about `counters` tries. */
interface Work {
  readonly cost: number;
  readonly counters: { readonly from: number; readonly to: number };
}

/** About 0.2 seconds of one laptop core and 1 to 2 seconds of a slow phone, while the first question is read. */
export const respondentWork: Work = { cost: 5000, counters: { from: 60, to: 240 } };

/**
 * Three times that, at a company's shared entrance: its admissions are few, and whoever has the link could take them
 * all. While the first questions are read, on a slow phone, too.
 */
export const entranceWork: Work = { cost: 5000, counters: { from: 240, to: 660 } };

/** Next to nothing: simulated respondents are admitted to a panel of their own, which every edition names. */
export const simulationWork: Work = { cost: 1, counters: { from: 1, to: 2 } };

const validMinutes = 60;
const purpose = 'token';

interface ChallengeContext {
  readonly wave: string;
  readonly panel: string;
  readonly now: Date;
}

/** A challenge that admits once to the panel of the wave, within the hour. */
export async function makeChallenge(
  seed: Uint8Array,
  { wave, panel, now }: ChallengeContext,
  work: Work,
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    deriveKey,
    cost: work.cost,
    counter: randomInt(work.counters.to, work.counters.from),
    // ALTCHA's own expiry is checked against the machine's clock; this one against the clock that is passed in.
    data: { wave, panel, purpose, expiresAt: Math.floor(now.getTime() / 1000) + validMinutes * 60 },
    ...signatureSecrets(seed),
  });
}

/**
 * Checks a solved challenge and returns its id, by which it is spent.
 *
 * @throws SurveyError `invalid-admission` when it is not one of ours, altered, unsolved, expired, or made for another
 *   wave, panel or purpose
 */
export async function checkSolution(
  seed: Uint8Array,
  { wave, panel, now }: ChallengeContext,
  { challenge, solution }: Payload,
): Promise<string> {
  const secrets = signatureSecrets(seed);
  // Looked at before the library does, which takes fifty times as long: nobody's work is needed to send what is not ours.
  if (!isSigned(challenge, secrets)) throw unsolved();
  const { data } = challenge.parameters;
  if (data?.wave !== wave || data.panel !== panel || data.purpose !== purpose) {
    throw new SurveyError('invalid-admission', 'the challenge was made for another wave or panel');
  }
  if (!(Number(data.expiresAt) * 1000 >= now.getTime())) {
    throw new SurveyError('invalid-admission', 'the challenge has expired; ask for a new one');
  }
  if (!isSolved(challenge, solution, secrets)) throw unsolved();
  const result = await verifySolution({ challenge, solution, deriveKey, ...secrets }).catch(() => undefined);
  if (!result?.verified) throw unsolved();
  return challenge.parameters.nonce;
}

const unsolved = () =>
  new SurveyError('invalid-admission', 'the proof of work does not solve a challenge of this server');

/** Whether a challenge's parameters are as we signed them: HMAC-SHA256 over their JSON with sorted keys, as ALTCHA has it. */
function isSigned({ parameters, signature }: Challenge, { hmacSignatureSecret }: SignatureSecrets): boolean {
  try {
    return isMac(signature, hmacSignatureSecret, canonicalJson(parameters));
  } catch {
    // What is no JSON has no canonical form.
    return false;
  }
}

/** Whether a solution is the key that we signed as we made the challenge, as ALTCHA has it: all who solve it find the same. */
function isSolved(
  { parameters }: Challenge,
  solution: Payload['solution'],
  { hmacKeySignatureSecret }: SignatureSecrets,
): boolean {
  const key = Buffer.from(String(solution.derivedKey), 'hex');
  return isMac(parameters.keySignature, hmacKeySignatureSecret, key);
}

function isMac(mac: unknown, secret: string, signed: string | Uint8Array): boolean {
  const expected = createHmac('sha256', secret).update(signed).digest();
  const given = Buffer.from(String(mac), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

interface SignatureSecrets {
  readonly hmacSignatureSecret: string;
  readonly hmacKeySignatureSecret: string;
}

const keptSecrets = new WeakMap<Uint8Array, SignatureSecrets>();

/** Derived once for each seed. */
function signatureSecrets(seed: Uint8Array): SignatureSecrets {
  const secrets = keptSecrets.get(seed) ?? {
    hmacSignatureSecret: purposeKey(seed, 'challenge').toString('hex'),
    hmacKeySignatureSecret: purposeKey(seed, 'challenge-key').toString('hex'),
  };
  keptSecrets.set(seed, secrets);
  return secrets;
}

/** Reads ALTCHA's payload: base64 of the JSON `{challenge, solution}`. */
export function readPayload(text: string): Payload {
  try {
    const payload = JSON.parse(atob(text)) as Payload;
    if (typeof payload.challenge.parameters.nonce === 'string' && typeof payload.solution === 'object') {
      return payload;
    }
  } catch {
    // Falls through to the one error for every unreadable payload.
  }
  throw new SurveyError('invalid-admission', 'proofOfWork is not an ALTCHA payload');
}
