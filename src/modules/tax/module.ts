import { defineModule, type Module } from '../../platform/module/module.ts';
import { AssessmentSignedOff, PaymentBooked, RateSet } from './events.ts';
import { taxPermissions } from './permissions.ts';
import { accountRoutes } from './screens/account/account.routes.ts';
import { accountsRoutes } from './screens/accounts/accounts.routes.ts';
import { assessmentRoutes } from './screens/assessment/assessment.routes.ts';
import { caseRoutes } from './screens/case/case.routes.ts';
import { objectsRoutes } from './screens/objects/objects.routes.ts';
import { ratesRoutes } from './screens/rates/rates.routes.ts';
import { workListRoutes } from './screens/work-list/work-list.routes.ts';
import { taxSubscriptions } from './subscriptions.ts';
import { taxWords } from './texts/words.ts';

const { section, workList, accounts, objects, rates } = taxWords.entries;

/** The local tax authority: assesses, books and explains local taxes. */
export const taxModule: Module = defineModule({
  name: 'tax',
  tier: 2,
  schema: 'tax',
  permissions: taxPermissions,
  routes: [...workListRoutes, ...caseRoutes, ...assessmentRoutes, ...accountsRoutes, ...accountRoutes, ...objectsRoutes, ...ratesRoutes],
  events: [AssessmentSignedOff, PaymentBooked, RateSet],
  subscriptions: taxSubscriptions,
  menu: [
    { path: '/hivatal/ado', title: workList, permission: 'tax.case.read', section, order: 300, shortcut: 'a' },
    { path: '/hivatal/ado/szamlak', title: accounts, permission: 'tax.account.read', section, order: 310 },
    { path: '/hivatal/ado/targyak', title: objects, permission: 'tax.object.read', section, order: 320 },
    { path: '/hivatal/ado/mertekek', title: rates, permission: 'tax.rate.read', section, order: 330 },
  ],
});
