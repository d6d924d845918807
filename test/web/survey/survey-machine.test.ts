import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatToken } from '../../../functions/survey/token-format.ts';
import { ApiError } from '../../../web/shared/api.ts';
import {
  type Admission,
  draftOfBrowser,
  forgetLink,
  forgetReceipt,
  forgetUnsent,
  keepAdmission,
  keepLink,
  keepReceipt,
  readAdmission,
  readLink,
  readReceipt,
  restoreDraft,
  type Way,
} from '../../../web/survey/kept.ts';
import type { Obstacle } from '../../../web/survey/obstacle.ts';
import type { AskedSupplement, CurrentWave } from '../../../web/survey/protocol/wave.ts';
import { createSurveyMachine, type SurveyMachine } from '../../../web/survey/survey-machine.ts';
import type { TokenKeeper } from '../../../web/survey/token-keeper.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { stubStorage } from '../../support/stub-storage.ts';

const { sections } = defaultQuestionnaire;
const asked = { version: 1, estimatedSeconds: 140, questions: defaultQuestions, sections };
const wave: CurrentWave = {
  editions: [],
  questionnaire: asked,
  id: '2026-q4',
  title: { fr: 'T4', en: 'Q4' },
  opensOn: '2026-10-01',
  closesOn: '2026-12-31',
  status: 'open',
};
const open: Way = { wave: wave.id, panel: 'open' };
const invited: Way = { wave: wave.id, panel: 'acme', invitation: 'code' };
const byPoster: Way = { wave: wave.id, panel: 'acme', entrance: 'poster' };
const token = formatToken({ panel: 'open', nonce: new Uint8Array(32), output: new Uint8Array(64) });
const offline = () => Promise.reject(new TypeError('no network'));
const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });
const problem = (slug: string, status: number, more = {}) =>
  json({ type: `https://observatory.example/problems/${slug}`, ...more }, status);

/** The machine with a network whose replies the test changes, a token that it makes, and waits that it ends. */
function survey({ obstacle, current = wave, link, admission }: Setting = {}) {
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
  const onChange = vi.fn();
  const machine = createSurveyMachine(onChange, {
    obstacle,
    connection: { fetch },
    startKeeper,
    isOnline: () => world.isOnline,
    wait,
    clock: () => world.milliseconds,
  });
  return { machine, world, onChange };
}

