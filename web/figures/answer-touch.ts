import { markOf, type Touchable, type TouchedDrawing } from './chart-spec.ts';
import { touchedChart } from './touched-chart.ts';

/**
 * Says the value of what the pointer is at, or the arrow keys have come to, and lifts its mark.
 *
 * @param first   the event that came before there was anyone to answer it
 * @param signal  ends it
 */
export function answerTouch(
  touchable: Touchable,
  { first, signal }: { first: Event; signal: AbortSignal },
): void {
  const { holder, canvas, reading } = touchable;
  let touched: Promise<Touched | undefined> | undefined;
  // A canvas takes one chart at a time.
  let closed: Promise<unknown> = Promise.resolve();
  let at: number | undefined;
  const close = () => {
    if (!touched) return;
    closed = touched.then((closing) => closing?.chart.destroy());
    touched = undefined;
    at = undefined;
    reading.textContent = '';
  };
  const stopAt = async (find: (touched: Touched) => number | undefined) => {
    touched ??= closed.then(() => openChart(touchable));
    const opened = touched;
    const found = await opened;
    // What was asked for meanwhile may have been left again.
    if (!found || opened !== touched || signal.aborted) return;
    const index = find(found);
    if (index === undefined || index === at) return;
    at = index;
    found.chart.lift(index);
    say(reading, holder, found, index);
  };
  const point = ({ clientX, clientY }: PointerEvent) => {
    const frame = holder.getBoundingClientRect();
    void stopAt(({ chart }) => chart.nearest(clientX - frame.left, clientY - frame.top));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = keys[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (step === 'leave') close();
    else void stopAt(({ drawing: { spec } }) => step(at, spec.stops.length));
  };
  const leave = ({ pointerType }: PointerEvent) => {
    // A finger leaves as it is lifted: what it touched stays until it touches something else.
    if (pointerType !== 'touch' && document.activeElement !== canvas) close();
  };
  const touchElsewhere = ({ target }: Event) => {
    if (touched && !holder.contains(target as Node)) close();
  };
  const begin = () => void stopAt(() => at ?? 0);
  holder.addEventListener('pointerenter', point, { signal });
  holder.addEventListener('pointermove', point, { signal });
  holder.addEventListener('pointerleave', leave, { signal });
  canvas.addEventListener('focus', begin, { signal });
  canvas.addEventListener('blur', close, { signal });
  canvas.addEventListener('keydown', press, { signal });
  document.addEventListener('pointerdown', touchElsewhere, { signal });
  // Another size has other places: what is touched next is measured anew.
  addEventListener('resize', close, { signal });
  signal.addEventListener('abort', close);
  if (first.type === 'focus') begin();
  else if (holder.matches(':hover')) point(first as PointerEvent);
}

type Step = (at: number | undefined, count: number) => number;
const next: Step = (at, count) => Math.min(count - 1, (at ?? -1) + 1);
const previous: Step = (at) => Math.max(0, (at ?? 0) - 1);

const keys: Readonly<Record<string, Step | 'leave'>> = {
  ArrowRight: next,
  ArrowDown: next,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: () => 0,
  End: (_, count) => count - 1,
  Escape: 'leave',
};

interface Touched {
  readonly drawing: TouchedDrawing;
  readonly chart: ReturnType<typeof touchedChart>;
}

async function openChart({ canvas, holder, measure }: Touchable): Promise<Touched | undefined> {
  const drawing = await measure().catch(() => undefined);
  if (!drawing || drawing.spec.stops.length === 0 || !canvas.isConnected) return undefined;
  return { drawing, chart: touchedChart(canvas, holder, drawing) };
}

/** Beside its mark, and within the holder's width. */
function say(reading: HTMLElement, holder: HTMLElement, { drawing }: Touched, index: number): void {
  const { spec, left, width } = drawing;
  const stop = spec.stops[index];
  if (!stop) return;
  reading.textContent = stop.reading;
  const x = left + (markOf(stop, spec) / spec.axisMax) * width;
  const most = holder.clientWidth - reading.offsetWidth;
  const above = stop.y - reading.offsetHeight - gap;
  reading.style.left = `${Math.max(0, Math.min(most, x - reading.offsetWidth / 2))}px`;
  reading.style.top = `${above < 0 ? stop.y + gap : above}px`;
}

/** Pixels between a mark and what is said of it. */
const gap = 14;
