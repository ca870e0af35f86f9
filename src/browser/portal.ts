import { offerSettlements } from './islands/settlement-search.ts';
import { startSharedIslands } from './shared-islands.ts';

startSharedIslands();
offerSettlements();