interface Setting {
  obstacle?: Obstacle;
  current?: CurrentWave;
  link?: Way;
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
function answerAll(machine: SurveyMachine, before = () => {}) {
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
  forgetLink();
  forgetUnsent(wave.id);
  forgetReceipt(wave.id);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('opening', () => {
  it('shows the wave, and asks for no token before Start', async () => {
    const { machine, world } = await opened();
    expect(machine.state).toMatchObject({ wave, survey: { place: { at: 'intro' } } });
    expect(machine.state.obstacle).toBeUndefined();
    expect([world.asked, world.keepers]).toEqual([['/waves/current'], []]);
    machine.start();
    expect(world.keepers.map(({ way }) => way)).toEqual([{ ...open, closesOn: wave.closesOn }]);
  });

  it.each([invited, byPoster])(
    'of a link shows who invites, and takes no admission before Start',
    async (link) => {
      const { machine, world } = await opened({ link });
      expect(machine.state).toMatchObject({ company: 'Ateliers Morvan', survey: { profile: 'company' } });
      expect(world.asked.toSorted()).toEqual([`/waves/${wave.id}`, `/waves/${wave.id}/panels/acme/welcome`]);
      expect(world.keepers).toEqual([]);
      machine.start();
      expect(world.keepers.map(({ way }) => way)).toEqual([{ ...link, closesOn: wave.closesOn }]);
    },
  );

  it('of a former link, which names no wave, stays with the wave that it found', async () => {
    const { machine } = await opened({ link: { ...invited, wave: 'current' } });
    expect(machine.state.admission.wave).toBe(wave.id);
    expect(readLink()?.wave).toBe(wave.id);
  });

  it('of a link tells a wrong code before anything is asked, and a closed wave before a wrong code', async () => {
    const { machine, world } = survey({ link: invited });
    world.welcome = problem('invalid-admission', 403);
    machine.open();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'invitation' });
    world.current = json({ ...wave, status: 'closed' });
    machine.retry();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
  });

  it('of a link to a wave that there is not leaves the open survey', async () => {
    const { machine, world } = survey({ link: { ...invited, wave: 'gone' } });
    world.current = problem('unknown-wave', 404);
    machine.open();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'invitation' });
    world.current = json(wave);
    machine.answerOpen();
    await settle();
    expect(machine.state).toMatchObject({ wave, obstacle: undefined, admission: open });
    expect(world.asked.at(-1)).toBe('/waves/current');
  });

  it('leads to the receipt, too, from a link that led nowhere', async () => {
    const { machine } = await opened({ obstacle: { name: 'lost' } });
    machine.manage();
    await settle();
    expect(machine.state).toMatchObject({ wave, obstacle: undefined, survey: { place: { at: 'receipt' } } });
  });

  it('says that the wave is closed, whose receipt still proves something, or not yet open', async () => {
    keepReceipt({ wave: wave.id, closesOn: wave.closesOn, token });
    const closed = await opened({ current: { ...wave, status: 'closed' } });
    expect(closed.machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
    expect(readReceipt(wave.id)?.token).toBe(token);
    expect(closed.world.receiptsAsked).toBe(0);
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
    expect(world.keepers).toHaveLength(0);
  });

  it('goes on with a draft where it was left, at the review where it was being sent', async () => {
    const { machine } = await reviewed();
    machine.send();
    expect(restoreDraft(open, asked)?.state.answers).toEqual(machine.state.survey.answers);
    const again = await opened();
    expect(again.machine.state.survey).toMatchObject({
      place: { at: 'review' },
      answers: machine.state.survey.answers,
    });
    expect(again.world.sent).toEqual([]);
    // Started before the page was loaded again.
    expect(again.world.keepers).toHaveLength(1);
  });

  it('makes no token for someone who has answered here', async () => {
    keepReceipt({ wave: wave.id, closesOn: wave.closesOn, token });
    expect((await opened()).world.keepers).toHaveLength(0);
  });
});

