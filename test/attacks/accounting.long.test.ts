import { accountFor, openAccounts } from './support/accounting.ts';

await openAccounts();

accountFor(1, 3, 4);
