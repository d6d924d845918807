import { capEffectiveBase } from '../cap-effective-base.ts';
import { kishDesignEffect } from '../design-effect.ts';
import { effectiveBaseOf } from '../estimate-cells.ts';
import { estimateRatio, type RatioEstimate } from '../estimate-ratio.ts';
import { groupingBy, groupRespondents, levelsOf } from '../group-respondents.ts';
import { acceptedGap, rakeWeights } from '../rake-weights.ts';
import { isAsked, type Sample, variableIndex, withWeights } from '../sample.ts';
import { degreesOfFreedom } from '../sampling-design.ts';
import { studentQuantile } from '../student-quantile.ts';
import { tabulate } from '../tabulate.ts';
import { testAssociations } from '../test-association.ts';
import { wilsonInterval, Z_95 } from '../wilson.ts';
import type { Responses } from './read-responses.ts';
import type { Spec } from './read-spec.ts';

type Levels = Readonly<Record<string, string>>;

/** An estimate as the result lists it: everything but `n` is null for a group without anyone who was asked. */
interface ResultEstimate {
  readonly question: string;
  readonly category: string;
  readonly by: Levels;
  readonly p: number | null;
  readonly se: number | null;
  readonly n: number;
  readonly nEff: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** A mean or a ratio, its standard error, and the interval that those and the spec's quantile make. */
interface ResultQuantity {
  readonly by: Levels;
  readonly estimate: number | null;
  readonly se: number | null;
  readonly n: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

interface ResultMean extends ResultQuantity {
  readonly variable: string;
}

interface ResultRatio extends ResultQuantity {
  readonly numerator: string;
  readonly denominator: string;
}

interface ResultTest {
  readonly row: string;
  readonly col: string;
  readonly F: number | null;
  readonly ndf: number | null;
  readonly ddf: number | null;
  readonly p: number | null;
  readonly cramersV: number | null;
}

interface Result {
  /** One per line of the data, in its order; raked ones have mean 1, others are as given. */
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly effectiveBase: number;
  /** Sampling units less strata. */
  readonly degf: number;
  /** Where weights were raked: the passes, and the widest relative gap they left, with a note where it is noticeable. */
  readonly raking?: { readonly sweeps: number; readonly gap: number; readonly note?: string };
  /** In the order of the spec's tables, and in each for every combination of codes that occur in the file. */
  readonly estimates: readonly ResultEstimate[];
  readonly means: readonly ResultMean[];
  readonly ratios: readonly ResultRatio[];
  readonly tests: readonly ResultTest[];
}

/**
 * All that a spec asks for.
 *
 * @throws StatisticsError from the raking, for a table that is too large, or for a stratum of a single unit
 */
export function computeResult(responses: Responses, spec: Spec): Result {
  const { margins } = spec.weights;
  const { sample } = responses;
  const raking = margins && rakeWeights(sample, margins);
  const weighted = { ...responses, sample: raking ? withWeights(sample, raking.weights) : sample };
  const degf = degreesOfFreedom(responses.design);
  const quantile = spec.quantile === 't' ? studentQuantile(Math.max(1, degf)) : Z_95;
  return {
    weights: [...weighted.sample.weights],
    ...kishDesignEffect(weighted.sample.weights),
    degf,
    ...(raking && { raking: rakingResult(raking) }),
    estimates: spec.tables.flatMap((request) => shares(weighted, spec, { request, quantile })),
    means: spec.means.flatMap(({ variable, by }) =>
      quantities(weighted, { numerator: variable, by, quantile }).map((mean) => ({ variable, ...mean })),
    ),
    ratios: spec.ratios.flatMap((request) => {
      const { numerator, denominator } = request;
      const found = quantities(weighted, { ...request, quantile });
      return found.map((ratio) => ({ numerator, denominator, ...ratio }));
    }),
    tests: testAssociations(weighted.sample, spec.tests).map(
      ({ row, col, F, ndf, ddf, p, cramersV }): ResultTest => ({ row, col, F, ndf, ddf, p, cramersV }),
    ),
  };
}

function rakingResult({ sweeps, gap }: { sweeps: number; gap: number }) {
  if (gap <= acceptedGap.silently) return { sweeps, gap };
  return { sweeps, gap, note: 'margins hardly agree with each other: shares are off by up to this gap' };
}

interface ShareRequest {
  readonly request: Spec['tables'][number];
  readonly quantile: number;
}

function shares(responses: Responses, spec: Spec, { request, quantile }: ShareRequest): ResultEstimate[] {
  const { question } = request;
  const isPlain = spec.strata === undefined && spec.fpc === undefined;
  // Without strata one pass gives all of a table; a design in general takes one for each share.
  const cells = isPlain ? plainCells(responses.sample, request) : designCells(responses, request);
  return cells.map(({ category, by, share, standardError, effectiveBase, respondents }) => {
    const listed = { question, category, by, p: share, se: standardError, n: respondents };
    if (share === null || effectiveBase === null) return { ...listed, nEff: null, lo: null, hi: null };
    const nEff = spec.capEffectiveBase ? capEffectiveBase(effectiveBase, respondents) : effectiveBase;
    const { low, high } = wilsonInterval(share, nEff, quantile);
    return { ...listed, nEff, lo: low, hi: high };
  });
}

interface ShareCell {
  readonly category: string;
  readonly by: Levels;
  readonly share: number | null;
  readonly standardError: number | null;
  readonly effectiveBase: number | null;
  readonly respondents: number;
}

function plainCells(sample: Sample, request: Spec['tables'][number]): ShareCell[] {
  return tabulate(sample, [request]).flatMap(({ groups }) =>
    groups.flatMap(({ levels, respondents, cells }) =>
      cells.map(({ code, share, standardError, effectiveBase }) => ({
        category: code,
        by: levels,
        share,
        standardError,
        effectiveBase,
        respondents,
      })),
    ),
  );
}

function designCells({ sample, design }: Responses, { question, by }: Spec['tables'][number]): ShareCell[] {
  const { weights } = sample;
  const index = variableIndex(sample, question);
  const column = sample.columns[index]!;
  const codes = sample.variables[index]!.codes;
  const { grouping, groupOf } = groupsOf(sample, by);
  const indicators = codes.map((_, code) =>
    Float64Array.from(column, (answer, i) => (isAsked(column, i) ? Number(answer === code) : Number.NaN)),
  );
  return Array.from({ length: grouping.groups }, (_, group) => {
    const isInDomain = (i: number) => groupOf[i] === group;
    const kishBase = kishBaseOf(weights, (i) => isInDomain(i) && isAsked(column, i));
    return codes.map((category, code): ShareCell => {
      const found = estimateRatio({ weights, numerator: indicators[code]!, isInDomain }, design);
      const { estimate: share, standardError, respondents } = found;
      const effectiveBase = effectiveBaseOf(share, standardError, kishBase);
      return { category, by: levelsOf(grouping, group), share, standardError, effectiveBase, respondents };
    });
  }).flat();
}

function kishBaseOf(weights: Float64Array, isInBase: (i: number) => boolean): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!isInBase(i)) continue;
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  return squares > 0 ? sum ** 2 / squares : 0;
}

