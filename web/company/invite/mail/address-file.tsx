import { useState } from 'preact/hooks';
import { Field } from '../../../shared/field.tsx';
import { useTexts } from '../../../space/space.ts';
import { mailTexts } from './texts.ts';

interface AddressFileProps {
  isDisabled: boolean;
  onRead: (text: string) => void;
}

/** A file whose text is added to the list; it stays in the browser. */
export function AddressFile({ isDisabled, onRead }: AddressFileProps) {
  const t = useTexts(mailTexts);
  const [said, setSaid] = useState('');
  const [isWrong, setWrong] = useState(false);
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    // So that the same file, mended, can be chosen again.
    input.value = '';
    setWrong(text === undefined);
    setSaid(text === undefined ? '' : t.fileAdded(file.name));
    if (text !== undefined) onRead(text);
  };
  return (
    <>
      <Field id="mail-file" label={t.file} error={isWrong ? t.fileFailed : undefined}>
        <input
          id="mail-file"
          class="file"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          disabled={isDisabled}
          onChange={(event) => read(event.currentTarget)}
        />
      </Field>
      <p role="status">{said}</p>
    </>
  );
}

/**
 * The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or Windows' own Latin; undefined for what is
 * no text, such as a workbook.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
