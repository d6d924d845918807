import { render } from 'preact';
import { CopyButton } from '../results/copy-button.tsx';
import { resultsTexts } from '../results/texts.ts';
import { currentLanguage } from '../shared/language.ts';

/** Gives each sentence that may be quoted the button that copies it: without a script there is nothing to press. */
export function showCopyButtons(): void {
  const t = resultsTexts(currentLanguage());
  for (const quote of document.querySelectorAll<HTMLElement>('[data-quote]')) {
    const { quote: text = '', address = '', title = '' } = quote.dataset;
    render(
      <CopyButton
        label={t.quote}
        describedAs={t.quoteOf(title)}
        copied={t.quoteCopied}
        byHand={t.quoteByHand}
        text={() => `${text} ${location.origin}${address}`}
      />,
      quote,
    );
  }
}
