import { guaranteeHashPattern } from '../../functions/survey/guarantee.ts';
import type { GuaranteeSheet } from '../../functions/survey/guarantee-sheet.ts';
import type { FilledPage } from '../pages/page-definition.ts';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { translate } from '../shared/language.ts';
import { usePageLanguage } from '../shared/page-address.ts';
import { pageTitle } from '../shared/page-title.ts';
import { Sheet } from './sheet.tsx';
import { texts } from './texts.ts';

interface GuaranteeDocuments {
  readonly hash: string;
  /** Undefined where there is none of this hash. */
  readonly sheet: GuaranteeSheet | 'damaged' | undefined;
}

/** A guarantee sheet at the address of its hash: the same for everyone, and without a script. */
export const guaranteePage: FilledPage<GuaranteeDocuments> = {
  async read(source, { address }) {
    const hash = address.pathname.split('/').at(-1) ?? '';
    return { hash, sheet: guaranteeHashPattern.test(hash) ? await source.guarantee(hash) : undefined };
  },
  isFound: ({ sheet }) => sheet !== undefined,
  isDamaged: ({ sheet }) => sheet === 'damaged',
  title: (_, { language }) => pageTitle(texts.title[language], language),
  Page: GuaranteePage,
  failure: (language) => translate(texts, language),
  isOfManyAddresses: true,
};

function GuaranteePage({ documents: { hash, sheet } }: { documents: GuaranteeDocuments }) {
  const language = usePageLanguage();
  const t = translate(texts, language);
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <Header />
      <main id="content" class="page document">
        {sheet === 'damaged' ? (
          <>
            <h1>{t.damagedTitle}</h1>
            <p class="lead">{t.damagedText}</p>
          </>
        ) : sheet ? (
          <>
            <h1>{t.title}</h1>
            <p class="no-print">
              <a href={`/${other}/guarantee/${hash}`} hreflang={other} lang={other}>
                {t.otherLanguage}
              </a>
              {' · '}
              <a href={`/api/v1/guarantees/${hash}`}>{t.document}</a>
            </p>
            <Sheet language={language} sheet={sheet} hash={hash} />
          </>
        ) : (
          <>
            <h1>{t.unknownTitle}</h1>
            <p class="lead">{t.unknown}</p>
          </>
        )}
      </main>
      <Footer />
    </>
  );
}
