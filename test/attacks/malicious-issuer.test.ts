import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { type KeyList, shortHead } from '../../functions/survey/key-list.ts';
import { fromBase64Url, parseToken, toBase64Url } from '../../functions/survey/token-format.ts';
import { panelKeys } from '../../functions/survey/tokens.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { random } from '../support/respondents.ts';
import { rounds } from '../support/rounds.ts';
import { type ListedKey, signedList } from '../support/signed-list.ts';

/**
 * An issuer that wants to know who answers what gives each employee a key of their own: the token that comes back with
 * the answers then fits one key only. Measure: of its employees, how many tokens the issuer attributes. All of them come
 * by links, which carry the head of the list as it was when their panel opened. Ten are enough to tell: by chance all of
 * ten would be attributed once in 10^10 times.
 */
const seed = Buffer.alloc(32, 9);
const wave = '2026-q4';
type PanelKeys = ReturnType<typeof panelKeys>;

const panel = 'acme';
const employees = Array.from({ length: rounds({ short: 10, long: 30 }) }, (_, i) => i);

const honestKey = panelKeys(seed, { wave, panel });
const keys = employees.map((employee) => panelKeys(seed, { wave, panel: `${panel}-${employee}` }));
const keyOf = (employee: number) => keys[employee] as PanelKeys;
const bytes = (text: string, length: number) => fromBase64Url(text, length) as Uint8Array;
const publicText = ({ publicKey }: PanelKeys) => toBase64Url(publicKey);
const open = { panel: 'open', publicKey: publicText(panelKeys(seed, { wave, panel: 'open' })) };
const rival = { panel: 'rival', publicKey: publicText(panelKeys(seed, { wave, panel: 'rival' })) };
const ownEntry = (key: PanelKeys): ListedKey => ({ panel, publicKey: publicText(key) });
const listOf = (keys: readonly ListedKey[], signer?: number) =>
  signedList(wave, keys, signer === undefined ? {} : { signer });

/** The list that everyone else has: two panels before this one, and one after. */
const before = [open, rival];
const honestList = await listOf([...before, ownEntry(honestKey), { ...rival, panel: 'later' }]);
/** What the links of the panel carry. */
const head = shortHead((await listOf([...before, ownEntry(honestKey)])).head);

function evaluate({ secretKey, publicKey }: PanelKeys, blindedElement: string) {
  const { evaluated, proof } = ristretto255_oprf.voprf.blindEvaluate(
    secretKey,
    publicKey,
    bytes(blindedElement, 32),
  );
  return { evaluatedElement: toBase64Url(evaluated), proof: toBase64Url(proof) };
}

interface Lies {
  /** The key that the panel's own document names, which a browser reads where the list lacks the panel. */
  readonly told: PanelKeys;
  /** The key that tokens are made with. */
  readonly used: PanelKeys;
  /** The list of the wave's keys. */
  readonly list: KeyList;
}

function issuer({ told, used, list }: Lies) {
  const admissions: string[] = [];
  const fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    const path = new URL(String(address)).pathname;
    if (path.endsWith('/panels')) return Response.json(list);
    if (path.endsWith(`/panels/${panel}`)) return Response.json({ wave, panel, publicKey: publicText(told) });
    admissions.push(path);
    return Response.json(evaluate(used, JSON.parse(String(init.body)).blindedElement));
  };
  return { admissions, connection: { origin: 'http://issuer', fetch: fetch as typeof globalThis.fetch } };
}

/** One employee's browser, by a link that carries a head; or by one of before there were lists. */
function answerBy(lies: Lies, keys: string | undefined) {
  const { connection, admissions } = issuer(lies);
  const token = obtainToken(wave, panel, {
    ...connection,
    invitation: 'code',
    randomBytes: random,
    ...(keys !== undefined && { keys }),
  });
  return { token, admissions };
}

/** The employee whose key a token fits, as the issuer would find out. */
function attribute(token: string): number | undefined {
  const parsed = parseToken(token);
  const voprf = ristretto255_oprf.voprf as typeof ristretto255_oprf.voprf & {
    evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array;
  };
  return employees.find(
    (employee) =>
      parsed && Buffer.compare(voprf.evaluate(keyOf(employee).secretKey, parsed.nonce), parsed.output) === 0,
  );
}

/** How many of the employees the issuer knows by their tokens. */
async function attributed(lies: (employee: number) => Promise<Lies>, keys: string | undefined) {
  let known = 0;
  for (const employee of employees) {
    const { token } = answerBy(await lies(employee), keys);
    if (attribute(await token) === employee) known += 1;
  }
  return known;
}

