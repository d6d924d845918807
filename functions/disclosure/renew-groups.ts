import type { PublishedGroup } from './published.ts';

/** What an earlier edition of the same wave said of a table's groups. */
export interface EarlierGroups {
  readonly edition: string;
  readonly groups: readonly PublishedGroup[];
  /** By group: respondents who have come since its figures were last renewed. */
  readonly pending: readonly number[];
}

/**
 * The rule of new responses, for every group: a group's figures are renewed only when enough of its own respondents
 * are new, and repeated until then, suppressed ones as suppressed. Otherwise someone who wrote nine of an edition's
 * ten new responses would see the tenth in whichever small group moved.
 *
 * @param groups          of the new edition, protected
 * @param newRespondents  by group: those who were asked and are new since the earlier edition
 * @param required        how many make enough
 * @returns the groups to publish, and what is pending in each
 */
export function renewGroups(
  groups: readonly PublishedGroup[],
  {
    earlier,
    newRespondents,
    required,
  }: { earlier: EarlierGroups | undefined; newRespondents: readonly number[]; required: number },
): { groups: PublishedGroup[]; pending: number[] } {
  // With another questionnaire the groups are others, and there is nothing to repeat.
  if (!earlier || earlier.groups.length !== groups.length) {
    return { groups: [...groups], pending: groups.map(() => 0) };
  }
  const pending: number[] = [];
  const published = groups.map((group, place) => {
    const before = earlier.groups[place];
    const since = (earlier.pending[place] ?? 0) + (newRespondents[place] ?? 0);
    if (!before || since >= required) {
      pending.push(0);
      return group;
    }
    pending.push(since);
    return { ...before, asOf: before.asOf ?? earlier.edition };
  });
  return { groups: published, pending };
}
