import { App } from '../../../web/company/app.tsx';
import type { LocalObservatory } from '../../support/local-observatory.ts';
import type { SignedUpCompany } from '../../support/signed-up-company.ts';
import type { PageInProcess } from './page-in-process.ts';
import { pagesOfFile } from './pages-of-file.ts';

/** Companies' pages at an observatory of the file's own. */
export function companysSpace(observatory: LocalObservatory) {
  const open = pagesOfFile(observatory, App);
  return {
    /** A part of the company's space, as its first member, who manages, sees it. @param before  done before it is opened */
    openPart(
      { session }: Pick<SignedUpCompany, 'session'>,
      part: string,
      { language = 'fr', before = (_page: PageInProcess) => {} } = {},
    ): Promise<PageInProcess> {
      return open(`/${language}/company#/${part}`, { cookie: session, before });
    },
  };
}
