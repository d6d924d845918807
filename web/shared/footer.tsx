import { useState } from 'preact/hooks';
import { translate } from './language.ts';
import { Ways } from './lists.tsx';
import { usePageAddress, usePageLanguage } from './page-address.ts';
import { useSiteHouse } from './site-house.ts';
import { texts } from './texts.ts';

/**
 * The footer of every page: who publishes it, what may be done with the figures, and what the page does not do.
 *
 * @param lasting  path and query at which what is shown stays; the page's own address unless given. It is printed.
 */
export function Footer({ lasting }: { lasting?: string | undefined } = {}) {
  const language = usePageLanguage();
  const { origin, pathname, search } = usePageAddress();
  const { publisher, isTold } = useSiteHouse();
  // Its line is there before it is told, so that nothing moves as it is.
  const [hasLine] = useState(!isTold);
  const t = translate(texts, language);
  const ways = [
    [`/${language}/may-i-post`, t.mayIPost],
    [`/${language}/about`, t.about],
    [`/${language}/contact`, t.contact],
    [`/${language}/press`, t.press],
    [`/${language}/legal`, t.legal],
    [`/${language}/data-protection`, t.dataProtection],
    [`/${language}/accessibility`, t.accessibility],
    [`/${language}/api`, t.data],
    [`/api/v1/editions.atom?lang=${language}`, t.feed],
  ] as const;
  const here = pathname.replace(/\/$/, '');
  return (
    <footer class="site-footer">
      <div class="page">
        <p class="print-only">{origin + (lasting ?? pathname + search)}</p>
        <nav class="no-print" aria-label={t.more}>
          <Ways ways={ways.map(([href, label]) => [href, label, href === here ? 'page' : undefined])} />
        </nav>
        {(publisher !== undefined || hasLine) && (
          <p class="site-publisher">{publisher !== undefined && t.publishedBy(publisher)}</p>
        )}
        <p>
          {t.licence}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
            CC BY 4.0
          </a>
          . {t.noTracking}
        </p>
      </div>
    </footer>
  );
}
