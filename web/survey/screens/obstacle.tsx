import type { ComponentChildren } from 'preact';
import { formatDate } from '../../shared/format.ts';
import type { Language } from '../../shared/language.ts';
import type { Texts } from '../texts.ts';
import { PlainScreen } from './screen.tsx';

/** What can stand in the way of answering or sending, each with its page and its way on. */
export type Obstacle =
  | { name: 'closed'; closesOn: string }
  | { name: 'scheduled'; opensOn: string }
  | {
      name:
        | 'no-wave'
        | 'invitation'
        | 'used'
        | 'poster'
        | 'drained'
        | 'wrong-key'
        | 'too-slow'
        | 'token'
        | 'failed';
    };

export interface ObstacleScreenProps {
  language: Language;
  t: Texts;
  obstacle: Obstacle;
  onRetry: () => void;
  onMoreTime: () => void;
  onNewToken: () => void;
  onAnswerOpen: () => void;
  onManage: () => void;
}

export function ObstacleScreen(props: ObstacleScreenProps) {
  const { language, t, obstacle, onRetry, onMoreTime, onNewToken, onAnswerOpen, onManage } = props;
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
      return show(t.closedTitle, t.closedLead(formatDate(obstacle.closesOn, language)), results);
    case 'scheduled':
      return show(t.scheduledTitle, t.scheduledLead(formatDate(obstacle.opensOn, language)), results);
    case 'no-wave':
      return show(t.noWaveTitle, t.noWaveLead, results);
    case 'invitation':
      return show(
        t.invitationTitle,
        t.invitationLead,
        <Way label={t.answerOpen} onClick={onAnswerOpen} />,
        t.answerOpenNote,
      );
    case 'used':
      return show(
        t.usedTitle,
        t.usedLead,
        <>
          <Way label={t.manage} onClick={onManage} />
          <Way label={t.tryAgain} onClick={onRetry} isSecondary />
        </>,
      );
    case 'poster':
    case 'drained':
      return show(
        obstacle.name === 'poster' ? t.posterTitle : t.drainedTitle,
        obstacle.name === 'poster' ? t.posterLead : t.drainedLead,
        <>
          <Way label={t.answerOpen} onClick={onAnswerOpen} />
          <Way label={t.haveAnswered} onClick={onManage} isSecondary />
        </>,
        t.answerOpenNote,
      );
    case 'wrong-key':
      return show(t.wrongKeyTitle, t.wrongKeyLead, <Way label={t.tryAgain} onClick={onNewToken} />);
    case 'too-slow':
      return show(t.tooSlowTitle, t.tooSlowLead, <Way label={t.moreTime} onClick={onMoreTime} />);
    case 'token':
      return show(t.tokenTitle, t.tokenLead, <Way label={t.newToken} onClick={onNewToken} />);
    case 'failed':
      return show(t.failedTitle, t.failedLead, <Way label={t.tryAgain} onClick={onRetry} />);
  }
}

function Way({
  label,
  onClick,
  isSecondary = false,
}: {
  label: string;
  onClick: () => void;
  isSecondary?: boolean;
}) {
  return (
    <button type="button" class={isSecondary ? 'button-secondary button' : 'button'} onClick={onClick}>
      {label}
    </button>
  );
}
