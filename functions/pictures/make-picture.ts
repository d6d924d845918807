import { drawPicture } from '../../web/pictures/draw-picture.tsx';
import { type PictureName, pictureAddress } from '../../web/pictures/picture-address.ts';
import { setSiteHouse } from '../../web/shared/site-house.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { readHouse } from '../storage/house.ts';
import { type PictureKey, readPicture, writePicture } from '../storage/pictures.ts';
import type { Table } from '../storage/table.ts';
import { namedHouse } from '../survey/house.ts';
import { findingsIn, readPictureContent } from './edition-picture.ts';

export interface PictureMaker {
  readonly table: Table;
  readonly reader: EditionReader;
  /** Empty where no setting says where the observatory is. */
  readonly origin: string;
  readonly rasterise: (svg: string) => Promise<Uint8Array>;
  /** Told of what went wrong, never of data. */
  readonly reportFailure: (error: unknown) => void;
}

/** Raised where a picture of the same figures is to look otherwise: those that are kept are then made anew. */
const drawing = 1;

/** How wide a picture for taking away as SVG is, in points. */
const svgWidth = 800;

/**
 * A picture as its file: PNG as it is kept, or else made, kept and never made again; SVG as it is drawn, which takes
 * no more than reading it would.
 *
 * @returns undefined where there is nothing that it could be of
 */
export async function makePicture(maker: PictureMaker, name: PictureName): Promise<Uint8Array | undefined> {
  const { table, reader, origin } = maker;
  const key = { edition: name.edition, name: `${drawing}${pictureAddress(name)}` };
  const kept = name.shape === 'svg' ? undefined : await readPicture(table, key);
  if (kept) return kept;
  // What the observatory is called stands in the picture.
  setSiteHouse(namedHouse((await readHouse(table)).house));
  const content = await readPictureContent(reader, name, origin);
  if (!content) return undefined;
  if (name.shape === 'svg') return new TextEncoder().encode(drawPicture(content, svgWidth));
  return onceAtATime(maker, key, drawPicture(content, name.shape));
}

/** Being made, by maker and address. */
const making = new WeakMap<PictureMaker, Map<string, Promise<Uint8Array>>>();

/** Makes pixels and keeps them: once for all who ask meanwhile, so that a crowd costs what one reader does. */
function onceAtATime(maker: PictureMaker, key: PictureKey, svg: string): Promise<Uint8Array> {
  const current = making.get(maker) ?? new Map<string, Promise<Uint8Array>>();
  making.set(maker, current);
  const known = current.get(key.name);
  if (known) return known;
  const made = maker.rasterise(svg).then(async (png) => {
    // What cannot be kept is made again as it is asked for.
    await writePicture(maker.table, key, png).catch(maker.reportFailure);
    return png;
  });
  const picture = made.finally(() => current.delete(key.name));
  current.set(key.name, picture);
  return picture;
}

/**
 * Makes what is handed on first, as an edition comes out: the picture for sharing of the edition and of each finding, in
 * both languages. One that fails keeps no other back; it is made as it is asked for.
 *
 * @returns how many there are now
 */
export async function makeSharedPictures(maker: PictureMaker, edition: string): Promise<number> {
  const manifest = await (await maker.reader.find(edition))?.manifest();
  if (!manifest) return 0;
  let made = 0;
  for (const language of ['fr', 'en'] as const) {
    const findings = findingsIn(manifest).map(({ id }) => ({ of: 'finding', id }) as const);
    for (const subject of [{ of: 'edition' } as const, ...findings]) {
      try {
        if (await makePicture(maker, { edition: manifest.id, language, subject, shape: 'share' })) made++;
      } catch (error) {
        maker.reportFailure(error);
      }
    }
  }
  return made;
}