describe('what was begun by a link', () => {
  /** Another tab of the same browser, or the same one after a restart: what a tab keeps is gone. */
  const inNewTab = async (link: Way) => {
    forgetLink();
    const tab = globalThis.sessionStorage;
    tab?.clear();
    return opened({ link });
  };
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', stubStorage());
    vi.stubGlobal('localStorage', stubStorage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  async function begun(link: Way) {
    const { machine } = await opened({ link });
    machine.start();
    keepAdmission({ ...link, token });
    machine.choose('mention', 'no', true);
  }

  it('goes on in another tab by a personal link, once someone says that it was they', async () => {
    await begun(invited);
    const { machine, world } = await inNewTab(invited);
    expect(machine.state.survey).toMatchObject({ place: { at: 'intro' }, answers: {} });
    expect(machine.state.begun).toBeDefined();
    expect(world.keepers).toEqual([]);
    machine.goOnBegun();
    expect(machine.state.survey.answers).toEqual({ mention: 'no' });
    expect(readAdmission(invited).token).toBe(token);
  });

  it('can be erased instead', async () => {
    await begun(invited);
    const { machine } = await inNewTab(invited);
    machine.start();
    expect(machine.state.survey.answers).toEqual({});
    expect(draftOfBrowser(invited, asked)).toBeUndefined();
    // The admission is still this link's.
    expect(readAdmission(invited).token).toBe(token);
  });

  it('is shown to nobody who comes by another link, by a poster or to the open survey', async () => {
    await begun(invited);
    for (const link of [{ ...invited, invitation: 'other' }, byPoster]) {
      expect((await inNewTab(link)).machine.state.begun).toBeUndefined();
    }
    forgetLink();
    expect((await opened()).machine.state.begun).toBeUndefined();
    await begun(byPoster);
    const next = await inNewTab(byPoster);
    expect([next.machine.state.begun, next.machine.state.survey.answers]).toEqual([undefined, {}]);
  });

  it('by a poster is not sent twice with one token, when two people share a computer', async () => {
    await begun(byPoster);
    const { machine, world } = await inNewTab(byPoster);
    machine.start();
    answerAll(machine);
    world.keepers[0]?.resolve(token);
    // The other one has sent meanwhile, which forgets what both had.
    keepAdmission(byPoster);
    machine.send();
    await settle();
    expect([world.sent, world.keepers.length]).toEqual([[], 2]);
    const another = formatToken({
      panel: 'acme',
      nonce: new Uint8Array(32).fill(1),
      output: new Uint8Array(64),
    });
    keepAdmission({ ...byPoster, token: another });
    world.keepers[1]?.resolve(another);
    await settle();
    expect(world.sent.map((sent) => sent.token)).toEqual([another]);
  });

  it('and had arrived before the wave closed is told to be in, without what it said', async () => {
    await begun(invited);
    forgetLink();
    globalThis.sessionStorage.clear();
    const later = survey({ link: invited, current: { ...wave, status: 'closed' } });
    later.machine.open();
    await settle();
    expect(later.machine.state).toMatchObject({ obstacle: undefined, survey: { place: { at: 'thanks' } } });
    expect(later.machine.state.sent).toEqual({ token });
    expect(draftOfBrowser(invited, asked)).toBeUndefined();
  });

  it('is gone once it is sent, and once the wave is closed', async () => {
    await begun(invited);
    const { machine, world } = await inNewTab(invited);
    machine.goOnBegun();
    answerAll(machine);
    world.keepers[0]?.resolve(token);
    machine.send();
    await settle();
    expect([draftOfBrowser(invited, asked), readAdmission(invited).token]).toEqual([undefined, undefined]);
    await begun(invited);
    const closed = survey({ link: invited, current: { ...wave, status: 'closed' } });
    closed.machine.open();
    await settle();
    expect([draftOfBrowser(invited, asked), readAdmission(invited).token]).toEqual([undefined, undefined]);
  });
});

describe('sending', () => {
  it('ends with thanks and a receipt, and leaves no answer in the browser', async () => {
    const { machine, world } = await reviewed();
    const { answers } = machine.state.survey;
    machine.send();
    await settle();
    expect(world.sent).toEqual([{ answers, hasty: true, token }]);
    expect(machine.state).toMatchObject({
      sent: { token, answers },
      survey: { place: { at: 'thanks' }, answers: {} },
    });
    expect(readReceipt(wave.id)?.token).toBe(token);
    expect(restoreDraft(open, asked)).toBeUndefined();
    expect(readAdmission(open)).toEqual(open);
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
    const { machine, world } = await reviewed({ link: invited });
    world.reply = problem('invalid-answers', 422, { errors: [{ question: 'employer', reason: 'missing' }] });
    machine.send();
    await settle();
    expect(machine.state.refused).toEqual([]);
    expect(machine.state.survey).toMatchObject({
      profile: 'full',
      place: { at: 'question', id: 'employer' },
    });
  });

  it('of the key or the script tell which', async () => {
    for (const name of ['wrong-key', 'script'] as const) {
      forgetLink();
      forgetUnsent(wave.id);
      const { machine, world } = await opened();
      machine.start();
      world.keepers[0]?.reject(new ApiError(name, 400));
      await settle();
      expect(machine.state.obstacle).toEqual({ name });
    }
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
    const { machine } = await opened({ link: invited, admission: { ...invited, blinding, token } });
    machine.renewToken();
    expect(readAdmission(invited)).toEqual({ ...invited, blinding });
  });

  it('of an admission are told as soon as they come, slowness only when the token is needed', async () => {
    const used = await opened({ link: invited });
    used.machine.start();
    used.world.keepers[0]?.reject(new ApiError('admission-used', 409));
    await settle();
    expect(used.machine.state.obstacle).toEqual({ name: 'used' });
    forgetLink();
    const slow = await opened();
    slow.machine.start();
    slow.world.keepers[0]?.reject(new ApiError('too-slow', 400));
    await settle();
    expect(slow.machine.state.obstacle).toBeUndefined();
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
    const { machine, world } = await opened({ link: invited });
    machine.start();
    world.keepers[0]?.reject(new ApiError('admission-used', 409));
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'used' });
    machine.answerOpen();
    expect(machine.state).toMatchObject({
      obstacle: undefined,
      admission: open,
      company: undefined,
      survey: { profile: 'full', place: { at: 'question' } },
    });
    expect(world.keepers.map(({ way }) => way.panel)).toEqual(['acme', 'open']);
    expect([readLink(), draftOfBrowser(invited, asked)]).toEqual([undefined, undefined]);
  });
});

