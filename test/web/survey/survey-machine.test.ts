import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { questionnaire } from '../../../functions/survey/questionnaire.ts';
import { formatToken } from '../../../functions/survey/token-format.ts';
import { ApiError } from '../../../web/shared/api.ts';
import {
  type Admission,
  forgetAdmission,
  forgetDraft,
  forgetReceipt,
  keepAdmission,
  keepReceipt,
  readAdmission,
  readReceipt,
  restoreDraft,
} from '../../../web/survey/kept.ts';
import type { Obstacle } from '../../../web/survey/obstacle.ts';
import type { PublicWave } from '../../../web/survey/protocol/wave.ts';
import { createSurveyMachine, type SurveyMachine } from '../../../web/survey/survey-machine.ts';
import type { TokenKeeper } from '../../../web/survey/token-keeper.ts';

const wave: PublicWave = {
  id: '2026-q4',
  title: { fr: 'T4', en: 'Q4' },
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  status: 'open',
};
const token = formatToken({ panel: 'open', nonce: new Uint8Array(32), output: new Uint8Array(64) });
const offline = () => Promise.reject(new TypeError('no network'));
const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });
const problem = (slug: string, status: number, more = {}) =>
  json({ type: `https://observatory.example/problems/${slug}`, ...more }, status);

/** The machine with a network whose replies the test changes, a token that it makes, and waits that it ends. */
function survey({ obstacle, current = wave, admission }: Setting = {}) {
  if (admission) keepAdmission(admission);
  const world = {
    sent: [] as { answers: Record<string, string>; token: string | undefined }[],
    reply: json({}) as () => Promise<Response>,
    current: json(current) as () => Promise<Response>,
    panel: json({ wave: wave.id, panel: 'acme', publicKey: '' }) as () => Promise<Response>,
    keepers: [] as { resolve: (token: string) => void; reject: (error: Error) => void; timeout?: number }[],
    making: { tries: 0, isWaiting: false },
    isOnline: true,
    endWait: () => {},
  };
  const fetch = (async (address: string, init: RequestInit) => {
    if (address.endsWith('/waves/current')) return world.current();
    if (!address.endsWith('/response')) return world.panel();
    const authorization = new Headers(init.headers).get('authorization') ?? '';
    world.sent.push({ ...JSON.parse(String(init.body)), token: authorization.replace('Bearer ', '') });
    return world.reply();
  }) as typeof globalThis.fetch;
  const startKeeper = (_wave: string, timeout?: number): TokenKeeper => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    world.keepers.push({ resolve, reject, ...(timeout !== undefined && { timeout }) });
    return { token: promise, state: () => world.making };
  };
  const wait = (_seconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      world.endWait = resolve;
      signal?.addEventListener('abort', () => resolve());
    });
  const onChange = vi.fn();
  const machine = createSurveyMachine(onChange, {
    obstacle,
    connection: { fetch },
    startKeeper,
    isOnline: () => world.isOnline,
    wait,
  });
  return { machine, world, onChange };
}

interface Setting {
  obstacle?: Obstacle;
  current?: PublicWave;
  admission?: Admission;
}

/** Lets every reply arrive that needs no waiting. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function opened(setting?: Setting) {
  const run = survey(setting);
  run.machine.open();
  await settle();
  return run;
}

/** Chooses the last option of every question that is still open. */
function answerAll(machine: SurveyMachine) {
  for (let place = machine.state.survey.place; place.at === 'question'; place = machine.state.survey.place) {
    const { id } = place;
    const code = questionnaire.questions.find((question) => question.id === id)?.options.at(-1)?.code ?? '';
    machine.choose(id, code, true);
  }
}

/** At the review, with the token made. */
async function reviewed(setting?: Setting) {
  const run = await opened(setting);
  run.machine.start();
  answerAll(run.machine);
  run.world.keepers[0]?.resolve(token);
  expect(run.machine.state.survey.place.at).toBe('review');
  return run;
}

