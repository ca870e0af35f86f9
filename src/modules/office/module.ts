import { defineModule } from '../../platform/module/module.ts';
import { arrivalRoutes } from './screens/arrivals/arrivals.routes.ts';
import { deskRoutes } from './screens/desk/desk.routes.ts';

const work = { hu: 'Munka', en: 'Work' } as const;

/** Where officials work: their day, arrivals, cases, sign-off, log. */
export const officeModule = defineModule({
  name: 'office',
  tier: 3,
  routes: [...deskRoutes, ...arrivalRoutes],
  menu: [{ path: '/hivatal', title: { hu: 'Mai munkám', en: 'My day' }, permission: 'official', section: work, order: 10, shortcut: 'm' }],
});
