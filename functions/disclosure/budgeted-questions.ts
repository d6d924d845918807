import type { BudgetedQuestion } from './budget.ts';

const ofThoseWhoTalk = { mention: ['yes'] };
const ofMembers = { networks: ['1', '2', '3', '4', '5+'] };

/**
 * The questions that the budget and the plan of tables are settled for, with the routing by which one answer takes others
 * along: those of the default questionnaire, which a test holds them against. Pages that state the promise need no more
 * of a questionnaire than this.
 */
export const budgetedQuestions: readonly BudgetedQuestion[] = [
  { id: 'mention', kind: 'opinion' },
  { id: 'tone', kind: 'opinion', askedIf: ofThoseWhoTalk },
  { id: 'audience', kind: 'opinion', askedIf: ofThoseWhoTalk },
  { id: 'aware', kind: 'opinion' },
  { id: 'charter', kind: 'opinion' },
  { id: 'training', kind: 'opinion' },
  { id: 'contact', kind: 'opinion' },
  { id: 'ambassador', kind: 'opinion' },
  { id: 'sanctions', kind: 'opinion' },
  { id: 'outlook', kind: 'opinion' },
  { id: 'networks', kind: 'usage' },
  { id: 'usePublish', kind: 'usage', askedIf: ofMembers },
  { id: 'useShare', kind: 'usage', askedIf: ofMembers },
  { id: 'useDiscuss', kind: 'usage', askedIf: ofMembers },
  { id: 'personalInfo', kind: 'usage', askedIf: ofMembers },
  { id: 'professionalInfo', kind: 'usage', askedIf: ofMembers },
  { id: 'sex', kind: 'profile' },
  { id: 'age', kind: 'profile' },
  { id: 'occupation', kind: 'profile' },
  { id: 'employer', kind: 'profile' },
  { id: 'activity', kind: 'profile' },
  { id: 'size', kind: 'profile' },
];
