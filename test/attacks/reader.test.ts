import { describe, expect, it } from 'vitest';
import type { BuiltEdition } from '../../functions/observatory/build-edition.ts';
import type { PublishedGroup, PublishedTable } from '../../functions/observatory/edition.ts';
import { rowsAsCsv } from '../../functions/observatory/export/delimited.ts';
import { tableAsJsonStat } from '../../functions/observatory/export/json-stat.ts';
import { tableRows } from '../../functions/observatory/export/tidy-rows.ts';
import { tabulate } from '../../functions/statistics/tabulate.ts';
import { seededRandom } from '../load/simulated-answers.ts';
import { rounds } from '../support/rounds.ts';
import {
  chanceOfAtLeast,
  drawRecordKey,
  editionOf,
  makeRespondents,
  type Respondent,
  sampleOf,
  twoEditionsOf,
  wave,
} from './support/made-edition.ts';

/** Below this chance of guessing as well, an attack counts as one. */
const significance = 0.01;

/** A published figure as a count: what a reader would take its share for. */
interface Counts {
  /** The group's respondents who gave the code; undefined where nothing is shown. */
  count(levels: Record<string, string>, code: string): number | undefined;
}

const byText = (levels: Record<string, string>) => Object.keys(levels).join(',');

function publishedCounts({ tables }: BuiltEdition, question: string): Counts {
  return {
    count(levels, code) {
      const group = find(tables.get(question)?.[byText(levels)], levels);
      const cell = group?.cells.find((candidate) => candidate.code === code);
      return cell?.share == null || group?.base == null ? undefined : cell.share * group.base;
    },
  };
}

function find(table: PublishedTable | undefined, levels: Record<string, string>): PublishedGroup | undefined {
  return table?.groups.find((group) =>
    Object.entries(levels).every(([id, code]) => group.levels[id] === code),
  );
}

function exactCounts(respondents: readonly Respondent[], question: string): Counts {
  const sample = sampleOf(respondents);
  const known = new Map<string, number>();
  return {
    count(levels, code) {
      const by = Object.keys(levels);
      const key = `${JSON.stringify(levels)}${code}`;
      if (!known.has(key)) {
        const [table] = tabulate(sample, [{ question, by }]);
        for (const group of table?.groups ?? []) {
          for (const cell of group.cells)
            known.set(`${JSON.stringify(group.levels)}${cell.code}`, cell.respondents);
        }
      }
      return known.get(key);
    },
  };
}

const outlook = ['more', 'same', 'less', 'unsure'];
const outlookShare = [0.64, 0.21, 0.05, 0.1];

function drawOutlook(random: () => number): string {
  let rest = random();
  for (const [place, code] of outlook.entries()) {
    rest -= outlookShare[place] ?? 0;
    if (rest < 0) return code;
  }
  return 'unsure';
}

/**
 * Overlapping tables. The target is the only one of age 65+, in finance, a worker: the eleven workers in trade are all
 * of 65+, so that 65+ workers less trade workers are the target alone. The reader knows all of this, and how common
 * each answer is. Measured: 147, 150 and 133 of 200 by the three ways, where the most common answer is right in 135.
 */
