import { useEffect, useMemo, useState } from 'preact/hooks';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, translate } from '../../shared/language.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { Failure } from '../invite/failure.tsx';
import { participationPath } from '../invite/plan.ts';
import { daysBetween, wavesToFollow } from '../invite/waves.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { PartProps } from '../part.ts';
import type { CompanyProfile } from '../session.ts';
import { texts as frameTexts } from '../texts.ts';
import { texts } from './texts.ts';
import './participation.css';

interface Counts {
  readonly invited: number;
  /** Rounded down to a multiple of 5. */
  readonly admitted: number;
}

type Texts = ReturnType<typeof useTexts>;
const useTexts = (language: Language) => useMemo(() => translate(texts, language), [language]);

/** How many were invited and admitted, how long is left, and what a benchmark needs. Never who. */
export function Participation(props: PartProps) {
  const { language, session } = props;
  const t = useTexts(language);
  return (
    <WithWave language={language} session={session} choose={wavesToFollow} none={() => <p>{t.noWave}</p>}>
      {(wave) => <WaveParticipation {...props} t={t} wave={wave} />}
    </WithWave>
  );
}

function WaveParticipation({
  language,
  session,
  company,
  t,
  wave,
}: PartProps & { t: Texts; wave: PublicWave }) {
  const [counts, setCounts] = useState<Counts>();
  const [error, setError] = useState<unknown>();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const load = async ({ again = false } = {}) => {
    setError(undefined);
    setBusy(true);
    if (again) setSaid(t.refreshing);
    try {
      setCounts(await session.request<Counts>(participationPath(wave.id)));
      if (again) setSaid(t.refreshed);
    } catch (cause) {
      setError(cause);
      setSaid('');
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => void load(), [wave.id]);

  if (!counts) {
    if (error === undefined) return <p role="status">{translate(frameTexts, language).loading}</p>;
    return <Failure language={language} error={error} onRetry={() => load()} />;
  }
  const isEmpty = counts.invited === 0 && counts.admitted === 0;
  return (
    <>
      {isEmpty ? (
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
      ) : (
        <CountList language={language} t={t} counts={counts} wave={wave} />
      )}
      {error !== undefined && <Failure language={language} error={error} />}
      <p class="no-print">
        <button
          type="button"
          class="button button-secondary"
          disabled={isBusy}
          onClick={() => load({ again: true })}
        >
          {t.refresh}
        </button>
      </p>
      <p role="status">{said}</p>
      <section aria-labelledby="needed-title">
        <h3 id="needed-title">{t.neededTitle}</h3>
        <p>{neededText(t, counts)}</p>
        {company.status !== 'verified' && <p>{statusText(t, company.status)}</p>}
        <p>{t.renewed}</p>
      </section>
      <section aria-labelledby="never-title">
        <h3 id="never-title">{t.neverTitle}</h3>
        <p>{t.never}</p>
        {wave.status === 'open' && !isEmpty && <p>{t.remind}</p>}
      </section>
    </>
  );
}

function CountList({
  language,
  t,
  counts: { invited, admitted },
  wave,
}: {
  language: Language;
  t: Texts;
  counts: Counts;
  wave: PublicWave;
}) {
  const number = (count: number) => formatNumber(count, language);
  return (
    <>
      <dl class="counts">
        <Count value={number(invited)} name={t.invited} text={t.invitedText} />
        <Count value={number(admitted)} name={t.admitted} text={t.admittedText} />
        <DaysLeft language={language} t={t} wave={wave} />
      </dl>
      {invited > 0 && (
        <progress
          class="count-bar"
          max={Math.max(invited, admitted)}
          value={admitted}
          aria-label={t.share(number(admitted), number(invited))}
        />
      )}
    </>
  );
}

function DaysLeft({ language, t, wave }: { language: Language; t: Texts; wave: PublicWave }) {
  const today = dayInParis(new Date());
  if (wave.status === 'closed') return <Count value="–" name={t.over} text={t.overText} />;
  if (wave.status === 'scheduled') {
    const days = Math.max(0, daysBetween(today, wave.opensOn));
    const text = t.daysUntilText(formatDate(wave.opensOn, language));
    return <Count value={formatNumber(days, language)} name={t.daysUntil(days < 2)} text={text} />;
  }
  // Today and the last day are both days to answer on.
  const days = Math.max(0, daysBetween(today, wave.closesOn) + 1);
  const text = t.daysLeftText(formatDate(wave.closesOn, language));
  return <Count value={formatNumber(days, language)} name={t.daysLeft(days < 2)} text={text} />;
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

function neededText(t: Texts, { invited, admitted }: Counts): string {
  const { minimumGroup } = disclosureRules;
  if (admitted >= minimumGroup) return t.neededReached;
  return invited < minimumGroup ? t.neededTooFewInvited : t.neededNotYet;
}

function statusText(t: Texts, status: CompanyProfile['status']): string {
  return status === 'refused' ? t.neededRefused : t.neededPending;
}
