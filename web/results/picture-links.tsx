import { type EmbedView, embedAddress } from '../embed/embed-address.ts';
import { observatoryTexts } from '../figures/texts.ts';
import { pictureAddress } from '../pictures/picture-address.ts';
import { shapes } from '../pictures/shapes.ts';
import type { Language } from '../shared/language.ts';

const forTakingAway = ['wide', 'square', 'tall'] as const;

/**
 * Links to a figure's picture: to files that are made once, in three shapes and as SVG; of a view that a reader put
 * together, of which there are too many to keep, to the SVG that is drawn of it.
 */
export function PictureLinks(props: {
  /** Of an edition that is named; with an answer, where the reader chose another than the figure shows by itself. */
  view: EmbedView;
  describedAs: string;
  language: Language;
}) {
  const { view, describedAs, language } = props;
  const { edition = 'latest', question, by, answer, sort, show } = view;
  const t = observatoryTexts(language);
  if (by.length > 1 || answer || sort || show) {
    return (
      <a href={embedAddress(view, language, '.svg')} aria-label={`${describedAs} (SVG)`} download>
        {t.picture} (SVG)
      </a>
    );
  }
  const subject = { of: 'question', question, by: by[0] } as const;
  return (
    <details class="picture-links">
      <summary aria-label={describedAs}>{t.picture}</summary>
      <ul class="inline-list">
        {forTakingAway.map((shape) => (
          <li key={shape}>
            <a href={pictureAddress({ edition, language, subject, shape })} download>
              {t[shape]} <span class="muted">PNG, {`${shapes[shape].width} × ${shapes[shape].height}`}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={pictureAddress({ edition, language, subject, shape: 'svg' })} download>
            {t.vector} <span class="muted">SVG</span>
          </a>
        </li>
      </ul>
    </details>
  );
}
