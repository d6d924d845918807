import { seriesBreaks } from '../../functions/observatory/comparability.ts';
import type {
  Manifest,
  PublishedIndicator,
  PublishedQuestion,
  WeightingMargin,
} from '../../functions/observatory/edition.ts';
import { questionsBehind } from '../../functions/observatory/questions-behind.ts';
import { topicOf } from '../../functions/observatory/topic-of.ts';
import type { Language, Text } from '../../functions/survey/questionnaire.ts';

/**
 * What two editions may differ in, for one indicator. The first four interrupt the line; the later figure is flagged `b`.
 * A question's position is that among the questions that both editions asked: one more before it does not move it.
 */
export const aspects = [
  'wording',
  'base',
  'measure',
  'universe',
  'order',
  'selection',
  'mode',
  'margins',
] as const;

export type Aspect = (typeof aspects)[number];

/** In what two editions differ, and how: the end of a sentence. */
export interface Difference {
  readonly aspect: Aspect;
  readonly reason: Text;
}

/** What an edition says of each aspect. */
export type Conditions = Readonly<Record<Aspect, Text>>;

/**
 * `notComparable` where the question, its base or the computation changed: the two figures tell of different things.
 * `withCare` where people were of another universe, found, asked or weighted otherwise: a difference may come from that.
 */
export type Verdict = 'comparable' | 'withCare' | 'notComparable';

/** In what two editions that publish an indicator differ. */
export function differencesOf(earlier: Manifest, later: Manifest, indicator: string): Difference[] {
  const [before, after] = [earlier, later].map(({ notice, weighting }) => ({
    selection: normalised(notice.selection),
    mode: normalised(notice.mode),
    margins: keyOf(usedMargins(weighting)),
  }));
  return [
    ...seriesBreaks(earlier, later, indicator),
    ...orderBetween(earlier, later, indicator),
    ...(['selection', 'mode', 'margins'] as const)
      .filter((aspect) => before?.[aspect] !== after?.[aspect])
      .map((aspect) => ({ aspect, reason: careReasons[aspect] })),
  ];
}

/**
 * Where other questions that both asked stand before one of the indicator's: an earlier question may colour the answers to a
 * later one (Schuman & Presser 1981, Questions and Answers in Attitude Surveys, chapter 2). Of 2010 the order is not known.
 */
function orderBetween(earlier: Manifest, later: Manifest, indicator: string): Difference[] {
  const figure = later.indicators.find(({ id }) => id === indicator);
  if (!figure || earlier.reference || later.reference) return [];
  const [then, now] = [earlier, later].map(({ questions }) => questions.map(({ id }) => id));
  const before = (id: string, own: readonly string[] = [], other: readonly string[] = []) =>
    own
      .slice(0, own.indexOf(id))
      .filter((each) => other.includes(each))
      .toSorted()
      .join();
  const isMoved = questionsOf(later, figure).some(
    ({ id }) => then?.includes(id) && before(id, then, now) !== before(id, now, then),
  );
  return isMoved ? [{ aspect: 'order', reason: careReasons.order }] : [];
}

/** Reasons for care; what interrupts a series has reasons of its own. */
const careReasons = {
  order: {
    fr: 'd’autres questions ont été posées avant',
    en: 'other questions were asked before it',
  },
  selection: {
    fr: 'les répondants n’ont pas été choisis de la même façon',
    en: 'respondents were not selected in the same way',
  },
  mode: { fr: 'le mode de recueil diffère', en: 'the mode of data collection differs' },
  margins: { fr: 'le redressement diffère', en: 'the weighting differs' },
} as const satisfies Record<string, Text>;

/** Between an edition of ours and that of 2010 another universe is a matter of care, as that edition itself tells it. */
export function verdictOf(
  differences: readonly Difference[],
  { isReference }: { isReference: boolean },
): Verdict {
  if (differences.length === 0) return 'comparable';
  const unlike: readonly Aspect[] = [
    'wording',
    'base',
    'measure',
    ...(isReference ? [] : ['universe' as const]),
  ];
  return differences.some(({ aspect }) => unlike.includes(aspect)) ? 'notComparable' : 'withCare';
}

/** What an indicator's figure rests on in an edition that publishes it. */
export function conditionsOf(manifest: Manifest, indicator: PublishedIndicator): Conditions {
  const { notice, weighting } = manifest;
  const questions = questionsOf(manifest, indicator);
  return {
    wording: versionsInWords(questions),
    base: questions[0]?.base ?? { fr: '', en: '' },
    measure: measureInWords(indicator, questions),
    universe: notice.universe,
    order: positionInWords(manifest, questions[0]),
    selection: notice.selection,
    mode: notice.mode,
    margins: marginsInWords(usedMargins(weighting), manifest),
  };
}

/** The questions that an indicator is made of, as the edition asked them. */
export function questionsOf(
  { questions }: Pick<Manifest, 'questions'>,
  indicator: PublishedIndicator,
): PublishedQuestion[] {
  return questionsBehind(indicator).flatMap((name) => questions.find(({ id }) => id === name) ?? []);
}

function positionInWords({ questions }: Manifest, question: PublishedQuestion | undefined): Text {
  const position = questions.findIndex(({ id }) => id === question?.id) + 1;
  return {
    fr: `question ${position} sur ${questions.length}`,
    en: `question ${position} of ${questions.length}`,
  };
}

function versionsInWords(questions: readonly PublishedQuestion[]): Text {
  const said = [...new Set(questions.map(({ wordingVersion }) => wordingVersion))].join(', ');
  return { fr: `version ${said}`, en: `version ${said}` };
}

/** The answers that a share counts; a mean's are all of them. */
function measureInWords(
  { unit, measure }: PublishedIndicator,
  questions: readonly PublishedQuestion[],
): Text {
  if (unit === 'mean') return { fr: 'moyenne', en: 'mean' };
  if (unit === 'points') return { fr: 'différence de parts', en: 'difference of shares' };
  const codes = measure && measure.kind !== 'mean' ? measure.codes : [];
  const counted = questions[0]?.options.filter(({ code }) => codes.includes(code)) ?? [];
  if (counted.length === 0) return { fr: 'part', en: 'share' };
  const listed = (language: Language) => counted.map(({ label }) => label[language]).join(', ');
  return { fr: `part : ${listed('fr')}`, en: `share: ${listed('en')}` };
}

function usedMargins({ method, margins }: Manifest['weighting']): WeightingMargin[] {
  return method === 'none' ? [] : margins.filter(({ used }) => used);
}

function keyOf(margins: readonly WeightingMargin[]): string {
  return JSON.stringify(
    margins.map(({ variable, categories }) => [
      variable,
      categories.map(({ codes, target }) => [codes, target]),
    ]),
  );
}

function marginsInWords(margins: readonly WeightingMargin[], { questions }: Manifest): Text {
  if (margins.length === 0) return { fr: 'sans redressement', en: 'not weighted' };
  const names = (language: Language) =>
    margins
      .map(({ variable }) => {
        const question = questions.find(({ id }) => id === variable);
        return question ? topicOf(question)[language] : variable;
      })
      .join(', ');
  return { fr: names('fr'), en: names('en') };
}

/** Neither capitals nor a full stop make another way. */
function normalised({ fr }: Text): string {
  return fr
    .trim()
    .replace(/[.\s]+$/, '')
    .toLowerCase();
}
