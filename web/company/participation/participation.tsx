import { dayInParis } from '../../../functions/survey/wave.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useSpace, useTexts } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { type Participation as Counts, participationPath } from '../invite/plan.ts';
import { daysBetween, wavesToFollow } from '../invite/waves.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { PartProps } from '../part.ts';
import { texts } from './texts.ts';
import { answeredInWords } from './wording.ts';
import './participation.css';

/** How many were invited, about how many have answered by the newest edition, and what a benchmark needs. Never who. */
export function Participation({ company }: PartProps) {
  const t = useTexts(texts);
  return (
    <WithWave choose={wavesToFollow} none={() => <p>{t.noWave}</p>}>
      {(wave) => <WaveParticipation company={company} wave={wave} />}
    </WithWave>
  );
}

function WaveParticipation(props: PartProps & { wave: PublicWave }) {
  const { session } = useSpace();
  const { id } = props.wave;
  const loading = useLoaded(() => session.request<Counts>(participationPath(id)));
  return <Loaded loading={loading}>{(counts) => <Shown {...props} counts={counts} />}</Loaded>;
}

function Shown({ company, wave, counts }: PartProps & { wave: PublicWave; counts: Counts }) {
  const { language } = useSpace();
  const t = useTexts(texts);
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
      {(counts.invited > 0 || counts.answered) && <CountList counts={counts} wave={wave} />}
      <section aria-labelledby="needed-title">
        <h3 id="needed-title">{t.neededTitle}</h3>
        <p data-needed>{answeredInWords(counts, language)}</p>
        {counts.invited < counts.required && wave.status !== 'closed' && <p>{t.neededTooFewInvited}</p>}
        {company.status !== 'verified' && (
          <p>{company.status === 'refused' ? t.neededRefused : t.neededPending}</p>
        )}
        <PlannedEditions editions={counts.editions} />
      </section>
      <section aria-labelledby="never-title">
        <h3 id="never-title">{t.neverTitle}</h3>
        <p>{t.never}</p>
        {wave.status === 'open' && counts.invited > 0 && <p>{t.remind}</p>}
      </section>
    </>
  );
}

function PlannedEditions({ editions }: Pick<Counts, 'editions'>) {
  const { language } = useSpace();
  const t = useTexts(texts);
  return (
    <>
      <p>{t.planned}</p>
      <ul>
        {editions.map(({ releasesOn, hour }, place) => (
          <li key={releasesOn}>
            {t.plannedEdition(formatDate(releasesOn, language), String(hour), place === editions.length - 1)}
          </li>
        ))}
      </ul>
    </>
  );
}

function CountList({ counts: { invited, answered, edition }, wave }: { counts: Counts; wave: PublicWave }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const number = (count: number) => formatNumber(count, language);
  return (
    <dl class="counts">
      <Count value={number(invited)} name={t.invited} text={t.invitedText} />
      <Count
        value={answered ? t.band(number(answered.from), number(answered.to)) : '–'}
        name={t.answered}
        text={
          answered && edition ? t.answeredText(formatDate(edition.publishedOn, language)) : t.answeredNever
        }
      />
      <DaysLeft wave={wave} />
    </dl>
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
