import { defineModule } from '../../platform/module/module.ts';
import { AssessmentSignedOff, PaymentBooked, RateSet } from './events.ts';
import { taxPermissions } from './permissions.ts';
import { taxSubscriptions } from './subscriptions.ts';

export const taxModule = defineModule({
  name: 'tax',
  tier: 2,
  schema: 'tax',
  permissions: taxPermissions,
  events: [AssessmentSignedOff, PaymentBooked, RateSet],
  subscriptions: taxSubscriptions,
});
