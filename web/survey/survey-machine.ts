import type { Answers } from '../../functions/survey/answers.ts';
import { parseToken } from '../../functions/survey/token-format.ts';
import type { ApiError, Problem } from '../shared/api.ts';
import { answeredInHaste } from './answered-in-haste.ts';
import {
  draftOfBrowser,
  forgetAdmission,
  forgetDraft,
  forgetLink,
  forgetOld,
  forgetUnsent,
  isByLink,
  keepLink,
  keepReceipt,
  readAdmission,
  readLink,
  restoreDraft,
  saveDraft,
  type Way,
} from './kept.ts';
import { failureObstacle, type Obstacle, waveObstacle } from './obstacle.ts';
import { profileOfErrors } from './profile-of-errors.ts';
import { fetchSupplement, isRecorded } from './protocol/response.ts';
import {
  type CurrentWave,
  fetchPanelKey,
  fetchWave,
  type PublicWave,
  withSupplement,
} from './protocol/wave.ts';
import { fetchWelcome, shownBy } from './protocol/welcome.ts';
import { createResponseSender, type SenderWorld, type SendingPhase } from './response-sender.ts';
import {
  initialState,
  type Place,
  reduceSurvey,
  type SurveyAction,
  type SurveyState,
} from './survey-state.ts';

interface MachineState {
  readonly survey: SurveyState;
  /** The wave that is answered, once it is known; whatever is not open stands behind an obstacle. */
  readonly wave?: CurrentWave;
  readonly admission: Way;
  /** The name of the company that invites. */
  readonly company?: string | undefined;
  /** What was begun by the same link in another tab of this browser, until someone says whose it is. */
  readonly begun?: SurveyState | undefined;
  /** Shown in place of the survey while there is one. */
  readonly obstacle?: Obstacle | undefined;
  /** The questions whose answer the server did not accept, until another is chosen. */
  readonly refused: readonly string[];
  readonly phase: SendingPhase;
  /** Tries of the token's proof of work. */
  readonly tries: number;
  /** What this page sent; its answers are nowhere else, and go when the page is left. */
  readonly sent?: { readonly token: string; readonly answers?: Answers | undefined } | undefined;
  /** A response was withdrawn here, and none begun since. */
  readonly isWithdrawn?: boolean;
  /** The token of the response that is being changed. */
  readonly changedToken?: string | undefined;
}

/** What the machine reaches the world by; a page's own where left out. */
interface SurveyWorld extends SenderWorld {
  /** Told before anything is asked of the server. */
  obstacle?: Obstacle | undefined;
  /** Told when the company's link is left aside. */
  onLeaveLink?: () => void;
  /** Milliseconds from any beginning. */
  clock?: () => number;
}

export type SurveyMachine = ReturnType<typeof createSurveyMachine>;

/**
 * The survey from its opening to the receipt, whatever shows it: the wave, the response, and what stands in their way.
 * Where the respondent is among the questions is `reduceSurvey`'s; the token and its sending are the sender's.
 *
 * @param onChange  told after each change of `state`
 */
