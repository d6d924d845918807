import { App } from '../../../web/operator/app.tsx';
import { call, type LocalObservatory } from '../../support/local-observatory.ts';
import { spaced, until, type Words } from './locator.ts';
import type { PageInProcess } from './page-in-process.ts';
import { pagesOfFile } from './pages-of-file.ts';

/** The operator's page and API at an observatory of the file's own. */
export function operatorsSpace(observatory: LocalObservatory) {
  const openPage = pagesOfFile(observatory, App);
  const operate = (
    path: string,
    method = 'GET',
    body?: unknown,
    headers: Record<string, string> = { 'if-match': '*' },
  ) => call(observatory, `/operator${path}`, { key: observatory.operatorKey, method, body, headers });
  return {
    openPage,
    /** Of the operator's who has signed in by the key in this tab before. @param before  done before it is opened */
    async openSignedIn(path: string, before = (_page: PageInProcess) => {}): Promise<PageInProcess> {
      const page = await openPage(path, {
        before(page) {
          page.keep('operator-key', JSON.stringify(observatory.operatorKey));
          before(page);
        },
      });
      await page.locator('.section-nav').waitFor();
      return page;
    },
    operate,
  };
}

export const said = (page: PageInProcess, text: Words) => page.locator('.said').getByText(text).waitFor();

export const title = (page: PageInProcess, name: Words) =>
  page.getByRole('heading', { level: 2, name }).waitFor();

/** The screen of this heading, which has the focus. */
export async function onScreen(page: PageInProcess, heading: string): Promise<void> {
  await title(page, heading);
  await until(
    () => page.focused?.matches('h2') === true && spaced(page.focused.textContent ?? '').includes(heading),
    () => `the focus on “${heading}”`,
  );
}
