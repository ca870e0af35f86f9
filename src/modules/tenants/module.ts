import { defineModule } from '../../platform/module/module.ts';

/** The settlements of the country and the municipalities that have joined. Other rooms ask it by its contract; it has no pages. */
export const tenantsModule = defineModule({ name: 'tenants', tier: 1, schema: 'tenants' });
