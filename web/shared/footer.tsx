import { translate } from './language.ts';
import { usePageLanguage } from './page-address.ts';
import { texts } from './texts.ts';

/** The footer of every page: what may be done with the figures, and what the page does not do. */
export function Footer() {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const ways = [
    [`/${language}/over-time`, t.overTime],
    [`/${language}/method`, t.method],
    [`/${language}/api`, t.data],
    [`/api/v1/editions.atom?lang=${language}`, t.feed],
  ] as const;
  return (
    <footer class="site-footer">
      <div class="page">
        <nav aria-label={t.more}>
          <ul>
            {ways.map(([href, label]) => (
              <li key={href}>
                <a href={href}>{label}</a>
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
