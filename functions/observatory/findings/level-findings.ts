import { wholeShares } from '../../disclosure/rounded-shares.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { Bound, Manifest, PublishedGroup, PublishedQuestion, PublishedTable } from '../edition.ts';
import { isYesNo } from '../is-yes-no.ts';
import { topicOf } from '../topic-of.ts';
import { type Candidate, type Told, toldIndicators } from './candidate.ts';
import { wordsOf, wordsOfYes } from './former-words.ts';
import { simulatedInWords } from './simulated-in-words.ts';
import {
  answerInWords,
  askedInWords,
  capitalised,
  figureInWords,
  fractionInWords,
  inBoth,
  intervalInWords,
  ofGroup,
  peopleOf,
  toQuestionInWords,
} from './words.ts';

/** How large a difference a plain level is worth as news: its figure is on the page already. */
const worthOfLevel = 0.02;

/** How many, of every indicator that has a figure, and of what else was asked where its table is given. */
export function levelFindings(manifest: Manifest, tables: readonly PublishedTable[]): Candidate[] {
  const told = toldIndicators(manifest);
  const others = manifest.questions.filter(
    ({ id, kind }) => kind !== 'profile' && told.every(({ question }) => question.id !== id),
  );
  return [
    ...told.map((one) => levelFinding(manifest, one)),
    ...others.flatMap((question) => answerFinding(manifest, question, tables)),
  ];
}

/** How many, of one indicator. */
export function levelFinding(manifest: Manifest, told: Told): Candidate {
  const { indicator, question } = told;
  const simulated = simulatedInWords(manifest);
  return {
    finding: {
      id: `level-${indicator.id}`,
      kind: 'level',
      question: question.id,
      indicator: indicator.id,
      title: inBoth((language) => titleOf(told, language)),
      sentence: inBoth((language) => simulated(`${capitalised(levelInWords(told, language))}.`, language)),
      evidence: inBoth((language) => evidenceOf(told, language)),
    },
    size: worthOfLevel - halfWidth(indicator),
  };
}

/** How many say yes to a question that no indicator is made of; where that is not what it asks, what most answer. */
function answerFinding(
  manifest: Manifest,
  question: PublishedQuestion,
  tables: readonly PublishedTable[],
): Candidate[] {
  const [group] = tables.find(({ question: id, by }) => id === question.id && by.length === 0)?.groups ?? [];
  const whole = wholeShares((group?.cells ?? []).map(({ share }) => share));
  const answers = (group?.cells ?? []).flatMap((cell, index) => {
    const option = question.options.find(({ code }) => code === cell.code);
    return option && !option.refusal && cell.share !== null && !cell.bound
      ? [{ ...cell, share: cell.share, whole: whole[index] ?? cell.share, label: option.label }]
      : [];
  });
  const told = isYesNo(question)
    ? answers.find(({ code }) => code === 'yes')
    : answers.toSorted((a, b) => b.share - a.share)[0];
  if (!group || !told) return [];
  const simulated = simulatedInWords(manifest);
  const words = told.code === 'yes' ? wordsOfYes(question) : undefined;
  const figure = (language: Language) => figureInWords(told.whole, 'share', language);
  const asAsked = (language: Language) => `${figure(language)} ${answerInWords([told.label], language)}`;
  const titleIn = (language: Language) =>
    words
      ? titleOfClaim(figure(language), words, language)
      : `${topicOf(question)[language]}${colons[language]}${asAsked(language)}`;
  const sentenceIn = (language: Language) =>
    words
      ? claimInWords(figure(language), { ...words, fraction: fractionInWords(told) }, language)
      : `${toQuestionInWords(question, language)}${asAsked(language)}`;
  return [
    {
      finding: {
        id: `answer-${question.id}`,
        kind: 'level',
        question: question.id,
        title: inBoth(titleIn),
        sentence: inBoth((language) => simulated(`${sentenceIn(language)}.`, language)),
        evidence: inBoth((language) => baseInEvidence(told, group, language)),
      },
      size: worthOfLevel - halfWidth({ ...told, unit: 'share' }),
    },
  ];
}

const colons = { fr: ' : ', en: ': ' } as const;

/** "15% of employees, about one in seven, talk about their company"; without a stop, so that more may follow. */
export function levelInWords({ indicator, question }: Told, language: Language): string {
  const { unit } = indicator;
  const words = wordsOf(indicator);
  const figure = figureOf(indicator, language);
  if (!words || unit !== 'share') return `${figure} ${indicator.sentence[language]}`;
  const { claim, people = peopleOf(question) } = words;
  const fraction = indicator.bound ? undefined : fractionInWords(indicator);
  return claimInWords(figure, { people, claim, fraction }, language);
}

/** "15%" "of employees" ", about one in seven," "talk about their company". */
function claimInWords(
  figure: string,
  { people, claim, fraction }: Claim & { readonly fraction: Text | undefined },
  language: Language,
): string {
  const spoken = fraction ? `, ${fraction[language]},` : '';
  return `${figure} ${ofGroup(people, language)}${spoken} ${claim[language]}`;
}

interface Claim {
  readonly people: Text;
  readonly claim: Text;
}

/** The figure as a page prints it; one that is only known as a bound says so. */
export function figureOf({ estimate, whole, unit, bound }: Told['indicator'], language: Language): string {
  const figure = figureInWords(whole ?? estimate, unit, language);
  return bound ? `${bounds[bound][language]} ${figure}` : figure;
}

const bounds = {
  atMost: { fr: 'au plus', en: 'at most' },
  atLeast: { fr: 'au moins', en: 'at least' },
} as const;

/** The figure and what is true of whom; everyone is not named. */
export function titleOf({ indicator }: Told, language: Language): string {
  const { claim = indicator.sentence, people } = wordsOf(indicator) ?? {};
  return titleOfClaim(figureOf(indicator, language), { people, claim }, language);
}

function titleOfClaim(
  figure: string,
  { people, claim }: { readonly people?: Text | undefined; readonly claim: Text },
  language: Language,
): string {
  const whose = people ? ` ${ofGroup(people, language)}` : '';
  return capitalised(`${figure}${whose} ${claim[language]}`);
}

/** "between 13% and 17%, of 1,012 employees who were asked". */
export function evidenceOf({ indicator }: Told, language: Language): string {
  return baseInEvidence(indicator, indicator, language);
}

function baseInEvidence(
  {
    low,
    high,
    bound,
    unit = 'share',
  }: Interval & { readonly bound?: Bound; readonly unit?: 'share' | 'mean' },
  { base, flags }: Pick<PublishedGroup, 'base' | 'flags'>,
  language: Language,
): string {
  const parts = [
    bound ? undefined : intervalInWords({ low, high }, unit, language),
    base === null ? undefined : askedInWords(base, language),
    flags.includes('u') ? lowReliability[language] : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

const lowReliability = { fr: 'peu fiable', en: 'of low reliability' } as const;

/** Of an interval; a tenth where none was published, since nothing says how sure the figure is. */
function halfWidth({ low, high, unit }: Interval & { readonly unit: 'share' | 'mean' }): number {
  if (low === null || high === null) return 0.1;
  return ((high - low) / 2) * (unit === 'mean' ? 0.1 : 1);
}

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}
