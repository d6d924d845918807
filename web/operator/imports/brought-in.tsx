import { useState } from 'preact/hooks';
import { useSpace } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import type { OperatorWave } from '../api-types.ts';
import type { ViewProps } from '../view.tsx';
import type { WaveImport } from './import-api.ts';
import { importInWords } from './import-words.ts';
import { RemoveImport } from './remove-import.tsx';
import { importTexts } from './texts.ts';

interface BroughtInProps extends Pick<ViewProps, 'announce'> {
  wave: OperatorWave;
  brought: WaveImport | null | undefined;
}

/** Of a wave that an institute fielded: how it chose its respondents, and what is in of their responses. */
export function BroughtIn({ wave, brought: read, announce }: BroughtInProps) {
  const { t, language } = useSpace(importTexts);
  const [brought, setBrought] = useState(read);
  if (wave.selection === undefined) return null;
  const onRemoved = () => {
    setBrought(null);
    announce(t.removed);
  };
  return (
    <section aria-labelledby="brought-in-title">
      <h3 id="brought-in-title">{t.responses}</h3>
      <p>{importInWords(t, wave, { brought, language })}.</p>
      <Changing>
        {brought?.state !== 'complete' && (
          <p>
            <a href="#/waves/import">{t.title}</a>
          </p>
        )}
        {brought && <RemoveImport id={wave.id} onRemoved={onRemoved} />}
      </Changing>
    </section>
  );
}
