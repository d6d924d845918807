import type { ComponentChildren } from 'preact';
import { type CompanyQuestion, companyOptions } from '../../../functions/survey/company-options.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { type Language, pick } from '../../shared/language.ts';
import { siteName } from '../../shared/site-house.ts';
import type { BenchmarkDocuments } from '../benchmark/use-benchmark.ts';
import type { CompanyProfile } from '../part.ts';
import { reportTexts } from './texts.ts';

interface ReportHeaderProps {
  company: CompanyProfile;
  documents: BenchmarkDocuments | undefined;
  language: Language;
}

/** Whose report, of which wave and edition, on how many: all that a sheet found on a desk must say of itself. */
export function ReportHeader({ company, documents, language }: ReportHeaderProps) {
  const t = reportTexts(language);
  return (
    <header class="report-header">
      <p class="report-source muted">
        {siteName(language)} · {t.kind}
      </p>
      <p class="report-title">
        <bdi>{company.name}</bdi>
      </p>
      <dl class="report-facts">
        <Fact term={t.company}>
          {t.companyFacts(
            optionLabel('activity', company.activity, language),
            optionLabel('employer', company.employer, language),
            formatNumber(company.headcount, language),
          )}
        </Fact>
        {documents && <EditionFacts documents={documents} language={language} />}
      </dl>
      {company.status !== 'verified' && <p>{t.notVerified}</p>}
    </header>
  );
}

function EditionFacts({ documents, language }: { documents: BenchmarkDocuments; language: Language }) {
  const { chosen, benchmark, manifest } = documents;
  const t = reportTexts(language);
  const { from, to } = manifest.fieldwork;
  return (
    <>
      <Fact term={t.wave}>{pick(chosen.title, language)}</Fact>
      <Fact term={t.fieldwork}>{t.fieldworkDays(formatDate(from, language), formatDate(to, language))}</Fact>
      <Fact term={t.edition}>{t.editionText(chosen.id, formatDate(chosen.publishedOn, language))}</Fact>
      <Fact term={t.base}>
        {(benchmark.answered ? t.aboutBase : t.baseText)(
          formatNumber(benchmark.respondents, language),
          formatNumber(manifest.respondents, language),
        )}
      </Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function optionLabel(question: CompanyQuestion, code: string, language: Language): string {
  const option = companyOptions[question].find((candidate) => candidate.code === code);
  return option ? pick(option.label, language) : code;
}
