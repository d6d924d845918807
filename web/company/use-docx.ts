import { useState } from 'preact/hooks';
import { downloadBlob } from '../shared/download.ts';
import { loadScript } from '../shared/load-script.ts';
import { useSending } from '../space/sending.ts';

/** What is said while a Word file is made, and once it is there or cannot be made. */
interface DocxTexts {
  readonly making: string;
  readonly failed: string;
  downloaded(file: string): string;
}

/**
 * A document as a Word file to be kept: what makes it is loaded when it is asked for, some hundred kilobytes.
 *
 * @returns `say` tells of another way to keep it in the same place
 */
export function useDocx(t: DocxTexts) {
  const [told, say] = useState('');
  const { isBusy, failure, send } = useSending();
  const download = (file: string, load: () => Promise<() => Promise<Uint8Array<ArrayBuffer>>>) => {
    say(t.making);
    const explain = () => {
      say('');
      return t.failed;
    };
    void send(async () => {
      const [make, { docxType }] = await loadScript(() => Promise.all([load(), import('./docx-file.ts')]));
      downloadBlob(file, new Blob([await make()], { type: docxType }));
      say(t.downloaded(file));
    }, explain);
  };
  return { told, say, isBusy, failure, send, download };
}
