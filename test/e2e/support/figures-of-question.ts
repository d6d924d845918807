import { expect } from 'vitest';
import type { Manifest, PublishedTable } from '../../../functions/observatory/edition.ts';
import { formatPercent } from '../../../web/shared/format.ts';
import type { Language } from '../../../web/shared/language.ts';
import { onPage, read } from './edition-observatory.ts';

/** On the page of a question, without a script, is each share that an edition publishes of it, and no other. */
export async function expectItsFigures(
  id: string,
  { language, manifest }: { language: Language; manifest: Manifest },
): Promise<void> {
  await onPage(`/${language}/questions/${id}`, { javaScriptEnabled: false }, async (page) => {
    const singles = (manifest.tables?.[id] ?? []).filter((by) => !by.includes(','));
    for (const by of ['', ...singles]) {
      const table = await read<PublishedTable>(`/editions/latest/tables/${id}${by && `?by=${by}`}`);
      const within = by ? page.locator(`#by-${by}`) : page.locator('.question-page > .question');
      const cells = within.locator('.full-table td[data-column="share"]');
      const shown = await cells.evaluateAll((all) => all.map((cell) => cell.textContent ?? ''));
      expect([id, by, shown.filter((text) => /\d\s?%$/.test(text))]).toEqual([
        id,
        by,
        sharesOf(table, language),
      ]);
    }
  });
}

/** Every published share of a table as the page should write it, in the table's own order. */
function sharesOf({ groups }: PublishedTable, language: 'fr' | 'en'): string[] {
  const signs = { atMost: '≤\u00a0', atLeast: '≥\u00a0' };
  return groups.flatMap(({ cells }) =>
    cells.flatMap(({ share, bound }) =>
      share === null ? [] : [(bound ? signs[bound] : '') + formatPercent(share, language)],
    ),
  );
}
