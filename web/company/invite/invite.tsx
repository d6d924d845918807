import type { PartProps } from '../part.ts';

export function Invite(_: PartProps) {
  return null;
}
