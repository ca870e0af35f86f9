import { defineModule } from '../../platform/module/module.ts';
import { schemaRoutes } from './screens/schema.routes.ts';

/** Form definitions, drafts and submissions. Its pages stand at the portal, which sends what is filled in. */
export const formsModule = defineModule({ name: 'forms', tier: 1, schema: 'forms', routes: schemaRoutes });
