import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { Actions } from './actions.tsx';
import { Companies } from './companies.tsx';
import { Overview } from './overview.tsx';
import { type Place, usePlace } from './place.ts';
import { Publication } from './publication.tsx';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';
import { forgetUnsaved } from './unsaved.ts';
import { type ViewProps, ViewTitle } from './view.tsx';
import { NewWave } from './waves/new-wave.tsx';
import { WaveView } from './waves/wave.tsx';

/** What the operator sees once signed in: ways to go, what was just done, and one view. */
export function Space({ language, t, session }: { language: Language; t: Texts; session: Session }) {
  const place = usePlace(t.unsavedQuestion);
  const [said, setSaid] = useState('');
  const message = useRef<HTMLParagraphElement>(null);
  const keepsMessage = useRef(false);
  const name = nameOf(place);

  // A message tells of the view before, unless one was sent here with it.
  useEffect(() => {
    if (!keepsMessage.current) setSaid('');
    keepsMessage.current = false;
  }, [name]);

  // What had the focus may be gone with what was done; the message is where to read on.
  useEffect(() => {
    if (said !== '' && document.activeElement === document.body) message.current?.focus();
  }, [said]);

  const announce = (text: string, goTo?: string) => {
    setSaid(text);
    if (goTo === undefined) return;
    keepsMessage.current = true;
    forgetUnsaved();
    location.hash = goTo;
  };
  const props: ViewProps = { language, t, session, announce };

  return (
    <>
      <nav class="section-nav no-print" aria-label={t.viewsNavigation}>
        <ul>
          <Way href="#/" label={t.overview} isCurrent={place.view === 'overview'} />
          <Way href="#/companies" label={t.companies} isCurrent={place.view === 'companies'} />
          <Way href="#/actions" label={t.log} isCurrent={place.view === 'actions'} />
        </ul>
      </nav>
      <div class={said === '' ? 'said' : 'said said-something'}>
        <p ref={message} role="status" tabIndex={-1}>
          {said}
        </p>
        {said !== '' && (
          <button type="button" class="button button-link" onClick={() => setSaid('')}>
            {t.dismiss}
          </button>
        )}
      </div>
      <View key={name} place={place} props={props} />
    </>
  );
}

function Way({ href, label, isCurrent }: { href: string; label: string; isCurrent: boolean }) {
  return (
    <li>
      <a href={href} aria-current={isCurrent ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
}

function View({ place, props }: { place: Place; props: ViewProps }) {
  const { language, t } = props;
  switch (place.view) {
    case 'overview':
      return <Overview {...props} />;
    case 'companies':
      return <Companies {...props} status={place.status} />;
    case 'actions':
      return <Actions {...props} />;
    case 'new-wave':
      return <NewWave {...props} />;
    case 'wave':
      return <WaveView {...props} id={place.wave} field={place.field} />;
    case 'publication':
      return <Publication {...props} id={place.wave} />;
    default:
      return (
        <section>
          <ViewTitle language={language} t={t} title={t.nothingHere} />
          <p>
            <a href="#/">{t.toOverview}</a>
          </p>
        </section>
      );
  }
}

/** One name a view: the same name keeps the view, another one makes it anew. */
function nameOf(place: Place): string {
  if (place.view === 'companies') return 'companies';
  return 'wave' in place ? `${place.view} ${place.wave}` : place.view;
}
