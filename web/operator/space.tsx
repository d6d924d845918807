import { useEffect, useRef, useState } from 'preact/hooks';
import type { OperatorRole } from '../../functions/survey/members.ts';
import { Button } from '../space/button.tsx';
import { SectionNav } from '../space/section-nav.tsx';
import { useTexts } from '../space/space.ts';
import { forgetUnsaved, mayLeave } from '../space/unsaved.ts';
import { useFragment } from '../space/use-fragment.ts';
import { useOperator } from './account/use-operator.ts';
import { Actions } from './actions.tsx';
import { Companies } from './companies.tsx';
import { Calendar } from './editions/calendar.tsx';
import { PreparedEdition } from './editions/prepared-edition.tsx';
import { HouseFile } from './house/house.tsx';
import { houseTexts } from './house/texts.ts';
import { ImportView } from './imports/import-view.tsx';
import { Members } from './members/members.tsx';
import { memberTexts } from './members/texts.ts';
import { Overview } from './overview/overview.tsx';
import { type Place, readPlace } from './place.ts';
import { DraftView } from './questionnaires/draft-editor.tsx';
import { Questionnaires } from './questionnaires/questionnaire-list.tsx';
import { questionnaireTexts } from './questionnaires/texts.ts';
import { texts } from './texts.ts';
import { type ViewProps, ViewTitle } from './view.tsx';
import { NewWave } from './waves/new-wave.tsx';
import { WaveView } from './waves/wave.tsx';

/** What the operator sees once signed in: ways to go, what was just done, and one view. */
export function Space() {
  const t = useTexts(texts);
  const { questionnaires } = useTexts(questionnaireTexts);
  const { house } = useTexts(houseTexts);
  const { title: members } = useTexts(memberTexts);
  const { role } = useOperator();
  const place = readPlace(useFragment(() => mayLeave(t.unsavedQuestion)));
  const [said, setSaid] = useState('');
  const message = useRef<HTMLParagraphElement>(null);
  const keepsMessage = useRef(false);
  const name = nameOf(place);
  const shown = useRef(name);
  shown.current = name;

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
    // Whoever went to another view while this was under way stays there.
    if (goTo === undefined || shown.current !== name) return;
    keepsMessage.current = true;
    forgetUnsaved();
    location.hash = goTo;
  };
  const ways = [
    { place: '', name: t.overview, isCurrent: place.view === 'overview' },
    {
      place: 'questionnaires',
      name: questionnaires,
      isCurrent: place.view === 'questionnaires' || place.view === 'draft',
    },
    { place: 'companies', name: t.companies, isCurrent: place.view === 'companies' },
    { place: 'house', name: house, isCurrent: place.view === 'house' },
    { place: 'members', name: members, isCurrent: place.view === 'members' },
    { place: 'actions', name: t.log, isCurrent: place.view === 'actions' },
  ];

  return (
    <>
      <SectionNav label={t.viewsNavigation} ways={ways.filter(({ place: way }) => isFor(role, way))} />
      {role === 'reads' && <p class="muted">{t.lookOnly}</p>}
      <div class={said === '' ? 'said' : 'said said-something'}>
        <p ref={message} role="status" tabIndex={-1}>
          {said}
        </p>
        {said !== '' && <Button kind="link" label={t.dismiss} onClick={() => setSaid('')} />}
      </div>
      <View key={name} place={place} announce={announce} />
    </>
  );
}

function View({ place, announce }: ViewProps & { place: Place }) {
  const { role } = useOperator();
  const t = useTexts(texts);
  if (!isOpenTo(role, place.view)) return <DeadEnd title={t.notForYou} text={t.notInRole} />;
  switch (place.view) {
    case 'overview':
      return <Overview />;
    case 'companies':
      return <Companies announce={announce} status={place.status} />;
    case 'house':
      return <HouseFile announce={announce} field={place.field} />;
    case 'questionnaires':
      return <Questionnaires announce={announce} />;
    case 'draft':
      return <DraftView announce={announce} id={place.id} />;
    case 'members':
      return <Members announce={announce} />;
    case 'actions':
      return <Actions />;
    case 'import':
      return <ImportView announce={announce} />;
    case 'new-wave':
      return <NewWave announce={announce} screen={place.screen} />;
    case 'wave':
      return <WaveView announce={announce} id={place.wave} field={place.field} />;
    case 'editions':
      return <Calendar announce={announce} id={place.wave} />;
    case 'edition':
      return <PreparedEdition wave={place.wave} number={place.number} />;
    default:
      return <DeadEnd title={t.nothingHere} />;
  }
}

/** Whoever verifies companies is shown no way to what they may not open. */
function isFor(role: OperatorRole, place: string): boolean {
  return role !== 'verifies' || !['questionnaires', 'house'].includes(place);
}

/** Views that the service shows to those alone who operate, and those that whoever verifies may not open either. */
const toOperate: ReadonlySet<Place['view']> = new Set(['new-wave', 'import']);
const toRead: ReadonlySet<Place['view']> = new Set([
  'questionnaires',
  'draft',
  'wave',
  'editions',
  'edition',
]);

function isOpenTo(role: OperatorRole, view: Place['view']): boolean {
  if (role === 'operates') return true;
  return !toOperate.has(view) && (role === 'reads' || !toRead.has(view));
}

/** Where there is nothing, or nothing for whoever came. */
function DeadEnd({ title, text }: { title: string; text?: string }) {
  const t = useTexts(texts);
  return (
    <section>
      <ViewTitle title={title} />
      {text !== undefined && <p>{text}</p>}
      <p>
        <a href="#/">{t.toOverview}</a>
      </p>
    </section>
  );
}

/** One name a view: the same name keeps the view, another one makes it anew. */
function nameOf(place: Place): string {
  if (place.view === 'companies') return 'companies';
  if (place.view === 'edition') return `edition ${place.wave} ${place.number}`;
  if (place.view === 'draft') return `draft ${place.id}`;
  return 'wave' in place ? `${place.view} ${place.wave}` : place.view;
}
