/** Milliseconds of each call, and how many a second came through. */
export interface Timing {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time of a call, of all threads: moved less by what else the machine does. */
  readonly processor: number;
}

/** Runs `work` `times` times, `atOnce` at a time. */
export async function timeCalls(
  times: number,
  atOnce: number,
  work: (i: number) => Promise<unknown>,
): Promise<Timing> {
  const milliseconds: number[] = [];
  let next = 0;
  const before = process.cpuUsage();
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
  const { user, system } = process.cpuUsage(before);
  milliseconds.sort((a, b) => a - b);
  const at = (part: number) =>
    milliseconds[Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * part))] ?? 0;
  return {
    perSecond: times / seconds,
    p50: at(0.5),
    p99: at(0.99),
    processor: (user + system) / 1000 / times,
  };
}

export function describeTiming(name: string, { perSecond, p50, p99, processor }: Timing): string {
  return `  ${name.padEnd(34)} ${perSecond.toFixed(0).padStart(7)} a second   p50 ${p50.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms   CPU ${processor.toFixed(2).padStart(6)} ms`;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
