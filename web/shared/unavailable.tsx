import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** A page whose figures cannot be had for the moment, and the way on. */
export function Unavailable({ title, text, reload }: { title: string; text: string; reload: string }) {
  return (
    <>
      <Header />
      <main id="content" class="page document">
        <div role="alert">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            <button type="button" class="button" onClick={() => location.reload()}>
              {reload}
            </button>
          </p>
        </div>
      </main>
      <Footer />
    </>
  );
}
