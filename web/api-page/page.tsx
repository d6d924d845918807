import { Contents } from '../shared/contents.tsx';
import { Entry } from '../shared/entry.tsx';
import { Footer } from '../shared/footer.tsx';
import { Header } from '../shared/header.tsx';
import { type Language, pick, typeset } from '../shared/language.ts';
import { usePageAddress, usePageLanguage } from '../shared/page-address.ts';
import { Heads, Scrolling } from '../shared/table.tsx';
import { type ApiDocument, type Audience, type Route, routesOf } from './api-document.ts';
import { examplesFor } from './examples.ts';
import { RouteEntry } from './route-entry.tsx';
import { type ApiTexts, apiTexts, problemTexts } from './texts.ts';

const audiences: readonly Audience[] = ['readers', 'respondents', 'companies', 'operator'];

/** Every route of the API by its audience, made from the document in which the API describes itself. */
export function ApiPage({ documents: document }: { documents: ApiDocument }) {
  const language = usePageLanguage();
  const { origin } = usePageAddress();
  const t = apiTexts(language);
  // Figures are what most come for: editions before waves.
  const routes = routesOf(document).sort(
    (a, b) => Number(b.path.startsWith('/editions')) - Number(a.path.startsWith('/editions')),
  );
  const common = new Set(
    problemsOf(routes)
      .filter(({ isCommon }) => isCommon)
      .map(({ slug }) => slug),
  );
  return (
    <>
      <Header />
      <main id="content" class="page document api-page">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>
          {t.base} <code>{`${origin}/api/v1`}</code>
        </p>
        <p>
          <a href="/api/v1/openapi.json">{t.document}</a>. {t.generated}
        </p>
        <Contents label={t.contents} parts={partsOf(t)} />
        <Examples origin={origin} t={t} language={language} />
        <Rules t={t} />
        {audiences.map((audience) => (
          <section key={audience} class="audience" id={audience} aria-labelledby={`${audience}-title`}>
            <h2 id={`${audience}-title`}>{t[`${audience}Title`]}</h2>
            <p>{t[`${audience}Text`]}</p>
            {routes
              .filter((route) => route.audience === audience)
              .map((route) => (
                <RouteEntry key={route.key} route={route} common={common} language={language} />
              ))}
          </section>
        ))}
        <Problems routes={routes} t={t} language={language} />
      </main>
      <Footer />
    </>
  );
}

/** The anchors and headings of the parts in order. */
function partsOf(t: ApiTexts) {
  return [
    ['examples', t.examplesTitle],
    ['rules', t.rulesTitle],
    ...audiences.map((audience) => [audience, t[`${audience}Title`]] as const),
    ['problems', t.problemsTitle],
  ] as const;
}

function Examples({ origin, t, language }: { origin: string; t: ApiTexts; language: Language }) {
  return (
    <section class="audience" id="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{t.examplesTitle}</h2>
      <p>{t.examplesText}</p>
      {examplesFor(origin, language).map(({ tool, title, code }) => (
        <figure key={tool + title} class="example">
          <figcaption class="muted small">
            <strong>{t[tool]}</strong> · {t[title]}
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section class="code" tabIndex={0} aria-label={`${t[tool]}, ${t[title]} (${t.codeRegion})`}>
            <pre>
              <code data-example={tool}>{code}</code>
            </pre>
          </section>
        </figure>
      ))}
    </section>
  );
}

function Rules({ t }: { t: ApiTexts }) {
  const rules = [
    [t.formats, t.formatsText],
    [t.flags, t.flagsText],
    [t.caching, t.cachingText],
    [t.cors, t.corsText],
    [t.limitsTerm, t.limitsText],
    [t.versions, t.versionsText],
    [t.privacy, t.privacyText],
  ] as const;
  return (
    <section class="audience" id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title">{t.rulesTitle}</h2>
      <dl class="facts">
        {rules.map(([term, text]) => (
          <Entry key={term} term={term}>
            {text}
          </Entry>
        ))}
      </dl>
    </section>
  );
}

/** Problems that every route names are told once. */
export function problemsOf(
  routes: readonly Route[],
): { slug: string; statuses: string[]; isCommon: boolean }[] {
  const found = new Map<string, { statuses: Set<string>; routes: Set<string> }>();
  for (const route of routes) {
    for (const { status, problems } of route.answers) {
      for (const slug of problems) {
        const known = found.get(slug) ?? { statuses: new Set(), routes: new Set() };
        known.statuses.add(status);
        known.routes.add(route.key);
        found.set(slug, known);
      }
    }
  }
  return [...found]
    .map(([slug, known]) => ({
      slug,
      statuses: [...known.statuses],
      isCommon: known.routes.size === routes.length,
    }))
    .sort((a, b) => Number(a.statuses[0]) - Number(b.statuses[0]) || a.slug.localeCompare(b.slug));
}

function Problems({ routes, t, language }: { routes: readonly Route[]; t: ApiTexts; language: Language }) {
  const problems = problemsOf(routes);
  return (
    <section class="audience" id="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">{t.problemsTitle}</h2>
      <p>{t.problemsText}</p>
      <Scrolling label={t.problemsTable}>
        <table class="problems">
          <Heads columns={[t.problem, t.status, t.meaning]} />
          {[true, false].map((isCommon) => (
            <tbody key={String(isCommon)}>
              <tr>
                <th scope="rowgroup" colSpan={3} class="muted">
                  {isCommon ? t.anyRoute : t.someRoutes}
                </th>
              </tr>
              {problems
                .filter((problem) => problem.isCommon === isCommon)
                .map(({ slug, statuses }) => (
                  <tr key={slug} id={`problem-${slug}`}>
                    <th scope="row">
                      <code>{slug}</code>
                    </th>
                    <td class="tabular">{statuses.join(', ')}</td>
                    <td>{problemInWords(slug, language)}</td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </section>
  );
}

function problemInWords(slug: string, language: Language): string {
  const text = problemTexts[slug];
  return text ? pick(text, language) : typeset(slug, language);
}
