import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../functions/survey/answers.ts';
import { findQuestion } from '../../functions/survey/questionnaire.ts';
import { ApiError } from '../shared/api.ts';
import { currentLanguage, translate } from '../shared/language.ts';
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
import { profileOfErrors } from './profile-of-errors.ts';
import { sendResponse } from './protocol/response.ts';
import { type CurrentWave, fetchCurrentWave, fetchPanelKey } from './protocol/wave.ts';
import { Intro } from './screens/intro.tsx';
import { Manage } from './screens/manage.tsx';
import { type Obstacle, ObstacleScreen } from './screens/obstacle.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { Review } from './screens/review.tsx';
import { PlainScreen } from './screens/screen.tsx';
import { Sending, type SendingPhase } from './screens/sending.tsx';
import { Thanks } from './screens/thanks.tsx';
import { initialState, type Place, previousPlace, progressOf, reduceSurvey } from './survey-state.ts';
import { texts } from './texts.ts';
import { startTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import { tryNow, untilItWorks } from './until-it-works.ts';
import { useBrowserHistory } from './use-browser-history.ts';
import { useOnline } from './use-online.ts';

const patientCeiling = 300_000;

/** The survey from the first screen to the receipt. */
export function App({ isInvitationMalformed }: { isInvitationMalformed: boolean }) {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const isOnline = useOnline();
  const [state, dispatch] = useReducer(reduceSurvey, initialState);
  const [wave, setWave] = useState<CurrentWave>();
  const [obstacle, setObstacle] = useState<Obstacle | undefined>(
    isInvitationMalformed ? { name: 'invitation' } : undefined,
  );
  const [admission, setAdmission] = useState(readAdmission);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [phase, setPhase] = useState<SendingPhase>('token');
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState<{ token: string; answers: Answers }>();
  const [changedToken, setChangedToken] = useState<string>();
  const [hasMoved, setMoved] = useState(false);
  const keeper = useRef<TokenKeeper>(undefined);
  const sending = useRef<AbortController>(undefined);
  const isByEntrance = admission.entrance !== undefined;
  const isInvited = isByLink(admission);

  const { goBack } = useBrowserHistory(wave && state.place, (place) => {
    sending.current?.abort();
    if (wave?.status === 'open') setObstacle(undefined);
    // What was sent is no longer here to go back to.
    const isOver = sent && changedToken === undefined && place.at !== 'receipt';
    dispatch({ type: 'goTo', place: isOver ? { at: 'thanks' } : place });
  });

  const open = async () => {
    setObstacle(undefined);
    try {
      const current = await fetchCurrentWave();
      if (current.status !== 'open') {
        if (current.status === 'closed') forgetReceipt();
        setObstacle(waveObstacle(current));
        return;
      }
      await readProfile(current.id);
      const draft = restoreDraft(current.id);
      if (draft) {
        setChangedToken(draft.token);
        dispatch({ type: 'restore', state: draft.state });
      }
      setWave(current);
      const willAnswer = draft ? draft.state.mode === 'answer' : !readReceipt(current.id);
      // A shared entrance has few admissions: whoever only looks in takes none.
      if (willAnswer && (draft || !isByEntrance)) prepareToken(current.id);
    } catch (error) {
      fail(error);
    }
  };

  /** A company's panel is asked fewer profile questions than the open one. */
  const readProfile = async (waveId: string) => {
    const current = readAdmission();
    if (!isByLink(current)) return;
    const { profileQuestions = 'company' } = await fetchPanelKey(waveId, current.panel);
    dispatch({ type: 'profile', profile: profileQuestions });
  };

  const prepareToken = (waveId: string): TokenKeeper => {
    keeper.current ??= startTokenKeeper(waveId);
    // Better told before the first question than after the last; slowness alone can wait until then.
    keeper.current.token().catch((error) => {
      if (!(error instanceof ApiError && error.slug === 'too-slow')) fail(error);
    });
    return keeper.current;
  };

  const fail = (error: unknown) => {
    if (error instanceof ApiError && error.slug === 'invalid-answers') {
      const { errors = [] } = error.problem;
      const profile = profileOfErrors(errors);
      if (profile) dispatch({ type: 'profile', profile });
      // What was never asked here was not refused.
      setRefused(errors.flatMap(({ question, reason }) => (reason === 'missing' ? [] : (question ?? []))));
      dispatch({ type: 'drop', questions: errors.flatMap(({ question }) => question ?? []) });
    } else if (error instanceof ApiError && error.slug === 'invalid-token' && changedToken !== undefined) {
      dispatch({ type: 'goTo', place: { at: 'receipt' } });
    } else {
      setObstacle(failureObstacle(error, admission, wave));
    }
  };

  const send = async () => {
    if (!wave) return;
    const { answers, mode } = state;
    const controller = new AbortController();
    sending.current?.abort();
    sending.current = controller;
    setObstacle(undefined);
    setPhase('token');
    dispatch({ type: 'goTo', place: { at: 'sending' } });
    try {
      const token =
        mode === 'change' && changedToken !== undefined ? changedToken : await prepareToken(wave.id).token();
      if (controller.signal.aborted) return;
      const attempt = () => {
        setPhase('sending');
        return sendResponse(wave.id, token, answers);
      };
      const onWait = (_seconds: number, error: ApiError) => setPhase(error.status === 0 ? 'offline' : 'busy');
      await untilItWorks(attempt, { onWait, signal: controller.signal });
      if (!controller.signal.aborted) finish(wave, token, answers);
    } catch (error) {
      if (!controller.signal.aborted) fail(error);
    }
  };

  const finish = (current: CurrentWave, token: string, answers: Answers) => {
    // A response changed by a pasted code leaves no receipt in a browser that had none.
    if (state.mode === 'answer') keepReceipt({ wave: current.id, closesOn: current.closesOn, token });
    forgetDraft();
    forgetAdmission();
    keeper.current = undefined;
    setSent({ token, answers });
    setChangedToken(undefined);
    dispatch({ type: 'sent' });
  };

  const withNewToken = (timeoutMilliseconds?: number) => {
    const { token: _, ...admitted } = readAdmission();
    forgetAdmission();
    // A link admits one blinding; another one would be refused, or take another of a poster's admissions.
    if (isByLink(admitted)) keepAdmission(admitted);
    if (wave) keeper.current ??= startTokenKeeper(wave.id);
    keeper.current?.restart(timeoutMilliseconds);
    setObstacle(undefined);
    if (state.place.at === 'sending') void send();
  };

  const answerOpen = () => {
    forgetAdmission();
    keeper.current = undefined;
    setAdmission(readAdmission());
    dispatch({ type: 'profile', profile: 'full' });
    setObstacle(undefined);
    if (wave) prepareToken(wave.id);
    else void open();
  };

  // The page opens once.
  useEffect(() => {
    if (!isInvitationMalformed) void open();
  }, []);

  // With the screen itself, so that no reload is early enough to lose an answer.
  useLayoutEffect(() => {
    if (!wave || state.place.at === 'thanks' || state.place.at === 'receipt') return;
    if (Object.keys(state.answers).length > 0 || state.place.at !== 'intro') {
      saveDraft(wave.id, state, changedToken);
    }
  }, [wave, state, changedToken]);

  useEffect(() => {
    if (state.place.at !== 'intro') setMoved(true);
    if (state.place.at !== 'sending') return;
    const timer = setInterval(() => {
      const { tries: count = 0, isWaiting = false } = keeper.current?.state() ?? {};
      setTries(count);
      setPhase((current) => {
        if (current === 'sending') return current;
        const isMakingToken = current === 'token' || isWaiting;
        if (!isMakingToken) return current;
        return isWaiting ? (navigator.onLine ? 'busy' : 'offline') : 'token';
      });
    }, 200);
    return () => clearInterval(timer);
  }, [state.place.at]);

  const goTo = (place: Place) => {
    setObstacle(undefined);
    dispatch({ type: 'goTo', place });
  };

  if (obstacle) {
    return (
      <ObstacleScreen
        language={language}
        t={t}
        obstacle={obstacle}
        onRetry={() => (state.place.at === 'sending' ? send() : wave ? withNewToken() : open())}
        onMoreTime={() => withNewToken(patientCeiling)}
        onNewToken={() => withNewToken()}
        onAnswerOpen={answerOpen}
        onManage={() => goTo({ at: 'receipt' })}
      />
    );
  }
  if (!wave) {
    return (
      <PlainScreen name="loading" title={t.surveyTitle} takesFocus={false}>
        <p role="status" class="muted">
          {t.loading}
        </p>
      </PlainScreen>
    );
  }

  const { place } = state;
  switch (place.at) {
    case 'intro':
      return (
        <Intro
          language={language}
          t={t}
          wave={wave}
          admission={admission}
          hasDraft={Object.keys(state.answers).length > 0}
          hasReceipt={readReceipt(wave.id) !== undefined}
          takesFocus={hasMoved}
          onStart={() => {
            prepareToken(wave.id);
            dispatch({ type: 'start' });
          }}
          onManage={() => goTo({ at: 'receipt' })}
        />
      );
    case 'question': {
      const question = findQuestion(place.id);
      return question ? (
        <QuestionScreen
          language={language}
          t={t}
          question={question}
          code={state.answers[question.id]}
          progress={progressOf(state, question.id)}
          isOnline={isOnline}
          isRefused={refused.includes(question.id)}
          onChoose={(code, goOn) => {
            setRefused((all) => all.filter((id) => id !== question.id));
            dispatch({ type: 'choose', question: question.id, code, goOn });
          }}
          onGoOn={() => dispatch({ type: 'goOn' })}
          onBack={() =>
            goBack(() => goTo(state.reviewed ? { at: 'review' } : previousPlace(state, question.id)))
          }
        />
      ) : null;
    }
    case 'review':
      return (
        <Review
          language={language}
          t={t}
          state={state}
          isOnline={isOnline}
          onEdit={(id) => goTo({ at: 'question', id })}
          onSend={send}
        />
      );
    case 'sending':
      return (
        <Sending
          language={language}
          t={t}
          phase={phase}
          tries={tries}
          onTryNow={tryNow}
          onBack={() => {
            sending.current?.abort();
            goBack(() => goTo({ at: 'review' }));
          }}
        />
      );
    case 'thanks':
      return sent ? (
        <Thanks
          language={language}
          t={t}
          isChange={state.mode === 'change'}
          isInvited={isInvited}
          closesOn={wave.closesOn}
          token={sent.token}
          answers={sent.answers}
          onManage={() => goTo({ at: 'receipt' })}
        />
      ) : null;
    case 'receipt':
      return (
        <Manage
          language={language}
          t={t}
          wave={wave}
          profile={state.profile}
          token={sent?.token ?? readReceipt(wave.id)?.token}
          onChange={(token, answers) => {
            setChangedToken(token);
            dispatch({ type: 'change', answers });
          }}
          onWithdrawn={() => {
            setSent(undefined);
            forgetDraft();
            dispatch({ type: 'forget' });
          }}
          onClosed={() => setObstacle({ name: 'closed', closesOn: wave.closesOn })}
        />
      );
  }
}

function waveObstacle({ status, opensOn, closesOn }: CurrentWave): Obstacle {
  return status === 'scheduled' ? { name: 'scheduled', opensOn } : { name: 'closed', closesOn };
}

function failureObstacle(
  error: unknown,
  { invitation, entrance }: Admission,
  wave: CurrentWave | undefined,
): Obstacle {
  const slug = error instanceof ApiError ? error.slug : undefined;
  switch (slug) {
    case 'wave-not-open':
      return wave ? { name: 'closed', closesOn: wave.closesOn } : { name: 'no-wave' };
    case 'unknown-wave':
      return { name: 'no-wave' };
    case 'unknown-panel':
      return { name: entrance === undefined ? 'invitation' : 'poster' };
    case 'invalid-admission':
      return { name: entrance !== undefined ? 'poster' : invitation !== undefined ? 'invitation' : 'token' };
    case 'admission-used':
      return { name: invitation !== undefined ? 'used' : 'token' };
    case 'no-admission-left':
      return { name: 'drained' };
    case 'invalid-token':
      return { name: 'token' };
    case 'wrong-key':
    case 'too-slow':
      return { name: slug };
    default:
      return { name: 'failed' };
  }
}
