import { pictureAddress } from '../pictures/picture-address.ts';
import { shapes } from '../pictures/shapes.ts';
import { type Language, languages } from '../shared/language.ts';
import { untoldName } from '../shared/site-house.ts';
import type { SitePage } from './site-pages.ts';

/** Only the file itself can say that its script did not come. */
const scriptIsLate: Readonly<Record<Language, string>> = {
  fr: 'La page se fait attendre : son programme n’est pas encore arrivé. Si rien ne vient, rechargez-la ; ce que vous y aviez commencé n’est pas perdu.',
  en: 'The page is taking its time: its program has not arrived yet. If nothing comes, reload it; what you had begun is not lost.',
};

/**
 * The HTML of a page as it is before anything draws it; Vite puts built files in place of those that it names.
 *
 * @param drawn  of a page that says the same to everybody: all of it, as its script would draw it
 */
export function pageHtml(page: SitePage, language: Language, drawn?: string): string {
  const { path, title, description, isDrawn, isInMap, isHidden, styles, script } = page;
  const siteTitle = untoldName[language];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title ? `${title[language]} – ${siteTitle}` : siteTitle}</title>`,
    description && `<meta name="description" content="${description[language]}">`,
    // Of a page that is drawn, what draws it says this, with the site's address.
    ...(isDrawn || isHidden ? [] : shared(page, language)),
    isHidden && '<meta name="robots" content="noindex">',
    isDrawn
      ? '<meta name="color-scheme" content="light dark">'
      : '<meta name="referrer" content="no-referrer">',
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    ...(isDrawn && isInMap ? languages.map((of) => alternate(path, of)) : []),
    ...styles.map((sheet) => `<link rel="stylesheet" href="/${sheet}">`),
    script && `<script type="module" src="/${script}"></script>`,
  ];
  return `<!doctype html>
<html lang="${language}">
  <head>
    ${head.filter(Boolean).join('\n    ')}
  </head>
  <body>
    <div id="app">${
      drawn ??
      `
      ${bareBody(page, language)}
    `
    }</div>
  </body>
</html>
`;
}

/** Which edition is the newest, the file cannot know. */
const pictureAlt: Readonly<Record<Language, string>> = {
  fr: 'Les grands chiffres de la dernière édition, avec leurs marges d’erreur',
  en: 'The main figures of the latest edition, with their margins of error',
};

/** What those who are handed the address see of it, with the picture of the newest edition. */
function shared({ title, description }: SitePage, language: Language): string[] {
  const siteTitle = untoldName[language];
  const said = {
    'og:type': 'website',
    'og:title': title ? `${title[language]} – ${siteTitle}` : siteTitle,
    'og:description': description?.[language] ?? siteTitle,
    'og:image': pictureAddress({
      edition: 'latest',
      language,
      subject: { of: 'edition' },
      shape: 'share',
    }),
    'og:image:type': 'image/png',
    'og:image:width': String(shapes.share.width),
    'og:image:height': String(shapes.share.height),
    'og:image:alt': pictureAlt[language],
  };
  return [
    ...Object.entries(said).map(
      ([property, content]) => `<meta property="${property}" content="${content}" vite-ignore>`,
    ),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Vite would look for a file at the address. */
function alternate(path: string, language: Language): string {
  return `<link rel="alternate" hreflang="${language}" href="/${language}${path}" vite-ignore>`;
}

function bareBody(page: SitePage, language: Language): string {
  const heading = page.heading ?? page.title ?? untoldName;
  const bare = `<h1>${heading[language]}</h1>
          ${page.bare[language]}`;
  const main = (content: string) => `<main class="${page.main}">${content}</main>`;
  if (page.isBareForAll) return main(bare);
  const header = `<header class="site-header"><div class="page"><a class="site-title" href="/${language}/"><span>${untoldName[language]}</span></a></div></header>`;
  const late = `<p class="late">${scriptIsLate[language]}</p>`;
  // Where figures are drawn the page keeps its width meanwhile; elsewhere nothing stands there until the script has run.
  return page.isDrawn
    ? header + main(`<noscript>${bare}</noscript>${late}`)
    : `<noscript>${header}${main(bare)}</noscript>${late}`;
}
