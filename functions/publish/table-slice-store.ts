import { deleteSlice, readSlice, writeSlice } from '../storage/slices.ts';
import type { Table } from '../storage/table.ts';
import { type SliceStore, slicePath } from './slice-store.ts';

/** Slices in the table itself: those of waves that one function prepares alone. */
export function tableSliceStore(table: Table): SliceStore {
  return {
    put: (name, bytes) => writeSlice(table, slicePath(name), bytes),
    async get(name) {
      const bytes = await readSlice(table, slicePath(name));
      if (!bytes) throw new Error(`tableSliceStore: there is no slice ${slicePath(name)}`);
      return bytes;
    },
    delete: (name) => deleteSlice(table, slicePath(name)),
  };
}
