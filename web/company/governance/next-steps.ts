import type { Governance, PillarId } from '../../../functions/survey/governance.ts';
import { pillars } from '../../../functions/survey/governance.ts';
import {
  distanceOf,
  type EvidenceId,
  type Figures,
  figureOf,
  isAtLeast,
  isRecent,
  knownOf,
  readingOf,
  unexpectedShare,
} from './known.ts';

/**
 * Every step that can follow, in the order in which they are named: first what protects people, then what employees
 * believe and is not so, what is missing (in the order of the pillars: one listens before writing rules, writes before
 * telling, tells before training), what is begun, what is there and not known, what is there and incomplete,
 * ambassadors once there are rules to protect them, and last what is needed to know more.
 */
export const stepCodes = [
  'listeningTell',
  'listeningLimits',
  'ambassadorsVoluntary',
  'charterClarify',
  'awarenessClarify',
  'listeningStart',
  'charterWrite',
  'awarenessStart',
  'contactsName',
  'trainingStart',
  'listeningFinish',
  'charterFinish',
  'awarenessFinish',
  'trainingFinish',
  'charterBothSides',
  'awarenessExecutives',
  'charterMakeKnown',
  'awarenessReach',
  'contactsMakeKnown',
  'coursesWiden',
  'charterContact',
  'charterConsult',
  'awarenessManagers',
  'awarenessNewcomers',
  'listeningOwner',
  'listeningResponse',
  'charterReview',
  'awarenessRepeat',
  'ambassadorsInvite',
  'benchmarkFirst',
  'benchmarkLater',
  'benchmarkMore',
  'keepGoing',
] as const;

export type StepCode = (typeof stepCodes)[number];

export interface Step {
  readonly code: StepCode;
  readonly pillar: PillarId | undefined;
  /** Figures that are a reason for it, each only where its interval bears it out. */
  readonly facts: readonly EvidenceId[];
  /** Figures that cannot tell: too few answers, or none shown. */
  readonly untold: readonly EvidenceId[];
  /** `YYYY-MM`, where what was planned is late. */
  readonly lateSince?: string | undefined;
}

/**
 * What to do next, and why: the first step is the next one.
 *
 * @param figures  the newest benchmark's; undefined without one: what is said then rests on the statement alone
 * @param thisMonth  `YYYY-MM`
 */
export function nextSteps(
  governance: Governance,
  figures: Figures | undefined,
  { thisMonth }: { thisMonth: string },
): Step[] {
  const context = { governance, figures, thisMonth };
  const found = [
    ...listeningSteps(context),
    ...charterSteps(context),
    ...awarenessSteps(context),
    ...trainingSteps(context),
  ];
  const told = [...found, ...measuringSteps(context)];
  const steps = told.length > 0 ? told : [step('keepGoing', undefined)];
  return steps.sort((a, b) => stepCodes.indexOf(a.code) - stepCodes.indexOf(b.code));
}

interface Context {
  readonly governance: Governance;
  readonly figures: Figures | undefined;
  readonly thisMonth: string;
}

function step(code: StepCode, pillar: PillarId | undefined, facts: readonly EvidenceId[] = []): Step {
  return { code, pillar, facts, untold: [] };
}

/** The named measure's step, where a pillar is in place without it. */
function unless(
  { governance }: Context,
  pillar: PillarId,
  [measure, code]: readonly [string, StepCode],
  facts: readonly EvidenceId[] = [],
): Step[] {
  const { state, measures } = governance[pillar];
  return state === 'inPlace' && !measures.includes(measure) ? [step(code, pillar, facts)] : [];
}

function finish({ governance, thisMonth }: Context, pillar: PillarId, code: StepCode): Step[] {
  const { state, month } = governance[pillar];
  if (state !== 'planned') return [];
  const isLate = month !== undefined && month < thisMonth;
  return [{ ...step(code, pillar), lateSince: isLate ? month : undefined }];
}

function listeningSteps(context: Context): Step[] {
  const { state } = context.governance.listening;
  return [
    ...(state === 'none'
      ? [step('listeningStart', 'listening', tenths(context, ['mention', 'public']))]
      : []),
    ...finish(context, 'listening', 'listeningFinish'),
    ...unless(context, 'listening', ['staffInformed', 'listeningTell']),
    ...unless(context, 'listening', ['publicOnly', 'listeningLimits']),
    ...unless(context, 'listening', ['owner', 'listeningOwner']),
    ...unless(context, 'listening', ['response', 'listeningResponse']),
  ];
}

function charterSteps(context: Context): Step[] {
  const { state } = context.governance.charter;
  const fear = majorities(context, ['sanctions']);
  return [
    ...clarify(context, 'charter', 'charterClarify'),
    ...(state === 'none'
      ? [step('charterWrite', 'charter', [...tenths(context, ['mention']), ...fear])]
      : []),
    ...finish(context, 'charter', 'charterFinish'),
    ...makeKnown(context, 'charter', { charterKnown: 'charterMakeKnown' }),
    ...unless(context, 'charter', ['bothSides', 'charterBothSides'], fear),
    ...unless(context, 'charter', ['contact', 'charterContact']),
    ...unless(context, 'charter', ['consulted', 'charterConsult']),
    ...(isOld(context) ? unless(context, 'charter', ['reviewed', 'charterReview']) : []),
  ];
}

