import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What pictures become pixels with: the rasteriser as WebAssembly, and its fonts (SIL Open Font License 1.1). */
interface RasteriserFiles {
  readonly program: Uint8Array<ArrayBuffer>;
  readonly fonts: readonly Uint8Array[];
}

/** Names of files in packages; the bundle of the function puts copies beside it. */
export const rasteriserProgram = '@resvg/resvg-wasm/index_bg.wasm';
export const rasteriserFonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
] as const;

/** Reads them from the packages; `bundleFunctions` replaces this by reading the copies. */
export async function readRasteriserFiles(): Promise<RasteriserFiles> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (name: string) => new Uint8Array(await readFile(resolve(name)));
  const [program, ...fonts] = await Promise.all([rasteriserProgram, ...rasteriserFonts].map(read));
  return { program: program as Uint8Array<ArrayBuffer>, fonts };
}
