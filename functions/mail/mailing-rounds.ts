import type { Mailing, Reminder } from '../storage/mailings.ts';
import { releaseTime } from '../survey/planned-editions.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';

/** The hour in Paris at which planned mail goes out: when people are at work. */
const hourOfMail = 9;

const lastHour = 23;

/** The mail that everyone should have by now: 1 the invitation, 2 and 3 the reminders; 0 while it waits for its day. */
export function roundOf({ state, reminders }: Mailing): number {
  if (state === 'draft') return 0;
  return (
    1 + 1 + reminders.findLastIndex((reminder) => reminder.state === 'sending' || reminder.state === 'sent')
  );
}

/** Whether another mail is to follow that of a round. */
export function isWorkLeft({ reminders }: Mailing, round: number): boolean {
  return reminders.some(
    (reminder, index) => (reminder.state === 'planned' || reminder.state === 'sending') && index + 2 > round,
  );
}

/** Whether a run has mail to send now. */
export function isSending({ state, reminders }: Mailing): boolean {
  return state === 'sending' || (state === 'done' && reminders.some((one) => one.state === 'sending'));
}

/**
 * A mailing as the time makes it: one whose day has come is sending, and so is the last reminder that is due; those
 * before it, which nobody sent in time, are missed. Who is still without an invitation then gets that.
 */
export function advanced(mailing: Mailing, wave: Wave, now: Date): Mailing {
  if (mailing.state === 'paused' || waveStatus(wave, now) !== 'open') return mailing;
  if (mailing.state === 'draft') {
    const isDue = now >= startOf(mailing, wave);
    return isDue ? { ...mailing, state: 'sending' } : mailing;
  }
  const isDue = ({ on, state }: Reminder) =>
    (state === 'planned' || state === 'sending') && now >= releaseTime({ releasesOn: on, hour: hourOfMail });
  const last = mailing.reminders.findLastIndex(isDue);
  if (last < 0) return mailing;
  const reminders = mailing.reminders.map((reminder, index): Reminder => {
    if (index < last && isDue(reminder)) return { ...reminder, state: 'missed' };
    return index === last ? { ...reminder, state: 'sending' } : reminder;
  });
  return { ...mailing, reminders };
}

/** A mailing whose round is over: nobody is left to send to. */
export function finished(mailing: Mailing): Mailing {
  const reminders = mailing.reminders.map(
    (reminder): Reminder => (reminder.state === 'sending' ? { ...reminder, state: 'sent' } : reminder),
  );
  return { ...mailing, state: 'done', reminders };
}

/**
 * When the mail that it is sending should have begun to go out. Of what was to go at once only the day is kept: it is
 * taken to have been its end.
 */
export function dueTime(mailing: Mailing, wave: Wave): Date {
  const reminder = mailing.reminders.findLast(({ state }) => state === 'sending');
  if (reminder) return releaseTime({ releasesOn: reminder.on, hour: hourOfMail });
  const { sendsOn, sendsAtOnce } = mailing;
  const day = sendsOn < wave.opensOn ? wave.opensOn : sendsOn;
  return releaseTime({ releasesOn: day, hour: sendsAtOnce ? lastHour : hourOfMail });
}

/** When its invitations go out; what is to go at once does so when the wave is open. */
function startOf({ sendsOn, sendsAtOnce }: Mailing, { opensOn }: Wave): Date {
  if (sendsAtOnce && sendsOn >= opensOn) return new Date(0);
  return releaseTime({ releasesOn: sendsOn < opensOn ? opensOn : sendsOn, hour: hourOfMail });
}
