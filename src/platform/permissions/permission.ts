import type { Bilingual } from '../../kernel/result.ts';

export interface PermissionDefinition extends Bilingual {
  /** The person who prepared a matter may not use this on the same matter. */
  readonly fourEyes?: true;
}

/** The permissions of one room: `room.object.verb` → its name in words. */
export type Permissions = Readonly<Record<string, PermissionDefinition>>;

/** Names the permissions of a room; keys are completed with the room's name. */
export function definePermissions<K extends string>(room: string, permissions: Record<K, PermissionDefinition>): Permissions {
  return Object.fromEntries(Object.entries<PermissionDefinition>(permissions).map(([key, value]) => [`${room}.${key}`, value]));
}

/**
 * Who may use a route:
 * - `public`: anyone
 * - `client`: a person signed in at the portal
 * - anything else: an official who holds that permission in the municipality they work in now
 */
export type RoutePermission = 'public' | 'client' | 'official' | `${string}.${string}.${string}`;
