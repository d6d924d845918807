import { twoEditions } from '../../../functions/survey/planned-editions.ts';
import { quarterOf, titleOfWave } from '../../../functions/survey/quarter.ts';
import type { Language, Text } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { OperatorWave } from '../api-types.ts';
import type { Texts } from '../texts.ts';
import { dayAfter, type EditionRow, planForm, withClosingDay } from './plan-form.ts';
import { fittedTo, type QuestionnaireChoice } from './questionnaire-choice.ts';
import { type Screen, screens } from './screens.ts';
import {
  checkId,
  checkWave,
  noticeFields,
  type WaveDocument,
  type WaveField,
  type WaveForm,
  waveChange,
  waveFields,
  waveForm,
} from './wave-form.ts';

/** What follows from a wave's first day, as long as nobody has put anything else. */
interface Proposal {
  readonly id: string;
  readonly title: Text;
  readonly closesOn: string;
  readonly editions: readonly EditionRow[];
}

/** A wave that is yet to be made, as typed so far. */
export interface NextWave extends WaveForm {
  readonly id: string;
  /** For the first day as it is. */
  readonly proposed: Proposal;
}

const fieldsOf: Readonly<Record<Screen, readonly (WaveField | 'id')[]>> = {
  dates: ['title', 'opensOn', 'closesOn', 'editions', 'id'],
  questionnaire: ['questionnaire'],
  population: ['population', 'populationSource', 'margins', 'notice'],
  check: [],
};

/** Fewer days than these are no quarter to open a wave for. */
const fewestDays = 14;
const dayMilliseconds = 86_400_000;
/** What a year is while its digits are typed is none yet. */
const dayPattern = /^20\d\d-\d\d-\d\d$/;

interface ProposalOptions {
  /** The newest first; none where this is the first wave. */
  readonly waves: readonly OperatorWave[];
  /** What the first wave of an observatory is filled in from. */
  readonly first: WaveDocument;
  /** `YYYY-MM-DD` in Europe/Paris. */
  readonly today: string;
  readonly language: Language;
}

/** The next wave as it is proposed: days, name and plan by the calendar, all else as the newest wave has it. */
export function proposeWave({ waves, first, today, language }: ProposalOptions): NextWave {
  const opensOn = nextOpening(waves, today);
  const proposed = proposalFor(opensOn, { waves, today });
  return { ...waveForm(newestOf(waves, today) ?? first, language), opensOn, ...proposed, proposed };
}

/** The newest wave that people were asked in, or will be: not one that was closed before it opened. */
export function newestOf(waves: readonly OperatorWave[], today: string): OperatorWave | undefined {
  return waves.find((wave) => !wave.selection && !isGivenUp(wave, today));
}

function isGivenUp({ status, opensOn }: OperatorWave, today: string): boolean {
  return status === 'closed' && opensOn > today;
}

/**
 * The day after the newest wave, or today; where little is left of the quarter, or a wave has its name already, the
 * first day of the next.
 */
function nextOpening(waves: readonly OperatorWave[], today: string): string {
  const newest = newestOf(waves, today);
  let day = newest && newest.closesOn >= today ? dayAfter(newest.closesOn) : today;
  const isFree = ({ id, lastDay }: ReturnType<typeof quarterOf>) =>
    !waves.some((wave) => wave.id === id && !isGivenUp(wave, today)) &&
    daysBetween(day, lastDay) >= fewestDays - 1;
  while (!isFree(quarterOf(day))) day = dayAfter(quarterOf(day).lastDay);
  return day;
}

/** Editions stand where they stood in the newest wave's plan, in proportion; two where there was no wave. */
function proposalFor(opensOn: string, { waves, today }: Pick<ProposalOptions, 'waves' | 'today'>): Proposal {
  const newest = newestOf(waves, today);
  const quarter = quarterOf(opensOn);
  const { id, lastDay: closesOn } = quarter;
  const earlier = waves.filter((wave) => isOfQuarter(wave, id) && !isGivenUp(wave, today));
  const title = titleOfWave(quarter, earlier.length + 1);
  const editions = newest
    ? planForm(newest.editions.map((edition, index) => ({ ...edition, releasesOn: movedTo(index) })))
    : planForm(twoEditions({ opensOn, closesOn }));
  return { id: freeId(id, waves), title, closesOn, editions };

  function movedTo(index: number): string {
    const { editions: plan, opensOn: opened, closesOn: closed } = newest as OperatorWave;
    const { releasesOn } = plan[index] as { releasesOn: string };
    if (index === plan.length - 1) return addDays(closesOn, Math.max(1, daysBetween(closed, releasesOn)));
    const share = daysBetween(opened, releasesOn) / Math.max(1, daysBetween(opened, closed));
    return addDays(opensOn, Math.round(share * daysBetween(opensOn, closesOn)));
  }
}

