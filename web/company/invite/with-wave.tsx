import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../../shared/field.tsx';
import { formatDate } from '../../shared/format.ts';
import { type Language, pick, translate } from '../../shared/language.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import type { Session } from '../session.ts';
import { texts as frameTexts } from '../texts.ts';
import { Failure } from './failure.tsx';
import { waveTexts } from './wave-texts.ts';

interface WithWaveProps {
  language: Language;
  session: Session;
  /** Which waves there are to choose from, the likeliest first. */
  choose: (waves: readonly PublicWave[]) => PublicWave[];
  /** Shown where there is none, given the last that closed. */
  none: (last: PublicWave | undefined) => ComponentChildren;
  children: (wave: PublicWave) => ComponentChildren;
}

/** What a part shows of a wave: the likeliest one, or another where there are several. */
export function WithWave({ language, session, choose, none, children }: WithWaveProps) {
  const t = translate(waveTexts, language);
  const [all, setAll] = useState<readonly PublicWave[]>();
  const [error, setError] = useState<unknown>();
  const [chosenId, setChosenId] = useState<string>();
  const load = () => {
    setError(undefined);
    session.request<PublicWave[]>('/waves').then(setAll, setError);
  };
  useEffect(load, []);

  if (error !== undefined) return <Failure language={language} error={error} onRetry={load} />;
  if (!all) return <p role="status">{translate(frameTexts, language).loading}</p>;
  const waves = choose(all);
  const wave = waves.find(({ id }) => id === chosenId) ?? waves[0];
  if (!wave) return <>{none(all.toSorted((a, b) => (a.closesOn < b.closesOn ? 1 : -1))[0])}</>;
  return (
    <>
      {waves.length > 1 && (
        <Field id="part-wave" label={t.wave}>
          <select
            id="part-wave"
            class="select"
            value={wave.id}
            onChange={(event) => setChosenId(event.currentTarget.value)}
          >
            {waves.map((other) => (
              <option key={other.id} value={other.id}>
                {pick(other.title, language)}
              </option>
            ))}
          </select>
        </Field>
      )}
      <p class="muted no-print">
        {periodOf(t, wave.status)(
          pick(wave.title, language),
          formatDate(wave.opensOn, language),
          formatDate(wave.closesOn, language),
        )}
      </p>
      <div key={wave.id}>{children(wave)}</div>
    </>
  );
}

function periodOf<Period>(
  { periodOpen, periodScheduled, periodClosed }: Record<`period${Capitalize<PublicWave['status']>}`, Period>,
  status: PublicWave['status'],
): Period {
  return { open: periodOpen, scheduled: periodScheduled, closed: periodClosed }[status];
}