describe('a reader of all tables of one edition', () => {
  const targets = 200;

  function scene(number: number) {
    const random = seededRandom(7000 + number);
    const crowd = makeRespondents(150, 500 + number, (answers) => ({
      ...answers,
      ...((answers.age === '65+' || answers.activity === 'trade') &&
        answers.occupation === 'worker' && { occupation: 'clerical' }),
    }));
    const retired = (answers: Respondent['answers'], activity: string, answer: string) => ({
      ...answers,
      age: '65+',
      occupation: 'worker',
      activity,
      outlook: answer,
    });
    const others = makeRespondents(11, 900 + number, (answers) =>
      retired(answers, 'trade', drawOutlook(random)),
    );
    const answer = drawOutlook(random);
    const target = makeRespondents(1, 1300 + number, (answers) => retired(answers, 'finance', answer));
    return { all: [...crowd, ...others, ...target], answer };
  }

  const scenes = Array.from({ length: targets }, (_, number) => scene(number));
  const editions = scenes.map(({ all }) => publishedCounts(editionOf(all), 'outlook'));
  const most = Math.max(
    ...outlook.map((code) => scenes.filter(({ answer }) => answer === code).length / targets),
  );

  const difference = (counts: Counts, code: string) =>
    (counts.count({ age: '65+', occupation: 'worker' }, code) ?? 0) -
    (counts.count({ occupation: 'worker', activity: 'trade' }, code) ?? 0);
  /** Two counts of noise variance 1 each: the log-likelihood of one more is difference ÷ 2, less a constant. */
  const strategies: Record<string, (counts: Counts, code: string, place: number) => number> = {
    'the difference of two groups': difference,
    'the difference, weighed with how common each answer is': (counts, code, place) =>
      difference(counts, code) / 2 + Math.log(outlookShare[place] ?? 0),
    'how often the group that holds the target gives each answer': (counts, code) =>
      counts.count({ age: '65+', occupation: 'worker' }, code) ?? 0,
  };
  const guess = (counts: Counts, score: (typeof strategies)[string]) => {
    const scores = outlook.map((code, place) => score(counts, code, place));
    return outlook[scores.indexOf(Math.max(...scores))];
  };

  for (const [which, score] of Object.entries(strategies)) {
    it(`is told the answer of a group of one by ${which} no better than by the most common answer`, () => {
      const hits = scenes.filter(
        ({ answer }, place) => guess(editions[place] as Counts, score) === answer,
      ).length;
      expect(chanceOfAtLeast(hits, targets, most)).toBeGreaterThan(significance);
    });
  }

  it('would be told it every time by exact counts (control)', () => {
    const hits = scenes.filter(
      ({ all, answer }) => guess(exactCounts(all, 'outlook'), difference) === answer,
    );
    expect(hits).toHaveLength(targets);
  });
});

/** Someone who knows the answers of all but one of a group takes them away. */
describe('a reader who knows the other eleven of a group of twelve', () => {
  const targets = 60;
  const place = { age: '65+', activity: 'finance' };
  const scenes = Array.from({ length: targets }, (_, number) => {
    const answer = outlook[number % outlook.length] as string;
    const crowd = makeRespondents(150, 500 + number, (answers) =>
      answers.age === '65+' ? { ...answers, age: '50-64' } : answers,
    );
    const known = makeRespondents(11, 900 + number, (answers) => ({
      ...answers,
      ...place,
      occupation: 'manager',
    }));
    const target = makeRespondents(1, 1300 + number, (answers) => ({
      ...answers,
      ...place,
      occupation: 'worker',
      outlook: answer,
    }));
    return { all: [...crowd, ...known, ...target], known, answer };
  });
  const recover = (counts: Counts, known: readonly Respondent[]) => {
    const left = outlook.map((code) => {
      const own = known.filter(({ answers }) => answers.outlook === code).length;
      return Math.max(0, (counts.count({ age: '65+' }, code) ?? own) - own);
    });
    return outlook[left.indexOf(Math.max(...left))];
  };

  // Known limit, 30 of 60: noise of ±2 leaves the twelfth a doubt, but no more. A quarter would be a guess.
  it.fails('is told the twelfth answer no better than by a guess', () => {
    const hits = scenes.filter(
      ({ all, known, answer }) => recover(publishedCounts(editionOf(all), 'outlook'), known) === answer,
    ).length;
    expect(chanceOfAtLeast(hits, targets, 1 / outlook.length)).toBeGreaterThan(significance);
  });

  it('would be told it every time by exact counts (control)', () => {
    const hits = scenes.filter(
      ({ all, known, answer }) => recover(exactCounts(all, 'outlook'), known) === answer,
    );
    expect(hits).toHaveLength(targets);
  });
});

