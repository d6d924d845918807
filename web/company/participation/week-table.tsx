import { dayInParis } from '../../../functions/survey/wave.ts';
import { useSpace } from '../../space/space.ts';
import type { Band, Participation } from '../invite/plan.ts';
import { texts } from './texts.ts';
import { nextCount } from './wave-dates.ts';

interface WeekTableProps {
  counts: Participation;
  target: number | undefined;
}

/** The counts so far and the next one: the bands in words, and as bars on the scale of those invited. */
export function WeekTable({ counts: { weeks, countedOn, invited }, target }: WeekTableProps) {
  const { t, number, day } = useSpace(texts);
  const today = dayInParis(new Date());
  const last = weeks.at(-1)?.on ?? '';
  const next = nextCount(countedOn, last >= today ? '9999' : today);
  if (weeks.length === 0 && next === undefined) return <p>{t.weeksNone}</p>;
  const most = Math.max(invited, target ?? 0, ...weeks.map(({ answered }) => answered?.to ?? 0), 1);
  return (
    <table class="weeks">
      <caption class="visually-hidden">{t.weeksCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.weekDay}</th>
          <th scope="col">{t.weekAnswered}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ on, answered }) => (
          <tr key={on}>
            <th scope="row">{day(on)}</th>
            <td>{answered ? t.band(number(answered.from), number(answered.to)) : t.few}</td>
            <td>{answered && <BandBar band={answered} most={most} target={target} />}</td>
          </tr>
        ))}
        {next !== undefined && (
          <tr>
            <th scope="row">{day(next)}</th>
            <td class="absent">{t.toCome}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface BandBarProps extends Pick<WeekTableProps, 'target'> {
  band: Band;
  most: number;
}

/** The same as the words beside it, and the target as a line. */
export function BandBar({ band: { from, to }, most, target }: BandBarProps) {
  const x = (count: number) => (100 * count) / most;
  return (
    <svg class="week-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="100" y1="4" y2="4" class="week-scale" />
      <rect x={x(from)} width={x(Math.min(to, most)) - x(from)} y="1" height="6" class="week-band" />
      {target !== undefined && <line x1={x(target)} x2={x(target)} y1="0" y2="8" class="week-target" />}
    </svg>
  );
}
