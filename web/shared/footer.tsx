import { translate } from './language.ts';
import { usePageAddress, usePageLanguage } from './page-address.ts';
import { texts } from './texts.ts';

/**
 * The footer of every page: what may be done with the figures, and what the page does not do.
 *
 * @param lasting  path and query at which what is shown stays; the page's own address unless given. It is printed.
 */
export function Footer({ lasting }: { lasting?: string | undefined } = {}) {
  const language = usePageLanguage();
  const { origin, pathname, search } = usePageAddress();
  const t = translate(texts, language);
  const ways = [
    [`/${language}/may-i-post`, t.mayIPost],
    [`/${language}/api`, t.data],
    [`/api/v1/editions.atom?lang=${language}`, t.feed],
  ] as const;
  return (
    <footer class="site-footer">
      <div class="page">
        <p class="print-only">{origin + (lasting ?? pathname + search)}</p>
        <nav aria-label={t.more}>
          <ul>
            {ways.map(([href, label]) => (
              <li key={href}>
                <a href={href} aria-current={href === pathname.replace(/\/$/, '') ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>
          {t.licence}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            CC BY 4.0
          </a>
          .
        </p>
        <p>
          {t.noTracking} <a href={`/${language}/operator`}>{t.operator}</a>
        </p>
      </div>
    </footer>
  );
}
