import { comparedFigure, comparisonOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type {
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../../functions/observatory/benchmark-document.ts';
import type { Language } from '../../shared/language.ts';
import { Heads } from '../../shared/table.tsx';
import { useSpace } from '../../space/space.ts';
import { type DrawnRow, drawnFigure, UnitCharts } from '../benchmark/lane-chart.tsx';
import { indicatorName } from '../benchmark/phrases.ts';
import type { ReportBlock, ReportDocument } from './document.ts';
import { reportTexts } from './texts.ts';

interface ReportViewProps {
  report: ReportDocument;
  benchmark: ShownBenchmark;
}

/** The report as a document on the screen, and as A4 pages on paper. */
export function ReportView({ report, benchmark }: ReportViewProps) {
  const { title, source, pages } = report;
  return (
    <>
      <header class="report-header">
        <p class="muted">{source}</p>
        <p class="report-title">
          <bdi>{title}</bdi>
        </p>
      </header>
      {pages.map((page) => (
        <section key={page.id} class={`report-page report-${page.id}`} aria-labelledby={`report-${page.id}`}>
          <h3 id={`report-${page.id}`}>{page.title}</h3>
          {page.blocks.map((block, index) => (
            <Block key={index} {...{ block, benchmark }} />
          ))}
        </section>
      ))}
    </>
  );
}

interface BlockProps {
  block: ReportBlock;
  benchmark: ShownBenchmark;
}

function Block({ block, benchmark }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'paragraph':
      return block.tone === 'notice' ? (
        <p class="report-notice critical strong" data-notice>
          {block.text}
        </p>
      ) : (
        <p class={block.tone && toneClass[block.tone]}>{block.text}</p>
      );
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return (
        <List class={block.isChecklist ? 'checklist' : undefined}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'figures':
      return (
        <ul class="report-figures unmarked flush">
          {block.items.map(({ value, name, beside }) => (
            <li key={name}>
              <b>{value}</b>
              <span>{name}</span>
              <span class="muted small">{beside}</span>
            </li>
          ))}
        </ul>
      );
    case 'terms':
      return (
        <dl>
          {block.items.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <Table {...block} />;
    case 'intervals':
      return <Intervals benchmark={benchmark} />;
  }
}

const toneClass = { lead: 'report-lead', muted: 'muted small', notice: undefined } as const;

function Table({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>) {
  return (
    <table class="report-table stacked-table small">
      <caption>{caption}</caption>
      <Heads columns={head} />
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index} data-label={head[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The company's figure and the one it is held against, on the scale of their unit. */
function Intervals({ benchmark }: { benchmark: ShownBenchmark }) {
  const { language } = useSpace();
  const t = reportTexts(language);
  return (
    <>
      <p class="muted small">{t.chartTitle}</p>
      <UnitCharts
        indicators={benchmark.indicators}
        titles={{ share: t.unitShare, points: t.unitPoints, mean: t.unitMean }}
        rowOf={(indicator) => intervalRow(benchmark, indicator, language)}
      />
    </>
  );
}

function intervalRow(benchmark: ShownBenchmark, indicator: BenchmarkIndicator, language: Language): DrawnRow {
  const { id, unit, company } = indicator;
  const compared = comparedFigure(indicator, comparisonOf(benchmark, indicator));
  return {
    key: id,
    name: indicatorName(indicator, language),
    lanes: [
      { key: 'company', name: '', shape: 'dot', ...drawnFigure(company, unit, language) },
      { key: 'compared', name: '', shape: 'diamond', ...drawnFigure(compared, unit, language) },
    ],
  };
}
