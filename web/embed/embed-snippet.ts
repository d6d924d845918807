import { observatoryTexts } from '../figures/texts.ts';
import type { Language } from '../shared/language.ts';
import { type EmbedView, embedAddress } from './embed-address.ts';

export interface SnippetContent {
  readonly embed: EmbedView;
  readonly language: Language;
  readonly title: string;
  /** The figures in words, for those who do not see the picture. */
  readonly summary: string;
  readonly permalink: string;
  /** Where the observatory is, such as `https://observatory.example`. */
  readonly origin: string;
}

/**
 * The HTML that shows a figure in another page: a picture with a link, in whose place `/embed.js` puts a frame that
 * takes the height of its content. Where no script may run, the picture stays.
 */
export function embedSnippet({ embed, language, title, summary, permalink, origin }: SnippetContent): string {
  const t = observatoryTexts(language);
  const at = (address: string) => attribute(origin + address);
  return [
    `<figure data-observatory="${at(embedAddress(embed, language))}" title="${attribute(title)}">`,
    `  <a href="${attribute(permalink)}">`,
    `    <img src="${at(embedAddress(embed, language, '.svg'))}" alt="${attribute(t.embedImage(summary))}" width="100%">`,
    '  </a>',
    '</figure>',
    `<script src="${at('/embed.js')}" async></script>`,
  ].join('\n');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
