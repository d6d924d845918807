import type { PartProps } from '../part.ts';

export function Governance(_: PartProps) {
  return null;
}
