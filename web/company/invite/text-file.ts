import { downloadBlob } from '../../shared/download.ts';

/** A file that is written piece after piece. */
export interface TextFile {
  write(text: string): Promise<void>;
  /** Hands it to the reader. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** The part of the File System Access API that is used; not every browser has it. */
interface FilePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<{ createWritable(): Promise<FileStream> }>;
}

interface FileStream {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/**
 * A CSV file. A long one goes straight to the disk where the browser allows it, a short one through its downloads.
 *
 * @returns undefined when the reader chose no place for it
 */
export async function openCsvFile(
  name: string,
  { isLong }: { isLong: boolean },
): Promise<TextFile | undefined> {
  const { showSaveFilePicker } = globalThis as FilePicker;
  if (!isLong || !showSaveFilePicker) return downloadedFile(name);
  try {
    const handle = await showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { 'text/csv': ['.csv'] } }],
    });
    const stream = await handle.createWritable();
    return {
      write: (text) => stream.write(text),
      close: () => stream.close(),
      discard: () => stream.abort(),
    };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined;
    // A policy or a place that cannot be written: its downloads can.
    return downloadedFile(name);
  }
}

function downloadedFile(name: string): TextFile {
  let pieces: Blob[] = [];
  return {
    async write(text) {
      // As bytes, which take half of what a text takes.
      pieces.push(new Blob([text]));
    },
    async close() {
      downloadBlob(name, new Blob(pieces, { type: 'text/csv;charset=utf-8' }));
      pieces = [];
    },
    async discard() {
      pieces = [];
    },
  };
}
