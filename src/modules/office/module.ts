import { defineModule } from '../../platform/module/module.ts';
import { attachmentRoutes } from './screens/attachments/attachments.routes.ts';
import { arrivalRoutes } from './screens/arrivals/arrivals.routes.ts';
import { caseRoutes } from './screens/case/case.routes.ts';
import { caseListRoutes } from './screens/case-list/case-list.routes.ts';
import { deskRoutes } from './screens/desk/desk.routes.ts';
import { formSettingRoutes } from './screens/form-settings/form-settings.routes.ts';
import { logRoutes } from './screens/log/log.routes.ts';
import { municipalityRoutes } from './screens/municipality/municipality.routes.ts';
import { supplementRoutes } from './screens/supplement/supplement.routes.tsx';
import { signOffRoutes } from './screens/sign-off/sign-off.routes.ts';

const work = { hu: 'Munka', en: 'Work' } as const;
const office = { hu: 'Hivatal', en: 'Office' } as const;

/** Where officials work: their day, arrivals, cases, sign-off, log. */
export const officeModule = defineModule({
  name: 'office',
  tier: 3,
  routes: [...deskRoutes, ...arrivalRoutes, ...caseListRoutes, ...caseRoutes, ...supplementRoutes, ...signOffRoutes, ...municipalityRoutes, ...formSettingRoutes, ...logRoutes, ...attachmentRoutes],
  menu: [
    { path: '/hivatal', title: { hu: 'Mai munkám', en: 'My day' }, permission: 'official', section: work, order: 10, shortcut: 'm' },
    { path: '/hivatal/erkeztetes', title: { hu: 'Érkeztetett iratok', en: 'Arrived papers' }, permission: 'records.arrival.read', section: work, order: 20, shortcut: 'e' },
    { path: '/hivatal/ugyek', title: { hu: 'Ügyiratok', en: 'Cases' }, permission: 'records.case.read', section: work, order: 30, shortcut: 'u' },
    { path: '/hivatal/alairas', title: { hu: 'Kiadmányozás', en: 'Sign-off' }, permission: 'records.item.sign-off', section: work, order: 40, shortcut: 'k' },
    { path: '/hivatal/urlapok', title: { hu: 'Űrlapok', en: 'Forms' }, permission: 'forms.setting.change', section: office, order: 900, shortcut: 'l' },
    { path: '/hivatal/naplo', title: { hu: 'Eseménynapló', en: 'Audit log' }, permission: 'records.log.read', section: office, order: 910, shortcut: 'n' },
  ],
});
