import type { MethodNotice } from './edition.ts';

/** The points of a method notice, in the order in which they are told. */
export const noticeFields = [
  'who',
  'forWhom',
  'universe',
  'selection',
  'mode',
  'dates',
  'numbers',
  'weighting',
  'wording',
  'limits',
] as const satisfies readonly (keyof MethodNotice)[];
