import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepAdmission, keepLink, readAdmission, type Way } from '../../web/survey/kept.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { createSurveyMachine, type SurveyMachine } from '../../web/survey/survey-machine.ts';
import type { TokenKeeper } from '../../web/survey/token-keeper.ts';
import { invitedCompany } from '../support/company-panel.ts';
import { observatoryOfFile } from '../support/observatory-of-file.ts';
import { defaultQuestions } from '../support/questionnaire-1.ts';
import { random } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { storedItems } from '../support/stored-items.ts';
import { stubStorage } from '../support/stub-storage.ts';

/**
 * Whatever opens links before their people do, or twice: a mail gateway that runs every page, a curious assistant, the
 * desk after the phone. Measure: people who can no longer answer. The survey's own machine runs here against the real
 * API, each browser with storage of its own; with Chromium in `test/e2e/survey-links{,.long}.test.ts`.
 */

const observatory = await observatoryOfFile({ now: new Date('2026-11-22T12:00:00Z') });

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Device {
  readonly sessionStorage: ReturnType<typeof stubStorage>;
  readonly localStorage: ReturnType<typeof stubStorage>;
}

const newDevice = (): Device => ({ sessionStorage: stubStorage(), localStorage: stubStorage() });

/** The same browser after its tab was closed. */
const newTab = ({ localStorage }: Device): Device => ({ sessionStorage: stubStorage(), localStorage });

/** Makes the token as the worker does, without one. */
function startKeeper(way: Way): TokenKeeper {
  const { invitation, entrance, blinding, token: kept } = readAdmission(way);
  const make = async () => {
    const token = await obtainToken(way.wave, way.panel, {
      origin: observatory.url,
      randomBytes: random,
      invitation,
      entrance,
      blinding,
      keepBlinding: async (made) => keepAdmission({ ...readAdmission(way), blinding: made }),
    });
    keepAdmission({ ...readAdmission(way), token });
    return token;
  };
  const token = kept === undefined ? make() : Promise.resolve(kept);
  token.catch(() => {});
  return { token, state: () => ({ tries: 0, isWaiting: false }) };
}

/** Opens a link and waits until its page stands. */
async function open(
  link: Way,
  { sessionStorage, localStorage }: Device = newDevice(),
): Promise<SurveyMachine> {
  vi.stubGlobal('sessionStorage', sessionStorage);
  vi.stubGlobal('localStorage', localStorage);
  keepLink(link);
  const machine = createSurveyMachine(() => {}, {
    connection: { origin: observatory.url },
    startKeeper,
    isOnline: () => true,
  });
  machine.open();
  await reach(() => machine.state.wave !== undefined || machine.state.obstacle !== undefined);
  return machine;
}

const reach = (isReached: () => boolean) => vi.waitUntil(isReached, { interval: 5, timeout: 60_000 });

/** What becomes of whoever opens a link, answers everything and sends: the token that was sent by, or an obstacle. */
async function answer(link: Way, device?: Device): Promise<string> {
  const machine = await open(link, device);
  const refused = refusalOf(machine);
  if (refused !== undefined) return refused;
  if (machine.state.begun) machine.goOnBegun();
  else machine.start();
  const asked = () => machine.state.survey.place;
  for (let place = asked(); place.at === 'question'; place = asked()) {
    const { id } = place;
    const { options } = defaultQuestions.find((question) => question.id === id) ?? { options: [] };
    machine.choose(id, options.at(-1)?.code ?? '', true);
  }
  machine.send();
  await reach(() => machine.state.obstacle !== undefined || machine.state.sent !== undefined);
  return refusalOf(machine) ?? machine.state.sent?.token ?? '';
}

const refusalOf = ({ state }: SurveyMachine): string | undefined => state.obstacle?.name;

async function linksOf(count: number): Promise<Way[]> {
  const wave = observatory.wave.id;
  const { panel, invitations } = await invitedCompany(observatory, { count, wave });
  return invitations.map((invitation) => ({ wave, panel, invitation }));
}

async function usedMarks({ wave, panel }: Way): Promise<number> {
  const items = await storedItems(observatory.table);
  return items.filter(({ pk }) => pk?.S === `INVITATION#${wave}#${panel}`).length;
}

/** How many of these ended with each obstacle, and how many responses were sent. */
function counted(results: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const tokens = new Set(results.filter((result) => result.includes('.')));
  if (tokens.size > 0) counts.sent = tokens.size;
  for (const name of results.filter((result) => !tokens.has(result))) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

// What opening spends is spent of each: were it so, none of them could answer.
const opened = rounds({ short: 20, long: 100 });

describe(`${opened} links that a gateway opens before their people`, () => {
  it('are all answered later: opening leaves no mark', async () => {
    const links = await linksOf(opened);
    for (const link of links) expect((await open(link)).state.company).toBe('Acme');
    expect(await usedMarks(links[0] as Way)).toBe(0);
    const results: string[] = [];
    for (const link of links) results.push(await answer(link));
    expect(counted(results)).toEqual({ sent: opened });
    expect(await usedMarks(links[0] as Way)).toBe(opened);
  });

  it('control: where opening takes the token, as it once did, nobody can answer', async () => {
    const links = await linksOf(opened / 2);
    for (const link of links) {
      const machine = await open(link);
      machine.start();
      await reach(() => readAdmission(link).token !== undefined);
    }
    const results: string[] = [];
    for (const link of links) results.push(await answer(link));
    expect(counted(results)).toEqual({ used: opened / 2 });
  });
});

describe('a link that is begun and left', () => {
  it('is sent by the same browser in any later tab, once', async () => {
    const [link] = (await linksOf(1)) as [Way];
    const device = newDevice();
    const machine = await open(link, device);
    machine.start();
    machine.choose('mention', 'yes', true);
    await reach(() => readAdmission(link).token !== undefined);
    const { token } = readAdmission(link);
    expect(await answer(link, newTab(device))).toBe(token);
    expect(await usedMarks(link)).toBe(1);
  });

  it('by a reply that was lost, too: the browser asks again with the element that it had kept', async () => {
    const [link] = (await linksOf(1)) as [Way];
    const device = newDevice();
    const machine = await open(link, device);
    machine.start();
    await reach(() => readAdmission(link).token !== undefined);
    const { token, ...withoutToken } = readAdmission(link);
    keepAdmission(withoutToken);
    expect(await answer(link, newTab(device))).toBe(token);
    expect(await usedMarks(link)).toBe(1);
  });

  it('control: on another device, which kept nothing, it is used', async () => {
    const [link] = (await linksOf(1)) as [Way];
    const phone = newDevice();
    const machine = await open(link, phone);
    machine.start();
    await reach(() => readAdmission(link).token !== undefined);
    const { token } = readAdmission(link);
    expect(await answer(link)).toBe('used');
    // The phone still has it.
    expect(await answer(link, newTab(phone))).toBe(token);
    expect(await usedMarks(link)).toBe(1);
  });
});
