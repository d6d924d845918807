import { useState } from 'preact/hooks';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';
import { dayInParis } from '../../../functions/survey/wave.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { ErrorBox } from '../../space/error-box.tsx';
import { failureText } from '../../space/failure-text.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { participationPath } from '../invite/plan.ts';
import { daysBetween, wavesToFollow } from '../invite/waves.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { PartProps } from '../part.ts';
import { type Texts, texts } from './texts.ts';
import './participation.css';

interface Counts {
  readonly invited: number;
  /** Rounded down to a multiple of 5. */
  readonly admitted: number;
}

/** How many were invited and admitted, how long is left, and what a benchmark needs. Never who. */
export function Participation({ company }: PartProps) {
  const t = useTexts(texts);
  return (
    <WithWave choose={wavesToFollow} none={() => <p>{t.noWave}</p>}>
      {(wave) => <WaveParticipation company={company} wave={wave} />}
    </WithWave>
  );
}

function WaveParticipation({ company, wave }: PartProps & { wave: PublicWave }) {
  const { session, words } = useSpace();
  const t = useTexts(texts);
  const loading = useLoaded(() => session.request<Counts>(participationPath(wave.id)));
  const [isAgain, setAgain] = useState(false);
  const { value: counts, error, isBusy, refresh } = loading;
  if (!counts) return <Loaded loading={loading}>{() => null}</Loaded>;
  const said = !isAgain || error !== undefined ? '' : isBusy ? t.refreshing : t.refreshed;
  const again = () => {
    setAgain(true);
    void refresh();
  };
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
        <CountList counts={counts} wave={wave} />
      )}
      <ErrorBox text={error === undefined ? undefined : failureText(words, error)} />
      <p class="no-print">
        <button type="button" class="button button-secondary" disabled={isBusy} onClick={again}>
          {t.refresh}
        </button>
      </p>
      <p role="status">{said}</p>
      <section aria-labelledby="needed-title">
        <h3 id="needed-title">{t.neededTitle}</h3>
        <p>{neededText(t, counts)}</p>
        {company.status !== 'verified' && (
          <p>{company.status === 'refused' ? t.neededRefused : t.neededPending}</p>
        )}
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

function CountList({ counts: { invited, admitted }, wave }: { counts: Counts; wave: PublicWave }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const number = (count: number) => formatNumber(count, language);
  return (
    <>
      <dl class="counts">
        <Count value={number(invited)} name={t.invited} text={t.invitedText} />
        <Count value={number(admitted)} name={t.admitted} text={t.admittedText} />
        <DaysLeft wave={wave} />
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

function DaysLeft({ wave }: { wave: PublicWave }) {
  const { language } = useSpace();
  const t = useTexts(texts);
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
