import { renderToString } from 'preact-render-to-string';
import type { Language } from '../shared/language.ts';
import { EmbedPage } from './embed-page.tsx';
import type { EmbeddedFigure } from './embedded-figure.ts';

/** An embedded figure's page as HTML; it needs no script. */
export function renderEmbed(figure: EmbeddedFigure | undefined, language: Language): string {
  return renderToString(<EmbedPage figure={figure} language={language} />);
}
