import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What every page with a chart begins with, drawn or not. */
const begins = ['shared/page-data.ts', 'figures/touch-chart.ts'];
/** What is around a page, and the small parts that most have. */
const surrounds = [
  'for-companies/frame.tsx',
  'shared/contents.tsx',
  'shared/entry.tsx',
  'shared/page-title.ts',
];
/** What the bundler and Vite add to load a part of a page later. */
const loader = /^\0(?:rolldown\/runtime|vite\/preload-helper)/;
/** A page whose script draws all of it, and no figure of an edition. */
const ofWords = ['privacy/main.tsx'];
/** The pages whose scripts draw figures. */
const withFigures = ['results/main.tsx', 'question/main.tsx'];
/** What the others load, at once or later: none of them waits for what draws figures. */
const withoutFigures = [
  'over-time/main.ts',
  'over-time/touch-trends.ts',
  'house/main.ts',
  'house/copy-quotes.ts',
];

/** What draws them when their file came bare: most of it is loaded only then. */
const drawnLater = ['over-time/definition.ts', 'method/definition.ts', 'house/house-pages.ts'];

/**
 * Gathers what pages share into four files: a bundler cuts one for each set of pages that share something, which is two
 * dozen for the results, and on a slow line each costs more than what is in it.
 *
 * @param root  the folder of the pages
 */
export function sharedFiles(root: string) {
  let fileOf: ReadonlyMap<string, string> | undefined;
  return {
    debugName: 'shared files',
    name(id: string, graph: ModuleGraph): string | undefined {
      fileOf ??= new Map([
        ...questionModules(root, graph).map((id) => [id, 'question'] as const),
        ...figureModules(root, graph).map((id) => [id, 'figures'] as const),
        ...pageModules(root, graph).map((id) => [id, 'page'] as const),
        ...neededBy(root, begins, graph).map((id) => [id, 'begin'] as const),
      ]);
      return loader.test(id) ? 'begin' : fileOf.get(id);
    },
  };
}

/** What is around every page, and what those with figures share with one of words. */
function pageModules(root: string, graph: ModuleGraph): string[] {
  const words = new Set(neededBy(root, ofWords, graph));
  const shared = neededBy(root, withFigures, graph).filter((id) => words.has(id));
  return [...neededBy(root, surrounds, graph), ...shared];
}

/** What both pages with figures need and no other does. */
function figureModules(root: string, graph: ModuleGraph): string[] {
  const [first = [], second = []] = withFigures.map((entry) => neededBy(root, [entry], graph));
  const others = new Set(neededBy(root, withoutFigures, graph));
  const shared = new Set(second);
  return first.filter((id) => shared.has(id) && !others.has(id));
}

/** What a question's page needs that others draw with later. */
function questionModules(root: string, graph: ModuleGraph): string[] {
  const later = new Set(neededBy(root, drawnLater, graph));
  return neededBy(root, ['question/main.tsx'], graph).filter((id) => later.has(id));
}

/** Modules with all that they import at once. */
function neededBy(root: string, entries: readonly string[], graph: ModuleGraph): string[] {
  const needed = new Set<string>();
  const add = (id: string) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported);
  };
  for (const entry of entries) add(resolve(root, entry));
  return [...needed];
}
