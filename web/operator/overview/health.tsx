import { useTexts } from '../../space/space.ts';
import type { HealthView } from '../api-types.ts';
import { overviewTexts } from './texts.ts';

/** How the service is: its calendar, its mail, its alarms. */
export function Health({ health }: { health: HealthView }) {
  const t = useTexts(overviewTexts);
  const { hoursOverdue, sendsMail, companiesWithLateMail, watched, alarms } = health;
  const ofAlarms = { no: t.notWatched, yes: t.noAlarms, unreadable: t.alarmsUnreadable };
  return (
    <ul>
      <li>{hoursOverdue === 0 ? t.calendarRuns : t.calendarLate(hoursOverdue)}</li>
      {companiesWithLateMail > 0 ? (
        <li>{t.mail(companiesWithLateMail)}</li>
      ) : (
        <li>{sendsMail ? t.mailRuns : t.noMail}</li>
      )}
      {alarms.length > 0 ? (
        alarms.map(({ name }) => <li key={name}>{t.alarm(name)}</li>)
      ) : (
        <li>{ofAlarms[watched]}</li>
      )}
    </ul>
  );
}
