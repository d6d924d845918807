import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { Loaded, useLoaded } from '../space/loaded.tsx';
import { useSpace, useTexts } from '../space/space.ts';
import { ActionTable } from './actions.tsx';
import type {
  Company,
  EditionCalendar,
  ListedEdition,
  LoggedAction,
  OperatorWave,
  PlannedEdition,
} from './api-types.ts';
import { isOpen, isOverdue, releaseInWords } from './editions/edition-words.ts';
import { type EditionTexts, editionTexts } from './editions/texts.ts';
import type { HouseView } from './house/house-form.ts';
import { MissingHouseLine } from './house/missing-house.tsx';
import { readWaveImport, type WaveImport } from './imports/import-api.ts';
import { importInWords } from './imports/import-words.ts';
import { importTexts } from './imports/texts.ts';
import { listWords, missingFields, noticeNames, statusName } from './names.ts';
import { texts } from './texts.ts';
import { ViewTitle } from './view.tsx';
import { noticeFields } from './waves/wave-form.ts';

const mostNames = 5;
const mostActions = 5;

/** Older waves had their last edition long ago. */
const mostCalendars = 8;

interface WavesAndEditions {
  readonly waves: readonly OperatorWave[];
  readonly editions: readonly ListedEdition[];
  /** Of waves that were fielded elsewhere, by their ids. */
  readonly imports: ReadonlyMap<string, WaveImport | null | undefined>;
}

interface PlannedOfWave {
  readonly wave: OperatorWave;
  readonly edition: PlannedEdition;
}

/** What there is, and what waits to be done. */
export function Overview() {
  const { session } = useSpace();
  const t = useTexts(texts);
  const { waitingTitle } = useTexts(editionTexts);
  const { title: bringIn } = useTexts(importTexts);
  const waves = useLoaded<WavesAndEditions>(async () => {
    const [all, editions] = await Promise.all([
      session.request<OperatorWave[]>('/operator/waves'),
      session.request<ListedEdition[]>('/editions'),
    ]);
    const elsewhere = all.filter(({ selection }) => selection !== undefined);
    const imports = await Promise.all(
      elsewhere.map(async (wave) => [wave.id, await readWaveImport(session, wave)] as const),
    );
    return { waves: all, editions, imports: new Map(imports) };
  });
  const planned = useLoaded<PlannedOfWave[]>(async () => {
    const all = await session.request<OperatorWave[]>('/operator/waves');
    const ofEach = all.slice(0, mostCalendars).map(async (wave) => {
      const path = `/operator/waves/${encodeURIComponent(wave.id)}/editions`;
      const { editions } = await session.request<EditionCalendar>(path);
      return editions.map((edition) => ({ wave, edition }));
    });
    return (await Promise.all(ofEach)).flat();
  });
  const house = useLoaded(() => session.request<HouseView>('/operator/house'));
  const pending = useLoaded(() => session.request<Company[]>('/operator/companies?status=pending'));
  const actions = useLoaded(() => session.request<LoggedAction[]>('/operator/actions'));
  return (
    <>
      <ViewTitle title={t.overview} />
      <section aria-labelledby="waves-title">
        <h3 id="waves-title">{t.waves}</h3>
        <Loaded loading={waves}>{(loaded) => <WaveTable {...loaded} />}</Loaded>
        <p class="save-buttons">
          <a class="button button-secondary" href="#/waves/new">
            {t.createWave}
          </a>
          <a class="button button-secondary" href="#/waves/import">
            {bringIn}
          </a>
        </p>
      </section>
      <section aria-labelledby="editions-title">
        <h3 id="editions-title">{waitingTitle}</h3>
        <Loaded loading={planned}>{(all) => <Waiting planned={all} />}</Loaded>
        <Loaded loading={waves}>{(loaded) => <Obstacles waves={loaded.waves} />}</Loaded>
        <Loaded loading={house}>{({ missing }) => <MissingHouseLine missing={missing} />}</Loaded>
      </section>
      <section aria-labelledby="pending-title">
        <h3 id="pending-title">{t.toVerify}</h3>
        <Loaded loading={pending}>{(companies) => <PendingCompanies companies={companies} />}</Loaded>
      </section>
      <section aria-labelledby="actions-title">
        <h3 id="actions-title">{t.latestActions}</h3>
        <Loaded loading={actions}>{(all) => <ActionTable actions={all.slice(0, mostActions)} />}</Loaded>
        <p>
          <a href="#/actions">{t.wholeLog}</a>
        </p>
      </section>
    </>
  );
}

