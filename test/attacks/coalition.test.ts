import { describe, expect, it } from 'vitest';
import { boundOfAnswer } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { addNoise, type NoisyTable, sumTables } from '../../functions/disclosure/noisy-table.ts';
import { minus, toNumber } from '../../functions/disclosure/rational.ts';
import { countTablesOfCompanies } from '../../functions/observatory/benchmark.ts';
import { budgetOf } from '../../functions/observatory/questionnaire-budget.ts';
import { countClusters } from '../../functions/statistics/count-tables.ts';
import { federationTexts } from '../../web/company/federation/texts.ts';
import { texts as privacyTexts } from '../../web/privacy/texts.ts';
import { defaultQuestionnaire } from '../support/questionnaire-1.ts';
import { rounds } from '../support/rounds.ts';
import { logLikelihoodRatio, rightGuesses } from './support/best-guess.ts';
import { keyNamed, makeRespondents, type Respondent, sampleOf } from './support/made-edition.ts';
import { no, yes } from './support/opposite-answers.ts';

/**
 * Two of a federation's three members pool what they are told, take their own tables from those of the coalition, which
 * they know before they are rounded, and know every answer in the third company but one.
 */
const ids = ['one', 'two', 'third'] as const;
const companies = ids.map((id) => ({
  id,
  headcount: 400,
  activity: 'digital',
  federation: 'federation',
  answers: {},
}));
const others: Respondent[] = [
  ...ids
    .slice(0, 2)
    .flatMap((company, index) => makeRespondents(130, 51 + index).map((one) => ({ ...one, company }))),
  ...Array.from({ length: 129 }, () => ({ answers: yes, company: 'third' })),
];
const samples = [yes, no].map((answers) => sampleOf([...others, { answers, company: 'third' }]));

function tablesOf(isOne: boolean, name: string, editions: number): readonly NoisyTable[][] {
  const { sample, clusters } = samples[isOne ? 0 : 1] as ReturnType<typeof sampleOf>;
  return countTablesOfCompanies({
    questionnaire: defaultQuestionnaire,
    mixedBy: ['sex', 'age', 'occupation'],
    sample,
    clusters,
    companies,
    editions,
    key: keyNamed(name, `w-${name}`),
  }).map(({ tables }) => [...tables]);
}

/** The coalition's tables less the two's own: of those of the two of whom, by the draw of their respondents, it has one. */
function subtract([one = [], two = [], third = []]: readonly NoisyTable[][]): NoisyTable[] {
  return third.map((own, index) => {
    const parts = [one, two].flatMap((member) => member[index] ?? []);
    const sum = sumTables([...parts, own]);
    return {
      ...sum,
      sigma2: parts.reduce((left, part) => minus(left, part.sigma2), sum.sigma2),
      groups: sum.groups.map(({ levels, counts }, group) => ({
        levels,
        counts: counts.map((count, cell) =>
          parts.reduce((left, part) => left - (part.groups[group]?.counts[cell] ?? 0), count),
        ),
      })),
    };
  });
}

const clusterOf = (index: number) => samples[index]?.clusters.indexOf('third') ?? -1;
/** What the third's tables would hold without noise, if the one said yes or no. */
const expected = (tables: readonly NoisyTable[]) =>
  samples.map(({ sample }, index) => countClusters(sample, tables)[clusterOf(index)] ?? []);

const trials = rounds({ short: 200, long: 4000 });
const budget = budgetOf(defaultQuestionnaire);
const rho = toNumber(boundOfAnswer(budget, 'mention', 'company'));

/** How often the two guess right from so many editions, of which the wave has planned so many. */
function guess({ seen, planned, drawnAnew = 0 }: { seen: number; planned: number; drawnAnew?: number }) {
  return rightGuesses(trials, (isOne, trial) => {
    let ratio = 0;
    for (let edition = 0; edition < seen; edition++) {
      const all = tablesOf(isOne, `${trial} ${edition}`, planned);
      const learned = subtract(all);
      const [ifYes = [], ifNo = []] = expected(learned);
      ratio += logLikelihoodRatio(learned, ifYes, ifNo);
      for (let time = 0; time < drawnAnew; time++) {
        const again = expected(learned)[isOne ? 0 : 1]?.map((counted, index) => {
          const { rho } = (all[2] ?? [])[index] as NoisyTable;
          const key = keyNamed(`${trial} ${edition} ${time}`);
          return addNoise(counted, { rho, unit: 1, sensitivity: 1 }, key);
        });
        ratio += logLikelihoodRatio(again ?? [], ifYes, ifNo);
      }
    }
    return ratio;
  });
}

