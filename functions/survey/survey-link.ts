/** What a company's link carries. */
export interface SurveyLink {
  readonly wave: string;
  readonly panel: string;
  /** The code of one person's invitation or card; or, in its place, of the entrance that everyone shares. */
  readonly admission: { readonly code: string } | { readonly entrance: string };
  /** The head of the list of panel keys when the link was made. */
  readonly keys?: string | undefined;
}

/** The address of the survey by a company's link: all of it stands in the fragment, which no server ever sees. */
export function surveyLink(
  origin: string,
  language: 'fr' | 'en',
  { wave, panel, admission, keys }: SurveyLink,
): string {
  const parts = { wave, panel, ...admission, ...(keys !== undefined && { keys }) };
  const fragment = Object.entries(parts).map(([name, value]) => `${name}=${value}`);
  return `${origin}/${language}/survey#${fragment.join('&')}`;
}
