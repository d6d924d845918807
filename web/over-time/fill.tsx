import { render } from 'preact';
import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import { request } from '../shared/api.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { Unavailable } from '../shared/unavailable.tsx';
import { chooseEditions, wantsAll } from './chosen-editions.ts';
import { type OverTimeDocuments, OverTimePage } from './page.tsx';
import { overTimeTexts } from './texts.ts';

/** Draws the page in the browser from the API, where its file came without the figures. */
export async function fill(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const documents = await readDocuments().catch(() => undefined);
  root.replaceChildren();
  render(documents ? <OverTimePage documents={documents} /> : <Failure />, root);
}

async function readDocuments(): Promise<OverTimeDocuments> {
  const areAllShown = wantsAll(new URL(location.href));
  const chosen = chooseEditions(await request<EditionListItem[]>('/editions'), areAllShown);
  const manifests = await Promise.all(
    chosen.ids.map((id) => request<Manifest>(`/editions/${encodeURIComponent(id)}`)),
  );
  return { chosen, areAllShown, manifests };
}

function Failure() {
  const t = overTimeTexts(usePageLanguage());
  return <Unavailable title={t.failedTitle} text={t.failedText} reload={t.reload} />;
}