/** Every key told and used is the employee's own, by a list that is sound by itself. */
const consistently =
  (list: (employee: number) => Promise<KeyList>) =>
  async (employee: number): Promise<Lies> => ({
    told: keyOf(employee),
    used: keyOf(employee),
    list: await list(employee),
  });

describe('an issuer with a key for each employee', () => {
  const contradicting: Record<string, (employee: number) => Promise<Lies>> = {
    'that tells the common key and uses another': async (employee) => ({
      told: honestKey,
      used: keyOf(employee),
      list: honestList,
    }),
    'that tells each employee their own key beside an honest list': consistently(async () => honestList),
    'that changes the list and keeps the head which people compare': consistently(async (employee) => ({
      ...(await listOf([...before, ownEntry(keyOf(employee))])),
      head: honestList.head,
    })),
    'whose list lacks the panel': consistently(() => listOf(before)),
    'whose list names the panel twice': consistently((employee) =>
      listOf([...before, ownEntry(honestKey), ownEntry(keyOf(employee))]),
    ),
    'whose list is not signed by the key that it names': consistently(async (employee) => {
      const list = await listOf([...before, ownEntry(keyOf(employee))]);
      return { ...list, signature: (await listOf([...before, ownEntry(honestKey)])).signature };
    }),
    'whose list is of another wave': consistently((employee) =>
      signedList('2026-q3', [...before, ownEntry(keyOf(employee))]),
    ),
  };

  for (const [which, lies] of Object.entries(contradicting)) {
    it(`${which} gets no token out of any browser, with a head in the link or without`, async () => {
      for (const employee of employees) {
        for (const keys of [head, undefined]) {
          const { token } = answerBy(await lies(employee), keys);
          await expect(token).rejects.toMatchObject({ name: 'AdmissionError', slug: 'wrong-key' });
        }
      }
    });
  }

  const consistent: Record<string, (employee: number) => Promise<KeyList>> = {
    'with a list for each, sound by itself': (employee) => listOf([...before, ownEntry(keyOf(employee))]),
    'with a list that is longer by others': (employee) =>
      listOf([...before, ownEntry(keyOf(employee)), { ...rival, panel: 'later' }]),
    'with a list from which an older entry is removed': (employee) =>
      listOf([open, ownEntry(keyOf(employee))]),
    'with a list signed by another key': (employee) => listOf([...before, ownEntry(keyOf(employee))], 2),
  };

  for (const [which, list] of Object.entries(consistent)) {
    it(`${which}, is refused by every link, before the invitation is sent`, async () => {
      for (const employee of employees) {
        const { token, admissions } = answerBy(await consistently(list)(employee), head);
        await expect(token).rejects.toMatchObject({ name: 'AdmissionError', slug: 'other-list' });
        expect(admissions).toEqual([]);
      }
    });

    it(`${which}, knows all of those whose link carries no head (control)`, async () => {
      expect(await attributed(consistently(list), undefined)).toBe(employees.length);
    });
  }

  it('that hands out links of before the panel opened cannot put a key of one’s own after their head', async () => {
    const early = shortHead((await listOf(before)).head);
    const { token } = answerBy(
      await consistently((employee) => listOf([...before, ownEntry(keyOf(employee))]))(1),
      early,
    );
    await expect(token).rejects.toMatchObject({ slug: 'other-list' });
  });

  it('that also makes a link for each knows all: what their links carry then differs, which the witness tells', async () => {
    let known = 0;
    const heads = new Set<string>();
    for (const employee of employees) {
      const list = await listOf([...before, ownEntry(keyOf(employee))]);
      const own = shortHead(list.head);
      heads.add(own);
      const { token } = answerBy({ told: keyOf(employee), used: keyOf(employee), list }, own);
      if (attribute(await token) === employee) known += 1;
    }
    // What no browser can see by itself: test/attacks/witness.test.ts catches it.
    expect(known).toBe(employees.length);
    expect(heads.size).toBe(employees.length);
  });

  it('that is honest is accepted, also when the list has grown since the link was made', async () => {
    for (const keys of [head, undefined]) {
      const { token } = answerBy({ told: honestKey, used: honestKey, list: honestList }, keys);
      expect(attribute(await token)).toBeUndefined();
    }
  });

  it('would know everyone, were any key accepted (control)', () => {
    const known = employees.filter((employee) => {
      const key = keyOf(employee);
      const blinding = blindNonce(wave, panel, random);
      return (
        attribute(finalizeToken(blinding, publicText(key), evaluate(key, blinding.blindedElement))) ===
        employee
      );
    });
    expect(known).toHaveLength(employees.length);
  });
});
