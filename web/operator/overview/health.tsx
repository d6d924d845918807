import { useSpace } from '../../space/space.ts';
import type { HealthView } from '../api-types.ts';
import { overviewTexts } from './texts.ts';

/** How the service is: its calendar, its mail, its alarms, and when somebody last came in by the operator's key. */
export function Health({ health }: { health: HealthView }) {
  const { t, day } = useSpace(overviewTexts);
  const {
    hoursOverdue,
    sendsMail,
    companiesWithLateMail,
    watched,
    alarms,
    hasMembers,
    operatorKeyUsedInWeekOf: week,
  } = health;
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
      {!hasMembers && (
        <li>
          {t.noMembers} <a href="#/members">{t.addMembers}</a>
        </li>
      )}
      <li>{week === null ? t.operatorKeyUnused : t.operatorKeyUsed(day(week))}</li>
    </ul>
  );
}
