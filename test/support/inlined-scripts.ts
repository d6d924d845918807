/** What runs from a page's own file, and not from one that it names. */
export interface InlinedScripts {
  readonly scripts: readonly string[];
  /** Kept as text until a worker is made of them. */
  readonly workers: readonly string[];
}

/** @param html  a page's file, as built */
export function inlinedScripts(html: string): InlinedScripts {
  return {
    scripts: textsOf(html, /<script(?: type="module")?>([\s\S]*?)<\/script>/g),
    workers: textsOf(html, /<script type="text\/plain" id="[^"]*token-worker[^"]*">([\s\S]*?)<\/script>/g),
  };
}

function textsOf(html: string, tag: RegExp): string[] {
  return [...html.matchAll(tag)].map(([, text = '']) => text);
}
