import { weightGrid } from '../disclosure/budget.ts';
import { notAsked } from '../disclosure/noisy-table.ts';
import { sourceInWords } from '../survey/france-wave.ts';
import { locales } from '../survey/locales.ts';
import type { Question, Text } from '../survey/questionnaire.ts';
import type { Margin } from '../survey/wave.ts';
import type { Weighting, WeightingMargin } from './edition.ts';
import type { MeasuredEdition } from './measure-edition.ts';
import { variableName } from './weighting-variables.ts';

/**
 * How an edition was weighted, from its noisy table of profiles alone.
 *
 * @param asked  the questions of the wave
 */
export function describeWeighting(
  { profile, weights, factors }: Pick<MeasuredEdition, 'profile' | 'weights' | 'factors'>,
  margins: readonly Margin[],
  asked: readonly Question[],
): Weighting {
  const isWeighted = weights.largest > 1;
  const namesOf = (variables: readonly string[]) =>
    variables.flatMap((variable) => asked.filter(({ id }) => id === variable).map(variableName));
  const described = margins.map((margin) =>
    describeMargin(margin, profile, { isWeighted, names: namesOf(weights.by) }),
  );
  const used = described.filter((margin) => margin.used).map(({ variable }) => variable);
  const given = profile.groups.flatMap(({ counts: [count = 0] }, group) =>
    count > 0 ? [(weights.units[group] ?? weightGrid) / weightGrid] : [],
  );
  const leastFactor = Math.min(weightGrid, ...factors.values()) / weightGrid;
  return {
    method: used.length > 0 ? 'raking' : 'none',
    margins: described,
    iterations: weights.sweeps,
    minWeight: tenths(Math.min(...given, 1) * leastFactor),
    maxWeight: tenths(Math.max(...given, 1)),
    note: weightingNote(namesOf(used), weights.largest),
  };
}

function describeMargin(
  { variable, source, categories }: Margin,
  { by, groups }: MeasuredEdition['profile'],
  { isWeighted, names }: { isWeighted: boolean; names: readonly Text[] },
): WeightingMargin {
  const isKnown = by.includes(variable);
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
    ...(!(isKnown && isWeighted) && { note: isKnown ? tooFewToWeigh : dependOn(names) }),
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

function dependOn(names: readonly Text[]): Text {
  if (names.length === 0) {
    return {
      fr: 'Marge non utilisée : aucune question de profil n’est posée à tous ceux qui donnent leur profil.',
      en: 'Margin not used: no profile question is asked of everybody who gives a profile.',
    };
  }
  const list = (language: keyof Text) =>
    new Intl.ListFormat(locales[language]).format(names.map((name) => name[language]));
  return {
    fr: `Marge non utilisée : les poids ne dépendent que de ces critères : ${list('fr')}.`,
    en: `Margin not used: weights depend on ${list('en')} alone.`,
  };
}

function weightingNote(names: readonly Text[], largest: number): Text {
  if (names.length === 0) {
    return {
      fr: 'Résultats non redressés : ce sont ceux des répondants, non de tous les salariés.',
      en: 'The figures are not weighted: they are those of respondents, not of all employees.',
    };
  }
  return {
    fr: `Redressement par calage sur marges (raking) : ${namesIn(names, 'fr')}, à partir de comptes bruités par profil. Les répondants sans réponse à une marge gardent leur part de l’échantillon. Poids entre 1/${largest} et ${largest}.`,
    en: `Weighted by raking to margins: ${namesIn(names, 'en')}, from noisy counts by profile. Respondents without an answer to a margin keep their share of the sample. Weights between 1/${largest} and ${largest}.`,
  };
}

function namesIn(names: readonly Text[], language: keyof Text): string {
  return names.map((name) => name[language]).join(', ');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
