import { weightGrid } from '../disclosure/budget.ts';
import { notAsked } from '../disclosure/noisy-table.ts';
import { sourceInWords } from '../survey/france-wave.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { Margin } from '../survey/wave.ts';
import type { Weighting, WeightingMargin } from './edition.ts';
import type { MeasuredEdition } from './measure-edition.ts';
import { variableNames, weightingVariables } from './weighting-variables.ts';

/** How an edition was weighted, from its noisy table of profiles alone. */
export function describeWeighting(
  { profile, weights, factors }: Pick<MeasuredEdition, 'profile' | 'weights' | 'factors'>,
  margins: readonly Margin[],
): Weighting {
  const isWeighted = weights.largest > 1;
  const described = margins.map((margin) => describeMargin(margin, profile.groups, isWeighted));
  const used = profile.groups.flatMap(({ counts: [count = 0] }, group) =>
    count > 0 ? [(weights.units[group] ?? weightGrid) / weightGrid] : [],
  );
  const leastFactor = Math.min(weightGrid, ...factors.values()) / weightGrid;
  return {
    method: described.some((margin) => margin.used) ? 'raking' : 'none',
    margins: described,
    iterations: weights.sweeps,
    minWeight: tenths(Math.min(...used, 1) * leastFactor),
    maxWeight: tenths(Math.max(...used, 1)),
    note: weightingNote(described, weights.largest),
  };
}

type ProfileGroups = MeasuredEdition['profile']['groups'];

function describeMargin(
  { variable, source, categories }: Margin,
  groups: ProfileGroups,
  isWeighted: boolean,
): WeightingMargin {
  const isKnown = (weightingVariables as readonly string[]).includes(variable);
  const sourceText = sourceInWords(source);
  const respondents = categories.map(({ codes }) =>
    groups.reduce(
      (sum, { levels, counts: [count = 0] }) =>
        sum + (codes.includes(levels[variable] ?? notAsked) ? count : 0),
      0,
    ),
  );
  const all = respondents.reduce((sum, count) => sum + Math.max(0, count), 0);
  return {
    variable,
    source,
    ...(sourceText && { sourceText }),
    used: isKnown && isWeighted,
    ...(!(isKnown && isWeighted) && { note: isKnown ? tooFewToWeigh : notOfProfile }),
    categories: categories.map(({ codes, share }, index) => ({
      codes: [...codes],
      target: share,
      sample:
        isKnown && all > 0 ? Math.round((Math.max(0, respondents[index] ?? 0) / all) * 1000) / 1000 : null,
    })),
  };
}

const tooFewToWeigh: Text = {
  fr: 'Marge non utilisée : sous 300 répondants, les chiffres sont ceux des répondants.',
  en: 'Margin not used: below 300 respondents the figures are those of respondents.',
};

const notOfProfile: Text = {
  fr: 'Marge non utilisée : les poids ne dépendent que du sexe, de l’âge et de la catégorie professionnelle.',
  en: 'Margin not used: weights depend on sex, age and occupational group alone.',
};

function weightingNote(margins: readonly WeightingMargin[], largest: number): Text {
  const used = margins.filter((margin) => margin.used).map(({ variable }) => variableNames[variable]);
  if (used.length === 0) {
    return {
      fr: 'Résultats non redressés : ce sont ceux des répondants, non de tous les salariés.',
      en: 'Figures are not weighted: they are those of respondents, not of all employees.',
    };
  }
  const list = (language: keyof Text) => used.map((name) => name?.[language] ?? '').join(', ');
  return {
    fr: `Redressement par calage sur marges (raking) : ${list('fr')}, à partir de comptes bruités par profil. Les répondants sans réponse à une marge gardent leur part de l’échantillon. Poids entre 1/${largest} et ${largest}.`,
    en: `Weighted by raking to margins: ${list('en')}, from noisy counts by profile. Respondents without an answer to a margin keep their share of the sample. Weights between 1/${largest} and ${largest}.`,
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
