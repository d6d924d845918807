import { describe, expect, it } from 'vitest';
import { addressHash, openAddress, sealAddress } from '../../../functions/mail/sealed-address.ts';

const seed = Buffer.alloc(32, 7);
const place = { wave: '2026-q4', company: 'acme', serial: 12 };

describe('a sealed address', () => {
  it('opens where it was sealed for, with the seed, and nowhere else', () => {
    const sealed = sealAddress(seed, place, 'jeanne@exemple.fr');
    expect(openAddress(seed, place, sealed)).toBe('jeanne@exemple.fr');
    for (const other of [
      { ...place, serial: 13 },
      { ...place, company: 'rival' },
      { ...place, wave: 'next' },
    ]) {
      expect(() => openAddress(seed, other, sealed)).toThrow();
    }
    expect(() => openAddress(Buffer.alloc(32, 8), place, sealed)).toThrow();
    const changed = Uint8Array.from(sealed);
    changed[40] = (changed[40] ?? 0) ^ 1;
    expect(() => openAddress(seed, place, changed)).toThrow();
  });

  it('is another each time, and of the same length for addresses of all usual lengths', () => {
    const [one, other] = [sealAddress(seed, place, 'a@x.fr'), sealAddress(seed, place, 'a@x.fr')];
    expect(Buffer.compare(one, other)).not.toBe(0);
    expect(sealAddress(seed, place, `${'a'.repeat(55)}@x.fr`)).toHaveLength(one.length);
    expect(
      openAddress(seed, place, sealAddress(seed, place, `${'a'.repeat(64)}@${'b.'.repeat(90)}fr`)),
    ).toHaveLength(247);
  });

  it('is known again by a hash that belongs to the seed, the wave and the company', () => {
    const hash = (address: string, at = place, by = seed) =>
      Buffer.from(addressHash(by, at, address)).toString('hex');
    expect(hash('Jeanne@x.fr')).toBe(hash('jeanne@X.fr', { ...place, serial: 99 }));
    const others = [
      hash('jean@x.fr'),
      hash('jeanne@x.fr', { ...place, company: 'rival' }),
      hash('jeanne@x.fr', { ...place, wave: 'next' }),
      hash('jeanne@x.fr', place, Buffer.alloc(32, 8)),
    ];
    expect(new Set([hash('jeanne@x.fr'), ...others]).size).toBe(5);
  });
});
