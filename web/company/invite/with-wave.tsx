import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pick } from '../../shared/language.ts';
import { SelectField } from '../../space/fields.tsx';
import { Read } from '../../space/loaded.tsx';
import { useSpace } from '../../space/space.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { waveTexts } from './wave-texts.ts';

interface WithWaveProps {
  /** Which waves there are to choose from, the likeliest first. */
  choose: (waves: readonly PublicWave[]) => PublicWave[];
  /** Shown where there is none, given the last that closed. */
  none: (last: PublicWave | undefined) => ComponentChildren;
  children: (wave: PublicWave) => ComponentChildren;
}

/** What a part shows of a wave: the likeliest one, or another where there are several. */
export function WithWave(props: WithWaveProps) {
  return <Read<PublicWave[]> path="/waves">{(all) => <ChosenWave {...props} all={all} />}</Read>;
}

function ChosenWave({ choose, none, children, all }: WithWaveProps & { all: readonly PublicWave[] }) {
  const { t, language, day } = useSpace(waveTexts);
  const [chosenId, setChosenId] = useState<string>();
  const waves = choose(all);
  const wave = waves.find(({ id }) => id === chosenId) ?? waves[0];
  if (!wave) return <>{none(all.toSorted((a, b) => (a.closesOn < b.closesOn ? 1 : -1))[0])}</>;
  const options = waves.map(({ id, title }) => ({ code: id, label: pick(title, language) }));
  return (
    <>
      {waves.length > 1 && (
        <SelectField
          form="part"
          path="wave"
          label={t.wave}
          value={wave.id}
          options={options}
          onChange={setChosenId}
        />
      )}
      <p class="muted no-print">
        {t[wave.status](pick(wave.title, language), day(wave.opensOn), day(wave.closesOn))}
      </p>
      <div key={wave.id}>{children(wave)}</div>
    </>
  );
}
