import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatToken } from '../../../../functions/survey/token-format.ts';
import {
  draftOfBrowser,
  forgetLink,
  keepAdmission,
  keepReceipt,
  readAdmission,
  readLink,
  readReceipt,
  restoreDraft,
  type Way,
} from '../../../../web/survey/kept.ts';
import { stubStorage } from '../../../support/stub-storage.ts';
import {
  answerAll,
  asked,
  byPoster,
  forgetEverything,
  invited,
  json,
  open,
  opened,
  problem,
  reviewed,
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
