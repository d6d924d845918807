import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgedIndicators } from '../../../web/company/benchmark/judged.ts';
import { figureInWords } from '../../../web/company/benchmark/wording.ts';
import { firstFindings } from '../../../web/company/home/findings.ts';
import { drawLandingPage } from '../../../web/for-companies/draw-at-build.tsx';
import { madeUpCompany } from '../../../web/for-companies/example/made-up-company.ts';
import { texts } from '../../../web/for-companies/texts.ts';
import { languages, translate } from '../../../web/shared/language.ts';

const drawn = { fr: drawLandingPage('fr'), en: drawLandingPage('en') };
const madeUp = madeUpCompany();
const { benchmark, development } = madeUp.benchmark;

const inWords = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[\u00a0\u202f\s]+/g, ' ');

/** The two pages of the example. */
function viewsOf(language: 'fr' | 'en'): string[] {
  const [, home = '', rest = ''] = drawn[language].split('<section id="/');
  return [home, rest];
}

/** What stands in the row of an indicator, by its id. */
function rowsOf(html: string): Map<string, string> {
  const rows = html.matchAll(/<li (?:class="row" )?data-indicator="(\w+)"(.*?)<\/li>/gs);
  return new Map([...rows].map(([, id = '', row = '']) => [id, inWords(row)]));
}

