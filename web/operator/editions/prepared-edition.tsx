import { useMemo, useState } from 'preact/hooks';
import { MethodBeforeRelease } from '../../results/method-before-release.tsx';
import { EditionOrAbsence } from '../../results/page.tsx';
import { useResults } from '../../results/use-results.ts';
import { readView } from '../../results/view.ts';
import { Read } from '../../space/loaded.tsx';
import { useSpace } from '../../space/space.ts';
import type { EditionCalendar, PlannedEdition } from '../api-types.ts';
import { ViewTitle } from '../view.tsx';
import { releaseInWords, stateName } from './edition-words.ts';
import { preparedDocuments } from './prepared-documents.ts';
import { editionTexts } from './texts.ts';

interface PreparedEditionProps {
  wave: string;
  number: number;
}

/** A prepared edition on the very page on which everybody will read it. */
export function PreparedEdition({ wave, number }: PreparedEditionProps) {
  const { t, language } = useSpace(editionTexts);
  return (
    <section>
      <ViewTitle title={t.editionOf(number, wave)} />
      <Read<EditionCalendar> path={`/operator/waves/${encodeURIComponent(wave)}/editions`}>
        {({ editions }) => {
          const edition = editions.find((planned) => planned.number === number);
          const isSeen = edition?.state === 'prepared' || edition?.state === 'released';
          return (
            <>
              <Banner wave={wave} edition={edition} />
              {isSeen && <Results wave={wave} number={number} language={language} />}
            </>
          );
        }}
      </Read>
    </section>
  );
}

function Banner({ wave, edition }: { wave: string; edition: PlannedEdition | undefined }) {
  const { t, language } = useSpace(editionTexts);
  return (
    <div class="banner" role="note">
      <p>
        <strong>{bannerTitle()}</strong> {bannerText()}
      </p>
      <p>
        <a href={`#/waves/${wave}/editions`}>{t.toCalendar}</a>
      </p>
    </div>
  );

  function bannerTitle(): string {
    if (!edition) return t.notPlanned;
    if (edition.state === 'prepared') return t.notReleased;
    return edition.state === 'released' ? t.isReleased : t.nothingToSee(stateName(t, edition));
  }

  function bannerText(): string {
    if (edition?.state !== 'prepared') return '';
    const own = edition.held ? t.heldText : t.releasesByItself(releaseInWords(t, edition, language));
    return `${t.notReleasedText} ${own}`;
  }
}

function Results({ wave, number, language }: PreparedEditionProps & { language: 'fr' | 'en' }) {
  const { session } = useSpace();
  const source = useMemo(() => preparedDocuments(session, wave, number), [session, wave, number]);
  // In no address: what is looked at is nobody's to follow.
  const [view, setView] = useState(() => readView(new URL('/', location.href)));
  const results = useResults({ view, source });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is used, by key or pointer
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key that follows a link is a click
    <div class="observatory" onClick={stayHere}>
      <EditionOrAbsence
        {...results}
        language={language}
        view={view}
        onChoose={setView}
        isSealed
        beforeRelease={(manifest) => <MethodBeforeRelease manifest={manifest} language={language} />}
      />
    </div>
  );
}

/** A link to a section goes there and leaves the address, which says where in the space one is. */
function stayHere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const anchor = /^#([^/].*)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  const section = anchor === undefined ? null : document.getElementById(anchor);
  if (!section) return;
  event.preventDefault();
  section.scrollIntoView();
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
}