async function sentResponse(setting?: Setting) {
  const run = await reviewed(setting);
  run.machine.send();
  await settle();
  return run;
}

beforeEach(() => {
  vi.useFakeTimers();
  forgetAdmission();
  forgetDraft();
  forgetReceipt();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening', () => {
  it('shows the wave and has a token made meanwhile', async () => {
    const { machine, world } = await opened();
    expect(machine.state).toMatchObject({ wave, survey: { place: { at: 'intro' } } });
    expect(machine.state.obstacle).toBeUndefined();
    expect(world.keepers).toHaveLength(1);
  });

  it('says that the wave is closed, whose receipt is of no more use, or not yet open', async () => {
    keepReceipt({ wave: wave.id, closesOn: wave.closesOn, token });
    const closed = await opened({ current: { ...wave, status: 'closed' } });
    expect(closed.machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
    expect(readReceipt(wave.id)).toBeUndefined();
    const scheduled = await opened({ current: { ...wave, status: 'scheduled' } });
    expect(scheduled.machine.state.obstacle).toEqual({ name: 'scheduled', opensOn: wave.opensOn });
  });

  it('opens again after a full failure when asked', async () => {
    const { machine, world } = survey();
    world.current = problem('unknown', 500);
    machine.open();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'failed' });
    world.current = json(wave);
    machine.retry();
    await settle();
    expect(machine.state).toMatchObject({ wave, obstacle: undefined });
  });

  it('asks nothing of the server for a link that was cut, until the open survey is chosen', async () => {
    const { machine, world } = await opened({ obstacle: { name: 'invitation' } });
    expect(machine.state).toMatchObject({ obstacle: { name: 'invitation' } });
    expect(machine.state.wave).toBeUndefined();
    machine.answerOpen();
    await settle();
    expect(machine.state).toMatchObject({ wave, obstacle: undefined });
    expect(world.keepers).toHaveLength(1);
  });

  it('takes no admission of a shared entrance before Start', async () => {
    const { machine, world } = await opened({ admission: { panel: 'acme', entrance: 'poster' } });
    expect(machine.state.survey.profile).toBe('company');
    expect(world.keepers).toHaveLength(0);
    machine.start();
    expect(world.keepers).toHaveLength(1);
  });

  it('goes on with a draft where it was left, at the review where it was being sent', async () => {
    const { machine } = await reviewed();
    machine.send();
    expect(restoreDraft(wave.id)?.state.answers).toEqual(machine.state.survey.answers);
    const again = await opened();
    expect(again.machine.state.survey).toMatchObject({
      place: { at: 'review' },
      answers: machine.state.survey.answers,
    });
    expect(again.world.sent).toEqual([]);
  });

  it('makes no token for someone who has answered here', async () => {
    keepReceipt({ wave: wave.id, closesOn: wave.closesOn, token });
    expect((await opened()).world.keepers).toHaveLength(0);
  });
});

