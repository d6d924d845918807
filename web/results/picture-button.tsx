import { useState } from 'preact/hooks';
import type { PictureContent } from '../embed/picture.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { themeColours } from '../figures/theme-colours.ts';
import type { Language } from '../shared/language.ts';

/** Makes the section's picture and hands it to the reader as a file; says so to those who see neither. */
export function PictureButton(props: {
  disabled: boolean;
  label: string;
  describedAs: string;
  language: Language;
  content: () => PictureContent;
}) {
  const { disabled, label, describedAs, language, content } = props;
  const t = observatoryTexts(language);
  const [said, setSaid] = useState('');
  const make = async () => {
    try {
      // The drawing code comes with the chart's own, only when someone wants it.
      const { makePicture } = await import('../embed/picture.ts');
      const { manifest, ...rest } = content();
      const picture = await makePicture(
        { manifest, ...rest },
        { colours: themeColours(document.body), language },
      );
      save(picture, `${manifest.id}-${rest.title}`);
      setSaid(t.pictureMade);
    } catch {
      setSaid(t.pictureFailed);
    }
  };
  return (
    <>
      <button type="button" class="button-link" disabled={disabled} aria-label={describedAs} onClick={make}>
        {label}
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
