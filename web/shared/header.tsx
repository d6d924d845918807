import { type Language, otherLanguageAddress, pick, translate } from './language.ts';
import { type Way, Ways } from './lists.tsx';
import { usePageAddress, usePageLanguage } from './page-address.ts';
import { useSiteHouse } from './site-house.ts';
import { texts } from './texts.ts';

type PageName = 'observatory' | 'over-time' | 'method' | 'company' | 'survey' | 'privacy';

/** In the order of the header. */
const pages = [
  ['observatory', '', 'results'],
  ['over-time', 'over-time', 'overTime'],
  ['method', 'method', 'method'],
  ['company', 'for-companies', 'company'],
  ['survey', 'survey', 'answer'],
  ['privacy', 'privacy', 'privacy'],
] as const satisfies readonly (readonly [PageName, string, keyof typeof texts])[];

/** In characters: from here on a name is set in small type, of which there are three lines. */
const longName = 50;

/**
 * The header of every page: the title, the ways to go, and the same page in the other language. Where it is narrow the
 * ways are behind one button, which needs no script; whoever answers is shown none.
 */
export function Header({ current }: { current?: PageName }) {
  const language = usePageLanguage();
  const address = usePageAddress();
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const t = translate(texts, language);
  const { name, logo } = useSiteHouse();
  return (
    <header class="site-header">
      <a class="skip-link no-print" href="#content">
        {t.skip}
      </a>
      <div class="page">
        <a class="site-title" href={`/${language}/`}>
          {logo !== undefined && <img class="site-logo" src={logo} alt="" />}
          {/* Another name is another element: to whoever measures it, nothing that stood there has moved. */}
          <span key={name[language]} class={name[language].length > longName ? 'small' : undefined}>
            {pick(name, language)}
          </span>
        </a>
        <div class="site-ways no-print">
          {current !== 'survey' && (
            <>
              <nav class="site-nav" aria-label={t.navigation}>
                <SiteWays current={current} />
              </nav>
              <details class="site-menu">
                <summary>{t.menu}</summary>
                <nav aria-label={t.navigation}>
                  <SiteWays current={current} />
                </nav>
              </details>
            </>
          )}
          <a
            class="site-language"
            href={sameViewInOtherLanguage(address)}
            hreflang={other}
            lang={other}
            // Filters may have changed since this was drawn.
            onClick={(event) => {
              event.currentTarget.href = sameViewInOtherLanguage(new URL(location.href));
            }}
          >
            <span aria-hidden="true">{other.toUpperCase()}</span>
            <span class="visually-hidden">{t.otherLanguage}</span>
          </a>
        </div>
      </div>
    </header>
  );
}

function SiteWays({ current }: { current: PageName | undefined }) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const { pathname } = usePageAddress();
  const ways = pages.map(([page, path, label]): Way => {
    const href = `/${language}/${path}`;
    // What belongs to a page and is not it: a question to the results, a company's space to the page for companies.
    const isIt = href.replace(/\/$/, '') === pathname.replace(/\/$/, '');
    return [href, t[label], page === current ? (isIt ? 'page' : 'true') : undefined];
  });
  return <Ways ways={ways} />;
}

/** A view named in the fragment comes along; an invitation, which stands there too, does not. */
function sameViewInOtherLanguage({ pathname, search, hash }: URL): string {
  return otherLanguageAddress(pathname, search + (hash.startsWith('#/') ? hash : ''));
}
