import { loadScript } from '../../shared/load-script.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import { useTexts } from '../../space/space.ts';
import { type ViewProps, ViewTitle } from '../view.tsx';
import { importTexts } from './texts.ts';

/** Bringing in a fielded wave; what reads and checks its files comes when it is opened. */
export function ImportView({ announce }: ViewProps) {
  const t = useTexts(importTexts);
  const loading = useLoaded(() => loadScript(() => import('./import-wave.tsx')));
  return (
    <section>
      <ViewTitle title={t.title} />
      <Loaded loading={loading}>{({ ImportWave }) => <ImportWave announce={announce} />}</Loaded>
    </section>
  );
}
