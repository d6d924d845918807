import { dayInParis, type PlannedEdition, type Wave } from './wave.ts';

/** A wave's budget is shared among its editions, so that more of them would each tell too little. */
export const mostPlannedEditions = 4;

const hour = 3_600_000;
const usualHour = 9;

/** So long before its release an edition is prepared: the operator sees it and writes its headline meanwhile. */
const preparationHours = 6;

type Planned = Pick<Wave, 'opensOn' | 'closesOn' | 'editions'>;

/** A wave's editions in the order of their release; a wave without a plan has one, on the day after it closes. */
export function plannedEditions({ closesOn, editions }: Planned): readonly PlannedEdition[] {
  return editions ?? [{ releasesOn: dayAfter(closesOn), hour: usualHour }];
}

/** @param number  place in the plan, from 1 */
export function plannedEdition(wave: Planned, number: number): PlannedEdition | undefined {
  return plannedEditions(wave)[number - 1];
}

/** Whether no other edition of the wave follows; those before are provisional. */
export function isFinalEdition(wave: Planned, number: number): boolean {
  return number === plannedEditions(wave).length;
}

/** When an edition is released unless it is held. */
export function releaseTime({ releasesOn, hour: ofDay }: PlannedEdition): Date {
  return timeInParis(releasesOn, ofDay);
}

/**
 * When an edition may be prepared: some hours before its release; the final one not before the wave's last day is over.
 */
export function preparationTime(wave: Planned, number: number): Date {
  const planned = plannedEdition(wave, number);
  if (!planned) throw new RangeError(`preparationTime: no edition ${number} is planned`);
  const early = new Date(releaseTime(planned).getTime() - preparationHours * hour);
  if (!isFinalEdition(wave, number)) return early;
  const over = timeInParis(dayAfter(wave.closesOn), 0);
  return early < over ? over : early;
}

/** Two editions from a wave's opening on: one at half-time, one on the day after it closes. */
export function twoEditions({ opensOn, closesOn }: Pick<Wave, 'opensOn' | 'closesOn'>): PlannedEdition[] {
  const half = new Date((Date.parse(opensOn) + Date.parse(closesOn)) / 2).toISOString().slice(0, 10);
  return [
    { releasesOn: half, hour: usualHour },
    { releasesOn: dayAfter(closesOn), hour: usualHour },
  ];
}

/**
 * What is wrong with a plan, edition by edition.
 *
 * @returns one entry for each fault: its index in the plan, and the reason
 */
export function faultsOfPlan(wave: Planned): { index: number; message: string }[] {
  const planned = plannedEditions(wave);
  const last = planned.length - 1;
  return planned.flatMap((edition, index) => {
    const before = planned[index - 1];
    const { releasesOn } = edition;
    if (releasesOn < wave.opensOn)
      return [{ index, message: `${releasesOn} is before opensOn ${wave.opensOn}` }];
    if (before && releaseTime(before) >= releaseTime(edition)) {
      return [{ index, message: `${releasesOn} is not after the edition before, ${before.releasesOn}` }];
    }
    if (index === last && releasesOn <= wave.closesOn) {
      return [
        {
          index,
          message: `the last edition is released after closesOn ${wave.closesOn}, not on ${releasesOn}`,
        },
      ];
    }
    return [];
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10);
}

/** Paris is one or two hours ahead of UTC; the time that says so itself is the right one. */
function timeInParis(day: string, ofDay: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + ofDay * hour;
  const [summer, winter] = [new Date(asUtc - 2 * hour), new Date(asUtc - hour)];
  return hourInParis(summer) === ofDay && dayInParis(summer) === day ? summer : winter;
}

/** The full hour of the day in Europe/Paris, 0 to 23. */
export function hourInParis(time: Date): number {
  parisHour ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return Number(parisHour.format(time));
}

/** Made once, as it takes long to make. */
let parisHour: Intl.DateTimeFormat | undefined;
