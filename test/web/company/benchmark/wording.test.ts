import { describe, expect, it } from 'vitest';
import type { BenchmarkIndicator } from '../../../../functions/observatory/benchmark-document.ts';
import { notesFor } from '../../../../web/company/benchmark/benchmark-table.tsx';
import { changeInWords } from '../../../../web/company/benchmark/development.tsx';
import { senseOf } from '../../../../web/company/benchmark/judged.ts';
import {
  differenceInterval,
  differenceInWords,
  figureInWords,
  moreNeededInWords,
  publishedInterval,
  verdictInWords,
} from '../../../../web/company/benchmark/wording.ts';
import {
  atMostTen,
  figure,
  madeUpBenchmark,
  noisyBenchmark,
  suppressed,
  tooNoisy,
} from '../../../support/made-up-benchmark.ts';

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const indicator = (id: string) =>
  madeUpBenchmark().indicators.find((candidate) => candidate.id === id) as BenchmarkIndicator;

describe('a figure in words', () => {
  it('keeps its unit, its sign and its bound', () => {
    expect(plain(figureInWords(figure(0.213, 0.2, 0.23), 'share', 'fr'))).toBe('21,3 %');
    expect(figureInWords(figure(-0.46, -0.6, -0.2), 'points', 'en')).toBe('−46\u00a0points');
    expect(figureInWords(figure(0.01, 0, 0.2), 'points', 'fr')).toBe('+1\u00a0point');
    expect(figureInWords(figure(3.1, 2.8, 3.4), 'mean', 'fr')).toBe('3,1');
    expect(plain(figureInWords(atMostTen, 'share', 'en'))).toBe('≤ 10%');
  });

  it('says why there is none', () => {
    expect(plain(figureInWords(suppressed, 'share', 'fr'))).toBe('< 10 réponses');
    expect(figureInWords({ ...suppressed, suppressed: 'extreme' }, 'points', 'en')).toBe('not shown');
    expect(figureInWords(null, 'share', 'en')).toBe('not shown');
    expect(figureInWords(tooNoisy, 'share', 'fr')).toBe('trop peu de réponses');
  });

  it('has its interval in the same unit', () => {
    expect(plain(publishedInterval(figure(0.32, 0.25, 0.4), 'share', 'fr'))).toBe('de 25 à 40 %');
    expect(publishedInterval(figure(0.1, -0.2, 0.4), 'points', 'en')).toBe('−20 to +40');
    expect(publishedInterval(suppressed, 'share', 'en')).toBeUndefined();
  });
});

describe('a difference in words', () => {
  it('has its sign and its unit', () => {
    expect(differenceInWords(-0.16, 'share', 'fr')).toBe('−16\u00a0points');
    expect(differenceInWords(0.6, 'mean', 'fr')).toBe('+0,6');
    expect(differenceInterval({ low: -0.213, high: 0.04 }, 'share', 'fr')).toBe('de −21,3 à +4');
  });

  it.each([
    ['aware', 0.1, 'established', 'Mieux, établi', 'Better, established'],
    ['aware', -0.1, 'established', 'Moins bien, établi', 'Worse, established'],
    ['critical', 0.1, 'established', 'Moins bien, établi', 'Worse, established'],
    ['mention', 0.1, 'established', 'Différent, établi', 'Different, established'],
    ['critical', 0.1, 'probable', 'Probable, non établi', 'Probable, not established'],
    ['critical', 0.01, 'none', 'Aucun écart établi', 'No difference established'],
  ] as const)('ends in a verdict in three words: %s by %d, %s', (id, estimate, standing, fr, en) => {
    const said = indicator(id);
    const judged = { standing, estimate, low: 0, high: 0, sense: senseOf(said, estimate) };
    expect(verdictInWords({ indicator: said, judged }, 'fr')).toBe(fr);
    expect(verdictInWords({ indicator: said, judged }, 'en')).toBe(en);
  });

  it('says why nothing is compared, and how many more answers would establish a difference', () => {
    const none = (id: string) => ({ indicator: indicator(id), judged: undefined });
    expect(verdictInWords(none('positive'), 'en')).toBe('Not compared');
    expect(plain(verdictInWords(none('trained'), 'fr'))).toBe('Non comparé : seule une borne est diffusée');
    expect(plain(moreNeededInWords(indicator('sanctions'), 'fr'))).toBe(
      '120 réponses ; il en faudrait environ 1 200 de plus',
    );
    expect(moreNeededInWords(indicator('mention'), 'en')).toBeUndefined();
  });
});

describe('a change from wave to wave', () => {
  const point = { ...figure(0.5, 0.4, 0.6), edition: 'w-1', isBroken: false };
  const difference = { estimate: 0.13, low: 0.05, high: 0.21, p: 0.001, adjustedP: 0.01 };

  it('is called a rise or a fall only by its test', () => {
    expect(changeInWords({ ...point, change: 'rise', difference }, 'share', 'en')).toBe(
      '▲ up (+13\u00a0points)',
    );
    expect(changeInWords({ ...point, change: 'none', difference }, 'share', 'en')).toBe(
      'no established difference',
    );
    expect(changeInWords({ ...point, change: 'notComparable' }, 'share', 'en')).toBe('not comparable');
    expect(changeInWords(point, 'share', 'en')).toBeUndefined();
  });
});

describe('a line that stops', () => {
  const point = { ...figure(0.5, 0.4, 0.6), edition: 'w-1', isBroken: true };
  const reasons = [
    { fr: 'la question a été reformulée', en: 'the question was reworded' },
    { fr: 'l’univers diffère', en: 'the universe differs' },
  ];

  it('says why, in each language', () => {
    const broken = { ...point, change: 'notComparable' as const, reasons };
    expect(changeInWords(broken, 'share', 'en')).toBe(
      'not comparable: the question was reworded; the universe differs',
    );
    expect(plain(changeInWords(broken, 'share', 'fr') ?? '')).toBe(
      'non comparable : la question a été reformulée ; l’univers diffère',
    );
  });

  it('for want of a figure in the wave before blames no change of the question', () => {
    expect(changeInWords(point, 'share', 'en')).toBe('no figure in the previous wave');
  });
});

describe('the notes under the table', () => {
  const notes = (benchmark = noisyBenchmark()) => notesFor(benchmark, 'en').join(' ');

  it('explain noise, and no rule that is not in force', () => {
    expect(notes()).toContain('“too few answers”: the noise that protects every answer');
    expect(notes()).not.toMatch(/fewer than ten|≤ 10%/);
  });

  it('of an old benchmark keep its rules', () => {
    expect(notes(madeUpBenchmark())).toMatch(/“< 10 answers”: fewer than ten .*“≤ 10%” and “≥ 90%”/);
  });

  it('do not take an adjusted figure that was never to be for one that is not shown', () => {
    const whole = noisyBenchmark();
    const shown = whole.indicators.filter(({ company, activity }) => company.estimate !== null && activity);
    expect(notes({ ...whole, indicators: shown })).not.toContain('“not shown”');
  });
});
