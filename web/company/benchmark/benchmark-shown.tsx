import { useSpace } from '../../space/space.ts';
import { GroupsWay } from '../groups/groups-way.tsx';
import type { CompanyProfile } from '../part.ts';
import { BenchmarkTable, TableNotes } from './benchmark-table.tsx';
import { coalitionInWords } from './coalition.ts';
import { DevelopmentSection, developmentInWords } from './development.tsx';
import { DifferenceRows } from './difference-rows.tsx';
import { MethodNotes } from './method-notes.tsx';
import { BenchmarkBase, BenchmarkNotices } from './overview.tsx';
import { benchmarkWords } from './texts.ts';
import type { BenchmarkDocuments } from './use-benchmark.ts';

interface BenchmarkShownProps {
  company: CompanyProfile;
  documents: BenchmarkDocuments;
}

/** A benchmark as it is read: what is established first, all figures and the method behind. */
export function BenchmarkShown({ company, documents }: BenchmarkShownProps) {
  const { t, language } = useSpace(benchmarkWords);
  const { benchmark, development, list } = documents;
  const coalition = coalitionInWords(benchmark, language);
  return (
    <>
      {coalition && benchmark.coalition?.standsIn && (
        <p class="message" data-coalition>
          {coalition}
        </p>
      )}
      <BenchmarkNotices documents={documents} />
      <DifferenceRows benchmark={benchmark} />
      {!benchmark.coalition?.standsIn && <BenchmarkBase benchmark={benchmark} company={company} />}
      {coalition && !benchmark.coalition?.standsIn && <p data-coalition>{coalition}</p>}
      <GroupsWay benchmark={benchmark} />
      {development ? (
        development.editions.length > 1 && (
          <details>
            <summary>{developmentInWords({ development, list }, language)}</summary>
            <DevelopmentSection development={development} list={list} />
          </details>
        )
      ) : (
        <p class="muted">{t.developmentFailed}</p>
      )}
      <details>
        <summary>{t.allFigures}</summary>
        <BenchmarkTable benchmark={benchmark} language={language} />
        <TableNotes benchmark={benchmark} language={language} />
      </details>
      <details>
        <summary>{t.notesTitle}</summary>
        <MethodNotes documents={documents} />
      </details>
    </>
  );
}
