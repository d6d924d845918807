import { describe, expect, it } from 'vitest';
import { standingsOf } from '../../../../functions/observatory/benchmark-standing.ts';
import { rowsInWords } from '../../../../web/company/benchmark/difference-rows.tsx';
import { directionOf, directions } from '../../../../web/company/benchmark/directions.ts';
import { judgedIndicators, senseOf } from '../../../../web/company/benchmark/judged.ts';
import { likeForLike } from '../../../support/made-up-benchmark.ts';
import { indicators } from '../../../support/questionnaire-1.ts';

const benchmark = { ...likeForLike(), standings: standingsOf(likeForLike()) };

describe('the rows of a benchmark', () => {
  it('are sorted by what is established, and what could not be compared comes last', () => {
    const order = judgedIndicators(benchmark).map(({ judged }) => judged?.standing);
    const rank = ['established', 'probable', 'none', undefined];
    expect(order).toEqual(order.toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    expect(order.filter((standing) => standing === 'established')).toHaveLength(3);
    expect(order.at(-1)).toBeUndefined();
  });

  it('tell more of the good, more of the bad and more of neither apart', () => {
    const sense = (id: string, difference: number) => senseOf({ id }, difference);
    expect([sense('aware', 0.1), sense('critical', 0.1), sense('mention', 0.1)]).toEqual([
      'better',
      'worse',
      'different',
    ]);
    expect([sense('aware', -0.1), sense('critical', -0.1)]).toEqual(['worse', 'better']);
    // An institute's own indicator under a name that the observatory has.
    expect(senseOf({ id: 'aware', questions: ['q99'] }, 0.1)).toBe('different');
  });

  it('are counted in a sentence', () => {
    const judged = judgedIndicators(benchmark);
    expect(rowsInWords(judged, 'en')).toMatch(
      /^Of \d+ indicators compared, 3 differences are established: 1 worse, 2 simply different\.$/,
    );
    expect(rowsInWords(judged.slice(-1), 'fr')).toMatch(/^Aucun indicateur n’a pu être comparé/);
    const none = judged.filter((one) => one.judged?.standing === 'none');
    expect(rowsInWords(none, 'fr')).toContain('n’établit pas que vous êtes comme les autres');
  });
});

it('every indicator of the observatory has a direction and its reason in both languages', () => {
  for (const { id } of indicators) {
    expect([id, directions[id] !== undefined]).toEqual([id, true]);
    const { reason } = directionOf({ id });
    expect(Math.min(reason.fr.length, reason.en.length)).toBeGreaterThan(20);
  }
});
