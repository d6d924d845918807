import { translate } from './language.ts';
import { usePageLanguage } from './page-address.ts';
import { texts } from './texts.ts';

/** The footer of every page: what may be done with the figures, and what the page does not do. */
export function Footer() {
  const language = usePageLanguage();
  const t = translate(texts, language);
  return (
    <footer class="site-footer">
      <div class="page">
        <p>
          {t.licence}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            CC BY 4.0
          </a>
          . <a href="/api/v1/openapi.json">{t.data}</a>.
        </p>
        <p>
          {t.noTracking} <a href={`/${language}/operator`}>{t.operator}</a>
        </p>
      </div>
    </footer>
  );
}