describe('sending', () => {
  it('ends with thanks and a receipt, and leaves no answer in the browser', async () => {
    const { machine, world } = await reviewed();
    const { answers } = machine.state.survey;
    machine.send();
    await settle();
    expect(world.sent).toEqual([{ answers, token }]);
    expect(machine.state).toMatchObject({
      sent: { token, answers },
      survey: { place: { at: 'thanks' }, answers: {} },
    });
    expect(readReceipt(wave.id)?.token).toBe(token);
    expect(restoreDraft(wave.id)).toBeUndefined();
    expect(readAdmission()).toEqual({ panel: 'open' });
  });

  it('shows the tries of the proof of work, and what its making waits for', async () => {
    const { machine, world } = await opened();
    machine.start();
    answerAll(machine);
    machine.send();
    world.making = { tries: 70, isWaiting: false };
    await vi.advanceTimersByTimeAsync(200);
    expect(machine.state).toMatchObject({ phase: 'token', tries: 70 });
    world.making = { tries: 70, isWaiting: true };
    await vi.advanceTimersByTimeAsync(200);
    expect(machine.state.phase).toBe('busy');
    world.isOnline = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(machine.state.phase).toBe('offline');
    world.keepers[0]?.resolve(token);
    await settle();
    expect(machine.state.survey.place.at).toBe('thanks');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits without a network or for a busy server, and then sends the same', async () => {
    const { machine, world } = await reviewed();
    world.reply = offline;
    machine.send();
    await settle();
    expect(machine.state.phase).toBe('offline');
    world.reply = problem('unavailable', 503);
    world.endWait();
    await settle();
    expect(machine.state.phase).toBe('busy');
    world.reply = json({});
    world.endWait();
    await settle();
    expect(machine.state.survey.place.at).toBe('thanks');
    expect(world.sent).toHaveLength(3);
    expect(new Set(world.sent.map((attempt) => JSON.stringify(attempt))).size).toBe(1);
  });

  it('is given up on the way back to the review', async () => {
    const { machine, world } = await opened();
    machine.start();
    answerAll(machine);
    machine.send();
    machine.follow({ at: 'review' });
    world.keepers[0]?.resolve(token);
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.sent).toEqual([]);
    expect(machine.state.survey.place.at).toBe('review');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up between two attempts as well', async () => {
    const { machine, world } = await reviewed();
    world.reply = offline;
    machine.send();
    await settle();
    machine.stop();
    machine.goTo({ at: 'review' });
    await settle();
    expect(world.sent).toHaveLength(1);
    expect(machine.state).toMatchObject({ survey: { place: { at: 'review' } }, obstacle: undefined });
  });

  it('counts once when asked for twice', async () => {
    const { machine, world } = await reviewed();
    machine.send();
    machine.send();
    await settle();
    expect(world.sent).toHaveLength(1);
    expect(machine.state.survey.place.at).toBe('thanks');
  });

  it('leads nowhere back once it is done, but to the receipt', async () => {
    const { machine } = await sentResponse();
    machine.follow({ at: 'review' });
    expect(machine.state.survey.place.at).toBe('thanks');
    machine.follow({ at: 'receipt' });
    expect(machine.state.survey.place.at).toBe('receipt');
  });
});

