/** A role of a municipality: a name for a set of permissions, as its administrator would set it up. */
export interface DemoRole {
  readonly code: RoleCode;
  /** As the municipality names it. */
  readonly name: string;
  readonly permissions: readonly string[];
}

export type RoleCode = 'registrar' | 'clerk' | 'taxOfficer' | 'taxHead' | 'notary' | 'mayor' | 'administrator' | 'auditor';

const READS_CASES = ['records.case.read'];
const READS_TAX = ['tax.case.read', 'tax.account.read', 'tax.object.read', 'tax.rate.read'];

/**
 * The roles that every municipality of the demo begins with. Permissions are the ones that the rooms declare
 * in their `module.ts`; a test compares them.
 */
export const DEMO_ROLES: readonly DemoRole[] = [
  {
    code: 'registrar',
    name: 'Iktató',
    permissions: ['records.arrival.read', 'records.case.register', 'records.case.assign', 'records.item.dispatch', ...READS_CASES],
  },
  { code: 'clerk', name: 'Igazgatási ügyintéző', permissions: [...READS_CASES, 'records.case.settle', 'records.supplement.ask', 'records.item.dispatch'] },
  {
    code: 'taxOfficer',
    name: 'Adóügyi ügyintéző',
    permissions: [...READS_CASES, ...READS_TAX, 'tax.assessment.draft', 'records.case.settle', 'records.supplement.ask', 'records.item.dispatch'],
  },
  {
    code: 'taxHead',
    name: 'Adóügyi kiadmányozó',
    permissions: [...READS_CASES, ...READS_TAX, 'tax.assessment.sign-off', 'tax.rate.set', 'records.item.sign-off', 'records.case.assign', 'records.case.settle', 'records.supplement.ask', 'records.item.dispatch'],
  },
  {
    code: 'notary',
    name: 'Jegyző',
    permissions: [...READS_CASES, ...READS_TAX, 'tax.assessment.sign-off', 'records.item.sign-off', 'records.case.assign', 'records.case.settle', 'records.supplement.ask', 'records.arrival.read', 'records.log.read', 'forms.setting.change'],
  },
  { code: 'mayor', name: 'Polgármester', permissions: [...READS_CASES, 'records.item.sign-off'] },
  { code: 'administrator', name: 'Helyi adminisztrátor', permissions: ['records.log.read', 'forms.setting.change'] },
  { code: 'auditor', name: 'Auditor', permissions: ['records.log.read', ...READS_CASES, 'records.arrival.read'] },
];