interface QuantityRequest {
  readonly numerator: string;
  readonly denominator?: string | undefined;
  readonly by: readonly string[];
  readonly quantile: number;
}

/** A mean, or with a denominator a ratio, in each group. */
function quantities(
  { sample, numbers, design }: Responses,
  { numerator, denominator, by, quantile }: QuantityRequest,
): ResultQuantity[] {
  const { grouping, groupOf } = groupsOf(sample, by);
  return Array.from({ length: grouping.groups }, (_, group) => {
    const found = estimateRatio(
      {
        weights: sample.weights,
        numerator: numbers.get(numerator)!,
        denominator: denominator === undefined ? undefined : numbers.get(denominator)!,
        isInDomain: (i) => groupOf[i] === group,
      },
      design,
    );
    return { by: levelsOf(grouping, group), ...listedQuantity(found, quantile) };
  });
}

function listedQuantity({ estimate, standardError: se, respondents: n }: RatioEstimate, quantile: number) {
  if (estimate === null || se === null) return { estimate, se, n, lo: null, hi: null };
  return { estimate, se, n, lo: estimate - quantile * se, hi: estimate + quantile * se };
}

function groupsOf(sample: Sample, by: readonly string[]) {
  const grouping = groupingBy(sample, by);
  const columnOf = (id: string) => sample.columns[variableIndex(sample, id)]!;
  return { grouping, groupOf: groupRespondents(grouping, sample.size, columnOf) };
}
