import { useState } from 'preact/hooks';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Read, useRead } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { Mailing } from '../invite/mail/mailing.ts';
import type { Participation as Counts } from '../invite/plan.ts';
import { daysBetween, waveRoute, wavesToFollow } from '../invite/waves.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { PartProps } from '../part.ts';
import { readTarget, Target } from './target.tsx';
import { texts } from './texts.ts';
import { nextCount, waveDates } from './wave-dates.ts';
import { WeekTable } from './week-table.tsx';
import { answeredInWords, newestCount } from './wording.ts';
import './participation.css';

/** How many were invited, about how many have answered by the last planned count, and what comes when. Never who. */
export function Participation({ company }: PartProps) {
  const t = useTexts(texts);
  return (
    <WithWave choose={wavesToFollow} none={() => <p>{t.noWave}</p>}>
      {(wave) => (
        <Read<Counts> path={waveRoute(wave.id, 'participation')}>
          {(counts) => <Shown company={company} wave={wave} counts={counts} />}
        </Read>
      )}
    </WithWave>
  );
}

interface CountsProps {
  counts: Counts;
  wave: PublicWave;
}

function Shown({ company, wave, counts }: PartProps & CountsProps) {
  const { t, language } = useSpace(texts);
  const [target, setTarget] = useState(() => readTarget(company.id, wave.id));
  const newest = newestCount(counts);
  const isSomebodyInvited = counts.invited > 0 || newest !== undefined;
  return (
    <>
      {counts.invited === 0 && (
        <>
          <p class="lead">{t.nobodyInvited}</p>
          {wave.status !== 'closed' && (
            <p>
              <a class="button" href="#/invite">
                {t.inviteNow}
              </a>
            </p>
          )}
        </>
      )}
      {isSomebodyInvited && (
        <>
          <CountList counts={counts} wave={wave} />
          <section aria-labelledby="weeks-title">
            <h3 id="weeks-title">{t.weeksTitle}</h3>
            <p>{t.weeksText}</p>
            <WeekTable counts={counts} target={target} />
            <Target
              company={company.id}
              wave={wave.id}
              most={Math.max(1, counts.invited)}
              newest={newest}
              value={target}
              onChange={setTarget}
            />
          </section>
        </>
      )}
      <Dates counts={counts} wave={wave} />
      <section aria-labelledby="needed-title">
        <h3 id="needed-title">{t.neededTitle}</h3>
        <p data-needed>{answeredInWords(counts, language)}</p>
        {counts.invited < counts.required && wave.status !== 'closed' && <p>{t.neededTooFewInvited}</p>}
        {company.status !== 'verified' && (
          <p>{company.status === 'refused' ? t.neededRefused : t.neededPending}</p>
        )}
      </section>
      <section aria-labelledby="never-title">
        <h3 id="never-title">{t.neverTitle}</h3>
        <p>{t.never}</p>
        {wave.status === 'open' && counts.invited > 0 && <p>{t.remind}</p>}
      </section>
    </>
  );
}

/** What comes when; what was sent by mail is read on its own, and its failure hides nothing else. */
function Dates({ counts, wave }: CountsProps) {
  const { t, words, day } = useSpace(texts);
  const { value, error, refresh } = useRead<Mailing>(waveRoute(wave.id, 'mailing'));
  const today = dayInParis(new Date());
  const dates = waveDates({ closesOn: wave.closesOn, participation: counts, mailing: value }, today);
  return (
    <section aria-labelledby="dates-title">
      <h3 id="dates-title">{t.datesTitle}</h3>
      <ErrorBox text={error === undefined ? undefined : failureText(words, error)} onRetry={refresh} />
      <dl class="dates facts">
        {dates.map((date) => (
          <div key={`${date.on}-${date.what}`} class={date.on < today ? 'muted' : undefined}>
            <dt>{day(date.on)}</dt>
            <dd>
              {date.what === 'edition' ? t.edition(String(date.hour), date.isFinal) : t[date.what]}
              {date.on < today && ` (${t.past})`}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t.datesText}</p>
    </section>
  );
}

function CountList({ counts, wave }: CountsProps) {
  const { t, number, day } = useSpace(texts);
  const { invited } = counts;
  const newest = newestCount(counts);
  const next = nextCount(counts.countedOn, dayInParis(new Date()));
  const few = counts.weeks.at(-1);
  const when = newest ? t.answeredText(day(newest.on)) : few ? t.answeredFew(day(few.on)) : t.answeredNever;
  const toCome = next === undefined ? '' : ` ${t.nextCount(day(next))}`;
  return (
    <dl class="counts">
      {newest ? (
        <Count
          value={t.band(number(newest.from), number(newest.to))}
          name={t.answered(number(invited), invited === 1)}
          text={when + toCome}
        />
      ) : (
        <Count value={number(invited)} name={t.invited(invited === 1)} text={when + toCome} />
      )}
      <DaysLeft wave={wave} />
    </dl>
  );
}

function DaysLeft({ wave }: { wave: PublicWave }) {
  const { t, number, day } = useSpace(texts);
  const today = dayInParis(new Date());
  if (wave.status === 'closed') return <Count value="–" name={t.over} text={t.overText} />;
  if (wave.status === 'scheduled') {
    const days = Math.max(0, daysBetween(today, wave.opensOn));
    const text = t.daysUntilText(day(wave.opensOn));
    return <Count value={number(days)} name={t.daysUntil(days < 2)} text={text} />;
  }
  // Today and the last day are both days to answer on.
  const days = Math.max(0, daysBetween(today, wave.closesOn) + 1);
  const text = t.daysLeftText(day(wave.closesOn));
  return <Count value={number(days)} name={t.daysLeft(days < 2)} text={text} />;
}

function Count({ value, name, text }: { value: string; name: string; text: string }) {
  return (
    <div>
      <dt>
        <span class="count-name">{name}</span>
      </dt>
      <dd class="count-value tabular">{value}</dd>
      <dd class="muted small">{text}</dd>
    </div>
  );
}
