import type { BudgetedQuestion } from '../disclosure/budget.ts';
import { degreesOfFreedomOf, quantileOf } from '../disclosure/noisy-shares.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { lowReliabilityUnder } from '../disclosure/reliability.ts';
import { outwards, type ShownGroup } from '../disclosure/show-group.ts';
import { fitClasses } from '../statistics/fit-classes.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { BenchmarkMix } from './benchmark-document.ts';
import type { Indicator } from './indicators.ts';
import { noiseBetweenGroups, type QuestionFigures, type TableFigures } from './question-figures.ts';

/** A company's mix, and the variance of the noise on each of its counts. */
export interface NoisyMix extends BenchmarkMix {
  readonly variance: number;
}

/** What adjusted figures are made from besides an edition's figures. */
interface Adjusting {
  /** All that the wave asks. */
  readonly questions: readonly BudgetedQuestion[];
  /** The profile questions of the mix. */
  readonly mixedBy: readonly string[];
}

/** At most so many of a company's people may be of levels that the edition shows no figures of: they are taken to be like all. */
const mostHidden = 1 / 10;

/**
 * What the observatory's figures would be with a company's mix of sex, age and occupation: the mean, over the company's
 * people by class, of what the edition's tables by these three say of the class (see `fitClasses`). It is made from
 * published shares and the two mixes alone, so that whoever has them computes it again. The observatory includes the
 * company's own people: with them taken out, the two figures' difference would tell of them.
 *
 * The interval is linearised in all shares and in the mix: sampling, of people who are counted by sex, age and occupation
 * at once; companies, by the part that the intervals of the whole and of its groups have in common; noise and rounding of
 * every share; noise of the mix.
 */
export class AdjustedFigures {
  readonly #figures: readonly QuestionFigures[];
  readonly #adjusting: Adjusting;
  readonly #fits = new Map<string, QuestionFit | undefined>();

  constructor(figures: readonly QuestionFigures[], adjusting: Adjusting) {
    this.#figures = figures;
    this.#adjusting = adjusting;
  }

  /** @returns null where the edition lacks a table by one of the mix, or shows too little of the company's classes */
  figureOf({ measure, unit }: Indicator, mix: NoisyMix): ProtectedFigure | null {
    if (measure.kind === 'jointShare') return null;
    const scoreOf = (code: string) =>
      measure.kind === 'mean' ? (measure.scores[code] ?? 0) : Number(measure.codes.includes(code));
    const fit = this.#fitOf(measure.question, scoreOf, mix);
    const asked = this.#askedIn(measure.question, mix);
    if (!fit || !asked || isHidden(fit, mix)) return null;
    const { estimate, variance, spread } = adjust(fit, { mix, asked });
    if (!(variance > 0)) return null;
    const { total, scores } = fit;
    const base = total.published.base;
    const effectiveBase = Math.round(Math.min(base ?? 0, spread / variance));
    const flags = effectiveBase < lowReliabilityUnder ? (['u'] as const) : [];
    // Its variance is mostly that of companies' common effect, which the total shares.
    const degreesOfFreedom = degreesOfFreedomOf(total.noisy, total.designFactor, total.companies);
    const quantile = quantileOf(total.noisy, total.designFactor, total.companies);
    const common = { base, effectiveBase, population: null, flags: [...flags], degreesOfFreedom };
    const steps = unit === 'mean' ? 10 : total.steps;
    const round = (value: number) => Math.round(value * steps) / steps;
    if (unit === 'share') {
      const share = Math.min(1, Math.max(0, estimate));
      const interval = wilsonInterval(share, Math.max(1, (share * (1 - share)) / variance), quantile);
      return { estimate: round(share), ...outwards(interval, round(share), steps), ...common };
    }
    const reach = quantile * Math.sqrt(variance);
    const interval = {
      low: Math.max(Math.min(...scores), estimate - reach),
      high: Math.min(Math.max(...scores), estimate + reach),
    };
    return { estimate: round(estimate), ...outwards(interval, round(estimate), steps), ...common };
  }

  /** For each class the part that is asked the question, by what the edition says of the question it hangs on. */
  #askedIn(question: string, mix: NoisyMix): readonly number[] | undefined {
    const conditions = Object.entries(
      this.#adjusting.questions.find(({ id }) => id === question)?.askedIf ?? {},
    );
    const fits = conditions.map(([on, codes]) =>
      this.#fitOf(on, (code) => Number(codes.includes(code)), mix),
    );
    if (fits.some((fit) => !fit)) return undefined;
    return mix.cells.map((_, index) =>
      fits.reduce((asked, fit) => asked * (fit ? meanOf(fit, fit.shares[index] ?? []) : 1), 1),
    );
  }

  /** The same for every company of an edition, as the observatory's mix is. */
  #fitOf(question: string, scoreOf: (code: string) => number, mix: BenchmarkMix): QuestionFit | undefined {
    const figures = this.#figures.find((one) => one.question === question);
    const total = figures?.byName.get('')?.groups[0];
    const name = `${question}/${total?.codes.map(scoreOf).join()}`;
    if (!this.#fits.has(name))
      this.#fits.set(name, fitQuestion(figures, scoreOf, { mix, variables: this.#adjusting.mixedBy }));
    return this.#fits.get(name);
  }
}

