/**
 * Names under which addresses kept the choice of a section, `mention=age`, while every edition was made of one
 * questionnaire. They are read for ever; `sections` holds all choices now, of any question.
 */
export const formerSectionNames = [
  'mention',
  'tone',
  'audience',
  'aware',
  'charter',
  'training',
  'contact',
  'ambassador',
  'sanctions',
  'outlook',
  'networks',
  'usePublish',
  'useShare',
  'useDiscuss',
  'personalInfo',
  'professionalInfo',
] as const;

/**
 * Every name that pages with published figures read in an address. The edge keeps these, in this order, and drops all
 * others, so that an address shared with `utm_source` or `fbclid` is answered with the same copy as without.
 */
export const pageQueryNames = [
  'edition',
  'editions',
  'sections',
  'question',
  'by',
  'answer',
  'sort',
  'show',
  'compare',
  ...formerSectionNames,
] as const;

type PageQueryName = (typeof pageQueryNames)[number];

/** Characters as sent, escapes included, that a value may have at the edge: twice the longest that a page writes. */
export const longestPageQueryValue = 4000;

/**
 * What an address says under a name: the first, should it stand there twice, and undefined when it is empty. Pages with
 * published figures read their address by this alone.
 */
export function readPageQuery({ searchParams }: URL, name: PageQueryName): string | undefined {
  return searchParams.get(name) || undefined;
}
