import { type PictureName, pictureAddress } from '../../web/pictures/picture-address.ts';
import { pictureAlt } from '../../web/pictures/picture-content.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { readPictureContent } from '../pictures/edition-picture.ts';
import type { SharedPicture } from './page.ts';

/** The picture for sharing of what a page is about, or else of its edition; undefined where there is no such edition. */
export async function sharedPicture(
  reader: EditionReader,
  asked: Omit<PictureName, 'shape'>,
): Promise<SharedPicture | undefined> {
  const edition = (await (await reader.find(asked.edition))?.manifest())?.id;
  if (edition === undefined) return undefined;
  for (const subject of [asked.subject, { of: 'edition' } as const]) {
    const name = { ...asked, edition, subject, shape: 'share' } as const;
    const content = await readPictureContent(reader, name, '');
    if (content) return { address: pictureAddress(name), alt: pictureAlt(content) };
  }
  return undefined;
}
