import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { weightGrid } from '../../../functions/disclosure/budget.ts';
import { companyFactors, mostOfCompany } from '../../../functions/observatory/cap-companies.ts';
import { measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { questionFigures } from '../../../functions/observatory/question-figures.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { type Random, seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';

const sizesOf = (...sizes: number[]) => new Map(sizes.map((size, index) => [`c${index}`, size] as const));
const exact = (all: number, ...sizes: number[]) =>
  companyFactors({ respondents: { estimate: all }, panelSizes: sizesOf(...sizes), panelVariance: 0 });

describe('companyFactors', () => {
  it('holds a company to a fifth of what counts', () => {
    expect(exact(3000, 1000)).toEqual(new Map([['c0', 32]]));
    // 1,000 others are three fifths, so that two companies count 333 each.
    expect(exact(3000, 1000, 1000)).toEqual(
      new Map([
        ['c0', 21],
        ['c1', 21],
      ]),
    );
  });

  it('leaves companies alone that have a fifth or less, and the open panel whatever it has', () => {
    expect(exact(1000, 200, 199, 3).size).toBe(0);
    const open = new Map([
      ['open', 900],
      ['c0', 100],
    ]);
    expect(companyFactors({ respondents: { estimate: 1000 }, panelSizes: open, panelVariance: 0 }).size).toBe(
      0,
    );
  });

  it('holds back none whose number noise alone could make', () => {
    const noisy = { respondents: { estimate: 100 }, panelSizes: sizesOf(25, 31), panelVariance: 100 };
    expect([...companyFactors(noisy).keys()]).toEqual(['c1']);
  });

  it('leaves no company more than a fifth, whatever their sizes', () => {
    const random = seededRandom(4);
    for (let trial = 0; trial < 500; trial++) {
      const sizes = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
        Math.floor(10 ** (1 + 3 * random())),
      );
      const open = Math.floor(10 ** (2 + 2 * random()));
      const all = open + sizes.reduce((sum, size) => sum + size, 0);
      const factors = exact(all, ...sizes);
      const counted = sizes.map(
        (size, index) => (size * (factors.get(`c${index}`) ?? weightGrid)) / weightGrid,
      );
      const whole = open + counted.reduce((sum, count) => sum + count, 0);
      // Factors are rounded to the grid.
      if (Math.min(weightGrid, ...factors.values()) >= 8) {
        expect(Math.max(...counted) / whole).toBeLessThan(mostOfCompany + 0.01);
      }
    }
  });
});

const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));
const place = (id: string) => variables.findIndex((variable) => variable.id === id);
const random = seededRandom(5);
const population = Array.from({ length: 5000 }, () => {
  const answers = simulatedAnswers(random);
  return Uint8Array.from(variables, ({ id, codes }) => {
    const code = answers[id];
    return code === undefined ? 255 : codes.indexOf(code);
  });
});
const companies = Array.from({ length: 11 }, (_, number) => ({ id: `c${number}`, answers: {} }));

/** `open` of the open panel, and ten companies of a tenth of the first. @param rateOf  who say yes to `contact` */
function sampleWith(
  { open, largest }: { open: number; largest: number },
  rateOf: (company: number | undefined) => number,
  draw: Random,
) {
  const builder = new SampleBuilder(variables);
  const contact = place('contact');
  const add = (company: number | undefined, rate: number) => {
    const row = Uint8Array.from(population[Math.floor(draw() * population.length)] as Uint8Array);
    row[contact] = draw() < rate ? 0 : 1;
    builder.add(row, company === undefined ? undefined : `c${company}`);
  };
  companies.forEach((_, company) => {
    const rate = rateOf(company);
    for (let i = 0; i < (company === 0 ? largest : largest / 10); i++) add(company, rate);
  });
  for (let i = 0; i < open; i++) add(undefined, rateOf(undefined));
  return { sample: builder.build(), clusters: companies.map(({ id }) => id) };
}

function contactOf(
  sampled: ReturnType<typeof sampleWith>,
  name: string,
  known: typeof companies = companies,
) {
  const measured = measureEdition({
    questionnaire: defaultQuestionnaire,
    ...sampled,
    margins: [],
    companies: known.map(({ id }) => id),
    editions: 1,
    key: {
      secret: new Uint8Array(32),
      digest: createHash('sha256').update(name).digest('hex'),
      edition: 'e',
    },
  });
  if (!measured) throw new Error('no edition');
  const figures = questionFigures(measured, { companies: known, population: 1e6 });
  const group = figures.find(({ question }) => question === 'contact')?.byName.get('')?.groups[0];
  const cell = group?.published.cells[0];
  if (!cell) throw new Error('not shown');
  return { share: cell.share ?? 0, low: cell.low ?? 0, high: cell.high ?? 1, factors: measured.factors };
}

describe('an edition with a company of ten times the size of others', () => {
  const sizes = { open: 1000, largest: 1000 };

  it('is moved by it as by a fifth of all; without a limit by a third (control)', () => {
    const draw = seededRandom(6);
    const rate = (company: number | undefined) => (company === 0 ? 0.6 : 0.15);
    const editions = Array.from({ length: 12 }, (_, trial) => {
      const sampled = sampleWith(sizes, rate, draw);
      return [contactOf(sampled, `held ${trial}`), contactOf(sampled, `free ${trial}`, [])] as const;
    });
    const mean = (figures: readonly { share: number }[]) =>
      figures.reduce((sum, { share }) => sum + share, 0) / figures.length;
    // 15 % and a fifth, or a third, of 45 points.
    expect(mean(editions.map(([held]) => held))).toBeCloseTo(0.24, 2);
    expect(mean(editions.map(([, free]) => free))).toBeCloseTo(0.3, 2);
    for (const [{ factors }] of editions) expect([...factors.keys()]).toEqual(['c0']);
  });

  // Companies' own shares differ with the intraclass correlation that the estimate is drawn to. With so few companies it
  // cannot be told from more, and Student's t makes up for that: intervals are rather too wide than too narrow.
  it('has intervals that hold the truth 93 to 99.5 times in 100', () => {
    const draw = seededRandom(7);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const truth = 0.4;
    const spread = Math.sqrt(0.02 * truth * (1 - truth));
    const trials = rounds({ short: 80, long: 400 });
    // A few rounds move a share of 95 % by four points.
    const slack = rounds({ short: 5, long: 0 }) / 100;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const rate = (company: number | undefined) =>
        company === undefined ? truth : truth + spread * normal();
      const { low, high } = contactOf(
        sampleWith({ open: 500, largest: 500 }, rate, draw),
        `covered ${trial}`,
      );
      if (low <= truth && truth <= high) held++;
    }
    expect(held / trials).toBeGreaterThan(0.93 - slack);
    expect(held / trials).toBeLessThan(0.995 + slack);
  });
});