/** Whether a wave is named after a quarter, as its first or a later one. */
function isOfQuarter(wave: OperatorWave, quarter: string): boolean {
  return wave.id === quarter || new RegExp(`^${quarter}-\\d+$`).test(wave.id);
}

/** Of two waves in one quarter the second is `2027-q1-2`. */
function freeId(id: string, waves: readonly OperatorWave[]): string {
  const isTaken = (wanted: string) => waves.some((wave) => wave.id === wanted);
  let free = id;
  for (let number = 2; isTaken(free); number++) free = `${id}-${number}`;
  return free;
}

/** Another first day: what stands as it was proposed follows. */
export function withOpeningDay(
  form: NextWave,
  opensOn: string,
  among: Pick<ProposalOptions, 'waves' | 'today'>,
): NextWave {
  if (!dayPattern.test(opensOn) || Number.isNaN(Date.parse(opensOn))) return { ...form, opensOn };
  const { proposed } = form;
  const now = proposalFor(opensOn, among);
  const follow = <K extends keyof Proposal>(field: K): Proposal[K] =>
    JSON.stringify(form[field]) === JSON.stringify(proposed[field]) ? now[field] : (form as Proposal)[field];
  const moved = { id: follow('id'), title: follow('title'), editions: follow('editions') };
  const days = { ...form, opensOn, ...moved, proposed: now };
  const closesOn = follow('closesOn');
  return moved.editions === now.editions ? { ...days, closesOn } : withClosingDay(days, closesOn);
}

/** The screen that a field is on, by the path that the service has for it. */
export function screenOf(path: string): Screen {
  const [field] = path.split('.');
  return screens.find((screen) => fieldsOf[screen].some((own) => own === field)) ?? 'check';
}

interface CheckOptions {
  readonly choices: readonly QuestionnaireChoice[];
  readonly today: string;
}

/** What is missing or wrong on a screen, by the path of the field; on the last one, on any. */
export function checkScreen(
  t: Texts,
  screen: Screen,
  form: NextWave,
  { choices, today }: CheckOptions,
): FieldErrors {
  if (screen === 'check') {
    return Object.assign(
      {},
      ...screens.slice(0, -1).map((each) => checkScreen(t, each, form, { choices, today })),
    );
  }
  const fields = waveFields.filter((field) => fieldsOf[screen].includes(field));
  const chosen = choices.find(({ hash }) => hash === form.questionnaire);
  return {
    ...(screen === 'dates' && checkId(t, form.id.trim())),
    ...(screen === 'dates' && form.opensOn !== '' && form.opensOn < today && { opensOn: t.opensInPast }),
    ...(screen === 'questionnaire' && !chosen && { questionnaire: t.questionnaireGone }),
    ...checkWave(t, fittedTo(form, choices), fields),
  };
}

/** The first screen that something is wrong on. */
export function firstWrongScreen(errors: FieldErrors): Screen | undefined {
  const wrong = new Set(Object.keys(errors).map(screenOf));
  return screens.find((screen) => wrong.has(screen));
}

/** The wave as the service takes it: all of it, so that it is what was checked. */
export function newWaveBody(
  form: NextWave,
  choices: readonly QuestionnaireChoice[],
): Record<string, unknown> {
  return { id: form.id.trim(), ...waveChange(fittedTo(form, choices), waveFields) };
}

/** Every field of the form, by the path that the service has for it. */
export function fieldPaths(form: NextWave, choices: readonly QuestionnaireChoice[]): ReadonlySet<string> {
  const { editions, margins } = fittedTo(form, choices);
  const inBoth = (path: string) => [`${path}.fr`, `${path}.en`];
  return new Set([
    ...['id', 'opensOn', 'closesOn', 'questionnaire', 'population', 'populationSource'],
    ...inBoth('title'),
    ...noticeFields.flatMap((field) => inBoth(`notice.${field}`)),
    ...editions.map((_, index) => `editions.${index}.releasesOn`),
    ...margins.flatMap(({ categories }, index) => [
      `margins.${index}.source`,
      `margins.${index}.categories`,
      ...categories.flatMap((_, category) =>
        ['codes', 'share'].map((field) => `margins.${index}.categories.${category}.${field}`),
      ),
    ]),
  ]);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10);
}
