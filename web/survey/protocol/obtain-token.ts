import type { KeyList } from '../../../functions/survey/key-list.ts';
import { ApiError, request } from '../../shared/api.ts';
import {
  type Blinding,
  blindNonce,
  type Evaluation,
  finalizeToken,
  type RandomBytes,
} from './blind-token.ts';
import { findPanelKey, type Shown } from './find-panel-key.ts';
import { fetchChallenge, solveProofOfWork, type WorkOptions } from './proof-of-work.ts';
import { type Connection, connectionOf } from './wave.ts';

interface TokenOptions extends Connection, WorkOptions {
  randomBytes: RandomBytes;
  /** The code of an invitation link; without one, the panel admits by proof of work. */
  invitation?: string | undefined;
  /** The code of a company's shared entrance, which admits by proof of work, too. */
  entrance?: string | undefined;
  /** The head of the list of keys that the link was made with. */
  keys?: string | undefined;
  /** The list of keys that came with the wave's document. */
  keyList?: KeyList | undefined;
  /** What somebody was told before; nothing by a script. */
  shown?: Shown | undefined;
  /** A blinding kept from an attempt whose reply was lost. */
  blinding?: Blinding | undefined;
  /** Keeps the blinding before it is sent; the request waits for it. */
  keepBlinding?: (blinding: Blinding) => Promise<void>;
}

/** How often a proof of work that was spent or had expired is done anew. */
const workAttempts = 3;

/**
 * Gets a token for one response: find the panel's key in the wave's list, blind, be admitted, check the proof,
 * unblind.
 *
 * @returns `<panel>.<nonce>.<output>`
 * @throws ApiError  as the server answered, `unreachable` without an answer
 * @throws AdmissionError `wrong-key`, `other-list`, `other-sheet`, `too-slow`
 */
export async function obtainToken(wave: string, panel: string, options: TokenOptions): Promise<string> {
  const publicKey = await findPanelKey(wave, panel, options, options);
  const blinding = options.blinding ?? blindNonce(wave, panel, options.randomBytes);
  await options.keepBlinding?.(blinding);
  const evaluation =
    options.invitation === undefined
      ? await admitByWork(blinding, options)
      : await askEvaluation(blinding, { invitation: options.invitation }, options);
  return finalizeToken(blinding, publicKey, evaluation);
}

async function admitByWork(blinding: Blinding, options: TokenOptions): Promise<Evaluation> {
  for (let attempt = 1; ; attempt++) {
    const { entrance } = options;
    const challenge = await fetchChallenge(blinding.wave, blinding.panel, options, entrance);
    const proofOfWork = await solveProofOfWork(challenge, options);
    try {
      return await askEvaluation(
        blinding,
        { proofOfWork, ...(entrance !== undefined && { entrance }) },
        options,
      );
    } catch (error) {
      // A challenge is spent once: after a lost reply or a long sleep of the device, only a new one helps.
      if (!isSpentOrExpired(error) || attempt === workAttempts) throw error;
    }
  }
}

function isSpentOrExpired(error: unknown): boolean {
  return error instanceof ApiError && (error.slug === 'admission-used' || error.slug === 'invalid-admission');
}

function askEvaluation(
  { wave, panel, blindedElement }: Blinding,
  admission: { proofOfWork: string; entrance?: string } | { invitation: string },
  connection: Connection,
): Promise<Evaluation> {
  return request<Evaluation>(`/waves/${encodeURIComponent(wave)}/tokens`, {
    ...connectionOf(connection),
    method: 'POST',
    body: { panel, blindedElement, ...admission },
  });
}
