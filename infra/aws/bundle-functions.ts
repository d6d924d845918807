import { cpSync, rmSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ChunkingContext, type Plugin, rolldown } from 'rolldown';
import { rasteriserFonts, rasteriserProgram } from '../../functions/pictures/rasteriser-files.ts';
import { sodiumLoader, splitSodiumLoader } from '../../functions/survey/sodium-program.ts';

const root = join(import.meta.dirname, '../..');

/** The Lambda functions, by the folder of their bundle; that of the pages is bundled with the files it fills. */
export const handlers = {
  api: 'functions/api/handler.ts',
  publication: 'functions/publish/handler.ts',
  slices: 'functions/publish/slices-handler.ts',
  mail: 'functions/mail/mail-handler.ts',
  forgetting: 'functions/publish/forget-handler.ts',
  canary: 'functions/canary/handler.ts',
  pictures: 'functions/pictures/handler.ts',
} as const;

export type HandlerName = keyof typeof handlers;

/** What most of a function's first requests load late: each is one file with all that it adds to those before it. */
const firstLoaded: Partial<Record<HandlerName | 'pages', readonly string[]>> = {
  api: [
    'functions/api/function-services.ts',
    'functions/api/admitting-app.ts',
    'functions/api/answering-app.ts',
  ],
  pages: ['functions/pages/draw-page.ts', 'web/results/definition.tsx'],
};

/**
 * Bundles each function into `<folder>/<name>/index.mjs`. What a function imports only when it needs it becomes a file
 * of its own, so that a cold start does not read it.
 *
 * @throws the bundler's failure, with file and line, when a source does not build
 */
export async function bundleFunctions(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(
    (Object.keys(handlers) as HandlerName[]).map((name) =>
      name === 'pictures' ? bundlePictures(join(folder, name)) : bundleHandler(name, join(folder, name)),
    ),
  );
}

/** Bundles one of them into `<folder>/index.mjs`. */
export function bundleHandler(
  name: Exclude<HandlerName, 'pictures'>,
  folder: string,
): Promise<FunctionBundle> {
  return bundleFunction(handlers[name], folder, { plugins: forAll(), firstLoaded: firstLoaded[name] });
}

/**
 * Bundles the function that draws pages into `<folder>/index.mjs`; the HTML files it fills are looked for in
 * `<folder>/pages`.
 *
 * @returns what was bundled
 */
export function bundlePages(folder: string): Promise<FunctionBundle> {
  const plugins = [...forAll(), apiDocumentAsData()];
  return bundleFunction('functions/pages/handler.ts', folder, { plugins, firstLoaded: firstLoaded.pages });
}

/**
 * Bundles the function that makes pictures into `<folder>/index.mjs`, with the rasteriser, its fonts and their licences in
 * `<folder>/rasteriser`.
 *
 * @returns what was bundled
 */
export async function bundlePictures(folder: string): Promise<FunctionBundle> {
  const bundle = await bundleFunction(handlers.pictures, folder, {
    plugins: [...forAll(), rasteriserBesideBundle()],
  });
  const { resolve } = createRequire(import.meta.url);
  for (const name of [rasteriserProgram, ...rasteriserFonts]) {
    cpSync(resolve(name), join(folder, 'rasteriser', basename(name)));
  }
  const licences = {
    'LICENCE-resvg.md': join(dirname(resolve(rasteriserProgram)), 'README.md'),
    'LICENCE-source-sans.txt': resolve('@expo-google-fonts/source-sans-3/LICENSE_FONT'),
    'LICENCE-source-serif.txt': resolve('@expo-google-fonts/source-serif-4/LICENSE_FONT'),
  };
  for (const [name, file] of Object.entries(licences)) cpSync(file, join(folder, 'rasteriser', name));
  return bundle;
}

/** Reads the rasteriser's files from where `bundlePictures` copies them. */
function rasteriserBesideBundle(): Plugin {
  const [program, ...fonts] = [rasteriserProgram, ...rasteriserFonts].map((name) => basename(name));
  return replaced(
    'functions/pictures/rasteriser-files.ts',
    () => `import { readFile } from 'node:fs/promises';
      const read = (name) => readFile(new URL('./rasteriser/' + name, import.meta.url));
      export async function readRasteriserFiles() {
        const [program, ...fonts] = await Promise.all(${JSON.stringify([program, ...fonts])}.map(read));
        return { program, fonts };
      }`,
  );
}

/** Another content in place of a module's own. @param file  from the repository's root */
function replaced(file: string, content: () => string | Promise<string>): Plugin {
  const path = join(root, file);
  return {
    name: `replaced ${file}`,
    load: {
      async handler(id) {
        return id === path ? { code: await content(), moduleType: 'js' } : null;
      },
    },
  };
}

