import { render } from 'preact';
import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { chooseEditions } from '../over-time/chosen-editions.ts';
import { ApiError, request } from '../shared/api.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { readPageQuery } from '../shared/page-query.ts';
import { Unavailable } from '../shared/unavailable.tsx';
import { type MethodDocuments, MethodPage } from './page.tsx';
import { methodTexts } from './texts.ts';

/** Draws the page in the browser from the API, where its file came without the edition. */
export async function fill(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const documents = await readDocuments().catch((cause): MethodDocuments | undefined =>
    cause instanceof ApiError && cause.status === 404 ? { state: 'unknownEdition' } : undefined,
  );
  root.replaceChildren();
  render(documents ? <MethodPage documents={documents} /> : <Failure />, root);
}

async function readDocuments(): Promise<MethodDocuments> {
  const edition = readPageQuery(new URL(location.href), 'edition') ?? 'latest';
  const [manifest, list] = await Promise.all([
    request<Manifest>(`/editions/${encodeURIComponent(edition)}`),
    request<EditionListItem[]>('/editions'),
  ]);
  const { ids } = chooseEditions(list, false);
  return { state: 'ready', manifest, others: list.filter(({ id }) => ids.includes(id)) };
}

function Failure() {
  const t = methodTexts(usePageLanguage());
  return <Unavailable title={t.failedTitle} text={t.failedText} reload={t.reload} />;
}
