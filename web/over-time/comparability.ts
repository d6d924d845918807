import type { Manifest, PublishedQuestion, WeightingMargin } from '../../functions/observatory/edition.ts';
import { indicators } from '../../functions/observatory/indicators.ts';
import type { Language, Text } from '../../functions/survey/questionnaire.ts';
import { variableNames } from './texts.ts';

/** What two editions may differ in, for one indicator. */
export const aspects = ['wording', 'base', 'universe', 'selection', 'mode', 'margins'] as const;

export type Aspect = (typeof aspects)[number];

/** Where one of these differs, the line is interrupted and the later figure is flagged `b`. */
const breaking: readonly Aspect[] = ['wording', 'base', 'universe'];

/** How an aspect stands in an edition: equal keys mean the same, whatever the words. */
interface Condition {
  readonly key: string;
  readonly text: Text;
}

export type Conditions = Readonly<Record<Aspect, Condition>>;

/**
 * `notComparable` where question or base changed: the two figures tell of different things. `withCare` where people
 * were found, asked or weighted otherwise: a difference may come from that.
 */
export type Verdict = 'comparable' | 'withCare' | 'notComparable';

/** What an indicator's figure rests on in an edition; undefined where the edition does not publish it. */
export function conditionsOf(manifest: Manifest, indicator: string): Conditions | undefined {
  if (!manifest.indicators.some(({ id }) => id === indicator)) return undefined;
  const { notice, weighting } = manifest;
  const questions = questionsOf(manifest, indicator);
  return {
    wording: wordingOf(questions),
    base: baseOf(questions[0]),
    universe: inWords(notice.universe),
    selection: inWords(notice.selection),
    mode: inWords(notice.mode),
    margins: marginsOf(weighting.method === 'none' ? [] : weighting.margins.filter(({ used }) => used)),
  };
}

/** In which aspects two editions differ. */
export function differingAspects(earlier: Conditions, later: Conditions): Aspect[] {
  return aspects.filter((aspect) => earlier[aspect].key !== later[aspect].key);
}

/** The aspects that interrupt the line. */
export function breakingAspects(earlier: Conditions, later: Conditions): Aspect[] {
  return differingAspects(earlier, later).filter((aspect) => breaking.includes(aspect));
}

export function verdictOf(differing: readonly Aspect[]): Verdict {
  if (differing.length === 0) return 'comparable';
  return differing.includes('wording') || differing.includes('base') ? 'notComparable' : 'withCare';
}

/** The questions that an indicator is computed from, as the edition asked them. */
export function questionsOf({ questions }: Manifest, indicator: string): PublishedQuestion[] {
  const measure = indicators.find(({ id }) => id === indicator)?.measure;
  if (!measure) return [];
  const names = [measure.question, ...(measure.kind === 'jointShare' ? [measure.unless.question] : [])];
  return names.flatMap((name) => questions.find(({ id }) => id === name) ?? []);
}

function wordingOf(questions: readonly PublishedQuestion[]): Condition {
  const versions = questions.map(({ wordingVersion }) => wordingVersion);
  const said = [...new Set(versions)].join(', ');
  return { key: versions.join(), text: { fr: `version ${said}`, en: `version ${said}` } };
}

/** The condition under which a question is asked is its base; the words for it may improve. */
function baseOf(question: PublishedQuestion | undefined): Condition {
  const text = question?.base ?? { fr: '', en: '' };
  const key = question?.askedIf ? JSON.stringify(question.askedIf) : normalised(text.fr);
  return { key, text };
}

function inWords(text: Text): Condition {
  return { key: normalised(text.fr), text };
}

function marginsOf(margins: readonly WeightingMargin[]): Condition {
  const key = JSON.stringify(
    margins.map(({ variable, categories }) => [
      variable,
      categories.map(({ codes, target }) => [codes, target]),
    ]),
  );
  const names = (language: Language) =>
    margins.map(({ variable }) => variableNames[variable]?.[language] ?? variable).join(', ');
  const text =
    margins.length === 0
      ? { fr: 'sans redressement', en: 'not weighted' }
      : { fr: names('fr'), en: names('en') };
  return { key, text };
}

/** Neither capitals nor a full stop make another universe. */
function normalised(text: string): string {
  return text
    .trim()
    .replace(/[.\s]+$/, '')
    .toLowerCase();
}
