import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../../web/shared/api.ts';
import {
  draftOfBrowser,
  forgetLink,
  forgetUnsent,
  keepAdmission,
  readAdmission,
  readLink,
  readReceipt,
  restoreDraft,
} from '../../../../web/survey/kept.ts';
import {
  answerAll,
  asked,
  forgetEverything,
  invited,
  json,
  offline,
  open,
  opened,
  problem,
  reviewed,
  type Setting,
  sentResponse,
  settle,
  survey,
  token,
  wave,
} from './survey-run.ts';

beforeEach(() => {
  vi.useFakeTimers();
  forgetEverything();
});
afterEach(() => {
  vi.useRealTimers();
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
    const blinding = { wave: wave.id, panel: 'acme' } as NonNullable<
      ReturnType<typeof readAdmission>['blinding']
    >;
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
