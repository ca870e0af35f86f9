import { defineModule } from '../../platform/module/module.ts';
import { PaymentSettled } from './events.ts';
import { ipnRoutes } from './screens/ipn/ipn.routes.ts';
import { paymentRoutes } from './screens/payment/payment.routes.tsx';

/** Card payments: orders, the payment provider's protocol, and what has settled. */
export const paymentsModule = defineModule({
  name: 'payments',
  tier: 1,
  schema: 'payments',
  routes: [...ipnRoutes, ...paymentRoutes],
  events: [PaymentSettled],
});
