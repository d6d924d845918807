import { formatNumber } from '../../../shared/format.ts';
import type { Language, TextsOf } from '../../../shared/language.ts';
import { Button } from '../../../space/button.tsx';
import { ConfirmedAction } from '../../../space/confirmed-action.tsx';
import { ErrorBox } from '../../../space/error-box.tsx';
import { useSending } from '../../../space/sending.ts';
import { useSpace } from '../../../space/space.ts';
import type { PublicWave } from '../../../survey/protocol/wave.ts';
import type { Mailing, Reminder } from './mailing.ts';
import { mailTexts } from './texts.ts';

interface MailProgressProps {
  mailing: Mailing;
  wave: PublicWave;
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}

/** How far the sending is, what becomes of the addresses, and what can be done about it. */
export function MailProgress({ mailing, wave, pause, resume, stop }: MailProgressProps) {
  const { t, language, number, day } = useSpace(mailTexts);
  const changing = useSending();
  const { state, invited, sent, failed } = mailing;
  const isGoing = state === 'sending' || state === 'paused';
  const hasReminders = mailing.reminders.some((reminder) => reminder.state === 'planned');
  return (
    <div class="mail-progress">
      <h4>{titleOf(t, state)}</h4>
      {isGoing && (
        <progress
          class="working"
          aria-label={t.progress}
          max={invited}
          value={Math.min(invited, sent + failed)}
        />
      )}
      {state === 'draft' ? (
        <p>{t.sendLater(number(invited), day(mailing.sendsOn ?? wave.opensOn), invited === 1)}</p>
      ) : (
        <p>
          {isGoing ? t.progressText(number(sent), number(invited)) : t.doneText(number(sent), sent === 1)}{' '}
          {failed > 0 && t.failed(number(failed), failed === 1)}
        </p>
      )}
      <p class="visually-hidden" role="status">
        {announced(mailing, language, t)}
      </p>
      {state === 'sending' && <p>{t.goesOn}</p>}
      {state === 'paused' && <p>{t.pausedText}</p>}
      <Reminders {...mailing} />
      <ErrorBox text={changing.failure} />
      <div class="buttons">
        {state === 'sending' && (
          <Button
            kind="secondary"
            label={t.pause}
            isBusy={changing.isBusy}
            onClick={() => changing.send(pause)}
          />
        )}
        {state === 'paused' && (
          <Button label={t.resume} isBusy={changing.isBusy} onClick={() => changing.send(resume)} />
        )}
        {(state !== 'done' || (mailing.addressesKept && hasReminders)) && (
          <ConfirmedAction
            label={state === 'done' ? t.stopReminders : t.stop}
            yes={t.stopYes}
            no={t.keep}
            isSecondary
            act={stop}
          >
            <p>{t.stopConfirm}</p>
          </ConfirmedAction>
        )}
      </div>
    </div>
  );
}

/** The reminders, and until when the addresses are kept. */
function Reminders({ reminders, addressesKept }: Pick<Mailing, 'reminders' | 'addressesKept'>) {
  const { t, day } = useSpace(mailTexts);
  const last = reminders.at(-1);
  return (
    <ul>
      {reminders.length === 0 && <li>{t.noReminders}</li>}
      {reminders.map((reminder) => (
        <li key={reminder.on}>{reminderText(t, reminder)(day(reminder.on))}</li>
      ))}
      <li>{!addressesKept ? t.gone : last ? t.keptUntil(day(last.on)) : t.kept}</li>
    </ul>
  );
}

type Texts = TextsOf<typeof mailTexts>;

function titleOf(t: Texts, state: Mailing['state']): string {
  return { none: t.done, draft: t.planned, sending: t.sending, paused: t.paused, done: t.done }[state];
}

function reminderText(t: Texts, { state }: Reminder): (day: string) => string {
  return {
    planned: t.reminderPlanned,
    sending: t.reminderSending,
    sent: t.reminderSent,
    missed: t.reminderMissed,
  }[state];
}

/** What is read out: at each quarter and each change of state, not every few seconds. */
export function announced({ state, invited, sent, failed }: Mailing, language: Language, t: Texts): string {
  if (state !== 'sending') return `${titleOf(t, state)}.`;
  const quarter = Math.floor(((sent + failed) * 4) / Math.max(1, invited));
  if (quarter === 0) return `${t.sending}.`;
  return t.progressText(
    formatNumber(Math.ceil((quarter * invited) / 4), language),
    formatNumber(invited, language),
  );
}
