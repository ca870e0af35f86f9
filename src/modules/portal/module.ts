import { defineModule } from '../../platform/module/module.ts';
import { homeRoutes } from './screens/home/home.routes.ts';
import { matterRoutes } from './screens/matter/matter.routes.ts';
import { townRoutes } from './screens/town/town.routes.ts';

/** What citizens and firms meet. */
export const portalModule = defineModule({
  name: 'portal',
  tier: 3,
  routes: [...homeRoutes, ...townRoutes, ...matterRoutes],
});
