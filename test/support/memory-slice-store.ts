import { type SliceStore, slicePath } from '../../functions/publish/slice-store.ts';

/** Slices in memory, of which the first stays, as in the bucket; `kept` shows what would be there. */
export function memorySliceStore(): SliceStore & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    async put(name, bytes) {
      if (!kept.has(slicePath(name))) kept.set(slicePath(name), Uint8Array.from(bytes));
    },
    async get(name) {
      const bytes = kept.get(slicePath(name));
      if (!bytes) throw new Error(`there is no ${slicePath(name)}`);
      return Uint8Array.from(bytes);
    },
    async delete(name) {
      kept.delete(slicePath(name));
    },
  };
}
