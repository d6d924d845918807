import type { ComponentType } from 'preact';
import { afterEach, expect } from 'vitest';
import type { LocalObservatory } from '../../support/local-observatory.ts';
import { PageInProcess } from './page-in-process.ts';

interface Opening {
  /** Of whoever signed in before. */
  readonly cookie?: string;
  /** What is done before it is opened, such as to reply in the service's place. */
  readonly before?: (page: PageInProcess) => void;
}

/** What opens pages of a file's tests, each of which ends with its test; whatever a page complains of fails that. */
export function pagesOfFile(observatory: LocalObservatory, app: ComponentType) {
  const pages: PageInProcess[] = [];
  afterEach(() => {
    for (const page of pages) page.close();
    expect(pages.splice(0).flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return async (path: string, { cookie, before = () => {} }: Opening = {}): Promise<PageInProcess> => {
    const page = new PageInProcess({ observatory, app, cookie });
    pages.push(page);
    before(page);
    await page.goto(path);
    return page;
  };
}
