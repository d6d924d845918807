import { List } from '../../shared/lists.tsx';
import { waveRoute, wavesToPrepare } from '../invite/waves.ts';
import '../benchmark/benchmark.css';
import './groups.css';
import { useRef, useState } from 'preact/hooks';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { Supplement } from '../../../functions/survey/supplement.ts';
import { supplementSection } from '../../../functions/survey/supplement-section.ts';
import { ApiError } from '../../shared/api.ts';
import { pick } from '../../shared/language.ts';
import { Loaded, useLoaded } from '../../space/loaded.tsx';
import type { Session } from '../../space/session.ts';
import { useSpace } from '../../space/space.ts';
import { changeVersioned, readVersioned, type Versioned } from '../../space/versioned.ts';
import type { PublicWave } from '../../survey/protocol/wave.ts';
import { benchmarkPath } from '../benchmark/use-benchmark.ts';
import { WithWave } from '../invite/with-wave.tsx';
import type { PartProps } from '../part.ts';
import { SupplementFields } from './supplement-fields.tsx';
import { SupplementShown } from './supplement-shown.tsx';
import { groupsTexts } from './texts.ts';

/** A company's groups and questions: what they said, and what the next wave asks. */
export function Groups({ company }: PartProps) {
  const { t, session } = useSpace(groupsTexts);
  const figures = useLoaded(() => newestFigures(session));
  return (
    <div class="groups">
      {/* One after the other: a service that does not answer is told of once. */}
      <Loaded loading={figures}>
        {({ benchmark }) => (
          <>
            {benchmark?.supplement && (
              <SupplementShown benchmark={{ ...benchmark, supplement: benchmark.supplement }} />
            )}
            <WithWave choose={wavesToPrepare} none={() => <p>{t.noWave}</p>}>
              {(wave) => <OfWave company={company} wave={wave} />}
            </WithWave>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The newest benchmark, where there is one. */
async function newestFigures(session: Session): Promise<{ benchmark?: ShownBenchmark }> {
  try {
    return { benchmark: await session.request<ShownBenchmark>(benchmarkPath('latest')) };
  } catch (error) {
    const isNone = error instanceof ApiError && (error.status === 404 || error.status === 403);
    if (isNone) return {};
    throw error;
  }
}

interface SupplementState extends Supplement {
  readonly fixedBy: 'guarantee' | 'invitation' | 'close' | null;
  readonly answersNeeded: { readonly question: number; readonly group: number; readonly difference: number };
}

function OfWave({ company, wave }: PartProps & { wave: PublicWave }) {
  const { session } = useSpace();
  const path = waveRoute(wave.id, 'supplement');
  const loading = useLoaded(() => readVersioned<SupplementState>(session, path));
  return (
    <Loaded loading={loading}>
      {(state) =>
        state.value.fixedBy ? (
          <Fixed state={state.value} />
        ) : (
          <Prepared
            company={company}
            state={state}
            save={async (body) =>
              loading.setValue(
                await changeVersioned(session, path, { method: 'PUT', body, etag: state.etag }),
              )
            }
          />
        )
      }
    </Loaded>
  );
}

interface PreparedProps extends PartProps {
  state: Versioned<SupplementState>;
  save: (supplement: Supplement) => Promise<void>;
}

function Prepared({ company, state: { value }, save }: PreparedProps) {
  const { t } = useSpace(groupsTexts);
  const [said, setSaid] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  return (
    <section aria-labelledby="prepare-title">
      <h3 id="prepare-title">{t.formTitle}</h3>
      <p>{t.lead}</p>
      <p class="muted">{t.price}</p>
      <p role="status" tabIndex={-1} ref={line} class={said ? 'message' : undefined}>
        {said}
      </p>
      <SupplementFields
        headcount={company.headcount}
        supplement={value}
        answersNeeded={value.answersNeeded}
        onSave={async (supplement) => {
          setSaid('');
          await save(supplement);
          setSaid(t.saved);
          requestAnimationFrame(() => line.current?.focus());
        }}
      />
    </section>
  );
}

/** As the people read it, word for word. */
function Fixed({ state }: { state: SupplementState }) {
  const { t, language } = useSpace(groupsTexts);
  const section = supplementSection(state, state.answersNeeded);
  const reasons = {
    guarantee: t.fixedByGuarantee,
    invitation: t.fixedByInvitation,
    close: t.fixedByClose,
  };
  return (
    <section aria-labelledby="fixed-title">
      <h3 id="fixed-title">{t.fixedTitle}</h3>
      <p class="message">{state.fixedBy && reasons[state.fixedBy]}</p>
      {section ? (
        section.questions.map(({ id, text, hint, options }) => (
          <section key={id}>
            <h4>{pick(text, language)}</h4>
            {hint && <p class="muted">{pick(hint, language)}</p>}
            <List items={options.map(({ label }) => pick(label, language))} />
          </section>
        ))
      ) : (
        <p>{t.nothing}</p>
      )}
    </section>
  );
}
