import { type Language, pick } from '../../shared/language.ts';
import type { BenchmarkDocuments } from '../benchmark/use-benchmark.ts';
import type { CompanyProfile } from '../part.ts';
import { reportTexts } from './texts.ts';

interface PrintButtonProps {
  company: CompanyProfile;
  documents: BenchmarkDocuments | undefined;
  language: Language;
}

/** Opens the browser's print dialogue; a PDF saved there is named after the company and the wave. */
export function PrintButton({ company, documents, language }: PrintButtonProps) {
  const t = reportTexts(language);
  const print = () => {
    const title = document.title;
    // Browsers name the file after the window's title.
    document.title = t.printTitle(company.name, documents ? pick(documents.chosen.title, language) : '');
    addEventListener(
      'afterprint',
      () => {
        document.title = title;
      },
      { once: true },
    );
    window.print();
  };
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={print}>
        {t.print}
      </button>
    </div>
  );
}
