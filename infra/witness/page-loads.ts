/**
 * What a page makes a browser load or run: its tags that do so, in order. A page with figures in it changes with each
 * edition; this does not. Scripts in attributes are not looked for: the page's headers allow none, and are recorded.
 */
export function pageLoads(html: string): string {
  const tags =
    html.match(/<script\b[\s\S]*?<\/script>|<(?:link|base|iframe|object|embed|meta)\b[^>]*>/gi) ?? [];
  return tags
    .filter(loadsOrRuns)
    .map((tag) => tag.replace(howSoon, '').replace(/\s+/g, ' '))
    .join('\n');
}

/** Where a page comes with its figures, its scripts may come later. */
const howSoon = /\sfetchpriority="\w+"/g;

function loadsOrRuns(tag: string): boolean {
  if (/^<script/i.test(tag)) return !/^<script\b[^>]*\stype="application\/(?:ld\+)?json"/i.test(tag);
  if (/^<link/i.test(tag)) return !/\srel="(?:alternate|canonical|icon)"/i.test(tag);
  if (/^<meta/i.test(tag)) return /\shttp-equiv/i.test(tag);
  return true;
}
