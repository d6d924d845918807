import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import {
  formatToken,
  fromBase64Url,
  parseToken,
  toBase64Url,
} from '../../../functions/survey/token-format.ts';
import {
  evaluateBlinded,
  panelKeys,
  redeemToken,
  requireElement,
  responseId,
} from '../../../functions/survey/tokens.ts';

interface Vector {
  input: string;
  blind: string;
  blindedElement: string;
  evaluationElement: string;
  proof: string;
  output: string;
}

const rfc = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../reference/rfc9497-voprf-ristretto255.json'), 'utf8'),
) as { seed: string; keyInfo: string; skSm: string; pkSm: string; vectors: Vector[] };

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
const { voprf } = ristretto255_oprf;

describe('the blind tokens, held against RFC 9497', () => {
  const keys = voprf.deriveKeyPair(bytes(rfc.seed), bytes(rfc.keyInfo));

  it('derive the RFC’s keys from its seed and key info', () => {
    expect([hex(keys.secretKey), hex(keys.publicKey)]).toEqual([rfc.skSm, rfc.pkSm]);
  });

  it.each(rfc.vectors)(
    'evaluate the RFC’s blinded element of input $input, with a proof that holds',
    (vector) => {
      const { evaluatedElement, proof } = evaluateBlinded(keys, bytes(vector.blindedElement));
      expect(hex(evaluatedElement)).toBe(vector.evaluationElement);
      const finalize = (withProof: Uint8Array) =>
        voprf.finalize(
          bytes(vector.input),
          bytes(vector.blind),
          evaluatedElement,
          bytes(vector.blindedElement),
          keys.publicKey,
          withProof,
        );
      expect(hex(finalize(proof))).toBe(vector.output);
      expect(hex(finalize(bytes(vector.proof)))).toBe(vector.output);
      const wrongProof = proof.slice();
      wrongProof[0] = (wrongProof[0] ?? 0) ^ 1;
      expect(() => finalize(wrongProof)).toThrow();
    },
  );

  it('are made under a key of their own for every wave and panel', () => {
    const seed = bytes(rfc.seed);
    const open = panelKeys(seed, { wave: '2026-q4', panel: 'open' });
    expect(open).toEqual(voprf.deriveKeyPair(seed, new TextEncoder().encode('2026-q4/open')));
    const others = [
      panelKeys(seed, { wave: '2027-q1', panel: 'open' }),
      panelKeys(seed, { wave: '2026-q4', panel: 'acme' }),
      panelKeys(new Uint8Array(32).fill(1), { wave: '2026-q4', panel: 'open' }),
    ];
    const publicKeys = new Set([open, ...others].map(({ publicKey }) => hex(publicKey)));
    expect(publicKeys.size).toBe(4);
  });

  it('refuse what is no element of the group, and its identity', () => {
    for (const element of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)]) {
      expect(() => requireElement(element)).toThrow(/not a valid ristretto255 element/);
    }
    expect(() => requireElement(keys.publicKey)).not.toThrow();
  });
});

describe('a token', () => {
  const seed = new Uint8Array(32).fill(9);
  const nonce = new Uint8Array(32).fill(3);

  function tokenOf(wave: string, panel: string): string {
    const keys = panelKeys(seed, { wave, panel });
    const { blind, blinded } = voprf.blind(nonce);
    const { evaluatedElement, proof } = evaluateBlinded(keys, blinded);
    const output = voprf.finalize(nonce, blind, evaluatedElement, blinded, keys.publicKey, proof);
    return formatToken({ panel, nonce, output });
  }

  it('is redeemed in its own wave and panel only', () => {
    const token = tokenOf('w1', 'open');
    expect(redeemToken(seed, 'w1', token)).toMatchObject({ panel: 'open', nonce });
    expect(() => redeemToken(seed, 'w2', token)).toThrow(/not one of this wave/);
    expect(() => redeemToken(seed, 'w1', token.replace('open', 'acme'))).toThrow(/not one of this wave/);
    expect(() => redeemToken(new Uint8Array(32), 'w1', token)).toThrow(/not one of this wave/);
  });

  it('stands for the response whose id is the SHA-256 of its nonce', () => {
    // sha256 of 32 bytes 03, by `printf '\003%.0s' {1..32} | sha256sum`.
    expect(hex(responseId(redeemToken(seed, 'w1', tokenOf('w1', 'open'))))).toBe(
      '648aa5c579fb30f38af744d97d6ec840c7a91277a499a0d780f3e7314eca090b',
    );
  });

  it('has one text only: other encodings of the same bytes are refused', () => {
    const token = tokenOf('w1', 'open');
    expect(parseToken(token)).toBeDefined();
    const [panel, nonceText = '', output = ''] = token.split('.');
    // 32 bytes leave two bits of the last character unused, 64 bytes four.
    const last = nonceText.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sibling = alphabet[alphabet.indexOf(last) + 1] ?? '';
    for (const wrong of [
      `${panel}.${nonceText.slice(0, -1)}${sibling}.${output}`,
      `${panel}.${nonceText}=.${output}`,
      `${panel}.${nonceText}.${output} `,
      ` ${token}`,
      `${panel?.toUpperCase()}.${nonceText}.${output}`,
      `.${nonceText}.${output}`,
      `${token}.x`,
    ]) {
      expect([wrong, parseToken(wrong)]).toEqual([wrong, undefined]);
    }
  });

  it('carries bytes as base64url without padding', () => {
    expect(toBase64Url(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe('-__-');
    expect(fromBase64Url('-__-', 3)).toEqual(Uint8Array.of(0xfb, 0xff, 0xfe));
    expect(fromBase64Url('-__-', 4)).toBeUndefined();
    expect(fromBase64Url('+//+', 3)).toBeUndefined();
  });
});
