// Numbers alone, so that a page that states them brings no statistics along.

/** Most noise of a group that is shown: the standard deviation of a code's count, over the group's base. */
export const mostNoise = { public: 1 / 20, company: 1 / 10 } as const;

/** Figures on a smaller effective base are flagged `u`, of low reliability. */
export const lowReliabilityUnder = 50;
