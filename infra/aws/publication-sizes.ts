/** How a publication is sized. What the numbers come to for a wave is told by `npm run capacity`. */
export const publicationSizes = {
  /**
   * Responses from which a wave is read by several functions. One of `oneFunctionMegabytes` has room for some fifteen
   * million; an eighth of that leaves room for companies' benchmarks, and for those who answer until the next hour.
   */
  largeWaveResponses: 2_000_000,
  oneFunctionMegabytes: 3008,
  /**
   * Shards read at once. One key's partition gives 3000 read units a second at most, so four never take more than the
   * 12 000 that even a new table gives; on one core each they take about half of it, and respondents have the rest.
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
   */
  shardsAtOnce: 4,
  /** A whole core, and no more: one thread reads. */
  shardMegabytes: 1769,
  /** The most there is, and where the account's quota is that of a new one: memory limits the size of a wave. */
  editionMegabytes: 10_240,
  editionMegabytesOfNewAccount: 3008,
} as const;
