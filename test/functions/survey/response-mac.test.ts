import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purposeKey } from '../../../functions/survey/purpose-key.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';

const seed = Buffer.alloc(32, 7);
const signer = new ResponseSigner(seed);
const response = {
  ...{ wave: '2026-q4', id: 'the-id', panel: 'open' },
  ...{ questionnaireVersion: 1, packedAnswers: 'abc' },
};

describe('the MAC of a response', () => {
  it('is the first half of HMAC-SHA256 under a secret of its own', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (packedAnswers) => {
        const text = JSON.stringify(['2026-q4', 'the-id', 'open', 1, packedAnswers]);
        const expected = createHmac('sha256', purposeKey(seed, 'response-mac')).update(text).digest();
        const mac = Buffer.from(signer.sign({ ...response, packedAnswers }));
        expect(mac).toEqual(expected.subarray(0, 16));
      }),
    );
  });

  it('holds for no other wave, id, panel, version, answers or seed', () => {
    const mac = signer.sign(response);
    expect(signer.isAuthentic(response, mac)).toBe(true);
    for (const change of [
      { wave: '2027-q1' },
      { id: 'another-id' },
      { panel: 'acme' },
      { questionnaireVersion: 2 },
      { packedAnswers: 'abd' },
      // Where one text ends and the next begins.
      { panel: 'open",1', packedAnswers: 'bc' },
    ])
      expect(signer.isAuthentic({ ...response, ...change }, mac), JSON.stringify(change)).toBe(false);
    expect(new ResponseSigner(Buffer.alloc(32, 8)).isAuthentic(response, mac)).toBe(false);
    expect(signer.isAuthentic(response, mac.subarray(0, 15))).toBe(false);
    expect(signer.isAuthentic(response, new Uint8Array())).toBe(false);
  });
});
