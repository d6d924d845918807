import { render } from 'preact';
import { currentLanguage } from '../shared/language.ts';
import { Unavailable } from '../shared/unavailable.tsx';
import { documentsFromApi } from './documents-from-api.ts';
import type { FilledPage } from './page-definition.ts';

/** Draws a page in the browser from the API, where its file came without its documents. */
export async function fillPage<Documents>(page: FilledPage<Documents>): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const { read, title, failure, Page } = page;
  const place = { address: new URL(location.href), language: currentLanguage() };
  const found = await read(documentsFromApi, place).then(
    (documents) => ({ documents }),
    (cause: unknown) => ({ cause }),
  );
  root.replaceChildren();
  if ('cause' in found) {
    const { failedTitle, failedText } = failure(place.language, found.cause);
    render(<Unavailable title={failedTitle} text={failedText} language={place.language} />, root);
  } else {
    const { documents } = found;
    document.title = title(documents, place) ?? document.title;
    render(<Page documents={documents} />, root);
  }
}
