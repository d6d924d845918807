import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, parseToken, toBase64Url } from '../../../functions/survey/token-format.ts';
import { panelKeys, redeemToken } from '../../../functions/survey/tokens.ts';
import type { Blinding } from '../../../web/survey/protocol/blind-token.ts';
import { obtainToken } from '../../../web/survey/protocol/obtain-token.ts';
import { signedList } from '../../support/signed-list.ts';

const seed = new Uint8Array(32).fill(7);
const wave = '2026-q4';
const randomBytes = (length = 32) => crypto.getRandomValues(new Uint8Array(length));
const decode = (text: string, length: number) => fromBase64Url(text, length) as Uint8Array;

/** A server of one panel; `keyOffered` may differ from the key it publishes. */
function server({ keyOffered = panelKeys(seed, { wave, panel: 'acme' }), failures = [] as Response[] } = {}) {
  const published = panelKeys(seed, { wave, panel: 'acme' });
  const asked: { path: string; body: Record<string, string> }[] = [];
  const fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    const path = new URL(String(address)).pathname;
    const body = init.body ? JSON.parse(String(init.body)) : {};
    asked.push({ path, body });
    if (path.endsWith('/panels/acme')) {
      return Response.json({ wave, panel: 'acme', publicKey: toBase64Url(published.publicKey) });
    }
    if (path.endsWith('/panels')) {
      return Response.json(
        await signedList(wave, [{ panel: 'acme', publicKey: toBase64Url(published.publicKey) }]),
      );
    }
    if (path.endsWith('/challenges')) {
      const cheap = { algorithm: 'PBKDF2/SHA-256', deriveKey, cost: 1, counter: 3 };
      return Response.json(await createChallenge({ ...cheap, hmacSignatureSecret: 'secret' }));
    }
    const failure = failures.shift();
    if (failure) return failure;
    const { evaluated, proof } = ristretto255_oprf.voprf.blindEvaluate(
      keyOffered.secretKey,
      keyOffered.publicKey,
      decode(body.blindedElement, 32),
    );
    return Response.json({ evaluatedElement: toBase64Url(evaluated), proof: toBase64Url(proof) });
  };
  return {
    asked,
    connection: { fetch: fetch as typeof globalThis.fetch, origin: 'http://server', randomBytes },
  };
}

const problem = (slug: string, status: number) => Response.json({ type: `/problems/${slug}` }, { status });

describe('obtainToken', () => {
  it('makes a token that the server redeems, from a nonce that the server never saw', async () => {
    const { asked, connection } = server();
    const token = await obtainToken(wave, 'acme', { ...connection, invitation: 'code' });
    expect(redeemToken(seed, wave, token).panel).toBe('acme');
    const nonce = toBase64Url(parseToken(token)?.nonce ?? new Uint8Array());
    expect(JSON.stringify(asked)).not.toContain(nonce);
  });

  it('asks for the list of keys and for nothing else of the panel', async () => {
    const { asked, connection } = server();
    await obtainToken(wave, 'acme', { ...connection, invitation: 'code' });
    const base = `/api/v1/waves/${wave}`;
    expect(asked.map(({ path }) => path)).toEqual([`${base}/panels`, `${base}/tokens`]);
  });

  it('asks for no list where it came with the wave, and holds what came to the same rules', async () => {
    const { publicKey } = panelKeys(seed, { wave, panel: 'acme' });
    const keyList = await signedList(wave, [{ panel: 'acme', publicKey: toBase64Url(publicKey) }]);
    const { asked, connection } = server();
    const token = await obtainToken(wave, 'acme', { ...connection, keyList });
    expect(redeemToken(seed, wave, token).panel).toBe('acme');
    expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['challenges', 'tokens']);
    const marked = toBase64Url(panelKeys(seed, { wave, panel: 'marked' }).publicKey);
    for (const unsound of [
      { ...keyList, panels: [{ panel: 'acme', publicKey: marked }] },
      { ...keyList, signature: toBase64Url(new Uint8Array(64)) },
      { ...keyList, wave: '2026-q3' },
      await signedList(wave, [{ panel: 'acme', publicKey: marked }]),
    ]) {
      const refused = obtainToken(wave, 'acme', { ...connection, keyList: unsound });
      await expect(refused).rejects.toMatchObject({ slug: 'wrong-key' });
    }
  });

  it('says what the service says of a panel that is in no list', async () => {
    const { connection } = server({ failures: [problem('unknown-panel', 404)] });
    const token = obtainToken(wave, 'cnobody', { ...connection, invitation: 'code' });
    await expect(token).rejects.toMatchObject({ slug: 'unknown-panel', status: 404 });
  });

  it('reads the list once more where the panel comes into it by being asked for, past what a browser keeps', async () => {
    const { asked, connection } = server();
    const listings: (RequestCache | undefined)[] = [];
    const late = async (address: string | URL | Request, init: RequestInit = {}) => {
      if (!String(address).endsWith('/panels')) return connection.fetch(address, init);
      listings.push(init.cache);
      const isOpened = asked.some(({ path }) => path.endsWith('/panels/acme'));
      return isOpened ? connection.fetch(address, init) : Response.json(await signedList(wave, []));
    };
    const token = await obtainToken(wave, 'acme', {
      ...connection,
      fetch: late as typeof globalThis.fetch,
      invitation: 'code',
    });
    expect(redeemToken(seed, wave, token).panel).toBe('acme');
    expect(listings).toEqual([undefined, 'reload']);
  });

  it('refuses a panel that the service knows and the list does not', async () => {
    const { connection } = server();
    const unlisted = async (address: string | URL | Request, init: RequestInit = {}) =>
      String(address).endsWith('/panels')
        ? Response.json(await signedList(wave, []))
        : connection.fetch(address, init);
    const options = { ...connection, fetch: unlisted as typeof globalThis.fetch, invitation: 'code' };
    await expect(obtainToken(wave, 'acme', options)).rejects.toMatchObject({ slug: 'wrong-key' });
  });

  it('refuses a key other than the published one', async () => {
    const keyOffered = panelKeys(seed, { wave, panel: 'marked' });
    const { connection } = server({ keyOffered });
    const token = obtainToken(wave, 'acme', { ...connection, invitation: 'code' });
    await expect(token).rejects.toMatchObject({ slug: 'wrong-key' });
  });

  it('sends the same blinded element again after a lost reply', async () => {
    const { asked, connection } = server({ failures: [problem('unavailable', 503)] });
    let blinding: Blinding | undefined;
    const keepBlinding = async (made: Blinding) => {
      blinding = made;
    };
    const options = { ...connection, invitation: 'code', keepBlinding };
    await expect(obtainToken(wave, 'acme', options)).rejects.toMatchObject({ status: 503 });
    const token = await obtainToken(wave, 'acme', { ...options, blinding });
    expect(redeemToken(seed, wave, token).panel).toBe('acme');
    const elements = asked.flatMap(({ body }) => body.blindedElement ?? []);
    expect(elements).toHaveLength(2);
    expect(new Set(elements).size).toBe(1);
  });

  it('does the proof of work anew when its challenge was spent', async () => {
    const { asked, connection } = server({ failures: [problem('admission-used', 409)] });
    await obtainToken(wave, 'acme', connection);
    expect(asked.filter(({ path }) => path.endsWith('/challenges'))).toHaveLength(2);
  });

  it('does not insist with an invitation that was used', async () => {
    const { connection } = server({ failures: [problem('admission-used', 409)] });
    const token = obtainToken(wave, 'acme', { ...connection, invitation: 'code' });
    await expect(token).rejects.toMatchObject({ slug: 'admission-used', status: 409 });
  });
});