describe('what a company asks its people besides', () => {
  const both = (text: string) => ({ fr: text, en: text });
  const own: AskedSupplement = {
    estimatedSeconds: 6,
    questions: [
      {
        ...{ id: 'companyQuestion1', revision: 1, kind: 'opinion', topic: both('?'), text: both('?') },
        options: [{ code: '1', label: both('Oui') }],
      },
    ],
    sections: [{ title: both('Own'), screens: [['companyQuestion1']] }],
  };
  const byLink = async () => {
    const run = survey({ link: invited });
    const greeting = { company: 'Ateliers Morvan', profileQuestions: 'company', supplement: own };
    run.world.welcome = json(greeting);
    run.machine.open();
    await settle();
    return run;
  };

  it('comes last, takes as much longer, and is sent with the rest', async () => {
    const { machine, world } = await byLink();
    expect(machine.state.wave?.questionnaire.estimatedSeconds).toBe(146);
    machine.start();
    answerAll(machine);
    expect(machine.state.survey.place).toEqual({ at: 'question', id: 'companyQuestion1' });
    machine.choose('companyQuestion1', '1', true);
    expect(machine.state.survey.place.at).toBe('review');
    world.keepers.at(-1)?.resolve(token);
    machine.send();
    await settle();
    expect(world.sent[0]?.answers).toMatchObject({ companyQuestion1: '1' });
  });

  it('is left aside with its link', async () => {
    const { machine } = await byLink();
    machine.start();
    answerAll(machine);
    machine.choose('companyQuestion1', '1', true);
    machine.answerOpen();
    expect(machine.state.survey.questions.map(({ id }) => id)).not.toContain('companyQuestion1');
    expect(machine.state.survey.answers).not.toHaveProperty('companyQuestion1');
  });

  it('is asked as well of who changes a response by its code alone', async () => {
    const { machine, world } = await opened();
    world.receipt = json({ recorded: true, supplement: own });
    machine.change(formatToken({ panel: 'acme', nonce: new Uint8Array(32), output: new Uint8Array(64) }));
    await settle();
    expect(machine.state.survey.questions.at(-1)?.id).toBe('companyQuestion1');
    answerAll(machine);
    expect(machine.state.survey.place).toEqual({ at: 'question', id: 'companyQuestion1' });
  });
});