/**
 * Exact counts. What is published of a total or group is decoded in every way that the formulas allow; the reader
 * knows the population, the margins' targets and the rules.
 */
describe('a reader who works back from published figures', () => {
  const editions = Array.from({ length: 120 }, (_, number) => {
    const size = 30 + ((number * 37) % 170);
    const respondents = makeRespondents(size, 40_000 + number);
    const built = editionOf(respondents);
    const people = built.tables.get('aware')?.['']?.groups[0];
    return { size, respondents, built, people };
  });
  const decodings: Record<string, (edition: (typeof editions)[number]) => number | undefined> = {
    'the people of the whole': ({ built, people }) => {
      const cell = people?.cells.reduce((a, b) => ((b.share ?? 0) > (a.share ?? 0) ? b : a));
      if (!cell?.population || !cell.share) return undefined;
      const told = cell.population / cell.share;
      return Math.round(((built.manifest.population ?? 0) * built.manifest.respondents) / told);
    },
    'the people of the indicators': ({ built: { manifest } }) => {
      const figure = manifest.indicators.find(({ id }) => id === 'sanctions');
      if (!figure?.population || !figure.estimate) return undefined;
      return Math.round(
        ((manifest.population ?? 0) * manifest.respondents) / (figure.population / figure.estimate),
      );
    },
    'the effective base and the design effect': ({ built: { manifest } }) =>
      Math.round((manifest.effectiveBase ?? 0) * (manifest.designEffect ?? 1)),
    'the shares of the sample': ({ built: { manifest } }) => {
      const shares = manifest.weighting.margins.flatMap(({ categories }) =>
        categories.map(({ sample }) => sample ?? 0),
      );
      const misfit = (n: number) =>
        shares.reduce((sum, share) => sum + Math.abs(share * n - Math.round(share * n)), 0);
      const near = [-2, -1, 0, 1, 2].map((change) => manifest.respondents + change);
      return near.reduce((best, n) => (misfit(n) < misfit(best) ? n : best));
    },
    'the degrees of freedom of the tests': ({ built: { tables } }) => {
      const test = tables.get('aware')?.sex?.association;
      return test?.ddf && test.ndf ? Math.round(test.ddf / test.ndf + 1) : undefined;
    },
  };
  const hitsOf = (decode: (typeof decodings)[string]) =>
    editions.filter((edition) => decode(edition) === edition.size).length;
  /** P(noise = 0) of a count of 2 and more: how often the noisy number is the true one. */
  const unchanged = 1_644_812_790 / 2 ** 32;

  for (const [which, decode] of Object.entries(decodings)) {
    it(`is told the number of respondents by ${which} no better than by the noisy number`, () => {
      expect(chanceOfAtLeast(hitsOf(decode), editions.length, unchanged)).toBeGreaterThan(significance);
    });
  }

  /**
   * How many women answered, from the weights of a sample that is raked by sex only: every number of women near the
   * noisy one is tried, and the nearest kept that gives what is published of the weights.
   */
  function womenByWeights(
    { manifest, tables }: BuiltEdition,
    gives: (exact: { designEffect: number; min: number; max: number }) => boolean,
  ): { told: number; noisy: number } {
    const noisy = tables.get('aware')?.sex?.groups[0]?.base ?? 0;
    const candidates: { women: number; distance: number }[] = [];
    for (let all = manifest.respondents - 2; all <= manifest.respondents + 2; all++) {
      for (let women = Math.max(10, noisy - 2); women <= noisy + 2; women++) {
        const men = all - women;
        const exact = weightsOf(women, men);
        const distance = Math.abs(women - noisy) + Math.abs(all - manifest.respondents);
        if (men >= 10 && gives(exact)) candidates.push({ women, distance });
      }
    }
    candidates.sort((one, other) => one.distance - other.distance);
    return { told: candidates[0]?.women ?? noisy, noisy };
  }

  /** The weights of a sample raked to 50.6 % women, as its formula gives them. */
  function weightsOf(women: number, men: number) {
    const [woman, man] = [(0.506 * (women + men)) / women, (0.494 * (women + men)) / men];
    const designEffect = (women * woman ** 2 + men * man ** 2) / (women + men);
    return { designEffect, min: Math.min(woman, man), max: Math.max(woman, man) };
  }

  const rakedBySex = Array.from({ length: 200 }, (_, number) => {
    const respondents = makeRespondents(24 + (number % 40), 60_000 + number, (answers) => ({
      ...answers,
      sex: answers.sex === 'man' ? 'man' : 'woman',
    }));
    const margins = wave.margins.filter(({ variable }) => variable === 'sex');
    const women = respondents.filter(({ answers }) => answers.sex === 'woman').length;
    return { women, men: respondents.length - women, built: editionOf(respondents, { margins }) };
  }).filter(({ built }) => built.manifest.weighting.method === 'raking');

  /** The nearest to the noisy number is that number: more often right than elsewhere, since none below 10 is shown. */
  const byNoisyNumber =
    rakedBySex.filter(({ women, built }) => womenByWeights(built, () => true).told === women).length /
    rakedBySex.length;

  // Known limit: with one margin in use and under about 60 respondents, even a rounded design effect tells something.
  it.fails('is told how many women answered by the published weights no better than by the noisy number', () => {
    const hits = rakedBySex.filter(({ women, built }) => {
      const { designEffect: effect, weighting } = built.manifest;
      const { told } = womenByWeights(
        built,
        ({ designEffect, min, max }) =>
          Math.round(designEffect * 10) / 10 === effect &&
          Number(min.toPrecision(1)) === weighting.minWeight &&
          Number(max.toPrecision(1)) === weighting.maxWeight,
      );
      return told === women;
    }).length;
    expect(chanceOfAtLeast(hits, rakedBySex.length, byNoisyNumber)).toBeGreaterThan(significance);
  });

  it('would be told it by a design effect in hundredths and weights in tenths (control)', () => {
    const hits = rakedBySex.filter(({ women, men, built }) => {
      const exact = weightsOf(women, men);
      const { told } = womenByWeights(
        built,
        ({ designEffect, min, max }) =>
          Math.abs(designEffect - exact.designEffect) < 0.005 &&
          Math.abs(min - exact.min) < 0.05 &&
          Math.abs(max - exact.max) < 0.05,
      );
      return told === women;
    }).length;
    expect(chanceOfAtLeast(hits, rakedBySex.length, byNoisyNumber)).toBeLessThan(significance);
  });

  it('finds no people in any group but the whole', () => {
    for (const { built } of editions.slice(0, 10)) {
      const groups = [...built.tables.values()].flatMap((tables) =>
        Object.values(tables).flatMap((table) => table.groups),
      );
      const told = groups.filter(({ cells }) => cells.some(({ population }) => population !== null));
      expect(told.filter(({ levels }) => Object.keys(levels).length > 0)).toEqual([]);
    }
  });

  it('would be told it by people in proportion to noisy over true respondents (control)', () => {
    const hits = editions.filter(({ size, built: { manifest } }) => {
      const told = Number(((27_000_000 * manifest.respondents) / size).toPrecision(3));
      return Math.round((27_000_000 * manifest.respondents) / told) === size;
    });
    expect(hits.length / editions.length).toBeGreaterThan(0.9);
  });
});

