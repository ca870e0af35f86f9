import { enableShortcuts } from './islands/shortcuts.ts';
import { offerSettlements } from './islands/settlement-search.ts';
import { foldSections } from './islands/tables.ts';
import { startSharedIslands } from './shared-islands.ts';

foldSections();
startSharedIslands();
offerSettlements();
enableShortcuts();
