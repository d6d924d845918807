import { describe, expect, it } from 'vitest';
import { type NoiseKey, noiseStreams, type RandomBits } from '../../../functions/disclosure/noise-stream.ts';
import { privacyReference } from './support/reference.ts';

interface Vector {
  readonly label: string;
  readonly block: number;
  readonly hmacSha256: string;
}

const { secretHex, streamVectors } = privacyReference<{
  secretHex: string;
  streamVectors: readonly Vector[];
}>('worked-edition');
const secret = Buffer.from(secretHex, 'hex');

function bytes(bits: RandomBits, count: number): string {
  return Buffer.from(Array.from({ length: count }, () => bits.take(8))).toString('hex');
}

describe('noiseStreams', () => {
  it.each(streamVectors)(
    'gives the bytes of another program: $label, block $block',
    ({ label, block, hmacSha256 }) => {
      const [, digest, edition, question, , cell] = label.split('|') as [string, ...string[]] & string[];
      const key = { secret, digest: digest as string, edition: edition as string };
      const bits = noiseStreams(key, { question: question as string, by: [] })(cell as string);
      expect(bytes(bits, 32 * (block + 1)).slice(64 * block)).toBe(hmacSha256);
    },
  );

  it('gives other bits for another input, edition, table, panel, cell or secret', () => {
    const key: NoiseKey = { secret, digest: 'aa', edition: 'e-1' };
    const table = { question: 'mention', by: ['sex'] };
    const streams = [
      noiseStreams(key, table)('woman,yes'),
      noiseStreams({ ...key, digest: 'ab' }, table)('woman,yes'),
      noiseStreams({ ...key, edition: 'e-2' }, table)('woman,yes'),
      noiseStreams({ ...key, secret: Buffer.alloc(32) }, table)('woman,yes'),
      noiseStreams(key, { ...table, question: 'aware' })('woman,yes'),
      noiseStreams(key, { ...table, by: ['age'] })('woman,yes'),
      noiseStreams(key, { ...table, panel: 'sex' })('woman,yes'),
      noiseStreams(key, { question: 'mention', by: [], panel: 'sex' })('woman,yes'),
      noiseStreams(key, table)('woman,no'),
    ].map((bits) => bytes(bits, 16));
    expect(new Set(streams).size).toBe(streams.length);
    expect(bytes(noiseStreams(key, table)('woman,yes'), 16)).toBe(streams[0]);
  });

  it('cuts the same bits, however many are taken at a time', () => {
    const key: NoiseKey = { secret, digest: 'aa', edition: 'e-1' };
    const taken = (sizes: readonly number[]) => {
      const bits = noiseStreams(key, { question: 'mention', by: [] })('yes');
      return sizes.map((size) => bits.take(size).toString(2).padStart(size, '0')).join('');
    };
    const sizes = [1, 24, 7, 13, 3, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24];
    const count = sizes.reduce((sum, size) => sum + size, 0);
    expect(taken(sizes)).toBe(taken(new Array(count).fill(1)));
  });

  it('refuses names that could be taken for others', () => {
    const key: NoiseKey = { secret, digest: 'aa', edition: 'e-1' };
    expect(() => noiseStreams(key, { question: 'a|b', by: [] })('yes')).toThrow(/a\|b/);
    expect(() => noiseStreams(key, { question: 'a', by: [] })('yes\0')).toThrow(RangeError);
  });
});