/** Ten new responses, of which nine are the attacker's own and the tenth is the target's. */
describe('a reader of two editions who wrote nine of the ten new responses', () => {
  const trials = rounds({ short: 20, long: 40 });
  const questions = { mention: ['yes', 'no'], sanctions: ['yes', 'no'] } as const;

  function scene(question: keyof typeof questions, number: number) {
    const random = seededRandom(11_000 + number);
    const before = makeRespondents(200, 21_000 + number);
    const answer = questions[question][number % 2] as string;
    const [target] = makeRespondents(1, 31_000 + number, ({ tone: _, audience: __, ...answers }) => ({
      ...answers,
      [question]: answer,
      ...((question === 'mention' ? answer : answers.mention) === 'yes' && {
        tone: 'critical',
        audience: 'everyone',
      }),
    }));
    const { tone: _, audience: __, ...profile } = (target as Respondent).answers;
    const own = Array.from({ length: 9 }, () => ({
      answers: { ...profile, mention: 'unsure', sanctions: 'unsure', sex: 'undisclosed' },
      recordKey: drawRecordKey(random),
    }));
    return { before, after: [...before, ...own, target as Respondent], target: target as Respondent, answer };
  }

  const groupsOf = ({ answers }: Respondent): Record<string, string>[] => {
    const attributes = ['sex', 'age', 'occupation', 'employer', 'activity', 'size'];
    const levels = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, answers[id] ?? '']));
    return [{}, ...attributes.map((id) => levels(id)), ...attributes.slice(1).map((id) => levels('sex', id))];
  };

  /** Which of the two codes grew, over all groups that the target is in. */
  function guessByGrowth(
    before: Counts,
    after: Counts,
    { target, codes }: { target: Respondent; codes: readonly string[] },
  ) {
    const growth = codes.map((code) =>
      groupsOf(target).reduce(
        (sum, levels) => sum + ((after.count(levels, code) ?? 0) - (before.count(levels, code) ?? 0)),
        0,
      ),
    );
    return codes[growth.indexOf(Math.max(...growth))];
  }

  /** Groups by the answer itself: the one that the target is not in has the same people, and so the same base. */
  function guessByUnchangedBases(before: BuiltEdition, after: BuiltEdition): string | undefined {
    const changed = (code: string) => {
      const tables = Object.entries(after.tables.get('sanctions') ?? {});
      const differ = tables.flatMap(([by, table]) =>
        table.groups
          .map((group, place) => ({ group, earlier: before.tables.get('sanctions')?.[by]?.groups[place] }))
          .filter(({ group }) => group.levels.mention === code)
          .map(({ group, earlier }) => (group.base !== earlier?.base ? 1 : 0) as number),
      );
      return differ.reduce((sum, one) => sum + one, 0);
    };
    return changed('yes') > changed('no') ? 'yes' : 'no';
  }

  // With figures renewed in every group at once, 32 and 39 of 40 were told: the small groups that moved had the target.
  it('is told an answer by the shares’ growth no better than by a guess', () => {
    const hits = Array.from({ length: trials }, (_, number) => scene('sanctions', number)).filter((made) => {
      const [before, after] = twoEditionsOf(made.before, made.after).map((edition) =>
        publishedCounts(edition, 'sanctions'),
      );
      return (
        guessByGrowth(before as Counts, after as Counts, {
          target: made.target,
          codes: questions.sanctions,
        }) === made.answer
      );
    }).length;
    expect(chanceOfAtLeast(hits, trials, 0.5)).toBeGreaterThan(significance);
  });

  it('would be told it by exact counts (control)', () => {
    const hits = Array.from({ length: trials }, (_, number) => scene('sanctions', number)).filter((made) => {
      const [before, after] = [made.before, made.after].map((all) => exactCounts(all, 'sanctions'));
      return (
        guessByGrowth(before as Counts, after as Counts, {
          target: made.target,
          codes: questions.sanctions,
        }) === made.answer
      );
    });
    expect(hits).toHaveLength(trials);
  });

  it('is not told by bases that stay the same', () => {
    const hits = Array.from({ length: trials }, (_, number) => scene('mention', number)).filter(
      (made) => guessByUnchangedBases(...twoEditionsOf(made.before, made.after)) === made.answer,
    ).length;
    expect(chanceOfAtLeast(hits, trials, 0.5)).toBeGreaterThan(significance);
  });
});

