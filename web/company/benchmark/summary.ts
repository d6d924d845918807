import {
  type Comparison,
  comparedFigure,
  comparisonOf,
  comparisonsOf,
} from '../../../functions/observatory/benchmark-comparison.ts';
import type {
  BenchmarkDifference,
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../../functions/observatory/benchmark-document.ts';
import { capitalised } from '../../shared/first-letter.ts';
import { formatNumber } from '../../shared/format.ts';
import { type Language, typeset } from '../../shared/language.ts';
import { listed } from '../../shared/listed.ts';
import { adjustedBy, profileInWords } from '../profile-in-words.ts';
import { type Group, phraseOf } from './phrases.ts';
import { valueInWords } from './wording.ts';

type Verdict = BenchmarkDifference['verdict'];
type Summarised = Pick<ShownBenchmark, 'adjustment' | 'mix' | 'answered' | 'respondents' | 'indicators'>;

const groups: readonly Group[] = ['employees', 'talkers', 'members'];

/**
 * A benchmark in a paragraph. It is made from the verdicts alone: what is not significant is only counted, with the
 * reminder that this does not make it equal.
 *
 * @example
 * summarise(benchmark, 'en');
 * // => "Like for like by sex, age and occupation, a larger share of your people than of the observatory talk
 * //     about their company on social networks (32% against 21%). For the other 13 indicators compared, …"
 */
export function summarise(benchmark: Summarised, language: Language): string {
  const compared = benchmark.indicators.filter(({ difference }) => difference !== null);
  const told = compared.filter(({ difference }) => difference?.verdict !== 'similar');
  const w = words[language];
  if (compared.length === 0) return typeset(w.nothingCompared, language);
  const missing = benchmark.indicators.length - compared.length;
  const sentences = comparisonsOf({ ...benchmark, indicators: compared }).flatMap((comparison) => {
    const isOfIt = (indicator: BenchmarkIndicator) => comparisonOf(benchmark, indicator) === comparison;
    const [all, different] = [compared.filter(isOfIt), told.filter(isOfIt)];
    const terms = termsOf(benchmark, comparison, language);
    const respondents = formatNumber(benchmark.respondents, language);
    return different.length === 0
      ? [w.allSimilar(all.length, { comparison, terms, respondents })]
      : [
          ...differences(different, { comparison, terms }, language),
          ...w.otherSimilar(all.length - different.length, comparison),
        ];
  });
  return typeset([...sentences, ...w.missing(missing)].join(' '), language);
}

/** One sentence a group of people, then one for each indicator that is no share. */
function differences(
  told: readonly BenchmarkIndicator[],
  { comparison, terms }: { comparison: Comparison; terms: string },
  language: Language,
): string[] {
  const w = words[language];
  const clauses = [
    ...groups.flatMap((group) => {
      const items = (verdict: Verdict) => itemsOf(told, { group, verdict, comparison }, language);
      const [above, below] = [items('above'), items('below')];
      return above.length + below.length > 0 ? [w.shares(w.groups[group], above, below)] : [];
    }),
    ...told.flatMap((indicator) => ownClause(indicator, comparison, language)),
  ];
  return clauses.map((clause, index) => {
    const sentence = index === 0 ? `${terms}, ${clause}` : clause;
    const others = index === 0 ? w.thanOthers[comparison] : '';
    return `${capitalised(sentence.replace(thanOthersMark, others))}.`;
  });
}

/** Where the first sentence names whom the company is compared with. */
const thanOthersMark = '{than}';

function itemsOf(
  told: readonly BenchmarkIndicator[],
  wanted: { group: Group; verdict: Verdict; comparison: Comparison },
  language: Language,
): string[] {
  return told.flatMap((indicator) => {
    const phrase = phraseOf(indicator);
    if (!phrase || !('verb' in phrase)) return [];
    if (phrase.group !== wanted.group || indicator.difference?.verdict !== wanted.verdict) return [];
    const [company, others] = bothFigures(indicator, wanted.comparison, language);
    return [words[language].item(phrase.verb[language], company, others)];
  });
}

function ownClause(indicator: BenchmarkIndicator, comparison: Comparison, language: Language): string[] {
  const phrase = phraseOf(indicator);
  const verdict = indicator.difference?.verdict;
  if (verdict === undefined || verdict === 'similar' || (phrase && 'verb' in phrase)) return [];
  const figures = bothFigures(indicator, comparison, language);
  if (!phrase) return [words[language].plain(indicator.sentence?.[language] ?? indicator.id, ...figures)];
  return [phrase.clause[language](verdict === 'above', ...figures)];
}

function bothFigures(
  indicator: BenchmarkIndicator,
  comparison: Comparison,
  language: Language,
): [string, string] {
  const { company, unit } = indicator;
  const others = comparedFigure(indicator, comparison);
  return [
    valueInWords(company.estimate ?? 0, unit, language),
    valueInWords(others?.estimate ?? 0, unit, language),
  ];
}

interface Words {
  readonly item: (verb: string, company: string, others: string) => string;
  /** Of an indicator without a phrase of its own. */
  readonly plain: (sentence: string, company: string, others: string) => string;
  readonly groups: Readonly<Record<Group, string>>;
  readonly shares: (group: string, above: readonly string[], below: readonly string[]) => string;
  readonly thanOthers: Readonly<Record<Comparison, string>>;
  readonly likeForLike: (profile: string) => string;
  readonly unadjusted: string;
  readonly otherSimilar: (similar: number, comparison: Comparison) => string[];
  readonly allSimilar: (
    compared: number,
    said: { comparison: Comparison; terms: string; respondents: string },
  ) => string;
  readonly missing: (indicators: number) => string[];
  readonly nothingCompared: string;
}

/** From whom the company's people cannot be told apart. */
const otherPeople: Readonly<Record<Language, Readonly<Record<Comparison, string>>>> = {
  fr: {
    adjusted: 'de ceux de l’observatoire',
    adjustedOthers: 'des autres répondants',
    others: 'des autres répondants',
    observatory: 'de l’ensemble de l’observatoire',
  },
  en: {
    adjusted: 'those of the observatory',
    adjustedOthers: 'the other respondents',
    others: 'the other respondents',
    observatory: 'the observatory as a whole',
  },
};

/** On what terms people are compared. */
function termsOf(benchmark: Summarised, comparison: Comparison, language: Language): string {
  const isAdjusted = comparison === 'adjusted' || comparison === 'adjustedOthers';
  if (!isAdjusted) return words[language].unadjusted;
  return words[language].likeForLike(profileInWords(adjustedBy(benchmark), language));
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    item: (verb, company, others) => `à ${verb} (${company} contre ${others})`,
    plain: (sentence, company, others) => `${company}, contre ${others}, ${sentence}`,
    groups: {
      employees: '',
      talkers: 'parmi ceux qui parlent de leur entreprise, ',
      members: 'parmi les membres d’un réseau social, ',
    },
    shares: (group, above, below) => {
      const more = above.length > 0 ? [`plus nombreux{than} ${listed(above, 'fr')}`] : [];
      const fewer =
        below.length > 0 ? [`moins nombreux${above.length > 0 ? '' : '{than}'} ${listed(below, 'fr')}`] : [];
      return `${group}vos salariés sont ${[...more, ...fewer].join('\u202f; ils sont ')}`;
    },
    likeForLike: (profile) => `à profil égal${profile && ` (${profile})`}`,
    unadjusted: 'sans ajustement du profil',
    thanOthers: {
      adjusted: ' que dans l’observatoire',
      adjustedOthers: ' que les autres répondants',
      others: ' que les autres répondants',
      observatory: ' que dans l’ensemble de l’observatoire',
    },
    otherSimilar: (similar, comparison) => {
      if (similar === 0) return [];
      const which =
        similar === 1
          ? 'Pour le seul autre indicateur comparé'
          : `Pour les ${formatNumber(similar, 'fr')} autres indicateurs comparés`;
      return [
        `${which}, les réponses reçues ne permettent pas de distinguer vos salariés ${otherPeople.fr[comparison]} ; cela n’établit pas qu’ils sont pareils.`,
      ];
    },
    allSimilar: (compared, { comparison, terms, respondents }) => {
      const which =
        compared === 1
          ? 'Sur le seul indicateur comparé, les réponses reçues ne permettent pas'
          : `Sur aucun des ${formatNumber(compared, 'fr')} indicateurs comparés, les réponses reçues ne permettent`;
      return `${which} de distinguer vos salariés ${otherPeople.fr[comparison]}, ${terms}. Cela n’établit pas qu’ils sont pareils : une différence peut exister, que ${respondents} réponses ne suffisent pas à montrer.`;
    },
    missing: (indicators) => {
      if (indicators === 0) return [];
      return indicators === 1
        ? ['Faute de chiffre diffusable, un indicateur n’a pas pu être comparé.']
        : [
            `Faute de chiffres diffusables, ${formatNumber(indicators, 'fr')} indicateurs n’ont pas pu être comparés.`,
          ];
    },
    nothingCompared:
      'Aucun indicateur n’a pu être comparé : les chiffres de l’entreprise, ou ceux des autres répondants, reposent sur trop peu de réponses pour être diffusés.',
  },
  en: {
    item: (verb, company, others) => `${verb} (${company} against ${others})`,
    plain: (sentence, company, others) => `${company}, against ${others}, ${sentence}`,
    groups: {
      employees: '',
      talkers: 'of those who talk about their company, ',
      members: 'of those on a social network, ',
    },
    shares: (group, above, below) => {
      const more = above.length > 0 ? [`a larger share of your people{than} ${listed(above, 'en')}`] : [];
      const fewer =
        below.length > 0
          ? [`a smaller share${above.length > 0 ? '' : ' of your people{than}'} ${listed(below, 'en')}`]
          : [];
      return `${group}${[...more, ...fewer].join('; ')}`;
    },
    likeForLike: (profile) => `like for like${profile && ` by ${profile}`}`,
    unadjusted: 'without any adjustment of the profile',
    thanOthers: {
      adjusted: ' than of the observatory',
      adjustedOthers: ' than of the other respondents',
      others: ' than of the other respondents',
      observatory: ' than of the observatory as a whole',
    },
    otherSimilar: (similar, comparison) => {
      if (similar === 0) return [];
      const which =
        similar === 1
          ? 'For the one other indicator compared'
          : `For the other ${formatNumber(similar, 'en')} indicators compared`;
      return [
        `${which}, the answers received cannot tell your people and ${otherPeople.en[comparison]} apart; that does not establish that they are alike.`,
      ];
    },
    allSimilar: (compared, { comparison, terms, respondents }) => {
      const which =
        compared === 1
          ? 'On the one indicator compared, the answers received cannot'
          : `On none of the ${formatNumber(compared, 'en')} indicators compared can the answers received`;
      return `${which} tell your people and ${otherPeople.en[comparison]} apart, ${terms}. That does not establish that they are alike: there may be a difference that ${respondents} answers are too few to show.`;
    },
    missing: (indicators) => {
      if (indicators === 0) return [];
      return indicators === 1
        ? ['For want of a figure that may be shown, one indicator could not be compared.']
        : [
            `For want of figures that may be shown, ${formatNumber(indicators, 'en')} indicators could not be compared.`,
          ];
    },
    nothingCompared:
      'No indicator could be compared: the company’s figures, or those of the other respondents, rest on too few answers to be shown.',
  },
};
