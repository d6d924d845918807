const elementId = 'page-data';

/**
 * What a page was drawn from, as a block of data inside it: never run as a script, whatever it holds. `<` is written
 * as an escape, so that no text can end the block.
 */
export function pageDataElement(data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${elementId}">${json}</script>`;
}

/** What the page was drawn from; undefined where it was not drawn yet. */
export function readPageData<T>(): T | undefined {
  const text = document.getElementById(elementId)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}
