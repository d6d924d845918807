import { type Language, pick, type Text, translate } from '../shared/language.ts';
import { Ways } from '../shared/lists.tsx';
import { untoldName } from '../shared/site-house.ts';
import { texts as shared } from '../shared/texts.ts';

interface ErrorPageProps {
  language: Language;
  title: Text;
  text: Text;
  /** Whether to ask again may help. */
  isPassing?: boolean;
}

const again: Text = { fr: 'Réessayer', en: 'Try again' };

/** What is said where a page is not, and the ways on: short, since it stands in the code that runs at the edge. */
export function ErrorPage({ language, title, text, isPassing = false }: ErrorPageProps) {
  const t = translate(shared, language);
  const ways = [
    ...(isPassing ? [['', pick(again, language)] as const] : []),
    [`/${language}/`, t.results],
    [`/${language}/survey`, t.answer],
    [`/${language}/privacy`, t.privacy],
    [`/${language}/contact`, t.contact],
  ] as const;
  return (
    <>
      <header class="site-header">
        <div class="page">
          <a class="site-title" href={`/${language}/`}>
            <span>{pick(untoldName, language)}</span>
          </a>
        </div>
      </header>
      <main class="page document">
        <h1>{pick(title, language)}</h1>
        <p class="lead">{pick(text, language)}</p>
        <Ways ways={ways} />
      </main>
    </>
  );
}
