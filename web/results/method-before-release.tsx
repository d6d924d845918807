import type { Manifest } from '../../functions/observatory/edition.ts';
import { Volunteers, volunteersTitle } from '../figures/volunteers.tsx';
import { WaysInFigures } from '../figures/ways-in.tsx';
import { waysInTexts } from '../figures/ways-in-texts.ts';
import { Entry } from '../shared/entry.tsx';
import type { Language } from '../shared/language.ts';

/** How people came and who did not: on the page of the method once an edition is released, here before. */
export function MethodBeforeRelease({ manifest, language }: { manifest: Manifest; language: Language }) {
  return (
    <>
      {manifest.ways && (
        <Entry term={waysInTexts(language).title}>
          <WaysInFigures manifest={manifest} language={language} />
        </Entry>
      )}
      {!manifest.reference && !manifest.selection && (
        <Entry term={volunteersTitle(language)}>
          <Volunteers manifest={manifest} language={language} />
        </Entry>
      )}
    </>
  );
}