export function createSurveyMachine(
  onChange: () => void,
  { obstacle, onLeaveLink, clock = () => performance.now(), ...world }: SurveyWorld = {},
) {
  const { connection = {} } = world;
  let state: MachineState = {
    survey: initialState,
    admission: readLink() ?? openSurvey(),
    obstacle,
    refused: [],
    phase: 'token',
    tries: 0,
  };
  /** When Start was pressed and the last answer chosen; kept in no storage, and unknown of what is gone on with. */
  let startedAt: number | undefined;
  let answeredAt: number | undefined;
  const sender = createResponseSender((progress) => update(progress), fail, world);

  /** Changes the state, the survey's part by an action, in one step. */
  function update(change: Partial<MachineState>, action?: SurveyAction) {
    const asking = change.wave?.questionnaire;
    const survey = asking ? reduceSurvey(state.survey, { type: 'ask', asking }) : state.survey;
    state = { ...state, ...change, survey: action ? reduceSurvey(survey, action) : survey };
    if (action) keepAnswers();
    onChange();
  }

  function goTo(place: Place, change: Partial<MachineState> = {}) {
    update({ obstacle: undefined, ...change }, { type: 'goTo', place });
  }

  /** Shows the receipt and what can be done with it, of a link that led nowhere as well. */
  async function manage() {
    if (state.wave) return goTo({ at: 'receipt' });
    update({ obstacle: undefined });
    try {
      goTo({ at: 'receipt' }, { wave: await fetchWave(state.admission.wave, connection) });
    } catch (error) {
      fail(error);
    }
  }

  /** With the change itself, so that no reload is early enough to lose an answer. */
  function keepAnswers() {
    const { survey, wave, admission, changedToken } = state;
    const { at } = survey.place;
    if (!wave || at === 'thanks' || at === 'receipt') return;
    if (at !== 'intro' || Object.keys(survey.answers).length > 0) {
      saveDraft(admission, wave.questionnaire, survey, changedToken);
    }
  }

  /** Asks which wave it is and whose link, and nothing that counts: whoever only looks in takes no admission. */
  async function open() {
    update({ obstacle: undefined });
    const { admission } = state;
    const welcome = isByLink(admission) ? fetchWelcome(admission, connection) : undefined;
    // Told only once the wave is known to be open.
    welcome?.catch(() => {});
    try {
      const wave = await fetchWave(admission.wave, connection);
      forgetOld(Date.now(), wave.id);
      const known = {
        ...admission,
        wave: wave.id,
        closesOn: wave.closesOn,
        ...(!isByLink(admission) && wave.keys && { keyList: wave.keys }),
      };
      if (wave.status !== 'open') return await showNotOpen(wave, known);
      const invited = await welcome;
      const way = { ...known, ...(invited && shownBy(invited)) };
      if (invited) keepLink(way);
      update(
        { admission: way, company: invited?.company },
        { type: 'profile', profile: invited?.profileQuestions ?? 'full' },
      );
      begin(withSupplement(wave, invited?.supplement), way);
    } catch (error) {
      fail(error);
    }
  }

  /** What had been begun here may have been sent, and arrived before the wave closed. */
  async function showNotOpen(wave: CurrentWave, way: Way) {
    const own = restoreDraft(way, wave.questionnaire);
    const begun =
      wave.status === 'closed' ? (own?.state ?? draftOfBrowser(way, wave.questionnaire)) : undefined;
    if (!begun) return update({ wave, admission: way, obstacle: waveObstacle(wave) });
    const changedToken = own?.token;
    const token = changedToken ?? readAdmission(way).token;
    const isIn = token !== undefined && (await isRecorded(wave.id, token, connection).catch(falseIfForeign));
    update({ wave, admission: way, changedToken }, { type: 'restore', state: begun });
    tellWhetherIn(isIn, token ?? '', true);
    // Whoever opens a link again has not said that it was they: they are told that it is in, and not what.
    if (!own && state.sent) update({ sent: { token: state.sent.token } });
  }

  function begin(wave: CurrentWave, way: Way) {
    const draft = restoreDraft(way, wave.questionnaire);
    const begun = draft ? undefined : draftOfBrowser(way, wave.questionnaire);
    update({ wave, begun, changedToken: draft?.token }, draft && { type: 'restore', state: draft.state });
    // Started before the page was loaded again.
    if (draft?.state.mode === 'answer') sender.prepareToken(state.admission);
  }

  /** What the panel that a token is of is asked; until it is known, or where it cannot be, the usual. */
  async function readAskedOf(tokenText: string) {
    const panel = parseToken(tokenText)?.panel;
    const { wave } = state;
    if (!wave || panel === undefined || panel === 'open') return;
    try {
      const [{ profileQuestions = 'company' }, supplement] = await Promise.all([
        fetchPanelKey(wave.id, panel, connection),
        fetchSupplement(wave.id, tokenText, connection),
      ]);
      update({ wave: withSupplement(wave, supplement) }, { type: 'profile', profile: profileQuestions });
    } catch {
      // The service names at sending what it does not ask.
    }
  }

  function fail(error: unknown) {
    // An error that is not of the API has neither.
    const { slug = '', problem = {} } = error as Partial<ApiError>;
    if (slug === 'wave-not-open' && state.wave) tellNotSent(state.wave);
    else if (slug === 'invalid-answers') refuse(problem);
    else if (slug === 'invalid-token' && state.changedToken !== undefined) void manage();
    else update({ obstacle: failureObstacle(slug, state) });
  }

  function refuse({ errors = [] }: Problem) {
    const profile = profileOfErrors(state.survey.questions, errors);
    if (profile) update({}, { type: 'profile', profile });
    // What was never asked here was not refused.
    const refused = errors.flatMap(({ question, reason }) => (reason === 'missing' ? [] : (question ?? [])));
    update({ refused }, { type: 'drop', questions: errors.flatMap(({ question }) => question ?? []) });
  }

  async function sendAnswers() {
    const { wave, survey, admission, changedToken } = state;
    if (!wave) return;
    const { answers, mode } = survey;
    goTo({ at: 'sending' }, { phase: 'token' });
    try {
      const replaced = mode === 'change' ? changedToken : undefined;
      const sending = await sender.send(answers, {
        wave: wave.id,
        admission,
        token: replaced,
        haste: hasteOf(survey),
      });
      if (sending?.isClosed) tellWhetherIn(sending.isIn, sending.token, sending.hasLostReply);
      else if (sending) finish(wave, sending.token, answers);
    } catch (error) {
      fail(error);
    }
  }

  /** One bit of the time that answering took; nothing where another page began it, or of a change. */
  function hasteOf(survey: SurveyState): { hasty?: boolean } {
    if (startedAt === undefined || answeredAt === undefined) return {};
    return { hasty: answeredInHaste(survey, (answeredAt - startedAt) / 1000) };
  }

  function tellWhetherIn(isIn: boolean, token: string, mayBeChanged: boolean) {
    const { wave, survey, changedToken } = state;
    if (!wave) return;
    const { closesOn } = wave;
    if (!isIn) tellNotSent(wave);
    // A receipt proves that there is a response, and does not tell which.
    else if (changedToken !== undefined) closeWave({ name: 'change-late', closesOn, mayBeChanged });
    else {
      const closed = { ...wave, status: 'closed' } as const;
      state = { ...state, wave: closed };
      finish(closed, token, survey.answers);
    }
  }

  function tellNotSent({ id, closesOn }: PublicWave) {
    const hasAnswers = Object.keys(state.survey.answers).length > 0;
    if (!hasAnswers) forgetUnsent(id);
    closeWave({ name: hasAnswers ? 'not-recorded' : 'closed', closesOn });
  }

  function closeWave(obstacle: Obstacle) {
    update({ obstacle, ...(state.wave && { wave: { ...state.wave, status: 'closed' } }) });
  }

  function finish({ id, closesOn }: PublicWave, token: string, answers: Answers) {
    // A response changed by a pasted code leaves no receipt in a browser that had none.
    if (state.survey.mode === 'answer') keepReceipt({ wave: id, closesOn, token });
    forgetDraft(state.admission);
    forgetAdmission(state.admission);
    sender.forgetToken();
    sender.forgetAttempts();
    update({ obstacle: undefined, sent: { token, answers }, changedToken: undefined }, { type: 'sent' });
  }

  /** Has another token made, and sends where sending was what failed. */
  function renewToken(timeoutMilliseconds?: number) {
    sender.renewToken(state.admission, timeoutMilliseconds);
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
      const { survey, admission, changedToken } = state;
      // A change that was begun goes on; else somebody new answers.
      if (changedToken !== undefined && Object.keys(survey.answers).length > 0) return goTo({ at: 'review' });
      sender.prepareToken(state.admission);
      forgetDraft(admission);
      if (Object.keys(survey.answers).length === 0) startedAt = clock();
      update({ begun: undefined, changedToken: undefined, isWithdrawn: false }, { type: 'start' });
    },
    /** "It was me": goes on with what was begun by the same link in this browser. */
    goOnBegun() {
      const { begun } = state;
      if (!begun) return;
      sender.prepareToken(state.admission);
      startedAt = undefined;
      update({ begun: undefined }, { type: 'restore', state: begun });
    },
    choose(question: string, code: string, goOn: boolean) {
      const refused = state.refused.filter((id) => id !== question);
      answeredAt = clock();
      update({ refused }, { type: 'choose', question, code, goOn });
    },
    goOn: () => update({}, { type: 'goOn' }),
    goTo: (place: Place) => goTo(place),
    manage: () => void manage(),
    /** Follows the browser's history, which ends a sending under way. */
    follow(place: Place) {
      const { wave, obstacle, sent, changedToken, isWithdrawn } = state;
      sender.stop();
      if (wave && wave.status !== 'open' && place.at !== 'receipt' && !sent) {
        return update({ obstacle: obstacle ?? waveObstacle(wave) });
      }
      // Nor are there answers, or thanks for them, once the response was withdrawn.
      const isGone = !sent && (place.at === 'thanks' || (isWithdrawn && place.at !== 'receipt'));
      if (isGone) return goTo({ at: 'intro' }, wave ? {} : { obstacle });
      // What was sent is no longer here to go back to.
      const isOver = sent && changedToken === undefined && place.at !== 'receipt';
      goTo(isOver ? { at: 'thanks' } : place, wave ? {} : { obstacle });
    },
    send: sendAnswers,
    stop: () => sender.stop(),
    /** Begins new answers under a token: those that this page still has, else from the first question on. */
    change(changedToken: string) {
      const { sent } = state;
      const answers = (sent?.token === changedToken && sent.answers) || {};
      sender.forgetAttempts();
      startedAt = undefined;
      update({ changedToken, isWithdrawn: false }, { type: 'change', answers });
      void readAskedOf(changedToken);
    },
    /** The page was left, though the browser may keep it for its Back button. */
    leave() {
      const { sent } = state;
      if (sent) update({ sent: { token: sent.token } });
    },
    /** Erases answers that came too late or are somebody else's; the way in stays as long as it leads anywhere. */
    forgetAnswers() {
      const { wave, admission } = state;
      const isOver = wave !== undefined && wave.status !== 'open';
      forgetDraft(admission);
      if (isOver) {
        forgetUnsent(wave.id);
        sender.forgetToken();
      }
      update(
        { begun: undefined, changedToken: undefined, obstacle: isOver ? waveObstacle(wave) : undefined },
        { type: 'restore', state: initialState },
      );
    },
    withdrawn() {
      forgetDraft(state.admission);
      update({ sent: undefined, isWithdrawn: true }, { type: 'forget' });
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
      const { wave, admission, survey } = state;
      forgetLink();
      onLeaveLink?.();
      forgetDraft(admission);
      sender.forgetToken();
      const way = wave ? { ...openSurvey(wave.id), closesOn: wave.closesOn } : openSurvey();
      // What the company asks is left aside with it.
      const asked = wave && { wave: wave.fielded ?? wave };
      const change = { ...asked, admission: way, company: undefined, begun: undefined, obstacle: undefined };
      update(change, { type: 'profile', profile: 'full' });
      if (!wave) void open();
      else if (survey.place.at !== 'intro') sender.prepareToken(state.admission);
    },
  };
}

function openSurvey(wave = 'current'): Way {
  return { wave, panel: 'open' };
}

/** A token that is of another wave sent nothing to this one. */
function falseIfForeign(error: Partial<ApiError>): false {
  if (error.slug === 'invalid-token') return false;
  throw error;
}
