import { createHash } from 'node:crypto';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, parseToken, toBase64Url } from '../../functions/survey/token-format.ts';
import { type PanelKeys, panelKeys } from '../../functions/survey/tokens.ts';
import { blindNonce, finalizeToken } from '../../web/survey/protocol/blind-token.ts';
import { obtainToken } from '../../web/survey/protocol/obtain-token.ts';
import { random } from '../support/respondents.ts';

/**
 * An issuer that wants to know who answers what gives each employee a key of their own: the token that comes back with
 * the answers then fits one key only. Measure: of 30 employees, how many tokens the issuer attributes.
 */
const seed = Buffer.alloc(32, 9);
const wave = '2026-q4';
const panel = 'acme';
const employees = Array.from({ length: 30 }, (_, i) => i);

const honestKey = panelKeys(seed, { wave, panel });
const keyOf = (employee: number) => panelKeys(seed, { wave, panel: `${panel}-${employee}` });
const bytes = (text: string, length: number) => fromBase64Url(text, length) as Uint8Array;
const publicText = ({ publicKey }: PanelKeys) => toBase64Url(publicKey);
const digestOf = (key: string) => createHash('sha256').update(`${panel} ${key}\n`).digest('base64url');

function evaluate({ secretKey, publicKey }: PanelKeys, blindedElement: string) {
  const { evaluated, proof } = ristretto255_oprf.voprf.blindEvaluate(
    secretKey,
    publicKey,
    bytes(blindedElement, 32),
  );
  return { evaluatedElement: toBase64Url(evaluated), proof: toBase64Url(proof) };
}

interface Lies {
  /** The key that the panel's own document names. */
  readonly told: PanelKeys;
  /** The key that tokens are made with. */
  readonly used: PanelKeys;
  /** The list of the wave's keys. */
  readonly list: unknown;
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

const listWith = (key: string) => ({ wave, panels: [{ panel, publicKey: key }], digest: digestOf(key) });

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

describe('an issuer with a key for each employee', () => {
  const attempts: Record<string, (employee: number) => Lies> = {
    'that tells the common key and uses another': (employee) => ({
      told: honestKey,
      used: keyOf(employee),
      list: listWith(publicText(honestKey)),
    }),
    'that tells each employee their own key beside an honest list': (employee) => ({
      told: keyOf(employee),
      used: keyOf(employee),
      list: listWith(publicText(honestKey)),
    }),
    'that changes the list and keeps the digest which people compare': (employee) => ({
      told: keyOf(employee),
      used: keyOf(employee),
      list: { ...listWith(publicText(keyOf(employee))), digest: digestOf(publicText(honestKey)) },
    }),
    'whose list lacks the panel': (employee) => ({
      told: keyOf(employee),
      used: keyOf(employee),
      list: { wave, panels: [], digest: createHash('sha256').digest('base64url') },
    }),
    'whose list names the panel twice': (employee) => {
      const keys = [honestKey, keyOf(employee)].map(publicText);
      const lines = keys.map((key) => `${panel} ${key}\n`).join('');
      const digest = createHash('sha256').update(lines).digest('base64url');
      const panels = keys.map((publicKey) => ({ panel, publicKey }));
      return { told: keyOf(employee), used: keyOf(employee), list: { wave, panels, digest } };
    },
  };

  for (const [which, lies] of Object.entries(attempts)) {
    it(`${which} gets no token out of any browser`, async () => {
      for (const employee of employees) {
        const { connection } = issuer(lies(employee));
        const token = obtainToken(wave, panel, { ...connection, invitation: 'code', randomBytes: random });
        await expect(token).rejects.toMatchObject({ name: 'AdmissionError', slug: 'wrong-key' });
      }
    });
  }

  it('is refused before the invitation is sent, where the key is not the listed one', async () => {
    const { connection, admissions } = issuer({
      told: keyOf(1),
      used: keyOf(1),
      list: listWith(publicText(honestKey)),
    });
    const token = obtainToken(wave, panel, { ...connection, invitation: 'code', randomBytes: random });
    await expect(token).rejects.toThrow();
    expect(admissions).toEqual([]);
  });

  it('that is honest is accepted', async () => {
    const { connection } = issuer({
      told: honestKey,
      used: honestKey,
      list: listWith(publicText(honestKey)),
    });
    const token = await obtainToken(wave, panel, { ...connection, invitation: 'code', randomBytes: random });
    expect(attribute(token)).toBeUndefined();
  });

  it('would know everyone, were any key accepted (control)', () => {
    const attributed = employees.filter((employee) => {
      const key = keyOf(employee);
      const blinding = blindNonce(wave, panel, random);
      return (
        attribute(finalizeToken(blinding, publicText(key), evaluate(key, blinding.blindedElement))) ===
        employee
      );
    });
    expect(attributed).toHaveLength(employees.length);
  });
});