describe.each(languages)('the example of a made-up company (%s)', (language) => {
  const [home = '', comparison = ''] = viewsOf(language);

  it('shows on its home the differences that the tests say, in their order', () => {
    const findings = firstFindings(judgedIndicators(benchmark));
    expect(findings).toHaveLength(3);
    const rows = rowsOf(home);
    expect([...rows.keys()]).toEqual(findings.map(({ indicator }) => indicator.id));
    for (const { indicator, judged } of findings) {
      const row = rows.get(indicator.id) ?? '';
      expect(row).toContain(inWords(figureInWords(indicator.company, indicator.unit, language)));
      expect(home).toContain(`data-indicator="${indicator.id}" data-standing="${judged?.standing}"`);
    }
  });

  it('shows on its benchmark what was computed of every indicator', () => {
    const rows = rowsOf(comparison);
    const judged = judgedIndicators(benchmark).filter((one) => one.judged);
    expect(judged.length).toBeGreaterThan(15);
    for (const { indicator, other } of judged) {
      const row = rows.get(indicator.id) ?? '';
      expect(row).toContain(inWords(figureInWords(indicator.company, indicator.unit, language)));
      expect(row).toContain(inWords(figureInWords(other, indicator.unit, language)));
    }
  });

  it('says on both that the company is made up and its answers simulated', () => {
    for (const view of [home, comparison]) {
      expect(view).toContain('data-made-up');
      expect(inWords(view)).toContain(inWords(translate(texts, language).madeUp));
    }
    expect(home).toMatch(/Données simulées|Simulated data/);
    expect(comparison).toContain('data-notice="simulated"');
  });

  it('leads only to what is on the page, without a script', () => {
    const ids = new Set([...drawn[language].matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const ways = [...drawn[language].matchAll(/href="#([^"]+)"/g)].map(([, way]) => way);
    expect(ways).toEqual(expect.arrayContaining(['/home', '/benchmark', '/governance']));
    expect(ways.filter((way) => !ids.has(way))).toEqual([]);
    expect(drawn[language]).not.toMatch(/<noscript|site\.invalid|undefined|NaN/);
  });
});

describe('the figures of the made-up company', () => {
  // What its answers are drawn with, in made-up-company.ts and made-up-answers.ts: a truth that no estimator has seen.
  it.each([
    ['mention', 0.27],
    ['aware', 0.13],
    ['charterKnown', 0.21],
    ['trained', 0.12],
    ['sanctions', 0.71],
  ])('hold within their interval what its answers are drawn with: %s', (id, share) => {
    const { low, high } = benchmark.indicators.find((one) => one.id === id)?.company ?? {};
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
  });

  it('are held against people of the same profile, as the page says', () => {
    expect(benchmark.adjustment).toBe('sexAgeOccupation');
  });

  it('tell that its charter became known, and nothing of what did not change', () => {
    const changeOf = (id: string) =>
      development?.indicators.find((one) => one.id === id)?.points.at(-1)?.change;
    expect([changeOf('charterKnown'), changeOf('sanctions')]).toEqual(['rise', 'none']);
  });

  it('are the same each time, so that two builds have the same bytes', () => {
    expect(madeUpCompany()).toEqual(madeUp);
  });
});

describe('the page for companies', () => {
  // Of companyMinimum and of the 67 answers at 15 %, times √2 for two editions: functions/observatory/answers-needed.
  it.each(languages)('says how many answers are enough for what (%s)', (language) => {
    const words = inWords(drawn[language]);
    for (const count of ['43', '142', '425']) expect(words).toMatch(new RegExp(`(environ|about) ${count} `));
  });

  it('offers to sign up, and apart from it to sign in', () => {
    for (const language of languages) {
      const ways = [...drawn[language].matchAll(/href="(\/\w\w\/company[^"]*)"/g)].map(([, way]) => way);
      expect(new Set(ways)).toEqual(new Set([`/${language}/company#/sign-up`, `/${language}/company`]));
    }
  });

  it('weighs under 20 kB compressed (gzip), its example included', () => {
    for (const language of languages) expect(gzipSync(drawn[language]).length).toBeLessThan(20_000);
  });
});

/** Each sentence that says what a company does or does not learn, and the tests that fail if it is false. */
const triedBy: Readonly<Record<string, readonly (readonly [file: string, ...titles: string[]])[]>> = {
  participationText: [['functions/survey/planned-counts', 'has each Monday after the opening']],
  governanceText: [
    [
      'web/company/governance/actions',
      'are three at most',
      'is the change of its indicator in the wave after',
    ],
  ],
  mailsText: [
    [
      'functions/mail/sending',
      'go to everyone on their days, answered or not, and then the addresses are forgotten',
    ],
  ],
  daysText: [
    ['functions/survey/planned-editions', 'of two are at half-time and on the day after the wave closes'],
  ],
  inReturnText: [['functions/observatory/cap-companies', 'leaves no company more than a fifth']],
  notWho: [
    ['attacks/participation', 'changes on planned Mondays alone'],
    ['attacks/own-codes', 'tells by cards how many came, and of none of its people whether they did'],
  ],
  notWhat: [
    ['attacks/employer', 'guesses whether the one talks'],
    ['attacks/employer.long', 'guesses an ordinary answer right as often as the budget says'],
  ],
  tooSmall: [
    ['functions/observatory/company-plan', 'asks for √k times as many where k editions share the budget'],
  ],
  notFew: [
    ['attacks/employer', 'has no figure of nine, ten or sixteen of its people, whatever they said'],
    ['functions/observatory/company-plan', 'asks for √k times as many where k editions share the budget'],
  ],
  notOthers: [
    ['functions/api/company-isolation', 'show and change with a company’s key nothing of another’s'],
    ['attacks/coalition', 'come to the third’s charged tables, to the last digit, and to nothing else'],
  ],
  // What an interval leaves out, and that a step is no cause, are limits: nothing could try them.
  notAbsent: [],
  notWhy: [],
};

describe('what companies are told that they do or do not learn', () => {
  it('is all in this list', () => {
    const promises = Object.keys(texts).filter((key) => /^not[A-Z]/.test(key) && key !== 'notTitle');
    expect(promises.filter((key) => !(key in triedBy))).toEqual([]);
    expect(Object.keys(triedBy).filter((key) => !(key in texts))).toEqual([]);
  });

  it.each(Object.entries(triedBy))('is tried by a test of that name: %s', (_, tries) => {
    for (const [file, ...titles] of tries) {
      const code = ['ts', 'tsx'].map((ending) =>
        read(join(import.meta.dirname, '../..', `${file}.test.${ending}`)),
      );
      for (const title of titles) expect(code.join('')).toContain(title);
    }
  });
});

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
