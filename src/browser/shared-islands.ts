import { enableCopying, enablePrinting } from './islands/buttons.ts';
import { focusErrorSummary, guardAgainstDoubleClicks, sendCarriedForms } from './islands/forms.ts';
import { switchAppearance } from './islands/appearance.ts';
import { watchSession } from './islands/session.ts';
import { markAllRows, openRowsByClick } from './islands/tables.ts';

/** What every surface has. Each island looks for its own elements and does nothing where there are none. */
export function startSharedIslands(): void {
  guardAgainstDoubleClicks();
  enablePrinting();
  enableCopying();
  switchAppearance();
  watchSession();
  openRowsByClick();
  markAllRows();
  focusErrorSummary();
  sendCarriedForms();
}
