import type { ComponentChildren } from 'preact';
import { Button } from '../../shared/button.tsx';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import { keepsDraft } from '../kept.ts';
import type { Obstacle } from '../obstacle.ts';
import type { SurveyMachine } from '../survey-machine.ts';
import type { Texts } from '../texts.ts';
import { lastDay } from './last-day.ts';
import { PlainScreen } from './screen.tsx';

interface ObstacleScreenProps {
  language: Language;
  t: Texts;
  obstacle: Obstacle;
  machine: Pick<SurveyMachine, 'retry' | 'renewToken' | 'answerOpen' | 'manage' | 'forgetAnswers'>;
}

/** For the token's proof of work on a slow device. */
const patientMilliseconds = 300_000;

export function ObstacleScreen({ language, t, obstacle, machine }: ObstacleScreenProps) {
  const results = (
    <a class="button" href={`/${language}/`}>
      {t.seeResults}
    </a>
  );
  const show = (title: string, lead: string, ways: ComponentChildren, note?: string) => (
    <PlainScreen name={`obstacle-${obstacle.name}`} title={title}>
      <p>{lead}</p>
      <div class="buttons">{ways}</div>
      {note && <p class="muted small">{note}</p>}
    </PlainScreen>
  );
  switch (obstacle.name) {
    case 'closed':
      return show(
        t.closedTitle,
        t.closedLead(lastDay(obstacle.closesOn, language, t)),
        <>
          {results}
          <Button kind="secondary" label={t.askWhetherIn} onClick={machine.manage} />
        </>,
      );
    case 'not-recorded':
      return show(
        t.notRecordedTitle,
        t.notRecordedLead(lastDay(obstacle.closesOn, language, t)),
        <>
          <Button label={t.eraseAnswers} onClick={machine.forgetAnswers} />
          {results}
        </>,
        t.notRecordedNote,
      );
    case 'change-late':
      return show(
        t.changeLateTitle,
        obstacle.mayBeChanged ? t.changeUnsureLead : t.changeLateLead,
        <>
          <Button label={t.eraseAnswers} onClick={machine.forgetAnswers} />
          {results}
        </>,
      );
    case 'insecure':
      return show(
        obstacle.needsHttps ? t.insecureTitle : t.outdatedTitle,
        obstacle.needsHttps ? t.insecureLead : t.outdatedLead,
        obstacle.needsHttps && (
          <a class="button" href={location.href.replace(/^http:/, 'https:')}>
            {t.openSecurely}
          </a>
        ),
      );
    case 'script':
      return show(
        t.scriptTitle,
        keepsDraft() ? t.scriptLead : t.scriptLeadNotKept,
        <>
          <Button label={t.reload} onClick={() => location.reload()} />
          <Button kind="secondary" label={t.tryAgain} onClick={() => machine.renewToken()} />
        </>,
      );
    case 'scheduled':
      return show(t.scheduledTitle, t.scheduledLead(formatDate(obstacle.opensOn, language)), results);
    case 'no-wave':
      return show(t.noWaveTitle, t.noWaveLead, results);
    case 'invitation':
      return show(
        t.invitationTitle,
        t.invitationLead,
        <Button label={t.answerOpen} onClick={machine.answerOpen} />,
        t.answerOpenNote,
      );
    case 'test':
      return show(
        t.testTitle,
        t.testLead,
        <a class="button" href={`/${language}/privacy`}>
          {t.howLimits}
        </a>,
      );
    case 'used':
      return show(
        t.usedTitle,
        t.usedLead,
        <>
          <Button label={t.answerOpen} onClick={machine.answerOpen} />
          <Button kind="secondary" label={t.manage} onClick={machine.manage} />
        </>,
        t.answerOpenNote,
      );
    case 'lost':
      return show(
        t.lostTitle,
        t.lostLead,
        <>
          <Button label={t.answerOpen} onClick={machine.answerOpen} />
          <Button kind="secondary" label={t.haveAnswered} onClick={machine.manage} />
        </>,
        t.answerOpenNote,
      );
    case 'poster':
    case 'drained':
      return show(
        obstacle.name === 'poster' ? t.posterTitle : t.drainedTitle,
        obstacle.name === 'poster' ? t.posterLead : t.drainedLead,
        <>
          <Button label={t.answerOpen} onClick={machine.answerOpen} />
          <Button kind="secondary" label={t.haveAnswered} onClick={machine.manage} />
        </>,
        t.answerOpenNote,
      );
    case 'wrong-key':
      return show(
        t.wrongKeyTitle,
        t.wrongKeyLead,
        <Button label={t.tryAgain} onClick={() => machine.renewToken()} />,
      );
    case 'other-list':
      return show(
        t.otherListTitle,
        t.otherListLead,
        <Button kind="secondary" label={t.tryAgain} onClick={() => machine.renewToken()} />,
        t.otherListNote,
      );
    case 'other-sheet':
      return show(
        t.otherSheetTitle,
        t.otherSheetLead,
        <Button kind="secondary" label={t.tryAgain} onClick={() => machine.renewToken()} />,
      );
    case 'too-slow':
      return show(
        t.tooSlowTitle,
        t.tooSlowLead,
        <Button label={t.moreTime} onClick={() => machine.renewToken(patientMilliseconds)} />,
      );
    case 'token':
      return show(
        t.tokenTitle,
        t.tokenLead,
        <Button label={t.newToken} onClick={() => machine.renewToken()} />,
      );
    case 'failed':
      return show(t.failedTitle, t.failedLead, <Button label={t.tryAgain} onClick={machine.retry} />);
  }
}