/** Ten of ten say the same; nothing published may say so. */
describe('a small group of one mind', () => {
  const unanimous = { mention: 'yes', tone: 'critical', audience: 'everyone', aware: 'no', sanctions: 'yes' };
  const ten = makeRespondents(10, 77, (answers) => ({
    ...answers,
    ...unanimous,
    size: '5000+',
    networks: '3',
  }));
  const others = makeRespondents(120, 78, (answers) =>
    answers.size === '5000+' ? { ...answers, size: '1-9' } : answers,
  );

  for (const [which, respondents] of Object.entries({
    'as the whole': ten,
    'as a part': [...others, ...ten],
  })) {
    const { manifest, tables } = editionOf(respondents);
    const small = [...tables.values()]
      .flatMap((ofQuestion) => Object.values(ofQuestion))
      .flatMap((table) => table.groups.map((group) => ({ table, group })))
      .filter(({ group }) => group.base !== null && group.base < 30);

    it(`${which} is never shown beyond 90 or below 10 %, with no people and no interval from there`, () => {
      expect(small.length).toBeGreaterThan(0);
      for (const { group } of small) {
        for (const { share, low, high, bound, population } of group.cells) {
          expect(share).toBeGreaterThanOrEqual(0.1);
          expect(share).toBeLessThanOrEqual(0.9);
          if (bound) expect(population).toBeNull();
          // From the bound, an interval is the same whatever lies behind it.
          if (bound === 'atLeast') expect([high, (low ?? 0) < 0.9]).toEqual([1, true]);
          if (bound === 'atMost') expect([low, (high ?? 1) > 0.1]).toEqual([0, true]);
        }
      }
    });

    it(`${which} is not told by an indicator or by net tone`, () => {
      for (const { id, unit, estimate, base, suppressed } of manifest.indicators) {
        if (base === null || base >= 30 || estimate === null) continue;
        if (unit === 'share') expect([id, estimate >= 0.1 && estimate <= 0.9]).toEqual([id, true]);
        else
          expect([id, suppressed, Math.abs(estimate) < 1 || unit === 'mean']).toEqual([id, undefined, true]);
      }
      const netTone = manifest.indicators.find(({ id }) => id === 'netTone');
      if ((netTone?.base ?? 30) < 30) expect(netTone?.estimate).toBeNull();
    });

    it(`${which} is not told by CSV or JSON-stat, which repeat the tables’ figures`, () => {
      for (const { table } of small) {
        const { value } = tableAsJsonStat(manifest, table);
        const published = new Set(
          table.groups.flatMap(({ cells, base, effectiveBase }) => [
            base,
            effectiveBase,
            ...cells.flatMap((cell) => [cell.share, cell.low, cell.high, cell.population]),
          ]),
        );
        expect(value.filter((figure) => figure !== null && !published.has(figure))).toEqual([]);
        expect(rowsAsCsv(tableRows(manifest, table))).not.toMatch(/respondents|weight|recordKey/i);
      }
    });
  }

  it('differs in nothing from nine of ten', () => {
    const nine = ten.map((respondent, place) =>
      place === 0 ? { ...respondent, answers: { ...respondent.answers, sanctions: 'no' } } : respondent,
    );
    const [whole, nearly] = [ten, nine].map((all) => editionOf(all).tables.get('sanctions')?.['']?.groups[0]);
    const yes = (group: PublishedGroup | undefined) => group?.cells.find(({ code }) => code === 'yes');
    expect(yes(whole)).toMatchObject({ share: 0.9, bound: 'atLeast' });
    expect(yes(whole)?.high).toBe(yes(nearly)?.bound ? yes(nearly)?.high : 1);
  });

  it('would be told by estimates that nobody protects (control)', () => {
    const [table] = tabulate(sampleOf(ten), [{ question: 'tone', by: [] }]);
    expect(table?.groups[0]?.cells.find(({ code }) => code === 'critical')?.share).toBe(1);
  });
});
