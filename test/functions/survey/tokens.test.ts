import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ed25519, ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedText } from '../../../functions/survey/key-list.ts';
import { listSigner, signHead } from '../../../functions/survey/key-list-signature.ts';
import { purposeKey } from '../../../functions/survey/purpose-key.ts';
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
import { blindEvaluate, deriveKeyPair, evaluate } from '../../../functions/survey/voprf.ts';

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
) as {
  seed: string;
  keyInfo: string;
  skSm: string;
  pkSm: string;
  proofRandomScalar: string;
  vectors: Vector[];
};

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (data: Uint8Array) => Buffer.from(data).toString('hex');
const { voprf } = ristretto255_oprf;

describe('the blind tokens, held against RFC 9497', () => {
  const keys = deriveKeyPair(bytes(rfc.seed), bytes(rfc.keyInfo));

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

  it.each(rfc.vectors)(
    'prove input $input byte by byte as the RFC does, from its random scalar',
    (vector) => {
      const uniform = Uint8Array.from([...bytes(rfc.proofRandomScalar), ...new Uint8Array(32)]);
      expect(hex(blindEvaluate(keys, bytes(vector.blindedElement), uniform).proof)).toBe(vector.proof);
      expect(hex(evaluate(keys.secretKey, bytes(vector.input)))).toBe(vector.output);
    },
  );

  it('draw what hides the key in a proof anew each time', () => {
    const element = bytes(rfc.vectors[0]?.blindedElement ?? '');
    const proofs = new Set(Array.from({ length: 50 }, () => hex(evaluateBlinded(keys, element).proof)));
    expect(proofs.size).toBe(50);
  });

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

describe('the server’s arithmetic, held against a program of others', () => {
  const others = ristretto255_oprf.voprf as typeof voprf & {
    evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array;
  };
  const anyBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
  const runs = { numRuns: 30, seed: 1 };

  it('derives the same keys, and evaluates the same', () => {
    const inputs = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(anyBytes(32), inputs, inputs, (seed, info, input) => {
        const keys = deriveKeyPair(seed, info);
        expect(keys).toEqual(others.deriveKeyPair(seed, info));
        expect(evaluate(keys.secretKey, input)).toEqual(others.evaluate(keys.secretKey, input));
      }),
      runs,
    );
  });

  it('proves what the others accept, and they alone with the right key', () => {
    fc.assert(
      fc.property(anyBytes(32), anyBytes(32), (seed, input) => {
        const keys = deriveKeyPair(seed, Uint8Array.of(1));
        const { blind, blinded } = others.blind(input);
        const { evaluatedElement, proof } = evaluateBlinded(keys, blinded);
        const finalize = (key: Uint8Array) =>
          others.finalize(input, blind, evaluatedElement, blinded, key, proof);
        expect(finalize(keys.publicKey)).toEqual(evaluate(keys.secretKey, input));
        expect(() => finalize(deriveKeyPair(seed, Uint8Array.of(2)).publicKey)).toThrow();
      }),
      runs,
    );
  });

  it('takes the same bytes for elements', () => {
    const element = anyBytes(32).map((seed) => deriveKeyPair(seed, seed).publicKey);
    // Low bytes are non-negative field elements, half of which are encodings: both outcomes are tried.
    const maybe = anyBytes(32).map((any) =>
      Uint8Array.from(any, (byte, i) => (i === 0 ? byte & 254 : byte & 127)),
    );
    const tally = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof(element, maybe, anyBytes(32)), (candidate) => {
        const isAccepted = accepts(() => requireElement(candidate));
        expect(isAccepted).toBe(accepts(() => ristretto255.Point.fromBytes(candidate)));
        tally[isAccepted ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(20);
  });

  it('signs lists of keys as they do', () => {
    fc.assert(
      fc.property(anyBytes(32), fc.string({ maxLength: 50 }), (seed, head) => {
        const secret = purposeKey(seed, 'key-list');
        expect(listSigner(seed)).toBe(toBase64Url(ed25519.getPublicKey(secret)));
        expect(signHead(seed, { wave: 'w', keys: 2, head })).toBe(
          toBase64Url(ed25519.sign(signedText('w', 2, head), secret)),
        );
      }),
      runs,
    );
  });
});

function accepts(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

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
