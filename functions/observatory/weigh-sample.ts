import { noisyCount } from '../disclosure/cell-noise.ts';
import { publishedBase, roundedRatio } from '../disclosure/protect-table.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import type { MarginChange } from '../statistics/prepare-margins.ts';
import { rakeForPublication } from '../statistics/prepare-margins.ts';
import { type Sample, withWeights } from '../statistics/sample.ts';
import type { Table } from '../statistics/tabulate.ts';
import { tabulate } from '../statistics/tabulate.ts';
import { sourceInWords } from '../survey/france-wave.ts';
import { findQuestion, type Text } from '../survey/questionnaire.ts';
import type { Margin } from '../survey/wave.ts';
import type { Weighting, WeightingMargin } from './edition.ts';

export interface WeighedSample {
  readonly sample: Sample;
  readonly weighting: Weighting;
  /** Kish's design effect of the weights, in hundredths; in tenths on a small sample. */
  readonly designEffect: number;
  /** Respondents and effective base of the whole sample, as published. */
  readonly respondents: number;
  readonly effectiveBase: number;
}

/**
 * Rakes the sample to the wave's margins and says how, in figures that give no exact count back: shares of the sample
 * come from noisy counts, and weights are rounded, more on a small sample: with one margin used, a design effect in
 * hundredths tells how many are in each of its categories; in tenths it tells less.
 */
export function weighSample(sample: Sample, margins: readonly Margin[]): WeighedSample {
  const raked = rakeForPublication(sample, margins);
  const weighted = withWeights(sample, raked.weights);
  const respondents = publishedBase({ respondents: sample.size, recordKey: sumOfRecordKeys(sample) });
  const isSmall = respondents < disclosureRules.wholePercentUnder;
  const designEffect = roundTo(isSmall ? 10 : 100, raked.designEffect);
  const roundWeight = (weight: number) => (isSmall ? Number(weight.toPrecision(1)) : roundTo(10, weight));
  const effectiveShare = isSmall ? 1 / designEffect : roundedRatio(raked.effectiveBase, sample.size);
  const weightingMargins = margins.map((margin) => describeMargin(sample, margin, raked.changes));
  return {
    sample: weighted,
    weighting: {
      method: weightingMargins.some(({ used }) => used) ? 'raking' : 'none',
      margins: weightingMargins,
      iterations: raked.sweeps,
      minWeight: roundWeight(raked.minWeight),
      maxWeight: roundWeight(raked.maxWeight),
      note: weightingNote(weightingMargins),
    },
    designEffect,
    respondents,
    effectiveBase: Math.round(respondents * effectiveShare),
  };
}

function sumOfRecordKeys({ recordKeys }: Sample): number {
  return (recordKeys ?? new Uint32Array()).reduce((sum, recordKey) => (sum + recordKey) >>> 0, 0);
}

function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

function describeMargin(sample: Sample, margin: Margin, changes: readonly MarginChange[]): WeightingMargin {
  const { variable, source, categories } = margin;
  const own = changes.filter((change) => change.variable === variable);
  const sampleShares = publishedSampleShares(sample, margin);
  const sourceText = sourceInWords(source);
  return {
    variable,
    source,
    ...(sourceText && { sourceText }),
    used: !own.some(({ change }) => change === 'leftOut'),
    ...(own.length > 0 && { note: joinTexts(own.map((change) => describeChange(margin, change))) }),
    categories: categories.map(({ codes, share }, place) => ({
      codes: [...codes],
      target: share,
      sample: sampleShares[place] ?? null,
    })),
  };
}

/** The unweighted share of each category among those in any of them, from noisy counts. */
function publishedSampleShares(sample: Sample, { variable, categories }: Margin): number[] {
  const [table] = tabulate(withWeights(sample, new Float64Array(sample.size).fill(1)), [
    { question: variable, by: [] },
  ]);
  const counts = categories.map(({ codes }) => noisyRespondents(table, codes));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total > 0 ? Math.round((count / total) * 1000) / 1000 : 0));
}

function noisyRespondents(table: Table | undefined, codes: readonly string[]): number {
  const cells = table?.groups[0]?.cells.filter(({ code }) => codes.includes(code)) ?? [];
  return cells.reduce((sum, cell) => sum + noisyCount(cell.respondents, cell.recordKey), 0);
}

function describeChange({ variable }: Margin, change: MarginChange): Text {
  if (change.change === 'merged') {
    const [from, into] = [labelsOf(variable, change.codes), labelsOf(variable, change.into)];
    return {
      fr: `« ${from.fr} » a trop peu de répondants : regroupé avec « ${into.fr} ».`,
      en: `“${from.en}” has too few respondents: merged with “${into.en}”.`,
    };
  }
  return change.reason === 'tooFewCategories'
    ? {
        fr: 'Marge non utilisée : trop peu de répondants dans ses catégories.',
        en: 'Margin not used: too few respondents in its categories.',
      }
    : {
        fr: 'Marge non utilisée : incompatible avec les autres dans cet échantillon.',
        en: 'Margin not used: it cannot be met together with the others in this sample.',
      };
}

function labelsOf(variable: string, codes: readonly string[]): Text {
  const options = findQuestion(variable)?.options.filter(({ code }) => codes.includes(code)) ?? [];
  return {
    fr: options.map(({ label }) => label.fr).join(', '),
    en: options.map(({ label }) => label.en).join(', '),
  };
}

function joinTexts(texts: readonly Text[]): Text {
  return { fr: texts.map(({ fr }) => fr).join(' '), en: texts.map(({ en }) => en).join(' ') };
}

const variableNames: Readonly<Record<string, Text>> = {
  sex: { fr: 'sexe', en: 'sex' },
  age: { fr: 'âge', en: 'age' },
  occupation: { fr: 'catégorie professionnelle', en: 'occupational group' },
  employer: { fr: 'secteur public ou privé', en: 'public or private sector' },
  activity: { fr: 'activité', en: 'activity' },
  size: { fr: 'effectif de l’employeur', en: 'employer’s headcount' },
};

function weightingNote(margins: readonly WeightingMargin[]): Text {
  const used = margins.filter((margin) => margin.used).map(({ variable }) => variableNames[variable]);
  if (used.length === 0) return { fr: 'Résultats non redressés.', en: 'Figures are not weighted.' };
  const list = (language: keyof Text) => used.map((name) => name?.[language] ?? '').join(', ');
  return {
    fr: `Redressement par calage sur marges (raking) : ${list('fr')}. Les répondants sans réponse à une marge gardent leur part de l’échantillon. Poids non tronqués.`,
    en: `Weighted by raking to margins: ${list('en')}. Respondents without an answer to a margin keep their share of the sample. Weights are not trimmed.`,
  };
}
