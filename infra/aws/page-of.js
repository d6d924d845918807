// Part of what runs at the edge; the deployment writes `const pages = [...]` above this: the pages that there are.

// `/fr/survey` and `/fr/survey/` are the file `fr/survey/index.html`, or else `fr/survey.html`.
// biome-ignore lint/correctness/noUnusedVariables: the code that is written below this calls it
function pageOf(uri) {
  const path = uri.replace(/\/+$/, '');
  return [`${path}/index.html`, `${path}.html`].find((candidate) => pages.indexOf(candidate) >= 0);
}
