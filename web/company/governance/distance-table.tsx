import { List } from '../../shared/lists.tsx';
import { Heads } from '../../shared/table.tsx';
import { useSpace } from '../../space/space.ts';
import './governance.css';
import '../../space/stacked-table.css';
import type { ShownBenchmark } from '../../../functions/observatory/benchmark-document.ts';
import {
  type Governance,
  type PillarId,
  type PillarState,
  pillars,
} from '../../../functions/survey/governance.ts';
import { pick } from '../../shared/language.ts';
import { evidence, isAsked } from './known.ts';
import { governanceTexts } from './texts.ts';
import { distanceInWords, factInWords, measureNames, stateInWords } from './wording.ts';

interface DistanceTableProps {
  governance: Governance;
  /** The newest one; what employees know of cannot be told without it. */
  benchmark: ShownBenchmark | undefined;
}

const stateSigns: Readonly<Record<PillarState, string>> = { none: '○', planned: '◐', inPlace: '●' };

/** What is stated, what is known of it, and the distance between the two. For page and print. */
export function DistanceTable({ governance, benchmark }: DistanceTableProps) {
  const { t, language } = useSpace(governanceTexts);
  return (
    <table class="governance-table stacked-table">
      <caption>{t.distanceCaption}</caption>
      <Heads columns={[t.pillar, t.stated, t.known]} />
      <tbody>
        {pillars.map(({ id, label }) => {
          const stated = governance[id];
          const measures = measureNames(id, stated, language);
          return (
            <tr key={id} data-pillar={id}>
              <th scope="row">{pick(label, language)}</th>
              <td data-label={t.stated}>
                <span>
                  <span aria-hidden="true">{stateSigns[stated.state]} </span>
                  <b>{stateInWords(stated, language)}</b>
                  {measures.length > 0 ? (
                    <List class="governance-measures muted small" items={measures} />
                  ) : (
                    stated.state !== 'none' && <span class="muted small"> {t.noDetail}</span>
                  )}
                </span>
              </td>
              <td data-label={t.known}>
                <Known pillar={id} governance={governance} benchmark={benchmark} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Known({ pillar, governance, benchmark }: DistanceTableProps & { pillar: PillarId }) {
  const { t, language } = useSpace(governanceTexts);
  const { distance, verdict, facts } = distanceInWords(pillar, { governance, figures: benchmark }, language);
  const beside =
    distance === 'notAsked' && benchmark
      ? evidence[pillar].beside
          .filter((id) => isAsked(benchmark, id))
          .map((id) => `${factInWords(benchmark, id, language)}.`)
      : [];
  return (
    <span data-distance={distance}>
      <span class={facts.length > 0 ? 'strong' : 'muted'}>{verdict}</span>
      {facts.length > 0 && <span class="block muted small">{facts.join(' ')}</span>}
      {beside.length > 0 && (
        <span class="block muted small">
          {t.notAskedBeside} {beside.join(' ')}
        </span>
      )}
    </span>
  );
}
