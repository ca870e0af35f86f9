import { isUuid, type Uuid } from '../../../platform/ids/uuid.ts';

/** Every UUID that stands as a text in a value: ids of files among answers of any form. */
export function uuidsIn(value: unknown, found: Set<Uuid> = new Set()): ReadonlySet<Uuid> {
  if (isUuid(value)) found.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) uuidsIn(part, found);
  return found;
}
