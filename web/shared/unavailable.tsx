import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { type Language, pick, type Text } from './language.ts';

const reload: Text = { fr: 'Recharger la page', en: 'Reload the page' };

/** A page whose figures cannot be had for the moment, and the way on. */
export function Unavailable(props: { title: string; text: string; language: Language }) {
  const { title, text, language } = props;
  return (
    <>
      <Header />
      <main id="content" class="page document">
        <div role="alert">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <button type="button" class="button" onClick={() => location.reload()}>
              {pick(reload, language)}
            </button>
          </p>
        </div>
      </main>
      <Footer />
    </>
  );
}
