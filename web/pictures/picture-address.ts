import type { Language } from '../shared/language.ts';
import { type ShapeName, shapes } from './shapes.ts';

/** What a picture is of: the edition, a finding by its id, or a question's figure with one breakdown at most. */
export type PictureSubject =
  | { readonly of: 'edition' }
  | { readonly of: 'finding'; readonly id: string }
  | { readonly of: 'question'; readonly question: string; readonly by?: string | undefined };

export interface PictureName {
  readonly edition: string;
  readonly language: Language;
  readonly subject: PictureSubject;
  /** As PNG of a shape; as SVG, a picture is as high as what it says. */
  readonly shape: ShapeName | 'svg';
}

/**
 * The lasting address of a picture, below the observatory's origin.
 *
 * @example
 * pictureAddress({ edition: '2026-q4-1', language: 'fr', subject: { of: 'finding', id: 'level-mention' }, shape: 'wide' });
 * // => '/pictures/2026-q4-1/fr/finding.level-mention.wide.png'
 */
export function pictureAddress({ edition, language, subject, shape }: PictureName): string {
  const parts = [...subjectParts(subject), ...(shape === 'svg' ? [] : [shape])].map(encodeURIComponent);
  return `/pictures/${encodeURIComponent(edition)}/${language}/${parts.join('.')}.${shape === 'svg' ? 'svg' : 'png'}`;
}

function subjectParts(subject: PictureSubject): string[] {
  if (subject.of === 'edition') return ['edition'];
  if (subject.of === 'finding') return ['finding', subject.id];
  return ['question', subject.question, ...(subject.by === undefined ? [] : [subject.by])];
}

/** @returns undefined of an address that is no picture's */
export function readPictureAddress(path: string): PictureName | undefined {
  const [, folder, edition, language, file, ...rest] = path.split('/').map(decoded);
  if (folder !== 'pictures' || !edition || !file || rest.length > 0) return undefined;
  if (language !== 'fr' && language !== 'en') return undefined;
  const parts = file.split('.');
  const ending = parts.pop();
  const shape = ending === 'png' ? parts.pop() : ending;
  const subject = readSubject(parts);
  if (!subject || shape === undefined) return undefined;
  if (ending === 'svg') return { edition, language, subject, shape: 'svg' };
  return isShape(shape) ? { edition, language, subject, shape } : undefined;
}

function readSubject([of, id, by, ...rest]: readonly string[]): PictureSubject | undefined {
  if (rest.length > 0) return undefined;
  if (of === 'edition' && id === undefined) return { of };
  if (of === 'finding' && id && by === undefined) return { of, id };
  return of === 'question' && id ? { of, question: id, by } : undefined;
}

function isShape(name: string): name is ShapeName {
  return Object.hasOwn(shapes, name);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
