import { Loaded, useLoaded, useRead } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace, useTexts } from '../../space/space.ts';
import { Changing } from '../account/changing.tsx';
import { ActionTable } from '../actions.tsx';
import type {
  Company,
  EditionCalendar,
  HealthView,
  ListedEdition,
  LoggedAction,
  OperatorWave,
} from '../api-types.ts';
import type { HouseView } from '../house/house-form.ts';
import { readWaveImport } from '../imports/import-api.ts';
import { importTexts } from '../imports/texts.ts';
import { texts } from '../texts.ts';
import { ViewTitle } from '../view.tsx';
import { Health } from './health.tsx';
import { needsNow, type Standing, waveNow } from './needs.ts';
import { NeedsList } from './needs-list.tsx';
import { NextRelease } from './next-release.tsx';
import { overviewTexts } from './texts.ts';
import { WaveList } from './wave-list.tsx';
import { WaveNow } from './wave-now.tsx';

const mostActions = 5;

/** Older waves had their last edition long ago. */
const mostCalendars = 8;

/** What needs the operator, how the wave stands, and what there is. */
export function Overview() {
  const { t, session } = useSpace(texts);
  const ofOverview = useTexts(overviewTexts);
  const { title: bringIn } = useTexts(importTexts);
  const standing = useLoaded(() => readStanding(session));
  const actions = useRead<LoggedAction[]>('/operator/actions');
  return (
    <>
      <ViewTitle title={t.overview} />
      <Loaded loading={standing}>{(loaded) => <NowAndNext standing={loaded} />}</Loaded>
      {/* Nothing stands below what is still being read, which would push it away. */}
      {(standing.value ?? standing.error) !== undefined && (
        <>
          <section aria-labelledby="waves-title">
            <h3 id="waves-title">{t.waves}</h3>
            {standing.value && <WaveList {...standing.value} />}
            <Changing>
              <p class="save-buttons">
                <a class="button button-secondary" href="#/waves/new">
                  {t.createWave}
                </a>
                <a class="button button-secondary" href="#/waves/import">
                  {bringIn}
                </a>
              </p>
            </Changing>
          </section>
          {standing.value && (
            <section aria-labelledby="health-title">
              <h3 id="health-title">{ofOverview.healthTitle}</h3>
              <Health health={standing.value.health} />
            </section>
          )}
          <details>
            <summary>{t.latestActions}</summary>
            <Loaded loading={actions}>{(all) => <ActionTable actions={all.slice(0, mostActions)} />}</Loaded>
            <p>
              <a href="#/actions">{t.wholeLog}</a>
            </p>
          </details>
        </>
      )}
    </>
  );
}

async function readStanding(session: Session): Promise<Standing> {
  const [waves, editions, house, pending, health] = await Promise.all([
    session.request<OperatorWave[]>('/operator/waves'),
    session.request<ListedEdition[]>('/editions'),
    session.request<HouseView>('/operator/house'),
    session.request<Company[]>('/operator/companies?status=pending'),
    session.request<HealthView>('/operator/health'),
  ]);
  const fielded = waves.filter(({ selection }) => selection !== undefined);
  const [calendars, imports] = await Promise.all([
    readEach(waves.slice(0, mostCalendars), (wave) =>
      session.request<EditionCalendar>(`/operator/waves/${encodeURIComponent(wave.id)}/editions`),
    ),
    readEach(fielded, (wave) => readWaveImport(session, wave)),
  ]);
  return { waves, editions, house, pending, health, calendars, imports };
}

async function readEach<T>(
  waves: readonly OperatorWave[],
  read: (wave: OperatorWave) => Promise<T>,
): Promise<Map<string, T>> {
  return new Map(await Promise.all(waves.map(async (wave) => [wave.id, await read(wave)] as const)));
}

function NowAndNext({ standing }: { standing: Standing }) {
  const t = useTexts(overviewTexts);
  const now = new Date();
  const needs = needsNow(standing, now);
  const wave = waveNow(standing.waves);
  return (
    <>
      <section aria-labelledby="needs-title">
        <h3 id="needs-title">{t.needsTitle}</h3>
        {needs.length === 0 ? <p>{t.nothingNeeded}</p> : <NeedsList needs={needs} />}
        <NextRelease {...standing} />
      </section>
      {wave && (
        <section aria-labelledby="wave-title">
          <h3 id="wave-title">{t.waveTitle}</h3>
          <WaveNow wave={wave} calendar={standing.calendars.get(wave.id)} now={now} />
        </section>
      )}
    </>
  );
}