/** Two years; a charter without a month may be of any age. */
const reviewAfterYears = 2;

function isOld({ governance, thisMonth }: Context): boolean {
  const { month } = governance.charter;
  if (month === undefined) return true;
  const years = Number(thisMonth.slice(0, 4)) - Number(month.slice(0, 4));
  return years > reviewAfterYears || (years === reviewAfterYears && month.slice(5) <= thisMonth.slice(5));
}

function awarenessSteps(context: Context): Step[] {
  const { state, measures } = context.governance.awareness;
  const isWithoutExecutives = state !== 'none' && !measures.includes('executives');
  return [
    ...clarify(context, 'awareness', 'awarenessClarify'),
    ...(state === 'none' ? [step('awarenessStart', 'awareness', tenths(context, ['exposed']))] : []),
    ...finish(context, 'awareness', 'awarenessFinish'),
    ...(isWithoutExecutives ? [step('awarenessExecutives', 'awareness')] : []),
    ...makeKnown(context, 'awareness', { aware: 'awarenessReach' }),
    ...unless(context, 'awareness', ['managers', 'awarenessManagers']),
    ...unless(context, 'awareness', ['newcomers', 'awarenessNewcomers']),
    ...unless(context, 'awareness', ['yearly', 'awarenessRepeat']),
  ];
}

function trainingSteps(context: Context): Step[] {
  const { charter, awareness, training } = context.governance;
  const { state, measures } = training;
  const hasRules = charter.state === 'inPlace' && awareness.state === 'inPlace';
  const willing = tenths(context, ['ambassadors']);
  const contactFacts = [...minorities(context, ['contactKnown']), ...majorities(context, ['contactKnown'])];
  return [
    ...(state === 'none' ? [step('trainingStart', 'training', minorities(context, ['trained']))] : []),
    ...(state === 'planned' || measures.includes('contacts')
      ? []
      : [step('contactsName', 'training', contactFacts)]),
    ...finish(context, 'training', 'trainingFinish'),
    ...makeKnown(context, 'training', { contactKnown: 'contactsMakeKnown', trained: 'coursesWiden' }),
    ...(state === 'inPlace' && measures.includes('ambassadors') && !measures.includes('voluntary')
      ? [step('ambassadorsVoluntary', 'training')]
      : []),
    ...(hasRules && !(state === 'inPlace' && measures.includes('ambassadors')) && willing.length > 0
      ? [step('ambassadorsInvite', 'training', willing)]
      : []),
  ];
}

/** Employees know of what the company does not state: which is it that they mean? */
function clarify(context: Context, pillar: PillarId, code: StepCode): Step[] {
  if (distanceOf(pillar, context.governance, context.figures) !== 'unexpected') return [];
  return [step(code, pillar, tenths(context, knownOf(pillar, context.governance[pillar], context.figures)))];
}

/** What is in place, long enough to be known, and is not. */
function makeKnown(
  { governance, figures }: Context,
  pillar: PillarId,
  codes: Partial<Record<EvidenceId, StepCode>>,
): Step[] {
  const stated = governance[pillar];
  if (!figures || stated.state !== 'inPlace' || isRecent(stated, figures)) return [];
  return knownOf(pillar, stated, figures).flatMap((id) => {
    const code = codes[id];
    // What is not offered is to be offered first.
    const isOffered =
      pillar !== 'training' || stated.measures.includes(id === 'trained' ? 'courses' : 'contacts');
    const isLittleKnown = readingOf(figureOf(figures, id)) === 'minority';
    return code && isOffered && isLittleKnown ? [step(code, pillar, [id])] : [];
  });
}

/** What would be needed to know more. */
function measuringSteps({ governance, figures }: Context): Step[] {
  if (!figures) return [step('benchmarkFirst', undefined)];
  const inPlace = pillars.filter(({ id }) => governance[id].state === 'inPlace');
  const known = (isWanted: (pillar: PillarId) => boolean) =>
    inPlace.filter(({ id }) => isWanted(id)).flatMap(({ id }) => knownOf(id, governance[id], figures));
  const recent = known((id) => isRecent(governance[id], figures));
  const untold = known((id) => !isRecent(governance[id], figures)).filter((id) =>
    ['undecided', 'missing'].includes(readingOf(figureOf(figures, id))),
  );
  return [
    ...(recent.length > 0 ? [step('benchmarkLater', undefined)] : []),
    ...(untold.length > 0 ? [{ ...step('benchmarkMore', undefined), untold }] : []),
  ];
}

/** Those of the indicators that can be told to hold for a tenth at least. */
function tenths({ figures }: Context, ids: readonly EvidenceId[]): EvidenceId[] {
  return figures ? ids.filter((id) => isAtLeast(figureOf(figures, id), unexpectedShare)) : [];
}

function majorities(context: Context, ids: readonly EvidenceId[]): EvidenceId[] {
  return withReading(context, ids, 'majority');
}

function minorities(context: Context, ids: readonly EvidenceId[]): EvidenceId[] {
  return withReading(context, ids, 'minority');
}

function withReading(
  { figures }: Context,
  ids: readonly EvidenceId[],
  reading: 'majority' | 'minority',
): EvidenceId[] {
  return figures ? ids.filter((id) => readingOf(figureOf(figures, id)) === reading) : [];
}
