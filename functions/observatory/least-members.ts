/** Member companies that a figure of a federation is of, at least. */
export const leastMembers = 3;