describe('answers that meet a closed wave', () => {
  const closed = problem('wave-not-open', 409);
  const nothing = problem('no-response', 404);

  it('of which an attempt arrived in time end with the receipt', async () => {
    const { machine, world } = await reviewed();
    world.reply = offline;
    machine.send();
    await settle();
    world.reply = closed;
    world.endWait();
    await settle();
    expect(world.receiptsAsked).toBe(1);
    expect(machine.state).toMatchObject({
      obstacle: undefined,
      wave: { status: 'closed' },
      sent: { token },
      survey: { place: { at: 'thanks' }, answers: {} },
    });
    expect(readReceipt(wave.id)?.token).toBe(token);
    expect(restoreDraft(open, asked)).toBeUndefined();
  });

  it('of which none arrived are told to be not recorded, and stay until they are erased', async () => {
    const { machine, world } = await reviewed();
    world.reply = closed;
    world.receipt = nothing;
    machine.send();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'not-recorded', closesOn: wave.closesOn });
    expect(readReceipt(wave.id)).toBeUndefined();
    expect(restoreDraft(open, asked)?.state.answers).toEqual(machine.state.survey.answers);
    machine.follow({ at: 'review' });
    expect(machine.state.obstacle).toEqual({ name: 'not-recorded', closesOn: wave.closesOn });
    machine.forgetAnswers();
    expect(machine.state).toMatchObject({
      obstacle: { name: 'closed', closesOn: wave.closesOn },
      survey: { answers: {} },
    });
    expect(restoreDraft(open, asked)).toBeUndefined();
  });

  it('are asked about until there is a reply, and nothing is said before', async () => {
    const { machine, world } = await reviewed();
    world.reply = closed;
    world.receipt = offline;
    machine.send();
    await settle();
    expect(machine.state).toMatchObject({ phase: 'offline', obstacle: undefined });
    world.receipt = problem('unavailable', 503);
    world.endWait();
    await settle();
    expect(machine.state).toMatchObject({ phase: 'busy', obstacle: undefined });
    world.receipt = nothing;
    world.endWait();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'not-recorded', closesOn: wave.closesOn });
  });

  it('without a token yet were never sent', async () => {
    const { machine, world } = await opened();
    machine.start();
    answerAll(machine);
    world.keepers[0]?.reject(new ApiError('wave-not-open', 409));
    machine.send();
    await settle();
    expect(machine.state.obstacle).toEqual({ name: 'not-recorded', closesOn: wave.closesOn });
    expect(world.receiptsAsked).toBe(0);
  });

  it('are asked about after a reload, too', async () => {
    const { machine } = await reviewed();
    keepAdmission({ ...open, token });
    machine.send();
    machine.stop();
    const draft = restoreDraft(open, asked);
    for (const isIn of [false, true]) {
      const again = survey({ current: { ...wave, status: 'closed' } });
      again.world.receipt = isIn ? json({ recorded: true }) : nothing;
      again.machine.open();
      await settle();
      expect(again.world).toMatchObject({ receiptsAsked: 1, sent: [] });
      expect(again.machine.state).toMatchObject(
        isIn
          ? { obstacle: undefined, sent: { token }, survey: { place: { at: 'thanks' } } }
          : { obstacle: { name: 'not-recorded' }, survey: { answers: draft?.state.answers } },
      );
    }
  });

  it('and replace others leave these, or one of the two where a reply was lost', async () => {
    for (const [isLost, mayBeChanged] of [
      [false, false],
      [true, true],
    ]) {
      forgetUnsent(wave.id);
      const { machine, world } = await opened();
      machine.change(token);
      answerAll(machine);
      world.reply = isLost ? offline : closed;
      machine.send();
      await settle();
      world.reply = closed;
      world.endWait();
      await settle();
      expect(machine.state.obstacle).toEqual({ name: 'change-late', closesOn: wave.closesOn, mayBeChanged });
    }
  });
});

describe('answers that somebody else began', () => {
  it('are erased by one step, and the way in stays', async () => {
    const { machine } = await opened({ link: invited });
    machine.start();
    machine.choose('mention', 'yes', true);
    machine.goTo({ at: 'intro' });
    machine.forgetAnswers();
    expect(machine.state).toMatchObject({
      survey: { answers: {}, place: { at: 'intro' }, profile: 'company' },
      obstacle: undefined,
    });
    expect([restoreDraft(invited, asked), draftOfBrowser(invited, asked)]).toEqual([undefined, undefined]);
    expect(machine.state.admission).toMatchObject(invited);
  });
});

describe('what was sent', () => {
  it('is only in the page that sent it, until that is left', async () => {
    const { machine } = await sentResponse();
    expect(machine.state.sent?.answers).toBeDefined();
    const everything = JSON.stringify([readAdmission(open), readReceipt(wave.id), restoreDraft(open, asked)]);
    for (const answer of ['mention', 'undisclosed']) expect(everything).not.toContain(answer);
    machine.leave();
    expect(machine.state.sent).toEqual({ token });
  });

  it('is where a replacement begins in that page, and no other', async () => {
    const { machine } = await sentResponse();
    const answers = machine.state.sent?.answers;
    machine.change(token);
    expect(machine.state.survey).toMatchObject({ mode: 'change', answers, place: { at: 'review' } });
    forgetUnsent(wave.id);
    const later = await opened();
    later.machine.change(token);
    expect(later.machine.state.survey).toMatchObject({
      mode: 'change',
      answers: {},
      place: { at: 'question', id: 'mention' },
    });
  });
});

