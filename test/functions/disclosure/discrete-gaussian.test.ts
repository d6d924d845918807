import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gaussianSampler } from '../../../functions/disclosure/discrete-gaussian.ts';
import { noiseStreams } from '../../../functions/disclosure/noise-stream.ts';
import { rational } from '../../../functions/disclosure/rational.ts';
import { rounds } from '../../support/rounds.ts';
import { privacyReference } from './support/reference.ts';

interface Case {
  readonly sigma2: readonly [number, number];
  readonly variance: string;
  readonly acceptance: {
    readonly draws: number;
    readonly bins: readonly (readonly [number | null, number | null, number])[];
    readonly chiSquareMustBeBelow: number;
    readonly meanWithin: number;
    readonly varianceWithin: number;
  };
}

/** Probabilities to 25 digits, and limits that a right sampler crosses once in a million times. */
const { cases } = privacyReference<{ cases: readonly Case[] }>('discrete-gaussian');

function bitsNamed(cell: string) {
  const key = { secret: new Uint8Array(32).fill(7), digest: 'fixed', edition: 'sampler' };
  return noiseStreams(key, { question: 'draws', by: [] })(cell);
}

describe('gaussianSampler', () => {
  it.each(cases)(
    'draws with the exact probabilities for a variance of $sigma2',
    ({ sigma2, variance, acceptance }) => {
      const draws = rounds({ short: acceptance.draws, long: 10 * acceptance.draws });
      const draw = gaussianSampler(rational(...sigma2));
      const bits = bitsNamed(sigma2.join('/'));
      const counts = acceptance.bins.map(() => 0);
      let [total, squares] = [0, 0];
      for (let i = 0; i < draws; i++) {
        const drawn = draw(bits);
        total += drawn;
        squares += drawn * drawn;
        const bin = acceptance.bins.findIndex(
          ([low, high]) => drawn >= (low ?? -Infinity) && drawn <= (high ?? Infinity),
        );
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      const chiSquare = acceptance.bins.reduce(
        (sum, [, , probability], bin) =>
          sum + ((counts[bin] ?? 0) - draws * probability) ** 2 / (draws * probability),
        0,
      );
      const narrower = Math.sqrt(acceptance.draws / draws);
      expect(chiSquare).toBeLessThan(acceptance.chiSquareMustBeBelow);
      expect(Math.abs(total / draws)).toBeLessThan(acceptance.meanWithin * narrower);
      expect(Math.abs(squares / draws - Number(variance))).toBeLessThan(acceptance.varianceWithin * narrower);
    },
  );

  it('finds a sampler out whose variance is 5 % off', () => {
    const { acceptance } = cases.find(({ sigma2 }) => sigma2[0] === 100) as Case;
    const draw = gaussianSampler(rational(105));
    const bits = bitsNamed('off');
    let squares = 0;
    for (let i = 0; i < acceptance.draws; i++) squares += draw(bits) ** 2;
    expect(Math.abs(squares / acceptance.draws - 100)).toBeGreaterThan(acceptance.varianceWithin);
  });

  it('draws the same from the same bits, and takes a variance of any size', () => {
    const draw = gaussianSampler(rational(102_400_000_017n, 7n));
    const [one, other] = [bitsNamed('same'), bitsNamed('same')];
    const drawn = Array.from({ length: 50 }, () => draw(one));
    expect(Array.from({ length: 50 }, () => draw(other))).toEqual(drawn);
    expect(drawn.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(45);
  });

  it('refuses a variance of 0 or less', () => {
    expect(() => gaussianSampler(rational(0))).toThrow(/variance 0/);
    expect(() => gaussianSampler(rational(-1))).toThrow(/variance -1/);
  });

  it('has no floating point in its path', () => {
    for (const file of ['discrete-gaussian', 'noise-stream', 'rational']) {
      const path = new URL(`../../../functions/disclosure/${file}.ts`, import.meta.url);
      const code = readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
        // What is for estimates alone.
        .replace(/export function toNumber[\s\S]*?\n}/, '');
      expect(code).not.toMatch(/Math\.|parseFloat|\d\.\d|toFixed|\d+e-?\d/);
      // A whole number leaves as an ordinary one; nothing else is made one.
      expect(code.match(/Number\([^)]*\)/g) ?? []).toEqual(
        file === 'discrete-gaussian' ? ['Number(drawn)'] : [],
      );
    }
  });
});
