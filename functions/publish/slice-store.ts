import type { ResponseShard } from '../storage/responses.ts';

/** Keeps slices for as long as a run takes: from reading the shards until the edition that is made of them is prepared. */
export interface SliceStore {
  /**
   * Puts a slice. Where several may read the same shard, the first stays: an attempt that was given up on and comes late
   * must not replace what is frozen by then.
   */
  put(name: SliceName, bytes: Uint8Array): Promise<void>;
  /** @throws Error when there is none */
  get(name: SliceName): Promise<Uint8Array>;
  /** Deletes a slice; that it is gone already is no error. */
  delete(name: SliceName): Promise<void>;
}

/** A slice is known by the run that reads it, and by what it is of: nothing of a respondent. */
export interface SliceName extends ResponseShard {
  /** The name of the state machine's execution. */
  readonly run: string;
}

/** A slice as the reading of its shard left it: with the failure where it was given up. */
export interface ReadSlice extends SliceName {
  readonly failure?: { readonly Error?: string; readonly Cause?: string };
}

/** The name of the error by which publishing is refused where a shard could not be read. */
export const unreadShard = 'UnreadShard';

/** @example slicePath({ run: 'r1', wave: '2026-q4', shard: 'a' }) // => 'r1/2026-q4/a' */
export function slicePath({ run, wave, shard }: SliceName): string {
  const parts = [run, wave, shard];
  // What a run is called comes from outside, and a slash would put it elsewhere.
  const refused = parts.find((part) => !/^[A-Za-z0-9_-]{1,80}$/.test(part));
  if (refused !== undefined) throw new Error(`slicePath: "${refused}" cannot be part of a slice’s name`);
  return parts.join('/');
}
