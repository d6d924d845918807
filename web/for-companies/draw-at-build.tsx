import { texts as spaceTexts } from '../company/texts.ts';
import { renderPage } from '../pages/render-page.tsx';
import { type Language, translate } from '../shared/language.ts';
import { openSession } from '../space/session.ts';
import { SpaceContext } from '../space/space.ts';
import { type MadeUpCompany, madeUpCompany } from './example/made-up-company.ts';
import { PageFooter, PageHeader, surrounds } from './frame.tsx';
import { LandingPage } from './page.tsx';

/** Where the site is no file can know, and what is drawn here names it nowhere. */
const someOrigin = 'http://site.invalid';

/** The same in both languages. */
let madeUp: MadeUpCompany | undefined;

/** The page as its file has it: whole without a script, figures of the example included. */
export function drawLandingPage(language: Language): string {
  const address = new URL(`/${language}/for-companies`, someOrigin);
  madeUp ??= madeUpCompany();
  const example = madeUp;
  const words = { ...translate(spaceTexts, language), refusals: {} };
  const Page = () => (
    <SpaceContext.Provider value={{ language, words, session: noSession }}>
      <div id={surrounds.header}>
        <PageHeader />
      </div>
      <LandingPage madeUp={example} />
      <div id={surrounds.footer}>
        <PageFooter />
      </div>
    </SpaceContext.Provider>
  );
  return renderPage({ Page }, {}, address).replaceAll(someOrigin, '');
}

/** Nobody has signed in to a company that does not exist. */
const noSession = openSession(
  () => '',
  () => {},
);
