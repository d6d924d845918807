import type { Answers } from '../../../functions/survey/answers.ts';
import { request } from '../../shared/api.ts';
import type { Connection } from './wave.ts';

/** Sends or replaces the response of a token; sending the same twice changes nothing. */
export async function sendResponse(
  wave: string,
  token: string,
  answers: Answers,
  connection: Connection = {},
): Promise<void> {
  await request(path(wave), { ...connection, method: 'PUT', token, body: { answers } });
}

/** The answers sent with a token. @throws ApiError `no-response` when there are none */
export async function readResponse(
  wave: string,
  token: string,
  connection: Connection = {},
): Promise<Answers> {
  const { answers } = await request<{ answers: Answers }>(path(wave), { ...connection, token });
  return answers;
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
