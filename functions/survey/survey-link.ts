import { panelPattern } from './token-format.ts';

/** What a company's link carries. */
interface SurveyLink {
  readonly wave: string;
  readonly panel: string;
  /** The code of one person's invitation or card; or, in its place, of the entrance that everyone shares. */
  readonly admission: { readonly code: string } | { readonly entrance: string };
  /** The head of the list of panel keys when the link was made. */
  readonly keys?: string | undefined;
}

/**
 * Says of an address that it came by a company's link, and not whose: what remains where mail or a redirect has taken
 * the fragment away.
 */
export const linkMarker = '?by=link';

/** In the place of a person's code in previews and tests: it admits nobody, and the page says what it is. */
export const exampleCode = 'example';

/** The address of the survey by a company's link: all of it stands in the fragment, which no server ever sees. */
export function surveyLink(
  origin: string,
  language: 'fr' | 'en',
  { wave, panel, admission, keys }: SurveyLink,
): string {
  const parts = { wave, panel, ...admission, ...(keys !== undefined && { keys }) };
  const fragment = Object.entries(parts).map(([name, value]) => `${name}=${value}`);
  return `${origin}/${language}/survey${linkMarker}#${fragment.join('&')}`;
}

/** A link as it arrived: those of former waves name none. */
type ReadLink = Omit<SurveyLink, 'wave'> & { readonly wave?: string | undefined };

const names = ['wave', 'panel', 'code', 'entrance', 'keys'] as const;

/**
 * The company's link in an address that went through mail, whatever that has put around, between or before its parts.
 *
 * @param address  from the path on, with query and fragment
 * @returns undefined where none ever was; `'cut'` where a part of one is missing; `'lost'` where nothing of it is left
 *   but its marker
 * @example
 * readSurveyLink('/fr/survey?by=link#panel=acme&amp;code=AAAB).'); // => { panel: 'acme', admission: { code: 'AAAB' } }
 */
export function readSurveyLink(address: string): ReadLink | 'cut' | 'lost' | undefined {
  const text = decoded(address);
  const fragment = text.includes('#') ? partsOf(text.slice(text.indexOf('#'))) : {};
  const whole = partsOf(text);
  // A `?code=` of somebody else's may stand before the fragment, and is no link by itself.
  if (!hasPart(fragment) && whole.panel === undefined && whole.entrance === undefined) {
    return /\bby=link\b/i.test(text) ? 'lost' : undefined;
  }
  const { wave, panel, code, entrance, keys } = hasPart(fragment) ? fragment : whole;
  if (panel === undefined || !panelPattern.test(panel)) return 'cut';
  if ((code === undefined) === (entrance === undefined)) return 'cut';
  // A head that was cut would match no list; links of before there were heads have none.
  if (keys !== undefined && !/^[\w-]{22}$/.test(keys)) return 'cut';
  return {
    ...(wave !== undefined && { wave }),
    panel,
    admission: code === undefined ? { entrance: entrance ?? '' } : { code },
    ...(keys !== undefined && { keys }),
  };
}

/** Without escapes, however often they were escaped again, and without what nobody sees. */
function decoded(address: string): string {
  let text = address;
  for (let times = 0; times < 4; times++) {
    text = text
      .replace(/%([2-7][0-9A-F])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/&(?:amp|#38|#x26);/gi, '&')
      .replace(/&#(?:61|x3d);/gi, '=');
  }
  return text.replace(/%C2%AD|%E2%80%8[B-F]|\p{Cf}/giu, '');
}

type Parts = Partial<Record<(typeof names)[number], string>>;

const hasPart = (parts: Parts) => Object.keys(parts).length > 0;

function partsOf(text: string): Parts {
  const found = names.flatMap((name) => {
    const value = new RegExp(`(?<![\\w-])${name}\\s*=[\\s"'«“‘]*([\\w-]{1,100})`, 'i').exec(text)?.[1];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}
