import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('../../../web/styles/theme.css', import.meta.url), 'utf8');

/** The colours that a scheme has: those of daylight, and over them what a media query says. */
function colours(query?: string): Record<string, string> {
  const [daylight = '', ...others] = sheet.split('@media ').filter((part) => part.includes(':root'));
  const of = (part: string) =>
    Object.fromEntries(
      [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
    );
  const over = query === undefined ? '' : others.find((part) => part.startsWith(query));
  return { ...of(daylight), ...of(over ?? expect.fail(`no ${query}`)) };
}

/**
 * How much two colours differ in luminance, from 1 to 21.
 *
 * @see WCAG 2.2, definitions of contrast ratio and relative luminance
 */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const value = Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read, on what it may stand on; what only has to be seen, beside it (WCAG 2.2, 1.4.3 and 1.4.11). */
const text = ['ink', 'accent', 'critical', 'muted'].flatMap((name) =>
  ['paper', 'surface', 'accent-soft'].map((ground) => [name, ground] as const),
);
const onFilled = [
  ['on-accent', 'accent'],
  ['paper', 'ink'],
] as const;
const marks = ['unsure', 'control', 'focus'].flatMap((name) =>
  ['paper', 'surface'].map((ground) => [name, ground] as const),
);

const tooClose = (scheme: Record<string, string>, pairs: typeof text | typeof onFilled, least: number) =>
  pairs.filter(([one, other]) => !(contrast(scheme[one] ?? '', scheme[other] ?? '') >= least));

describe.each([['daylight'], ['(prefers-color-scheme: dark)'], ['print']])('in %s', (query) => {
  const scheme = colours(query === 'daylight' ? undefined : query);

  it('text is read on every ground that it may stand on, and marks are seen', () => {
    expect(tooClose(scheme, [...text, ...onFilled], 4.5)).toEqual([]);
    expect(tooClose(scheme, marks, 3)).toEqual([]);
  });
});

it('two colours are held against each other as the rules say', () => {
  // The three of WebAIM's checker: black on white, and the greys beside the thresholds.
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(tooClose({ ink: '#777777', paper: '#ffffff' }, [['ink', 'paper']], 4.5)).toHaveLength(1);
});