describe('a change', () => {
  it('is sent with the token of the response, and leaves no receipt in a browser that had none', async () => {
    const { machine, world } = await opened();
    machine.manage();
    machine.change('pasted');
    answerAll(machine);
    const { answers } = machine.state.survey;
    machine.send();
    await settle();
    expect(world.sent).toEqual([{ token: 'pasted', answers }]);
    expect(machine.state).toMatchObject({ sent: { token: 'pasted' }, survey: { mode: 'change' } });
    expect(machine.state.changedToken).toBeUndefined();
    expect(readReceipt(wave.id)).toBeUndefined();
  });

  it('goes on after a reload with the same token', async () => {
    const { machine } = await opened();
    machine.change('pasted');
    const again = await opened();
    expect(again.machine.state).toMatchObject({ changedToken: 'pasted', survey: { mode: 'change' } });
    expect(again.world.keepers).toHaveLength(0);
  });

  it('goes on from the first screen, and is left aside where somebody else answers', async () => {
    const { machine, world } = await opened();
    machine.change('pasted');
    machine.choose('mention', 'no', true);
    machine.goTo({ at: 'intro' });
    machine.start();
    expect(machine.state).toMatchObject({ changedToken: 'pasted', survey: { mode: 'change' } });
    machine.withdrawn();
    machine.start();
    expect(machine.state.changedToken).toBeUndefined();
    expect(machine.state.survey.mode).toBe('answer');
    expect(world.sent).toEqual([]);
  });

  it('asks the profile questions of the panel that its token is of', async () => {
    const ofCompany = formatToken({ panel: 'acme', nonce: new Uint8Array(32), output: new Uint8Array(64) });
    const { machine, world } = await opened();
    world.panel = json({ wave: wave.id, panel: 'acme', publicKey: '', profileQuestions: 'none' });
    machine.change(ofCompany);
    await settle();
    expect(machine.state.survey.profile).toBe('none');
    world.panel = offline;
    machine.change(ofCompany);
    await settle();
    expect(machine.state.obstacle).toBeUndefined();
  });

  it('goes back to the receipt when its token is refused', async () => {
    const { machine, world } = await opened();
    machine.change('pasted');
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
    // The browser's Back: there are no thanks to show, and no answers.
    for (const place of [{ at: 'thanks' }, { at: 'review' }, { at: 'question', id: 'mention' }] as const) {
      machine.follow({ at: 'receipt' });
      machine.follow(place);
      expect(machine.state.survey.place).toEqual({ at: 'intro' });
    }
    // Whoever begins anew has screens to go back to.
    machine.start();
    answerAll(machine);
    machine.follow({ at: 'question', id: 'mention' });
    expect(machine.state.survey.place).toEqual({ at: 'question', id: 'mention' });
  });

  it('comes too late once the wave is closed', async () => {
    const { machine } = await opened();
    machine.fail(new ApiError('wave-not-open', 409));
    expect(machine.state.obstacle).toEqual({ name: 'closed', closesOn: wave.closesOn });
  });
});

describe('whether answers came in haste', () => {
  /** Answers every question after so many seconds, and sends. */
  async function answeredAfter(secondsEach: number, setting?: Setting) {
    const run = await opened(setting);
    run.machine.start();
    answerAll(run.machine, () => {
      run.world.milliseconds += 1000 * secondsEach;
    });
    run.world.keepers[0]?.resolve(token);
    run.machine.send();
    await settle();
    return run;
  }

  it('is one bit, and no time leaves the page', async () => {
    for (const [seconds, hasty] of [
      [0.2, true],
      [6, false],
    ] as const) {
      const { world, machine } = await answeredAfter(seconds);
      expect(world.sent[0]?.hasty).toBe(hasty);
      expect(Object.keys(world.sent[0] ?? {}).sort()).toEqual(['answers', 'hasty', 'token']);
      machine.withdrawn();
    }
  });

  it('waits neither for the reading of the review nor for a network', async () => {
    const { machine, world } = await reviewed();
    world.milliseconds += 3_600_000;
    machine.send();
    await settle();
    expect(world.sent[0]?.hasty).toBe(true);
  });

  it('says nothing of what another page began', async () => {
    const { machine } = await opened();
    machine.start();
    answerAll(machine);
    const again = await opened();
    again.world.keepers[0]?.resolve(token);
    again.machine.send();
    await settle();
    expect(again.world.sent[0]).not.toHaveProperty('hasty');
  });
});
