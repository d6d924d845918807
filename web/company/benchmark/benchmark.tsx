import type { PartProps } from '../part.ts';

export function BenchmarkPart(_: PartProps) {
  return null;
}
