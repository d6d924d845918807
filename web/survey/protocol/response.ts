import type { Answers } from '../../../functions/survey/answers.ts';
import { ApiError, request } from '../../shared/api.ts';
import type { AskedSupplement, Connection, PublicWave } from './wave.ts';

/** Sends or replaces the response of a token; sending the same twice changes nothing. */
export async function sendResponse(
  wave: string,
  token: string,
  answers: Answers,
  { hasty, ...connection }: Connection & { readonly hasty?: boolean } = {},
): Promise<void> {
  const body = { answers, ...(hasty !== undefined && { hasty }) };
  await request(path(wave), { ...connection, method: 'PUT', token, body });
}

/** Whether a response of the token is recorded, also once the wave is closed. What was answered is never told. */
export async function isRecorded(wave: string, token: string, connection: Connection = {}): Promise<boolean> {
  try {
    await request(path(wave), { ...connection, token });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.slug === 'no-response') return false;
    throw error;
  }
}

/** What the company whose link a recorded response came by asks besides. @throws ApiError `no-response` */
export async function fetchSupplement(
  wave: string,
  token: string,
  connection: Connection = {},
): Promise<AskedSupplement | undefined> {
  return (await request<{ supplement?: AskedSupplement }>(path(wave), { ...connection, token })).supplement;
}

/**
 * Finds the response of a receipt: in the wave at hand or, since a receipt does not name its own, in those that closed.
 *
 * @returns the wave that the token is of, and whether its response is recorded
 * @throws ApiError `invalid-token` when it is of none of them
 */
export async function findResponse(
  wave: PublicWave,
  token: string,
  connection: Connection = {},
): Promise<{ wave: PublicWave; isRecorded: boolean }> {
  try {
    return { wave, isRecorded: await isRecorded(wave.id, token, connection) };
  } catch (error) {
    if (!isOfAnotherWave(error)) throw error;
    const waves = await request<readonly PublicWave[]>('/waves', connection);
    // The last to close is the likeliest.
    const closed = waves.filter(({ id, status }) => status === 'closed' && id !== wave.id).reverse();
    for (const earlier of closed) {
      try {
        return { wave: earlier, isRecorded: await isRecorded(earlier.id, token, connection) };
      } catch (cause) {
        if (!isOfAnotherWave(cause)) throw cause;
      }
    }
    throw error;
  }
}

function isOfAnotherWave(error: unknown): boolean {
  return error instanceof ApiError && error.slug === 'invalid-token';
}

/** Deletes the response of a token. @throws ApiError `no-response` when there is none */
export async function withdrawResponse(
  wave: string,
  token: string,
  connection: Connection = {},
): Promise<void> {
  await request(path(wave), { ...connection, method: 'DELETE', token });
}

function path(wave: string): string {
  return `/waves/${encodeURIComponent(wave)}/response`;
}
