import { randomBytes } from 'node:crypto';
import { type Answers, askedQuestions, type ProfileQuestions } from '../../functions/survey/answers.ts';
import type { Question } from '../../functions/survey/questionnaire.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { sendResponse } from '../../web/survey/protocol/response.ts';
import { defaultQuestions } from './questionnaire-1.ts';
import { makeTokens } from './server-tokens.ts';

/** The respondent's side of the protocol, as the browser runs it. */

export const random = (length = 32) => Uint8Array.from(randomBytes(length));

/** A token of a panel; `simulated` costs next to nothing, `open` a fifth of a second. */
export function newToken(
  { url }: { url: string },
  {
    wave = 'current',
    panel = 'simulated',
    invitation,
    entrance,
    keys,
  }: { wave?: string; panel?: string; invitation?: string; entrance?: string; keys?: string } = {},
): Promise<string> {
  return obtainToken(wave, panel, {
    origin: url,
    randomBytes: random,
    ...(invitation !== undefined && { invitation }),
    ...(entrance !== undefined && { entrance }),
    ...(keys !== undefined && { keys }),
  });
}

/** Complete answers: the given ones, and the first option of every other question asked. */
export function answersWith(
  given: Answers = {},
  {
    profile = 'full',
    questions = defaultQuestions,
  }: { profile?: ProfileQuestions; questions?: readonly Question[] } = {},
): Record<string, string> {
  const answers: Record<string, string> = { ...given };
  for (;;) {
    const asked = askedQuestions(questions, answers, { profile });
    const next = asked.find(({ id }) => !(id in answers));
    if (!next) {
      const ids = new Set(asked.map(({ id }) => id));
      return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
    }
    answers[next.id] = next.options[0]?.code ?? '';
  }
}

/**
 * Sends responses of the simulated panel, one for each of the answers; returns their tokens, which are made with the
 * seed of an observatory whose seed is known, and so without the protocol's cost.
 */
export async function respond(
  observatory: { url: string; wave?: { id: string }; services?: { seed: Uint8Array } },
  all: readonly Answers[],
  { wave = 'current' }: { wave?: string } = {},
): Promise<string[]> {
  const { services, wave: own } = observatory;
  const id = wave === 'current' ? own?.id : wave;
  const makeToken = async () =>
    services && id
      ? makeTokens(services.seed, { wave: id, panel: 'simulated' }, 1)[0]
      : newToken(observatory, { wave });
  const tokens: string[] = [];
  const queue = [...all];
  const work = async () => {
    for (let answers = queue.shift(); answers; answers = queue.shift()) {
      const token = (await makeToken()) ?? '';
      await sendResponse(wave, token, answers, { origin: observatory.url });
      tokens.push(token);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return tokens;
}
