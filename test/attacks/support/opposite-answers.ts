import type { Answers } from '../../../functions/survey/answers.ts';

/** Answers of somebody who talks critically and before everyone. */
export const yes: Answers = {
  mention: 'yes',
  tone: 'critical',
  audience: 'everyone',
  aware: 'no',
  charter: 'no',
  training: 'no',
  contact: 'no',
  ambassador: 'no',
  sanctions: 'yes',
  outlook: 'more',
  networks: '0',
};
/** The same of somebody who does not talk. */
export const no: Answers = Object.fromEntries(
  Object.entries({ ...yes, mention: 'no' }).filter(([id]) => id !== 'tone' && id !== 'audience'),
);
