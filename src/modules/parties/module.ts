import { defineModule } from '../../platform/module/module.ts';

/** The clients of a municipality. Other rooms ask it by its contract; it has no pages of its own yet. */
export const partiesModule = defineModule({ name: 'parties', tier: 1, schema: 'parties' });
