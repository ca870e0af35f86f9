import { definePermissions } from '../../platform/permissions/permission.ts';

/** Tax secret (art:127): only officials who hold one of these see or do anything in this room. */
export const taxPermissions = definePermissions('tax', {
  'case.read': { hu: 'Adóügyek megtekintése', en: 'See tax cases' },
  'assessment.draft': { hu: 'Adókivetés előkészítése', en: 'Draft tax assessments' },
  'assessment.sign-off': { hu: 'Adókivetés kiadmányozása', en: 'Sign off tax assessments', fourEyes: true },
  'account.read': { hu: 'Adószámlák megtekintése', en: 'See tax accounts' },
  'object.read': { hu: 'Adótárgyak megtekintése', en: 'See taxable objects' },
  'rate.read': { hu: 'Adómértékek megtekintése', en: 'See tax rates' },
  'rate.set': { hu: 'Adómérték felvétele', en: 'Set tax rates' },
});

/** Who may sign a decision of the tax authority off; the contract tells it to the room where papers are signed. */
export const SIGN_OFF_PERMISSION = 'tax.assessment.sign-off';

/** Who acts, with what they may do: the official session has this shape. */
export interface ActingOfficial {
  readonly officialId: string;
  readonly permissions: ReadonlySet<string>;
}