describe('two of three members who pool their figures', () => {
  it('come to the third’s charged tables, to the last digit, and to nothing else', () => {
    const all = tablesOf(true, 'exact', 1);
    const [, , third = []] = all;
    expect(third.length).toBeGreaterThan(10);
    expect(subtract(all).map(({ groups, sigma2 }) => [groups, sigma2])).toEqual(
      third.map(({ groups, sigma2 }) => [groups, sigma2]),
    );
  });

  it('guess an answer in it right as often as its own company would', () => {
    const { rate, error } = guess({ seen: 1, planned: 1 });
    expect(rate).toBeLessThan(bestGuessOf(rho) + 3 * error);
    expect(rate).toBeGreaterThan(bestGuessOf(rho) - 3 * error);
  });

  it('would be told more by coalitions that were measured by themselves, four times (control)', () => {
    const { rate, error } = guess({ seen: 1, planned: 1, drawnAnew: 4 });
    expect(rate).toBeGreaterThan(bestGuessOf(rho) + 2 * error);
  });
});

describe('a member that joins or leaves between two editions', () => {
  it('is told of by those that it is in, each by its part of the wave’s budget', () => {
    const left = guess({ seen: 1, planned: 2 });
    expect(left.rate).toBeLessThan(bestGuessOf(rho / 2) + 3 * left.error);
    const stayed = guess({ seen: 2, planned: 2 });
    expect(stayed.rate).toBeLessThan(bestGuessOf(rho) + 3 * stayed.error);
  });
});

/**
 * A federation that takes one coalition from another where a single company is in only one of them, and a member that
 * takes its own figures out. Measure: how far, in points, what is left is from that company's own share (root mean square).
 */
describe('a company that is all in which two coalitions differ', () => {
  const yesIn = ([no = 0, yes = 0]: readonly number[]) => (100 * yes) / (no + yes);
  const question = 'mention';
  /** How many said no and yes, with noise. */
  const counts = (tables: readonly NoisyTable[] = []): number[] => {
    const { groups = [], codes = [] } =
      tables.find((table) => table.question === question && table.by.length === 0) ?? {};
    return ['no', 'yes'].map((code) => groups[0]?.counts[codes.indexOf(code)] ?? 0);
  };
  const add = (...all: readonly number[][]) =>
    [0, 1].map((at) => all.reduce((sum, one) => sum + (one[at] ?? 0), 0));
  const less = (one: readonly number[], other: readonly number[]) =>
    one.map((count, at) => count - (other[at] ?? 0));
  const times = rounds({ short: 60, long: 1000 });
  /** Of the third, of whom 130 have answered and all said yes. */
  const off = (differs: (trial: number) => number[]) => {
    const errors = Array.from({ length: times }, (_, trial) => (yesIn(differs(trial)) - 100) ** 2);
    return Math.sqrt(errors.reduce((sum, error) => sum + error, 0) / times);
  };
  const drawn = (name: string, editions: number) => tablesOf(true, name, editions).map(counts);

  it('is open to who compares them, if roughly over two editions: the page for members says so, and its people stay within their bound', () => {
    const own = off((trial) => drawn(`own ${trial}`, 1)[2] ?? []);
    const pooled = off((trial) => {
      const [one = [], two = [], third = []] = drawn(`own ${trial}`, 1);
      return less(add(one, two, third), add(one, two));
    });
    // Of two editions, between which it left: what both are of is drawn anew in each.
    const overTwo = off((trial) => {
      const [one = [], two = []] = drawn(`later ${trial}`, 2);
      return less(add(...drawn(`first ${trial}`, 2)), add(one, two));
    });
    expect(pooled).toBe(own);
    expect(overTwo).toBeGreaterThan(1.5 * own);
    expect(federationTexts.meansCompany?.fr).toMatch(/deux éditions ou deux vagues/);
    expect(federationTexts.meansCompany?.en).toMatch(/two editions or two waves/);
  });
});

