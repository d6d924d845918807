import type { PartProps } from '../part.ts';

export function Participation(_: PartProps) {
  return null;
}