describe('refusals', () => {
  it('lead to the question whose answer was not accepted, until another is chosen', async () => {
    const { machine, world } = await reviewed();
    world.reply = problem('invalid-answers', 422, { errors: [{ question: 'age', reason: 'unknown-code' }] });
    machine.send();
    await settle();
    expect(machine.state).toMatchObject({
      refused: ['age'],
      survey: { place: { at: 'question', id: 'age' } },
    });
    expect(machine.state.survey.answers.age).toBeUndefined();
    machine.choose('age', '35-49', true);
    expect(machine.state.refused).toEqual([]);
  });

  it('blame no answer to a question that was never asked here', async () => {
    const { machine, world } = await reviewed({ admission: { panel: 'acme', invitation: 'code' } });
    world.reply = problem('invalid-answers', 422, { errors: [{ question: 'employer', reason: 'missing' }] });
    machine.send();
    await settle();
    expect(machine.state.refused).toEqual([]);
    expect(machine.state.survey).toMatchObject({
      profile: 'full',
      place: { at: 'question', id: 'employer' },
    });
  });

  it('say that the wave closed while answering', async () => {
    const { machine, world } = await reviewed();
    world.reply = problem('wave-not-open', 409);
    machine.send();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
  });

  it('of the token have another made, which is then sent', async () => {
    const { machine, world } = await reviewed();
    world.reply = problem('invalid-token', 401);
    machine.send();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'token' });
    world.reply = json({});
    machine.renewToken();
    world.keepers[1]?.resolve('another');
    await settle();
    expect(world.sent.map((attempt) => attempt.token)).toEqual([token, 'another']);
    expect(machine.state).toMatchObject({ obstacle: undefined, survey: { place: { at: 'thanks' } } });
  });

  it('keep the link and its one blinding for another token', async () => {
    const blinding = { wave: wave.id, panel: 'acme' } as NonNullable<Admission['blinding']>;
    const { machine } = await opened({ admission: { panel: 'acme', invitation: 'code', blinding, token } });
    machine.renewToken();
    expect(readAdmission()).toEqual({ panel: 'acme', invitation: 'code', blinding });
  });

  it('of an admission are told before the first question, slowness only when the token is needed', async () => {
    const used = await opened({ admission: { panel: 'acme', invitation: 'code' } });
    used.world.keepers[0]?.reject(new ApiError('admission-used', 409));
    await settle();
    expect(used.machine.state.obstacle).toEqual({ name: 'used' });
    forgetAdmission();
    const slow = await opened();
    slow.world.keepers[0]?.reject(new ApiError('too-slow', 400));
    await settle();
    expect(slow.machine.state.obstacle).toBeUndefined();
    slow.machine.start();
    answerAll(slow.machine);
    slow.machine.send();
    await settle();
    expect(slow.machine.state.obstacle).toEqual({ name: 'too-slow' });
    slow.machine.renewToken(300_000);
    expect(slow.world.keepers[1]?.timeout).toBe(300_000);
    slow.world.keepers[1]?.resolve(token);
    await settle();
    expect(slow.machine.state.survey.place.at).toBe('thanks');
  });

  it('of a link leave the open survey, with all its questions and its own token', async () => {
    const { machine, world } = await opened({ admission: { panel: 'acme', invitation: 'code' } });
    world.keepers[0]?.reject(new ApiError('invalid-admission', 403));
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'invitation' });
    machine.answerOpen();
    expect(machine.state).toMatchObject({
      obstacle: undefined,
      admission: { panel: 'open' },
      survey: { profile: 'full' },
    });
    expect(world.keepers).toHaveLength(2);
  });
});

describe('a change', () => {
  const answers = { mention: 'no' };

  it('is sent with the token of the response, and leaves no receipt in a browser that had none', async () => {
    const { machine, world } = await opened();
    machine.manage();
    machine.change('pasted', answers);
    answerAll(machine);
    machine.send();
    await settle();
    expect(world.sent).toMatchObject([{ token: 'pasted', answers }]);
    expect(machine.state).toMatchObject({ sent: { token: 'pasted' }, survey: { mode: 'change' } });
    expect(machine.state.changedToken).toBeUndefined();
    expect(readReceipt(wave.id)).toBeUndefined();
  });

  it('goes on after a reload with the same token', async () => {
    const { machine } = await opened();
    machine.change('pasted', answers);
    const again = await opened();
    expect(again.machine.state).toMatchObject({ changedToken: 'pasted', survey: { mode: 'change' } });
    expect(again.world.keepers).toHaveLength(0);
  });

  it('goes back to the receipt when its token is refused', async () => {
    const { machine, world } = await opened();
    machine.change('pasted', answers);
    answerAll(machine);
    world.reply = problem('invalid-token', 401);
    machine.send();
    await settle();
    expect(machine.state).toMatchObject({ survey: { place: { at: 'receipt' } } });
    expect(machine.state.obstacle).toBeUndefined();
  });

  it('is over with a withdrawal, which leaves no answer', async () => {
    const { machine } = await sentResponse();
    machine.manage();
    machine.withdrawn();
    expect(machine.state.sent).toBeUndefined();
    expect(machine.state.survey).toMatchObject({ answers: {}, place: { at: 'receipt' } });
  });

  it('comes too late once the wave is closed', async () => {
    const { machine } = await opened();
    machine.fail(new ApiError('wave-not-open', 409));
    expect(machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
  });
});