/** What an edition says of a question by class, and how it follows from the printed shares. */
interface QuestionFit {
  readonly total: ShownGroup;
  /** Codes of one score are counted together. */
  readonly scores: readonly number[];
  /** For each code of the question the index of its score. */
  readonly scoreOfCode: readonly number[];
  /** By class, each with the group of each variable that it lies in; undefined where that is not shown. */
  readonly groups: readonly (readonly (number | undefined)[])[];
  readonly shown: readonly ShownGroup[];
  /** Variance of the noise on each count of these, in respondents squared. */
  readonly noises: readonly number[];
  /** The shares of the scores by class. */
  readonly shares: readonly (readonly number[])[];
  /** By shown group and score: the change of every class's shares for one of that share, taken from the last score's. */
  readonly slopes: readonly (readonly (readonly (readonly number[])[])[])[];
}

function fitQuestion(
  figures: QuestionFigures | undefined,
  scoreOf: (code: string) => number,
  { mix, variables }: { mix: BenchmarkMix; variables: readonly string[] },
): QuestionFit | undefined {
  const total = figures?.byName.get('')?.groups[0];
  const tables = variables.flatMap((variable) => figures?.byName.get(variable) ?? []);
  if (!total || total.published.suppressed || tables.length < variables.length) return undefined;
  const scores = [...new Set(total.codes.map(scoreOf))];
  const scoreOfCode = total.codes.map((code) => scores.indexOf(scoreOf(code)));
  const levelsOf = variables.map((variable) => [
    ...new Set(mix.cells.map(({ levels }) => levels[variable] ?? '')),
  ]);
  const groupOf = variables.map((variable, index) =>
    (levelsOf[index] ?? []).map((level) =>
      tables[index]?.groups.find(
        ({ published: { levels, suppressed } }) => levels[variable] === level && !suppressed,
      ),
    ),
  );
  const shown = groupOf.flat().filter((group) => group !== undefined);
  const levels = mix.cells.map((cell) =>
    variables.map((variable, index) => levelsOf[index]?.indexOf(cell.levels[variable] ?? '') ?? -1),
  );
  const parts = mix.cells.map(({ observatory }) => observatory);
  const printed = (group: ShownGroup) => printedShares(group, scores.length, scoreOfCode);
  const sharesWith = (
    changed?: { group: ShownGroup; shares: readonly number[] },
    start?: readonly (readonly number[])[],
  ) => {
    const sharesOf = (group: ShownGroup) => (group === changed?.group ? changed.shares : printed(group));
    const margins = groupOf.map((ofVariable) => ofVariable.map((group) => sharesOf(group ?? total)));
    return fitClasses({ parts, levels, all: printed(total), shares: margins }, start);
  };
  const shares = sharesWith();
  return {
    total,
    scores,
    scoreOfCode,
    groups: levels.map((own) =>
      own.map((level, variable) => {
        const group = groupOf[variable]?.[level];
        return group && shown.indexOf(group);
      }),
    ),
    shown,
    noises: shown.map((group) => {
      const table = tables.find(({ groups }) => groups.includes(group)) as TableFigures;
      return noiseBetweenGroups(table, group.noisy);
    }),
    shares,
    slopes: shown.map((group) =>
      scores.map((_, score) => {
        const last = scores.length - 1;
        if (score === last) return shares.map((row) => row.map(() => 0));
        const changed = printed(group);
        changed[score] = (changed[score] ?? 0) + step;
        changed[last] = (changed[last] ?? 0) - step;
        return sharesWith({ group, shares: changed }, shares).map((row, index) =>
          row.map((share, other) => (share - (shares[index]?.[other] ?? 0)) / step),
        );
      }),
    ),
  };
}

/** Of a share, for its slopes. */
const step = 1e-5;

/** The printed shares of the codes of each score. */
function printedShares(
  { published: { cells } }: ShownGroup,
  scores: number,
  scoreOfCode: readonly number[],
): number[] {
  const shares = new Array<number>(scores).fill(0);
  cells.forEach(({ share }, code) => {
    const score = scoreOfCode[code] ?? 0;
    shares[score] = (shares[score] ?? 0) + (share ?? 0);
  });
  return shares;
}

