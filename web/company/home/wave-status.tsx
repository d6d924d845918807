import { leastMembers } from '../../../functions/observatory/least-members.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { pick } from '../../shared/language.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { daysBetween } from '../invite/waves.ts';
import { waveDates } from '../participation/wave-dates.ts';
import { BandBar } from '../participation/week-table.tsx';
import { newestCount } from '../participation/wording.ts';
import { isCounted } from './home-state.ts';
import type { HomeDocuments } from './load-home.ts';
import { type HomeTexts, texts } from './texts.ts';

type Current = NonNullable<HomeDocuments['current']>;

interface StatusProps {
  current: HomeDocuments['current'];
  /** `YYYY-MM-DD` */
  today: string;
  target: number;
  /** Where it is a federation that surveys nobody of its own. */
  federation: { readonly members: number } | undefined;
}

/** Where the wave stands: the newest band against the target, the next date and the next mail. Nothing finer. */
export function WaveStatus({ current, ...given }: StatusProps) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="home-wave">
      <h3 id="home-wave">{t.waveTitle}</h3>
      {current ? <OfWave current={current} {...given} /> : <p>{t.noWave}</p>}
    </section>
  );
}

function OfWave({ current, today, target, federation }: StatusProps & { current: Current }) {
  const { t, language, number } = useSpace(texts);
  return (
    <>
      <p>{statusInWords(current, { today, t, language })}</p>
      {federation ? (
        <p class="serif lead">{t.joined(federation.members, number(leastMembers))}</p>
      ) : (
        <Answers current={current} target={target} />
      )}
      <NextDates current={federation ? { ...current, mailing: undefined } : current} today={today} />
    </>
  );
}

/** The newest band against the target. */
function Answers({ current: { wave, counts }, target }: Pick<StatusProps, 'target'> & { current: Current }) {
  const { t, number, day } = useSpace(texts);
  const newest = newestCount(counts);
  const aim = target === counts.required ? t.neededAim : t.aimedAt;
  const newestInWords = newest && newest.from >= target ? t.answeredEnough : t.answered;
  return (
    <>
      {wave.status !== 'scheduled' && (counts.invited > 0 || newest) && (
        <>
          <p class="serif lead">
            {newest
              ? newestInWords(number(newest.from), number(newest.to), number(target), aim)
              : isCounted(counts)
                ? t.answeredFew(number(target), aim)
                : t.answeredNever(number(target), aim)}
          </p>
          {newest && <BandBar band={newest} most={Math.max(newest.to, target) * 1.1} target={target} />}
        </>
      )}
      <p class="muted small">
        {newest ? t.countedOn(day(newest.on), number(counts.invited)) : t.invited(number(counts.invited))}
      </p>
    </>
  );
}

function statusInWords(
  { wave, counts }: Current,
  { today, t, language }: { today: string; t: HomeTexts; language: 'fr' | 'en' },
): string {
  const title = pick(wave.title, language);
  const day = (on: string) => formatDate(on, language);
  if (wave.status === 'scheduled') return t.scheduled(title, day(wave.opensOn), day(wave.closesOn));
  if (wave.status === 'open') {
    // Today and the last day are both days to answer on.
    const days = Math.max(0, daysBetween(today, wave.closesOn) + 1);
    return t.open(title, t.days(formatNumber(days, language), days < 2), day(wave.closesOn));
  }
  const next = counts.editions.find(({ releasesOn }) => releasesOn >= today);
  return next ? t.waiting(title, day(next.releasesOn)) : t.closed(title, day(wave.closesOn));
}

function NextDates({ current: { wave, counts, mailing }, today }: { current: Current; today: string }) {
  const { t, day } = useSpace(texts);
  const dates = waveDates({ closesOn: wave.closesOn, participation: counts, mailing }, today)
    .filter(({ on }) => on >= today)
    .flatMap(({ on, what }) => (what === 'reminderMissed' ? [] : [{ on, what }]));
  const isMail = (what: string) => what === 'mailsSent' || what === 'reminder';
  const [mail, other] = [dates.find(({ what }) => isMail(what)), dates.find(({ what }) => !isMail(what))];
  const next = wave.status === 'scheduled' ? { on: wave.opensOn, what: 'openFrom' as const } : other;
  return (
    <dl class="facts">
      {next && (
        <div>
          <dt>{t.nextDate}</dt>
          <dd>{t[next.what](day(next.on))}</dd>
        </div>
      )}
      {wave.status !== 'closed' && mailing && (
        <div>
          <dt>{t.nextMail}</dt>
          <dd>{mail ? t[mail.what](day(mail.on)) : t.noMail}</dd>
        </div>
      )}
    </dl>
  );
}
