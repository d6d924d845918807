import { describe, expect, it } from 'vitest';
import type { ShownGroup } from '../../../functions/disclosure/show-group.ts';
import { showGroups } from '../../../functions/disclosure/show-group.ts';
import { indicatorFigure, jointFigure } from '../../../functions/observatory/indicator-figure.ts';
import type { Indicator } from '../../../functions/observatory/indicators.ts';
import { indicators } from '../../support/questionnaire-1.ts';

function groupsOf(
  codes: readonly string[],
  counts: readonly (readonly number[])[],
  { by = [] as string[], levels = [{}] as Record<string, string>[], variance = 0 } = {},
): ShownGroup[] {
  const groups = counts.map((of, index) => ({ levels: levels[index] ?? {}, counts: [...of, 0] }));
  return showGroups(
    { question: 'q', by, codes, unit: 1, variance, groups },
    { perUnit: 1, designFactorOf: () => 1, mostNoise: 0.05 },
  );
}
const indicator = (id: string) => indicators.find((one) => one.id === id) as Indicator;
const tones = ['positive', 'critical', 'unsure'];

describe('indicatorFigure', () => {
  it('adds up printed shares, so that a reader finds the same', () => {
    const codes = ['already', 'yes', 'no', 'unsure'];
    const [group] = groupsOf(codes, [[333, 333, 333, 501]]);
    const figure = indicatorFigure(indicator('ambassadors'), { group: group as ShownGroup });
    const printed = group?.published.cells.slice(0, 2).map(({ share }) => share ?? 0) ?? [];
    expect(figure.estimate).toBe(Math.round(((printed[0] ?? 0) + (printed[1] ?? 0)) * 1000) / 1000);
    expect(figure.low).toBeLessThan(figure.estimate ?? 0);
  });

  it('gives the net tone as the difference of two printed shares, with noise in its interval', () => {
    const [group] = groupsOf(tones, [[60, 20, 20]]);
    const [noisy] = groupsOf(tones, [[60, 20, 20]], { variance: 16 });
    const of = (shown: ShownGroup | undefined) =>
      indicatorFigure(indicator('netTone'), { group: shown as ShownGroup });
    expect(of(group)).toMatchObject({ estimate: 0.4, population: null, base: 100 });
    // √((0.8 − 0.16)/100) = 0.08, of which 1.96 on either side.
    expect(of(group)).toMatchObject({ low: 0.24, high: 0.56 });
    expect((of(noisy).high ?? 0) - (of(noisy).low ?? 0)).toBeGreaterThan(0.33);
  });

  it('is missing for the reason that its group is', () => {
    const [group] = groupsOf(tones, [[6, 2, 2]], { variance: 16 });
    expect(indicatorFigure(indicator('netTone'), { group: group as ShownGroup })).toMatchObject({
      estimate: null,
      low: null,
      suppressed: 'tooNoisy',
      flags: ['c'],
    });
  });

  it('tells people where the group is the whole', () => {
    const [group] = groupsOf(tones, [[600, 200, 200]]);
    const figure = indicatorFigure(indicator('critical'), {
      group: group as ShownGroup,
      peoplePerRespondent: 1000,
    });
    expect(figure.population).toBe(200_000);
  });
});

describe('jointFigure', () => {
  const measure = indicator('exposed').measure as Extract<Indicator['measure'], { kind: 'jointShare' }>;
  const codes = ['yes', 'no', 'unsure'];
  const levels = ['yes', 'no', 'unsure'].map((aware) => ({ aware }));

  it('is the share of all who gave the one answer and not the other', () => {
    const groups = groupsOf(
      codes,
      [
        [50, 150, 0],
        [120, 580, 0],
        [30, 70, 0],
      ],
      { by: ['aware'], levels },
    );
    // 120 and 30 of 1,000.
    expect(jointFigure(measure, groups, { everybody: 1000 })).toMatchObject({ estimate: 0.15, base: 1000 });
  });

  it('has the noise of every cell it is made of in its interval', () => {
    const width = (variance: number) => {
      const groups = groupsOf(
        codes,
        [
          [50, 150, 0],
          [120, 580, 0],
          [30, 70, 0],
        ],
        { by: ['aware'], levels, variance },
      );
      const { low, high } = jointFigure(measure, groups, { everybody: 1000 });
      return (high ?? 0) - (low ?? 0);
    };
    expect(width(900)).toBeGreaterThan(1.5 * width(0));
  });
});