function meanOf({ scores }: Pick<QuestionFit, 'scores'>, row: readonly number[]): number {
  return weightedMean(row, scores);
}

function isHidden({ groups }: QuestionFit, { cells }: NoisyMix): boolean {
  const people = cells.reduce((sum, { company }) => sum + company, 0);
  return (groups[0] ?? []).some((_, variable) => {
    const hidden = cells.reduce(
      (sum, { company }, index) => sum + (groups[index]?.[variable] === undefined ? company : 0),
      0,
    );
    return !(hidden <= mostHidden * people);
  });
}

interface Adjustment {
  readonly mix: NoisyMix;
  readonly asked: readonly number[];
}

/** @returns `spread`: the variance of the score among people of the mix */
function adjust(fit: QuestionFit, { mix, asked }: Adjustment) {
  const { shares, slopes, shown, scores } = fit;
  const counts = mix.cells.map(({ company }, index) => company * (asked[index] ?? 0));
  const people = counts.reduce((sum, count) => sum + count, 0);
  const over = (rows: readonly (readonly number[])[]) =>
    rows.reduce((sum, row, index) => sum + (counts[index] ?? 0) * meanOf(fit, row), 0) / people;
  const estimate = over(shares);
  const squares = scores.map((score) => (score - estimate) ** 2);
  const spread =
    shares.reduce((sum, row, index) => sum + (counts[index] ?? 0) * weightedMean(row, squares), 0) / people;
  const slopesOf = shown.map((_, group) => (slopes[group] ?? []).map(over));
  const ofMix = shares.reduce(
    (sum, row, index) => sum + (((asked[index] ?? 0) * (meanOf(fit, row) - estimate)) / people) ** 2,
    0,
  );
  const variance =
    samplingVariance(fit, mix, { asked, slopesOf }) + noiseVariance(fit, slopesOf) + mix.variance * ofMix;
  return { estimate, variance, spread };
}

/**
 * Of people, each of whom is in a group of every variable at once, and of companies, whose effect all groups share: the
 * part c of a share's variance (a/n + c) p(1 − p) that does not fall with the group's size n.
 */
function samplingVariance(
  { shares, shown, groups, total, scores, scoreOfCode }: QuestionFit,
  mix: NoisyMix,
  { asked, slopesOf }: { asked: readonly number[]; slopesOf: readonly (readonly number[])[] },
): number {
  const smallest = shown.reduce(
    (least, group) => (group.noisy.base < least.noisy.base ? group : least),
    total,
  );
  const { base } = total.noisy;
  const distance = base - smallest.noisy.base;
  const common = distance > 0 ? Math.max(0, (total.designFactor - smallest.designFactor) / distance) : 0;
  const ofPeople = total.designFactor - common * base;

  const weights = mix.cells.map(({ observatory }, index) => observatory * (asked[index] ?? 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = shown.map(
    (_, group) =>
      weights.reduce((sum, weight, index) => sum + (groups[index]?.includes(group) ? weight : 0), 0) / whole,
  );
  const printed = (group: ShownGroup) => printedShares(group, scores.length, scoreOfCode);
  const means = shown.map((group, index) => weightedMean(printed(group), slopesOf[index] ?? []));
  const people = weights.reduce((sum, weight, index) => {
    const own = (groups[index] ?? []).filter((group) => group !== undefined);
    const influences = scores.map((_, score) =>
      own.reduce(
        (all, group) => all + ((slopesOf[group]?.[score] ?? 0) - (means[group] ?? 0)) / (parts[group] || 1),
        0,
      ),
    );
    const square = weightedMean(
      shares[index] ?? [],
      influences.map((influence) => influence ** 2),
    );
    return sum + (weight / whole) * square;
  }, 0);

  const all = printed(total);
  const shift = scores.map((_, score) => slopesOf.reduce((sum, slope) => sum + (slope[score] ?? 0), 0));
  const mean = weightedMean(all, shift);
  const companies = weightedMean(
    all,
    shift.map((value) => (value - mean) ** 2),
  );
  return (ofPeople / base) * people + common * companies;
}

/** Noise moves a code's count and with it the group's base; rounding moves each share by up to half a step. */
function noiseVariance(
  { shown, noises, scores, scoreOfCode }: QuestionFit,
  slopesOf: readonly (readonly number[])[],
): number {
  return shown.reduce((sum, group, index) => {
    const { noisy, steps } = group;
    const slope = slopesOf[index] ?? [];
    const mean = weightedMean(printedShares(group, scores.length, scoreOfCode), slope);
    const square = scoreOfCode.reduce((all, score) => all + ((slope[score] ?? 0) - mean) ** 2, 0);
    return sum + square * ((noises[index] ?? 0) / noisy.base ** 2 + 1 / (12 * steps ** 2));
  }, 0);
}

function weightedMean(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);
}
