import { expect, vi } from 'vitest';
import { formatToken } from '../../../../functions/survey/token-format.ts';
import {
  forgetLink,
  forgetReceipt,
  forgetUnsent,
  keepAdmission,
  keepLink,
  type readAdmission,
  type Way,
} from '../../../../web/survey/kept.ts';
import type { Obstacle } from '../../../../web/survey/obstacle.ts';
import type { CurrentWave } from '../../../../web/survey/protocol/wave.ts';
import { createSurveyMachine, type SurveyMachine } from '../../../../web/survey/survey-machine.ts';
import type { TokenKeeper } from '../../../../web/survey/token-keeper.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../../support/questionnaire-1.ts';

const { sections } = defaultQuestionnaire;
export const asked = { version: 1, estimatedSeconds: 140, questions: defaultQuestions, sections };
export const wave: CurrentWave = {
  editions: [],
  questionnaire: asked,
  id: '2026-q4',
  title: { fr: 'T4', en: 'Q4' },
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  status: 'open',
};
export const open: Way = { wave: wave.id, panel: 'open' };
export const invited: Way = { wave: wave.id, panel: 'acme', invitation: 'code' };
export const byPoster: Way = { wave: wave.id, panel: 'acme', entrance: 'poster' };
export const token = formatToken({ panel: 'open', nonce: new Uint8Array(32), output: new Uint8Array(64) });
export const offline = () => Promise.reject(new TypeError('no network'));
export const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });
export const problem = (slug: string, status: number, more = {}) =>
  json({ type: `https://observatory.example/problems/${slug}`, ...more }, status);

/** The machine with a network whose replies the test changes, a token that it makes, and waits that it ends. */
export function survey({ obstacle, current = wave, link, admission }: Setting = {}) {
  if (link) keepLink(link);
  if (admission) keepAdmission(admission);
  const world = {
    sent: [] as { answers: Record<string, string>; hasty?: boolean; token: string | undefined }[],
    milliseconds: 0,
    reply: json({ recorded: true }) as () => Promise<Response>,
    /** What is told of the response by its receipt. */
    receipt: json({ recorded: true }) as () => Promise<Response>,
    receiptsAsked: 0,
    panel: json({ wave: wave.id, panel: 'acme', publicKey: '' }) as () => Promise<Response>,
    current: json(current) as () => Promise<Response>,
    welcome: json({ company: 'Ateliers Morvan', profileQuestions: 'company' }) as () => Promise<Response>,
    asked: [] as string[],
    keepers: [] as {
      way: Way;
      resolve: (token: string) => void;
      reject: (error: Error) => void;
      timeout?: number;
    }[],
    making: { tries: 0, isWaiting: false },
    isOnline: true,
    endWait: () => {},
  };
  const fetch = (async (address: string, init: RequestInit) => {
    world.asked.push(address.replace('/api/v1', ''));
    if (address.endsWith('/welcome')) return world.welcome();
    if (/\/panels\/[^/]+$/.test(address)) return world.panel();
    if (!address.endsWith('/response')) return world.current();
    if (init.method === 'GET') {
      world.receiptsAsked += 1;
      return world.receipt();
    }
    const authorization = new Headers(init.headers).get('authorization') ?? '';
    world.sent.push({ ...JSON.parse(String(init.body)), token: authorization.replace('Bearer ', '') });
    return world.reply();
  }) as typeof globalThis.fetch;
  const startKeeper = (way: Way, timeout?: number): TokenKeeper => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    world.keepers.push({ way, resolve, reject, ...(timeout !== undefined && { timeout }) });
    return { token: promise, state: () => world.making };
  };
  const wait = (_seconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      world.endWait = resolve;
      signal?.addEventListener('abort', () => resolve());
    });
  const machine = createSurveyMachine(() => {}, {
    obstacle,
    connection: { fetch },
    startKeeper,
    isOnline: () => world.isOnline,
    wait,
    clock: () => world.milliseconds,
  });
  return { machine, world };
}

export interface Setting {
  obstacle?: Obstacle;
  current?: CurrentWave;
  link?: Way;
  admission?: ReturnType<typeof readAdmission>;
}

/** Lets every reply arrive that needs no waiting. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

export async function opened(setting?: Setting) {
  const run = survey(setting);
  run.machine.open();
  await settle();
  return run;
}

/** Chooses the last option of every question that is still open. */
export function answerAll(machine: SurveyMachine, before = () => {}) {
  for (let place = machine.state.survey.place; place.at === 'question'; place = machine.state.survey.place) {
    const { id } = place;
    const code = defaultQuestions.find((question) => question.id === id)?.options.at(-1)?.code;
    // One of a company's own.
    if (code === undefined) return;
    before();
    machine.choose(id, code, true);
  }
}

/** At the review, with the token made. */
export async function reviewed(setting?: Setting) {
  const run = await opened(setting);
  run.machine.start();
  answerAll(run.machine);
  run.world.keepers[0]?.resolve(token);
  expect(run.machine.state.survey.place.at).toBe('review');
  return run;
}

export async function sentResponse(setting?: Setting) {
  const run = await reviewed(setting);
  run.machine.send();
  await settle();
  return run;
}

/** As a browser that has never been here. */
export function forgetEverything(): void {
  forgetLink();
  forgetUnsent(wave.id);
  forgetReceipt(wave.id);
}
