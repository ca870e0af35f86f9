import { ADD_WORKING_DAYS } from '../kernel/calendar/add-working-days.ts';
import { E_DELIVERY } from '../kernel/deadlines/e-delivery.ts';
import { PROCEDURE_DEADLINE } from '../kernel/deadlines/procedure.ts';
import { SPECIAL_DEADLINE } from '../kernel/deadlines/special.ts';
import { IDENTIFIER_RULES } from '../kernel/identifiers/identifier-rules.ts';
import { RuleRegister } from '../kernel/rule.ts';
import { BUILDING_TAX } from '../modules/tax/domain/building-tax.ts';
import { COMMUNAL_TAX } from '../modules/tax/domain/communal-tax.ts';
import { LAND_TAX } from '../modules/tax/domain/land-tax.ts';
import { LATE_SURCHARGE } from '../modules/tax/domain/late-surcharge.ts';

/** Every rule of the platform: the one place where rules of the kernel and of the rooms come together. */
export const RULE_REGISTER = new RuleRegister([
  ...IDENTIFIER_RULES,
  ADD_WORKING_DAYS,
  E_DELIVERY,
  PROCEDURE_DEADLINE,
  SPECIAL_DEADLINE,
  BUILDING_TAX,
  LAND_TAX,
  COMMUNAL_TAX,
  LATE_SURCHARGE,
]);
