import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { currentLanguage, translate } from '../shared/language.ts';
import { askSiteHouse, tellSiteHouse } from '../shared/site-house.ts';
import { forgetReceipt, isByLink, readReceipt } from './kept.ts';
import { leaveLink } from './link.ts';
import type { Obstacle } from './obstacle.ts';
import { Intro } from './screens/intro.tsx';
import { Manage } from './screens/manage.tsx';
import { ObstacleScreen } from './screens/obstacle.tsx';
import { QuestionScreen } from './screens/question.tsx';
import { Review } from './screens/review.tsx';
import { PlainScreen } from './screens/screen.tsx';
import { Sending } from './screens/sending.tsx';
import { Thanks } from './screens/thanks.tsx';
import { createSurveyMachine } from './survey-machine.ts';
import { previousPlace, progressOf, screenOf } from './survey-state.ts';
import { texts } from './texts.ts';
import { tryNow } from './until-it-works.ts';
import { useBrowserHistory } from './use-browser-history.ts';
import { useOnline } from './use-online.ts';

/** The survey from the first screen to the receipt: one screen for each state of its machine. */
export function App(props: { obstacle: Obstacle | undefined }) {
  const language = currentLanguage();
  const t = useMemo(() => translate(texts, language), [language]);
  const isOnline = useOnline();
  const [, redraw] = useState({});
  const machine = useMemo(
    () => createSurveyMachine(() => redraw({}), { ...props, onLeaveLink: leaveLink }),
    [],
  );
  const { survey, wave, obstacle, admission, company, begun, refused, phase, tries, sent } = machine.state;
  const { place } = survey;
  const hasMoved = useRef(false);
  const openSections = useRef(new Set<number>());
  hasMoved.current ||= place.at !== 'intro';
  const { goBack } = useBrowserHistory(wave && place, machine.follow);

  useEffect(machine.open, []);
  useEffect(() => {
    if (wave?.house) tellSiteHouse(wave.house);
    else if (obstacle) askSiteHouse();
  }, [wave?.house, obstacle]);
  useEffect(() => {
    addEventListener('pagehide', machine.leave);
    return () => removeEventListener('pagehide', machine.leave);
  }, []);

  if (obstacle) {
    return <ObstacleScreen language={language} t={t} obstacle={obstacle} machine={machine} />;
  }
  if (!wave) {
    return (
      <PlainScreen name="loading" title={t.surveyTitle} takesFocus={false} isAwaited>
        <p role="status" class="muted">
          {t.loading}
        </p>
      </PlainScreen>
    );
  }

  switch (place.at) {
    case 'intro':
      return (
        <Intro
          language={language}
          t={t}
          wave={wave}
          admission={admission}
          company={company}
          isBegun={begun !== undefined}
          hasDraft={Object.keys(survey.answers).length > 0}
          hasReceipt={readReceipt(wave.id) !== undefined}
          takesFocus={hasMoved.current}
          onStart={machine.start}
          onGoOnBegun={machine.goOnBegun}
          onManage={machine.manage}
          onForgetAnswers={machine.forgetAnswers}
          onForget={() => {
            forgetReceipt(wave.id);
            redraw({});
          }}
        />
      );
    case 'question': {
      const screen = screenOf(survey, place.id);
      return screen ? (
        <QuestionScreen
          language={language}
          t={t}
          screen={screen}
          wanted={place.id}
          answers={survey.answers}
          progress={progressOf(survey, place.id)}
          isOnline={isOnline}
          refused={refused}
          onChoose={machine.choose}
          onGoOn={machine.goOn}
          onBack={() =>
            goBack(() => machine.goTo(survey.reviewed ? { at: 'review' } : previousPlace(survey, place.id)))
          }
        />
      ) : null;
    }
    case 'review':
      return (
        <Review
          language={language}
          t={t}
          state={survey}
          isOnline={isOnline}
          open={openSections.current}
          onEdit={(id) => machine.goTo({ at: 'question', id })}
          onSend={machine.send}
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
            machine.stop();
            goBack(() => machine.goTo({ at: 'review' }));
          }}
        />
      );
    case 'thanks':
      return sent ? (
        <Thanks
          language={language}
          t={t}
          isChange={survey.mode === 'change'}
          isInvited={isByLink(admission)}
          guarantee={admission.guarantee}
          wave={wave}
          token={sent.token}
          questions={survey.questions}
          answers={sent.answers}
          onManage={machine.manage}
        />
      ) : null;
    case 'receipt':
      return (
        <Manage
          language={language}
          t={t}
          wave={wave}
          survey={survey}
          token={sent?.token ?? readReceipt(wave.id)?.token}
          answers={sent?.answers}
          machine={machine}
        />
      );
  }
}
