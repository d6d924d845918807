import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAdmission, keepAdmission, readAdmission, type Way } from '../../../web/survey/kept.ts';
import { createResponseSender } from '../../../web/survey/response-sender.ts';

const admission: Way = { wave: '2026-q4', panel: 'open' };
const byPoster: Way = { wave: '2026-q4', panel: 'acme', entrance: 'poster' };
const answers = { mention: 'yes' };
const errand = { wave: '2026-q4', admission, token: undefined };

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const problem = (slug: string, status: number) =>
  json({ type: `https://observatory.example/problems/${slug}` }, status);
const lost = () => Promise.reject(new TypeError('no network'));

/** A sender whose tokens, replies and waits the test gives. */
function sender(replies: (() => Response | Promise<Response>)[]) {
  const requests: string[] = [];
  const keepers: { resolve: (token: string) => void; reject: (error: unknown) => void; timeout?: number }[] =
    [];
  const phases: string[] = [];
  const onFail = vi.fn();
  const made = createResponseSender(({ phase }) => phase && phases.push(phase), onFail, {
    connection: {
      fetch: (async (_address: string, init: RequestInit) => {
        const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
        requests.push(`${init.method} ${token}`);
        return replies.shift()?.() ?? json({ recorded: true });
      }) as typeof fetch,
    },
    startKeeper: (_way, timeout) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      keepers.push({ resolve, reject, ...(timeout !== undefined && { timeout }) });
      return { token: promise, state: () => ({ tries: 7, isWaiting: true }) };
    },
    isOnline: () => false,
    wait: async () => {},
  });
  return { sender: made, requests, keepers, phases, onFail };
}

beforeEach(() => {
  vi.useFakeTimers();
  forgetAdmission(admission);
  forgetAdmission(byPoster);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createResponseSender', () => {
  it('waits for the token, says what it waits for, and sends once', async () => {
    const { sender: made, requests, keepers, phases } = sender([]);
    const sending = made.send(answers, errand);
    await vi.advanceTimersByTimeAsync(200);
    expect([phases, requests]).toEqual([['offline'], []]);
    keepers[0]?.resolve('t1');
    expect(await sending).toEqual({ isClosed: false, token: 't1' });
    expect([phases, requests]).toEqual([['offline', 'sending'], ['PUT t1']]);
  });

  it('sends a change under the token it was given, and makes none', async () => {
    const { sender: made, requests, keepers } = sender([]);
    expect(await made.send(answers, { ...errand, token: 'held' })).toEqual({
      isClosed: false,
      token: 'held',
    });
    expect([requests, keepers]).toEqual([['PUT held'], []]);
  });

  it('makes another token where somebody else has sent by the first', async () => {
    const { sender: made, requests, keepers } = sender([]);
    const sending = made.send(answers, { ...errand, admission: byPoster });
    keepers[0]?.resolve('spent');
    await vi.advanceTimersByTimeAsync(0);
    keepers[1]?.resolve('own');
    await sending;
    expect(requests).toEqual(['PUT own']);
  });

  it('tries again after a lost reply, and asks after it where the wave has closed meanwhile', async () => {
    const run = sender([lost, () => problem('wave-not-open', 409), lost, () => json({ recorded: true })]);
    expect(await run.sender.send(answers, { ...errand, token: 'held' })).toEqual({
      isClosed: true,
      token: 'held',
      isIn: true,
      hasLostReply: true,
    });
    expect(run.requests).toEqual(['PUT held', 'PUT held', 'GET held', 'GET held']);
    expect(run.phases).toEqual(['sending', 'offline', 'sending', 'asking', 'offline', 'asking']);
  });

  it('tells of no lost reply where the attempts were those of another response', async () => {
    const run = sender([lost, () => json({ recorded: true }), () => problem('wave-not-open', 409)]);
    await run.sender.send(answers, { ...errand, token: 'first' });
    run.sender.forgetAttempts();
    expect(await run.sender.send(answers, { ...errand, token: 'held' })).toMatchObject({
      hasLostReply: false,
    });
  });

  it('tells nothing of what was stopped, nor of what another sending replaced', async () => {
    const { sender: made, keepers, requests } = sender([]);
    const stopped = made.send(answers, errand);
    made.stop();
    const replaced = made.send(answers, errand);
    const last = made.send(answers, errand);
    keepers[0]?.resolve('t1');
    expect(await Promise.all([stopped, replaced, last])).toEqual([
      undefined,
      undefined,
      { isClosed: false, token: 't1' },
    ]);
    expect([keepers.length, requests]).toEqual([1, ['PUT t1']]);
  });

  it('throws what the server refuses', async () => {
    const { sender: made } = sender([() => problem('invalid-answers', 422)]);
    await expect(made.send(answers, { ...errand, token: 'held' })).rejects.toMatchObject({
      slug: 'invalid-answers',
    });
  });

  it('tells early that no token can be made, but for slowness and for a token no longer wanted', async () => {
    const { sender: made, keepers, onFail } = sender([]);
    made.prepareToken(admission);
    made.forgetToken();
    made.prepareToken(admission);
    made.renewToken(admission, 90_000);
    for (const keeper of keepers) keeper.reject({ slug: 'admission-used' });
    await vi.advanceTimersByTimeAsync(0);
    expect(onFail.mock.calls).toEqual([[{ slug: 'admission-used' }]]);
    expect(keepers.map(({ timeout }) => timeout)).toEqual([undefined, undefined, 90_000]);

    made.renewToken(admission);
    keepers.at(-1)?.reject({ slug: 'too-slow' });
    await vi.advanceTimersByTimeAsync(0);
    expect(onFail).toHaveBeenCalledTimes(1);
  });

  it('keeps a link’s admission when its token is made anew, and nothing of the open way', () => {
    const { sender: made } = sender([]);
    const blinding = { wave: '2026-q4', panel: 'acme', nonce: 'n', blind: 'b', blindedElement: 'e' };
    keepAdmission({ ...byPoster, blinding, token: 'old' });
    made.renewToken(byPoster);
    expect(readAdmission(byPoster)).toEqual({ ...byPoster, blinding });
    keepAdmission({ ...admission, token: 'old' });
    made.renewToken(admission);
    expect(readAdmission(admission)).toEqual(admission);
  });
});
