/**
 * The published percentages of the first observatory (Hopscotch-Viavoice, wave 1), as quoted in 2011.
 * A figure that was not published is absent, never zero.
 * Sources: Hopscotch, press release and slides of 6 January 2011; strategies.fr 152638W and 152257W;
 * les-infostrateges; lemediascope.fr; themedialeader France; europe1.fr.
 */

/** Percentages by answer code. */
export type Percentages = Readonly<Record<string, number>>;

export interface Figures2010 {
  /** Respondents who were asked. */
  readonly n: number;
  readonly total: Percentages;
  /** Percentages by breakdown, then by the breakdown's code. */
  readonly by?: Readonly<Record<string, Readonly<Record<string, Percentages>>>>;
}

export const figures2010: Readonly<Record<string, Figures2010>> = {
  mention: {
    n: 1000,
    total: { yes: 15, no: 83, unsure: 2 },
    by: {
      sex: { man: { yes: 18.9 }, woman: { yes: 11.9 } },
      age: { '18-24': { yes: 26.4 }, '50-64': { yes: 5.8 } },
      occupation: { manager: { yes: 21.1 }, worker: { yes: 8.4 } },
      employer: { private: { yes: 16.6 }, public: { yes: 13.3 } },
    },
  },
  tone: {
    n: 150,
    total: { positive: 67, critical: 21, unsure: 12 },
    by: {
      age: { '18-24': { critical: 9.3 }, '25-34': { critical: 32.9 }, '35-49': { critical: 10.4 } },
      occupation: { manager: { critical: 11.6 }, worker: { critical: 38.2 } },
    },
  },
  aware: {
    n: 1000,
    total: { yes: 12 },
    by: { employer: { private: { yes: 8.6 }, public: { yes: 18.7 } } },
  },
  sanctions: { n: 1000, total: { yes: 86, no: 7, unsure: 7 } },
  outlook: { n: 1000, total: { more: 64 } },
};
