import { useState } from 'preact/hooks';
import { pictureAsPng } from '../embed/picture-as-png.ts';
import { observatoryTexts } from '../figures/texts.ts';
import type { Language } from '../shared/language.ts';

/** Hands the reader a figure's picture as a file; says so to those who see neither. */
export function PictureButton(props: {
  disabled: boolean;
  describedAs: string;
  language: Language;
  /** Where the picture is served as SVG. */
  address: string;
  /** Of the file, without its ending. */
  name: string;
}) {
  const { disabled, describedAs, language, address, name } = props;
  const t = observatoryTexts(language);
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      save(await pictureAsPng(address), name);
      setSaid(t.pictureMade);
    } catch {
      setSaid(t.pictureFailed);
    }
  };
  return (
    <>
      <button type="button" class="button-link" disabled={disabled} aria-label={describedAs} onClick={make}>
        {t.picture}
      </button>
      <span class={said === t.pictureFailed ? 'small' : 'visually-hidden'} role="status">
        {said}
      </span>
    </>
  );
}

function save(picture: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${name.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
