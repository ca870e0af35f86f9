import { defineModule } from '../../platform/module/module.ts';
import { accountRoutes } from './screens/account/account.routes.ts';
import { balanceRoutes } from './screens/balance/balance.routes.ts';
import { caseRoutes } from './screens/cases/cases.routes.ts';
import { fillingRoutes } from './screens/filling/filling.routes.ts';
import { formsListRoutes } from './screens/forms-list/forms-list.routes.ts';
import { homeRoutes } from './screens/home/home.routes.ts';
import { inboxRoutes } from './screens/inbox/inbox.routes.ts';
import { informationRoutes } from './screens/information/information.routes.tsx';
import { matterRoutes } from './screens/matter/matter.routes.ts';
import { receiptRoutes } from './screens/receipt/receipt.routes.ts';
import { uploadRoutes } from './screens/attachments/upload.routes.ts';
import { invitationRoutes } from './screens/signing/invitation.routes.ts';
import { noticeRoutes } from './screens/signing/notices.routes.tsx';
import { signatureRoutes } from './screens/signing/signature.routes.ts';
import { supplementRoutes } from './screens/supplement/supplement.routes.ts';
import { withdrawalRoutes } from './screens/supplement/withdrawal.routes.tsx';
import { waitingRoutes } from './screens/signing/waiting.routes.ts';
import { townRoutes } from './screens/town/town.routes.ts';

/** What citizens and firms meet. */
export const portalModule = defineModule({
  name: 'portal',
  tier: 3,
  routes: [...homeRoutes, ...formsListRoutes, ...townRoutes, ...matterRoutes, ...accountRoutes, ...caseRoutes, ...inboxRoutes, ...balanceRoutes, ...informationRoutes, ...fillingRoutes, ...receiptRoutes, ...invitationRoutes, ...signatureRoutes, ...waitingRoutes, ...noticeRoutes, ...supplementRoutes, ...withdrawalRoutes, ...uploadRoutes],
});
