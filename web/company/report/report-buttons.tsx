import { Button } from '../../space/button.tsx';
import { ErrorBox } from '../../space/error-box.tsx';
import { useSpace } from '../../space/space.ts';
import { useDocx } from '../use-docx.ts';
import type { ReportDocument } from './document.ts';
import { reportTexts } from './texts.ts';

interface ReportButtonsProps {
  /** Undefined where there are no figures: then there is no file to hand out either. */
  report: ReportDocument | undefined;
  fileTitle: string;
}

/** The browser's print dialogue, whose PDF is named after company and wave, and the same as a Word file. */
export function ReportButtons({ report, fileTitle }: ReportButtonsProps) {
  const { language } = useSpace();
  const t = reportTexts(language);
  const { told, isBusy, failure, download } = useDocx(t);
  const docx = (shown: ReportDocument) => {
    const file = fileTitle
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .slice(0, 120)
      .trim();
    download(`${file}.docx`, async () => {
      const { reportAsDocx } = await import('./report-as-docx.ts');
      return () => reportAsDocx(shown);
    });
  };
  return (
    <>
      <div class="buttons">
        <Button label={t.print} onClick={() => printAs(fileTitle)} />
        {report && <Button kind="secondary" label={t.docx} disabled={isBusy} onClick={() => docx(report)} />}
      </div>
      <ErrorBox text={failure} />
      <p role="status">{told}</p>
    </>
  );
}

function printAs(fileTitle: string): void {
  const title = document.title;
  // Browsers name the file after the window's title.
  document.title = fileTitle;
  const restore = () => {
    document.title = title;
  };
  addEventListener('afterprint', restore, { once: true });
  window.print();
}
