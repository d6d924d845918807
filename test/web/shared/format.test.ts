import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatInterval,
  formatNumber,
  formatPercent,
  formatSigned,
} from '../../../web/shared/format.ts';

describe('formatPercent', () => {
  it('writes the decimal that was published and no other', () => {
    expect(formatPercent(0.15, 'fr')).toBe('15\u202f%');
    expect(formatPercent(0.153, 'fr')).toBe('15,3\u202f%');
    expect(formatPercent(0.153, 'en')).toBe('15.3%');
  });
});

describe('formatInterval of shares', () => {
  it('names the unit once', () => {
    expect(formatInterval(0.19, 0.23, { unit: 'share', language: 'fr' })).toBe('de 19 à 23\u202f%');
    expect(formatInterval(0.19, 0.23, { unit: 'share', language: 'en' })).toBe('19 to 23%');
  });
});

describe('formatInterval of means', () => {
  it('uses the decimal sign of the language', () => {
    expect(formatInterval(1.81, 2.05, { unit: 'mean', language: 'fr' })).toBe('de 1,81 à 2,05');
    expect(formatInterval(1.8, 2.1, { unit: 'mean', language: 'en' })).toBe('1.8 to 2.1');
  });
});

describe('both ends of an interval', () => {
  it.each([
    [0.47, 0.788, 'points', '+47.0 to +78.8'],
    [-0.021, 0, 'points', '−2.1 to 0.0'],
    [-0.2, 0.3, 'points', '−20 to +30'],
    [0.129, 0.17, 'share', '12.9 to 17.0%'],
    [0.07, 0.29, 'share', '7 to 29%'],
    [1.8, 2.05, 'mean', '1.80 to 2.05'],
  ] as const)('have the same decimals: %d to %d %s', (low, high, unit, words) => {
    expect(formatInterval(low, high, { unit, language: 'en' })).toBe(words);
  });
});

describe('formatNumber', () => {
  it('sets thousands apart', () => {
    expect(formatNumber(1012, 'fr')).toBe('1\u202f012');
    expect(formatNumber(1012, 'en')).toBe('1,012');
  });
});

describe('formatSigned', () => {
  it('has a minus where a hyphen would break at the end of a line, and no sign for zero', () => {
    expect(formatSigned(-3.5, 'fr')).toBe('−3,5');
    expect(formatSigned(17, 'en')).toBe('+17');
    expect(formatSigned(-0.04, 'en')).toBe('0');
    expect(formatSigned(-0.4, 'en', 0)).toBe('0');
  });
});

describe('formatDate', () => {
  it('writes the day in full, whatever the time zone', () => {
    expect(formatDate('2026-12-31', 'fr')).toBe('31 décembre 2026');
    expect(formatDate('2026-10-01', 'fr')).toBe('1er octobre 2026');
    expect(formatDate('2026-12-31', 'en')).toBe('31 December 2026');
  });
});
