import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { request } from '../../shared/api.ts';
import { AdmissionError } from './admission-error.ts';
import { type Connection, connectionOf } from './wave.ts';

export interface WorkOptions {
  /** Called after each try, with the number of tries so far. */
  onTry?: (tries: number) => void;
  /** Ceiling of the work, in milliseconds. */
  timeoutMilliseconds?: number;
}

/**
 * The challenge that admits once to a panel without invitations, or by a company's shared entrance.
 *
 * @throws ApiError `invalid-admission` when the entrance is closed or its code wrong
 */
export function fetchChallenge(
  wave: string,
  panel: string,
  connection: Connection = {},
  entrance?: string,
): Promise<Challenge> {
  return request<Challenge>(`/waves/${encodeURIComponent(wave)}/challenges`, {
    ...connectionOf(connection),
    method: 'POST',
    body: panel === 'open' ? {} : { panel, ...(entrance !== undefined && { entrance }) },
  });
}

/**
 * Solves a challenge and packs it as ALTCHA's widget does: base64 of the JSON `{challenge, solution}`.
 *
 * @throws AdmissionError `too-slow` when the time is up
 */
export async function solveProofOfWork(
  challenge: Challenge,
  { onTry, timeoutMilliseconds = 60_000 }: WorkOptions = {},
): Promise<string> {
  let tries = 0;
  const countingDeriveKey: typeof deriveKey = (...values) => {
    tries += 1;
    onTry?.(tries);
    return deriveKey(...values);
  };
  const solution = await solveChallenge({
    challenge,
    deriveKey: countingDeriveKey,
    timeout: timeoutMilliseconds,
  });
  if (!solution) throw new AdmissionError('too-slow');
  return btoa(JSON.stringify({ challenge, solution }));
}
