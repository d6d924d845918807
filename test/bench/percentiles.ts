/** Milliseconds of each call, and how many a second came through. */
export interface Timing {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Runs `work` `times` times, `atOnce` at a time. */
export async function timeCalls(
  times: number,
  atOnce: number,
  work: (i: number) => Promise<unknown>,
): Promise<Timing> {
  const milliseconds: number[] = [];
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    for (let i = next++; i < times; i = next++) {
      const begin = performance.now();
      await work(i);
      milliseconds.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - start) / 1000;
  milliseconds.sort((a, b) => a - b);
  const at = (part: number) =>
    milliseconds[Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * part))] ?? 0;
  return { perSecond: times / seconds, p50: at(0.5), p99: at(0.99) };
}

export function describeTiming(name: string, { perSecond, p50, p99 }: Timing): string {
  return `  ${name.padEnd(34)} ${perSecond.toFixed(0).padStart(7)} a second   p50 ${p50.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms`;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
