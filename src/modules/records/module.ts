import { defineModule } from '../../platform/module/module.ts';
import { definePermissions } from '../../platform/permissions/permission.ts';
import { CaseAssigned, CaseRegistered, ItemDelivered, ItemSignedOff, ItemSignOffRefused } from './events.ts';
import { deemDeliveriesJob } from './jobs/deem-deliveries.job.ts';
import { noteDeliveryJob } from './jobs/note-delivery.job.ts';

export const recordsModule = defineModule({
  name: 'records',
  tier: 1,
  schema: 'records',
  permissions: definePermissions('records', {
    'arrival.read': { hu: 'Érkeztetett iratok megtekintése', en: 'See arrived papers' },
    'case.register': { hu: 'Iktatás', en: 'Register papers' },
    'case.read': { hu: 'Ügyiratok megtekintése', en: 'See cases' },
    'case.assign': { hu: 'Szignálás', en: 'Assign cases' },
    'case.settle': { hu: 'Ügyirat elintézettnek jelölése', en: 'Mark cases settled' },
    'supplement.ask': { hu: 'Hiánypótlás kérése', en: 'Ask for supplements' },
    'item.sign-off': { hu: 'Kiadmányozás', en: 'Sign papers off', fourEyes: true },
    'item.dispatch': { hu: 'Expediálás', en: 'Dispatch papers' },
    'log.read': { hu: 'Eseménynapló megtekintése', en: 'See the audit log' },
  }),
  events: [CaseRegistered, CaseAssigned, ItemSignedOff, ItemSignOffRefused, ItemDelivered],
  jobs: [noteDeliveryJob, deemDeliveriesJob],
});
