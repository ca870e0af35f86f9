import type { Letterhead } from '../../../platform/pdf/documents/letter.ts';
import type { Municipality } from '../../tenants/contract.ts';

/** How a municipality's papers begin. */
export function letterheadOf(town: Municipality): Letterhead {
  return {
    municipality: town.officeName,
    contact: [town.officeAddress, town.phone, town.email],
    colour: town.colours.main,
  };
}
