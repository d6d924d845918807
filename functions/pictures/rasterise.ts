import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readRasteriserFiles } from './rasteriser-files.ts';

let fonts: Promise<readonly Uint8Array[]> | undefined;

/**
 * Makes a drawn picture into PNG, of the size that it says it is.
 *
 * @param svg  as `drawPicture` draws it
 * @throws what the rasteriser throws
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  fonts ??= loadRasteriser().catch((error) => {
    fonts = undefined;
    throw error;
  });
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [...(await fonts)], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  try {
    const image = resvg.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

async function loadRasteriser(): Promise<readonly Uint8Array[]> {
  const { program, fonts } = await readRasteriserFiles();
  await initWasm(program);
  return fonts;
}
