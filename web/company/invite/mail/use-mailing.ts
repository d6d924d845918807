import { useEffect } from 'preact/hooks';
import { type Loading, useRead } from '../../../space/loaded.tsx';
import { waveRoute } from '../waves.ts';
import type { Mailing } from './mailing.ts';

const pollMilliseconds = 3000;

/** How far the mails are, asked for again while they go out and the page is looked at. */
export function useMailing(wave: string): Loading<Mailing> {
  const loading = useRead<Mailing>(waveRoute(wave, 'mailing'));
  const { value, error, isBusy } = loading;
  // After a failure the reader tries again: a page that does it alone would read out the same error for ever.
  const isGoing =
    value?.state === 'sending' || value?.reminders.some((reminder) => reminder.state === 'sending') === true;
  const isFollowed = isGoing && error === undefined && !isBusy;
  useEffect(() => {
    if (!isFollowed) return;
    const ask = () => document.visibilityState === 'visible' && void loading.refresh();
    const timer = setInterval(ask, pollMilliseconds);
    return () => clearInterval(timer);
  }, [isFollowed]);
  return loading;
}