function WaveTable({ waves, editions, imports }: WavesAndEditions) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const ofImport = useTexts(importTexts);
  if (waves.length === 0) return <p>{t.noWaves}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" aria-label={t.wavesCaption} tabIndex={0}>
      <table>
        <caption>{t.wavesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.wave}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.dates}</th>
            <th scope="col">{t.lastEdition}</th>
            <th scope="col">{t.plan}</th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => {
            const title = pick(wave.title, language);
            return (
              <tr key={wave.id}>
                <th scope="row">
                  <a href={`#/waves/${wave.id}`}>{title}</a>
                  <br />
                  <span class="muted small">{wave.id}</span>
                </th>
                <td>
                  {statusName(t, wave)}
                  {wave.selection !== undefined && (
                    <>
                      <br />
                      <span class="muted small">
                        {importInWords(ofImport, wave, { brought: imports.get(wave.id), language })}
                      </span>
                    </>
                  )}
                </td>
                <td>{t.period(formatDate(wave.opensOn, language), formatDate(wave.closesOn, language))}</td>
                <td>
                  <EditionLine edition={editions.find((edition) => edition.wave === wave.id)} />
                </td>
                <td>
                  <a href={`#/waves/${wave.id}/editions`} aria-label={t.calendarOf(title)}>
                    {t.calendar}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function EditionLine({ edition }: { edition: ListedEdition | undefined }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  if (!edition) return <>{t.noEdition}</>;
  const day = formatDate(edition.publishedOn, language);
  return (
    <a href={`/${language}/?edition=${encodeURIComponent(edition.id)}`}>
      {t.editionLine(edition.id, day, formatNumber(edition.respondents, language))}
    </a>
  );
}

/** When the next edition comes out, and which of them wait for the operator. */
function Waiting({ planned }: { planned: readonly PlannedOfWave[] }) {
  const { language } = useSpace();
  const t = useTexts(editionTexts);
  const open = planned.filter(({ edition }) => isOpen(edition));
  const [next] = open
    .filter(({ edition }) => !edition.held)
    .sort((a, b) => a.edition.releasesAt.localeCompare(b.edition.releasesAt));
  const waiting = open.filter(
    ({ edition }) => edition.state === 'prepared' || isOverdue(edition, new Date()),
  );
  return (
    <>
      <p>
        {next
          ? t.nextRelease(
              releaseInWords(t, next.edition, language),
              next.edition.number,
              pick(next.wave.title, language),
            )
          : t.noRelease}
      </p>
      {waiting.length === 0 ? (
        <p>{t.nothingWaits}</p>
      ) : (
        <ul class="obstacles">
          {waiting.map(({ wave, edition }) => (
            <li key={edition.id}>
              <a href={`#/waves/${wave.id}/editions`}>{waitsFor(t, { wave, edition }, language)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function waitsFor(t: EditionTexts, { wave, edition }: PlannedOfWave, language: Language): string {
  const title = pick(wave.title, language);
  if (isOverdue(edition, new Date())) return t.waitsOverdue(edition.number, title);
  if (edition.held) return t.waitsHeld(edition.number, title);
  return t.waitsPrepared(edition.number, title, releaseInWords(t, edition, language));
}

function PendingCompanies({ companies }: { companies: readonly Company[] }) {
  const t = useTexts(texts);
  if (companies.length === 0) return <p>{t.noneToVerify}</p>;
  const more = companies.length - mostNames;
  return (
    <>
      <p>{t.someToVerify(companies.length)}</p>
      <ul>
        {companies.slice(0, mostNames).map(({ id, name }) => (
          <li key={id} class="company-name">
            <bdi>{name}</bdi>
          </li>
        ))}
        {more > 0 && <li>{t.andMore(more)}</li>}
      </ul>
      <p>
        <a class="button button-secondary" href="#/companies">
          {t.verifyThem}
        </a>
      </p>
    </>
  );
}

/** What keeps waves from being published, where it can be seen without reading their responses. */
function Obstacles({ waves }: { waves: readonly OperatorWave[] }) {
  const { language } = useSpace();
  const t = useTexts(texts);
  const lacking = waves
    .map((wave) => ({ wave, missing: missingFields(wave, noticeFields) }))
    .filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return <p>{t.nothingLacks}</p>;
  return (
    <ul class="obstacles">
      {lacking.map(({ wave, missing }) => (
        <li key={wave.id}>
          <a href={`#/waves/${wave.id}/fill-in/${missing[0]}`}>
            {t.lacksNotice(
              pick(wave.title, language),
              listWords(
                missing.map((field) => t.quoted(noticeNames(t)[field] ?? field)),
                language,
              ),
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
