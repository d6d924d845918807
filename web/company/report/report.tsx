import type { PartProps } from '../part.ts';

export function Report(_: PartProps) {
  return null;
}
