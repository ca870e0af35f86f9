import type { Bilingual } from '../../../kernel/result.ts';
import type { EntryKind } from '../domain/posting.ts';

/** How the statement of an account names its lines. */
export const ENTRY_KINDS: Readonly<Record<EntryKind, Bilingual>> = {
  opening: { hu: 'Nyitó egyenleg', en: 'Opening balance' },
  charge: { hu: 'Előírás', en: 'Charge' },
  cancel: { hu: 'Törlés', en: 'Cancellation' },
  payment: { hu: 'Befizetés', en: 'Payment' },
  refund: { hu: 'Visszatérítés', en: 'Refund' },
  transfer: { hu: 'Átvezetés', en: 'Transfer' },
  surcharge: { hu: 'Késedelmi pótlék', en: 'Late surcharge' },
  fine: { hu: 'Bírság', en: 'Fine' },
  cost: { hu: 'Költség', en: 'Cost' },
  relief: { hu: 'Mérséklés', en: 'Relief' },
  write_off: { hu: 'Behajthatatlanság miatti törlés', en: 'Write-off' },
};