/** What was made of a function. */
interface FunctionBundle {
  /** The sources, from the repository's root. */
  readonly inputs: readonly string[];
  /** The files, from the bundle's folder, each with those that it imports at once; source maps are not among them. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/**
 * Bundles one function into `<folder>/index.mjs`, with everything that its start needs. Node takes a third of a
 * millisecond to find and link a file, and bundlers cut what is shared by parts into dozens.
 *
 * @param options  `firstLoaded`: modules imported late that get one file each, from the repository's root
 */
export async function bundleFunction(
  entry: string,
  folder: string,
  {
    firstLoaded = [],
    plugins = [],
  }: { firstLoaded?: readonly string[] | undefined; plugins?: Plugin[] } = {},
): Promise<FunctionBundle> {
  const bundle = await rolldown({
    cwd: root,
    input: { index: join(root, entry) },
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node24' },
    // Nothing imports the entry's file but its parts.
    preserveEntrySignatures: 'allow-extension',
    plugins,
    logLevel: 'warn',
    // One function loads late what another needs at once.
    checks: { ineffectiveDynamicImport: false },
  });
  const merged = mergedInto(
    ['index', ...firstLoaded.map((file) => basename(file, extname(file)))],
    [join(root, entry), ...firstLoaded.map((file) => join(root, file))],
  );
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    // Beside the entry: what a module names by `import.meta.url` lies there, whichever file it is bundled into.
    chunkFileNames: '[name]-[hash].mjs',
    minify: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
    comments: { legal: false },
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: merged, debugName: 'merged' }] },
  });
  const inputs = await bundle.watchFiles;
  await bundle.close();
  return {
    inputs: inputs.map((file) => relative(root, file)),
    files: new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.imports]] : []))),
  };
}

/**
 * The name of the file that a module goes into: of the first module in the list that needs it at once. Undefined where
 * none does: then it is the bundler's to say.
 */
function mergedInto(names: readonly string[], modules: readonly string[]) {
  let fileOf: Map<string, string> | undefined;
  return (id: string, context: ChunkingContext): string | undefined => {
    if (!fileOf) {
      fileOf = new Map();
      for (const [index, module] of modules.entries())
        addNeeded(module, names[index] ?? '', { fileOf, context });
    }
    return fileOf.get(id);
  };
}

/** Adds a module, and what it imports at once, to the names of their files, in place. */
function addNeeded(
  id: string,
  name: string,
  { fileOf, context }: { fileOf: Map<string, string>; context: ChunkingContext },
): void {
  if (fileOf.has(id)) return;
  fileOf.set(id, name);
  for (const imported of context.getModuleInfo(id)?.importedIds ?? [])
    addNeeded(imported, name, { fileOf, context });
}

/** What every function of ours is bundled with. */
function forAll(): Plugin[] {
  return [edition2010AsData(), sodiumBesideBundle(), sodiumReadBesideBundle(), builtinsAsTheyAre()];
}

const sodiumProgram = 'libsodium.wasm';

/** Puts libsodium's program beside a bundle that has its loader, as bytes, in place of the loader's text. */
function sodiumBesideBundle(): Plugin {
  return {
    name: 'libsodium beside the bundle',
    transform: {
      filter: { id: sodiumLoader },
      handler(loader) {
        const { rest, program } = splitSodiumLoader(loader);
        this.emitFile({ type: 'asset', fileName: sodiumProgram, source: program });
        return { code: rest, map: null };
      },
    },
  };
}

function sodiumReadBesideBundle(): Plugin {
  return replaced(
    'functions/survey/sodium-program.ts',
    () => `import { readFileSync } from 'node:fs';
      export const readSodiumProgram = () => readFileSync(new URL('./${sodiumProgram}', import.meta.url));`,
  );
}

const firstEdition = 'functions/observatory/edition-2010.ts';

/** The edition of 2010 as it comes out, in place of its making, which brings the tests of findings along. */
function edition2010AsData(): Plugin {
  return replaced(firstEdition, async () => {
    const { edition2010 } = await import(pathToFileURL(join(root, firstEdition)).href);
    const json = JSON.stringify(JSON.stringify(edition2010()));
    return `let kept; export function edition2010() { return kept ??= JSON.parse(${json}); }`;
  });
}

/**
 * Node's own modules as the process has them. An import reads all that a module exports: of HTTP `WebSocket` too, and with
 * it Node's fetch, which takes a third of the start of a function that asks for neither; of the process its three streams.
 */
function builtinsAsTheyAre(): Plugin {
  return {
    name: 'builtins as they are',
    resolveId: {
      filter: { id: builtinName },
      // What is loaded late stays as it is, but for HTTP, which the client of every store loads so.
      handler: (id, _, { kind }) =>
        kind === 'import-statement' || (kind === 'dynamic-import' && /http$/.test(id))
          ? id.replace(builtinName, '\0builtin:$1')
          : null,
    },
    load: {
      filter: { id: /^\0builtin:/ },
      handler: (id) => {
        const name = `node:${id.slice('\0builtin:'.length)}`;
        const descriptors = Object.entries(Object.getOwnPropertyDescriptors(process.getBuiltinModule(name)));
        // HTTP is also loaded late, and then with all that it exports: its sockets are left out.
        const values = descriptors.flatMap(([value, { get }]) =>
          value === 'default' || (get && name === 'node:http') ? [] : [value],
        );
        // Marked as values that nobody misses where they are not imported.
        const read = values.map(
          (value, index) => `const value${index} = /* @__PURE__ */ valueOf('${value}');`,
        );
        return `const builtin = process.getBuiltinModule('${name}');
          const valueOf = (name) => builtin[name];
          ${read.join('\n')}
          export { ${values.map((value, index) => `value${index} as ${value}`).join(', ')} };
          export default builtin;`;
      },
    },
  };
}

const builtinName = new RegExp(`^(?:node:)?(${builtinModules.join('|')})$`);

const apiDocument = 'functions/pages/api-document.ts';

/** Puts the API’s description, as it is now, in place of the code that makes it and would bring the whole API along. */
function apiDocumentAsData(): Plugin {
  return replaced(apiDocument, async () => {
    const { readApiDocument } = await import(pathToFileURL(join(root, apiDocument)).href);
    const json = JSON.stringify(JSON.stringify(await readApiDocument()));
    return `export async function readApiDocument() { return JSON.parse(${json}); }`;
  });
}
