import { type Language, otherLanguageAddress, translate } from './language.ts';
import { usePageAddress, usePageLanguage } from './page-address.ts';
import { texts } from './texts.ts';

export type PageName = 'observatory' | 'survey' | 'company' | 'privacy';

/** The header of every page: the title, the ways to go, and the same page in the other language. */
export function Header({ current }: { current?: PageName }) {
  const language = usePageLanguage();
  const address = usePageAddress();
  const other: Language = language === 'fr' ? 'en' : 'fr';
  const t = translate(texts, language);
  return (
    <header class="site-header">
      <a class="skip-link" href="#content">
        {t.skip}
      </a>
      <div class="page">
        <a class="site-title" href={`/${language}/`}>
          {t.siteTitle}
        </a>
        <nav class="site-nav" aria-label={t.navigation}>
          <ul>
            <NavigationItem href={`/${language}/`} label={t.results} isCurrent={current === 'observatory'} />
            <NavigationItem href={`/${language}/survey`} label={t.answer} isCurrent={current === 'survey'} />
            <NavigationItem
              href={`/${language}/company`}
              label={t.company}
              isCurrent={current === 'company'}
            />
            <NavigationItem
              href={`/${language}/privacy`}
              label={t.privacy}
              isCurrent={current === 'privacy'}
            />
            <li>
              <a
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
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function NavigationItem({ href, label, isCurrent }: { href: string; label: string; isCurrent: boolean }) {
  return (
    <li>
      <a href={href} aria-current={isCurrent ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
}

/** A view named in the fragment comes along; an invitation, which stands there too, does not. */
function sameViewInOtherLanguage({ pathname, search, hash }: URL): string {
  return otherLanguageAddress(pathname, search + (hash.startsWith('#/') ? hash : ''));
}
