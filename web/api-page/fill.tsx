import { render } from 'preact';
import { request } from '../shared/api.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { Unavailable } from '../shared/unavailable.tsx';
import type { ApiDocument } from './api-document.ts';
import { ApiPage } from './page.tsx';
import { apiTexts } from './texts.ts';

/** Draws the page in the browser from the API's own description, where its file came without it. */
export async function fill(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) return;
  const described = await request<ApiDocument>('/openapi.json').catch(() => undefined);
  root.replaceChildren();
  render(described ? <ApiPage document={described} /> : <Failure />, root);
}

function Failure() {
  const t = apiTexts(usePageLanguage());
  return <Unavailable title={t.failedTitle} text={t.failedText} reload={t.reload} />;
}
