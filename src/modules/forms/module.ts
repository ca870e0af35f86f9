import type { MenuEntry } from '../../platform/module/menu.ts';
import { defineModule } from '../../platform/module/module.ts';
import { definePermissions } from '../../platform/permissions/permission.ts';
import { removeExpiredAttachmentsJob } from './attachments/jobs/remove-expired-attachments.job.ts';
import { scanAttachmentJob } from './attachments/jobs/scan-attachment.job.ts';
import { designerRoutes } from './designer/screens/designer.routes.ts';
import { designListRoutes } from './screens/design-list/design-list.routes.ts';
import { formRoutes } from './screens/form/form.routes.ts';
import { newFormRoutes } from './screens/new-form/new-form.routes.ts';
import { reviewRoutes } from './screens/review/review.routes.ts';
import { kindRoutes } from './screens/kinds/kinds.routes.ts';
import { placeRoutes } from './screens/places/places.routes.ts';
import { schemaRoutes } from './screens/schema.routes.ts';

const permissions = definePermissions('forms', {
  'design.edit': { hu: 'Űrlapterv készítése és módosítása', en: 'Start and edit form designs' },
  'design.review': { hu: 'Űrlapterv ellenőrzése és kiadása', en: 'Review and publish form designs', fourEyes: true },
  'version.withdraw': { hu: 'Kiadott űrlapváltozat visszavonása', en: 'Withdraw a published form version', fourEyes: true },
  'setting.change': { hu: 'Az önkormányzat űrlapbeállításainak módosítása', en: 'Change how the municipality uses forms' },
});

const menu: readonly MenuEntry[] = [
  { path: '/kozpont/urlapok', title: { hu: 'Űrlapok', en: 'Forms' }, permission: 'official', section: { hu: 'Űrlapszolgáltatás', en: 'Form service' }, order: 10, shortcut: 'u' },
  { path: '/kozpont/urlapok/ellenorzes', title: { hu: 'Ellenőrzésre vár', en: 'Awaiting review' }, permission: 'official', section: { hu: 'Űrlapszolgáltatás', en: 'Form service' }, order: 20, shortcut: 'e' },
];

/** Form definitions, drafts and submissions. Its pages stand at the portal, which sends what is filled in. */
export const formsModule = defineModule({ name: 'forms', tier: 1, schema: 'forms', permissions, routes: [...schemaRoutes, ...placeRoutes, ...kindRoutes, ...designListRoutes, ...newFormRoutes, ...formRoutes, ...reviewRoutes, ...designerRoutes], jobs: [scanAttachmentJob, removeExpiredAttachmentsJob], menu });
