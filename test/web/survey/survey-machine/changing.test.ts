import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatToken } from '../../../../functions/survey/token-format.ts';
import { ApiError } from '../../../../web/shared/api.ts';
import { forgetUnsent, readAdmission, readReceipt, restoreDraft } from '../../../../web/survey/kept.ts';
import type { AskedSupplement } from '../../../../web/survey/protocol/wave.ts';
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
