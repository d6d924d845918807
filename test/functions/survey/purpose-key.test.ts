import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkEntrance, entranceCode } from '../../../functions/survey/entrance.ts';
import { checkInvitation } from '../../../functions/survey/invitations.ts';
import { formerPurposeKey, purposeKey } from '../../../functions/survey/purpose-key.ts';

const seed = Buffer.alloc(32, 7);

/** HKDF-SHA256 as RFC 5869, 2.2 and 2.3, writes it down. */
function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Buffer {
  const extracted = createHmac('sha256', salt).update(secret).digest();
  const blocks: Buffer[] = [];
  for (let index = 1; blocks.length * 32 < length; index++) {
    const before = blocks.at(-1) ?? Buffer.alloc(0);
    blocks.push(
      createHmac('sha256', extracted).update(before).update(info).update(Buffer.of(index)).digest(),
    );
  }
  return Buffer.concat(blocks).subarray(0, length);
}

const range = (from: number, to: number) =>
  Buffer.from(Array.from({ length: to - from }, (_, i) => from + i));

describe('HKDF as these tests write it', () => {
  // RFC 5869, appendix A.1 to A.3.
  it.each([
    {
      secret: Buffer.alloc(22, 0x0b),
      salt: range(0x00, 0x0d),
      info: range(0xf0, 0xfa),
      expected: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      secret: range(0x00, 0x50),
      salt: range(0x60, 0xb0),
      info: range(0xb0, 0x100),
      expected:
        'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
        'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      secret: Buffer.alloc(22, 0x0b),
      salt: Buffer.alloc(0),
      info: Buffer.alloc(0),
      expected: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('gives the numbers of the RFC', ({ secret, salt, info, expected }) => {
    expect(hkdf(secret, salt, info, expected.length / 2).toString('hex')).toBe(expected);
  });
});

describe('the secret for a purpose', () => {
  it('is HKDF of the seed, labelled with the purpose', () => {
    const expected = hkdf(seed, Buffer.alloc(0), Buffer.from('observatory/entrance'), 32);
    expect(purposeKey(seed, 'entrance')).toEqual(expected);
  });

  it('is another for every purpose and every seed, and none that was derived formerly', () => {
    const secrets = ['invitation', 'entrance', 'response-mac', 'noise/2026-q4', 'noise/2027-q1'].flatMap(
      (purpose) => [
        purposeKey(seed, purpose),
        purposeKey(Buffer.alloc(32, 8), purpose),
        formerPurposeKey(seed, purpose),
      ],
    );
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(15);
  });
});

describe('a code that was printed before secrets had labels', () => {
  const macOf = (text: string) => createHmac('sha256', seed).update(text).digest().subarray(0, 12);

  it('is still taken from a poster, and made for none', () => {
    const context = { wave: '2026-q4', company: 'acme', poster: 2, admissions: 40 };
    const code = macOf('entrance/2026-q4/acme/2/40').toString('base64url');
    expect(() => checkEntrance(seed, context, code)).not.toThrow();
    expect(entranceCode(seed, context)).not.toBe(code);
    expect(() => checkEntrance(seed, { ...context, poster: 3 }, code)).toThrow(/entrance is not valid/);
  });

  it('is taken from no link: the company had those as a file', () => {
    const panel = { wave: '2026-q4', company: 'acme' };
    const serial = Buffer.alloc(4);
    serial.writeUInt32BE(9);
    const code = Buffer.concat([serial, macOf('invitation/2026-q4/acme/2/9')]).toString('base64url');
    for (const epoch of [1, 2]) {
      expect(() => checkInvitation(seed, panel, { code, cards: { epoch, count: 10 } })).toThrow(/not valid/);
    }
  });
});