/**
 * Two employers of the same people, each with its own panel, in which whoever is in one answers as in the other; one of them
 * is in the first panel alone. Nobody's answers are known to them: they take the one panel's tables from the other's.
 */
describe('two employers who pool their figures, whose panels are the same people but for one', () => {
  const employers = ['first', 'second'].map((id) => ({
    id,
    headcount: 400,
    activity: 'digital',
    answers: {},
  }));
  const shared = makeRespondents(129, 71);
  const panelsOf = (answers: Respondent['answers'], isInBoth = false) =>
    sampleOf([
      ...employers.flatMap(({ id }) => shared.map((one) => ({ ...one, company: id }))),
      { answers, company: 'first' },
      ...(isInBoth ? [{ answers, company: 'second' }] : []),
    ]);
  const times = rounds({ short: 120, long: 4000 });

  function drawn(panels: ReturnType<typeof panelsOf>, name: string): readonly NoisyTable[][] {
    return countTablesOfCompanies({
      ...{ questionnaire: defaultQuestionnaire, mixedBy: ['sex', 'age', 'occupation'], ...panels },
      ...{ companies: employers, editions: 1, key: keyNamed(`two ${name}`, `w-two-${name}`) },
    }).map(({ tables }) => [...tables]);
  }
  const apart = ([first = [], second = []]: readonly NoisyTable[][]) =>
    first.map((table, index) => {
      const other = second[index] as NoisyTable;
      expect([other.question, other.by]).toEqual([table.question, table.by]);
      return {
        ...sumTables([table, other]),
        groups: table.groups.map(({ levels, counts }, group) => ({
          levels,
          counts: counts.map((count, cell) => count - (other.groups[group]?.counts[cell] ?? 0)),
        })),
      };
    });
  const answers = [yes, no];

  it('guess what the one said less often than an employer that knows all others: both noises stay in the difference', () => {
    const panels = answers.map((one) => panelsOf(one));
    const alone = answers.map((one) => sampleOf([{ answers: one, company: 'first' }]).sample);
    const { rate, error } = rightGuesses(times, (isOne, trial) => {
      const left = apart(drawn(panels[isOne ? 0 : 1] as ReturnType<typeof panelsOf>, `${trial}`));
      const [ifYes = [], ifNo = []] = alone.map((sample) => countClusters(sample, left)[0] ?? []);
      return logLikelihoodRatio(left, ifYes, ifNo);
    });
    expect(rate).toBeLessThan(bestGuessOf(rho / 2) + 3 * error);
    expect(rate).toBeGreaterThan(bestGuessOf(rho / 2) - 3 * error);
  });

  it('would know it from the same tables without noise (control)', () => {
    const [first] = drawn(panelsOf(yes), 'shape');
    const exact = answers.map((one) => {
      const { sample } = panelsOf(one);
      const [own = [], other = []] = countClusters(sample, first ?? []);
      const [table, less] = [own, other].map((tables) =>
        tables.find(({ question }) => question === 'mention'),
      );
      const yesAt = table?.codes.indexOf('yes') ?? -1;
      return (table?.groups[0]?.counts[yesAt] ?? 0) - (less?.groups[0]?.counts[yesAt] ?? 0);
    });
    expect(exact).toEqual([1, 0]);
  });

  it('are told of whoever answers both as of one who answers two waves, which the privacy page leaves out of its promise', () => {
    const panels = answers.map((one) => panelsOf(one, true));
    const { rate, error } = rightGuesses(times, (isOne, trial) => {
      const tables = drawn(panels[isOne ? 0 : 1] as ReturnType<typeof panelsOf>, `both ${trial}`);
      return tables.reduce((ratio, own, employer) => {
        const [ifYes = [], ifNo = []] = panels.map(
          ({ sample }) => countClusters(sample, own)[employer] ?? [],
        );
        return ratio + logLikelihoodRatio(own, ifYes, ifNo);
      }, 0);
    });
    expect(rate).toBeLessThan(bestGuessOf(2 * rho) + 3 * error);
    expect(rate).toBeGreaterThan(bestGuessOf(2 * rho) - 3 * error);
    expect(privacyTexts.outsideTwice.fr).toContain('qui en envoie plusieurs en dit davantage');
    expect(privacyTexts.outsideTwice.en).toContain('whoever sends several gives away more');
  });
});
