import type { Answers } from '../../functions/survey/answers.ts';
import type { ApiError, Problem } from '../shared/api.ts';
import {
  type Admission,
  forgetAdmission,
  forgetDraft,
  forgetReceipt,
  isByLink,
  keepAdmission,
  keepReceipt,
  readAdmission,
  readReceipt,
  restoreDraft,
  saveDraft,
} from './kept.ts';
import { failureObstacle, type Obstacle, waveObstacle } from './obstacle.ts';
import { profileOfErrors } from './profile-of-errors.ts';
import { sendResponse } from './protocol/response.ts';
import {
  type Connection,
  type CurrentWave,
  fetchCurrentWave,
  fetchPanelKey,
  type PublicWave,
} from './protocol/wave.ts';
import {
  initialState,
  type Place,
  reduceSurvey,
  type SurveyAction,
  type SurveyState,
} from './survey-state.ts';
import { startTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import { type Patience, untilItWorks } from './until-it-works.ts';

/** What sending is at: making the token, on its way, or waiting for the network or the server. */
export type SendingPhase = 'token' | 'sending' | 'offline' | 'busy';

export interface MachineState {
  readonly survey: SurveyState;
  /** The open wave, once it is known. */
  readonly wave?: CurrentWave;
  readonly admission: Admission;
  /** Shown in place of the survey while there is one. */
  readonly obstacle?: Obstacle | undefined;
  /** The questions whose answer the server did not accept, until another is chosen. */
  readonly refused: readonly string[];
  readonly phase: SendingPhase;
  /** Tries of the token's proof of work. */
  readonly tries: number;
  /** What this page sent. */
  readonly sent?: { readonly token: string; readonly answers: Answers } | undefined;
  /** The token of the response that is being changed. */
  readonly changedToken?: string | undefined;
}

/** What the machine reaches the world by; a page's own where left out. */
export interface SurveyWorld {
  /** Told before anything is asked of the server. */
  obstacle?: Obstacle | undefined;
  connection?: Connection;
  startKeeper?: typeof startTokenKeeper;
  isOnline?: () => boolean;
  wait?: Patience['wait'];
}

export type SurveyMachine = ReturnType<typeof createSurveyMachine>;

/**
 * The survey from its opening to the receipt, whatever shows it: the wave, the token, the sending with its retries,
 * and what stands in their way. Where the respondent is among the questions is `reduceSurvey`'s.
 *
 * @param onChange  told after each change of `state`
 */
export function createSurveyMachine(
  onChange: () => void,
  {
    obstacle,
    connection = {},
    startKeeper = startTokenKeeper,
    isOnline = () => navigator.onLine,
    wait,
  }: SurveyWorld = {},
) {
  let state: MachineState = {
    survey: initialState,
    admission: readAdmission(),
    obstacle,
    refused: [],
    phase: 'token',
    tries: 0,
  };
  let keeper: TokenKeeper | undefined;
  let sending: AbortController | undefined;

  /** Changes the state, the survey's part by an action, in one step. */
  function update(change: Partial<MachineState>, action?: SurveyAction) {
    state = { ...state, ...change, ...(action && { survey: reduceSurvey(state.survey, action) }) };
    if (action) keepAnswers();
    onChange();
  }

  function goTo(place: Place, change: Partial<MachineState> = {}) {
    update({ obstacle: undefined, ...change }, { type: 'goTo', place });
  }

  /** Shows the receipt and what can be done with it. */
  function manage() {
    goTo({ at: 'receipt' });
  }

  /** With the change itself, so that no reload is early enough to lose an answer. */
  function keepAnswers() {
    const { survey, wave, changedToken } = state;
    const { at } = survey.place;
    if (!wave || at === 'thanks' || at === 'receipt') return;
    if (at !== 'intro' || Object.keys(survey.answers).length > 0) saveDraft(wave.id, survey, changedToken);
  }

  async function open() {
    update({ obstacle: undefined });
    try {
      const wave = await fetchCurrentWave(connection);
      if (wave.status !== 'open') {
        if (wave.status === 'closed') forgetReceipt();
        update({ obstacle: waveObstacle(wave) });
        return;
      }
      await readProfile(wave.id);
      const draft = restoreDraft(wave.id);
      update({ wave, changedToken: draft?.token }, draft && { type: 'restore', state: draft.state });
      const willAnswer = draft ? draft.state.mode === 'answer' : !readReceipt(wave.id);
      // A shared entrance has few admissions: whoever only looks in takes none.
      if (willAnswer && (draft || state.admission.entrance === undefined)) prepareToken(wave.id);
    } catch (error) {
      fail(error);
    }
  }

  /** A company's panel is asked fewer profile questions than the open one. */
  async function readProfile(wave: string) {
    const admission = readAdmission();
    if (!isByLink(admission)) return;
    const { profileQuestions = 'company' } = await fetchPanelKey(wave, admission.panel, connection);
    update({}, { type: 'profile', profile: profileQuestions });
  }

  function prepareToken(wave: string): TokenKeeper {
    keeper ??= startKeeper(wave);
    // Better told before the first question than after the last; slowness alone can wait until then.
    keeper.token.catch((error: Partial<ApiError>) => {
      if (error.slug !== 'too-slow') fail(error);
    });
    return keeper;
  }

  function fail(error: unknown) {
    // An error that is not of the API has neither.
    const { slug = '', problem = {} } = error as Partial<ApiError>;
    if (slug === 'invalid-answers') refuse(problem);
    else if (slug === 'invalid-token' && state.changedToken !== undefined) manage();
    else update({ obstacle: failureObstacle(slug, state) });
  }

  function refuse({ errors = [] }: Problem) {
    const profile = profileOfErrors(errors);
    if (profile) update({}, { type: 'profile', profile });
    // What was never asked here was not refused.
    const refused = errors.flatMap(({ question, reason }) => (reason === 'missing' ? [] : (question ?? [])));
    update({ refused }, { type: 'drop', questions: errors.flatMap(({ question }) => question ?? []) });
  }

  async function sendAnswers() {
    const { wave, survey, changedToken } = state;
    if (!wave) return;
    const { answers, mode } = survey;
    sending?.abort();
    sending = new AbortController();
    const { signal } = sending;
    goTo({ at: 'sending' }, { phase: 'token' });
    try {
      const isChange = mode === 'change' && changedToken !== undefined;
      const token = isChange ? changedToken : await showing(prepareToken(wave.id), signal);
      if (signal.aborted) return;
      const attempt = () => {
        update({ phase: 'sending' });
        return sendResponse(wave.id, token, answers, connection);
      };
      const onWait = (_seconds: number, error: ApiError) =>
        update({ phase: error.status === 0 ? 'offline' : 'busy' });
      await untilItWorks(attempt, { onWait, signal, wait });
      if (!signal.aborted) finish(wave, token, answers);
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  }

  /** Waits for the token and shows what its making is at, five times a second rather than at every try. */
  async function showing(making: TokenKeeper, signal: AbortSignal): Promise<string> {
    const timer = setInterval(() => {
      if (signal.aborted) return clearInterval(timer);
      const { tries, isWaiting } = making.state();
      update({ tries, ...(isWaiting && { phase: isOnline() ? 'busy' : 'offline' }) });
    }, 200);
    try {
      return await making.token;
    } finally {
      clearInterval(timer);
    }
  }

  function finish({ id, closesOn }: PublicWave, token: string, answers: Answers) {
    // A response changed by a pasted code leaves no receipt in a browser that had none.
    if (state.survey.mode === 'answer') keepReceipt({ wave: id, closesOn, token });
    forgetDraft();
    forgetAdmission();
    keeper = undefined;
    update({ sent: { token, answers }, changedToken: undefined }, { type: 'sent' });
  }

  /** Has another token made, and sends where sending was what failed. */
  function renewToken(timeoutMilliseconds?: number) {
    const { token: _, ...admitted } = readAdmission();
    forgetAdmission();
    // A link admits one blinding; another one would be refused, or take another of a poster's admissions.
    if (isByLink(admitted)) keepAdmission(admitted);
    if (state.wave) keeper = startKeeper(state.wave.id, timeoutMilliseconds);
    update({ obstacle: undefined });
    if (state.survey.place.at === 'sending') void sendAnswers();
  }

  return {
    get state() {
      return state;
    },
    /** Begins, once. */
    open: () => void (state.obstacle || open()),
    start() {
      if (state.wave) prepareToken(state.wave.id);
      update({}, { type: 'start' });
    },
    choose(question: string, code: string, goOn: boolean) {
      const refused = state.refused.filter((id) => id !== question);
      update({ refused }, { type: 'choose', question, code, goOn });
    },
    goOn: () => update({}, { type: 'goOn' }),
    goTo: (place: Place) => goTo(place),
    manage,
    /** Follows the browser's history, which ends a sending under way. */
    follow(place: Place) {
      const { wave, obstacle, sent, changedToken } = state;
      sending?.abort();
      // What was sent is no longer here to go back to.
      const isOver = sent && changedToken === undefined && place.at !== 'receipt';
      goTo(isOver ? { at: 'thanks' } : place, wave ? {} : { obstacle });
    },
    send: sendAnswers,
    stop: () => sending?.abort(),
    change: (changedToken: string, answers: Answers) => update({ changedToken }, { type: 'change', answers }),
    withdrawn() {
      forgetDraft();
      update({ sent: undefined }, { type: 'forget' });
    },
    fail,
    retry() {
      if (state.survey.place.at === 'sending') void sendAnswers();
      else if (state.wave) renewToken();
      else void open();
    },
    renewToken,
    /** Leaves the company's link aside. */
    answerOpen() {
      forgetAdmission();
      keeper = undefined;
      update({ admission: readAdmission(), obstacle: undefined }, { type: 'profile', profile: 'full' });
      if (state.wave) prepareToken(state.wave.id);
      else void open();
    },
  };
}
