import type { EventDefinition, Subscription } from '../events/event.ts';
import type { Route } from '../http/route.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { MenuEntry } from './menu.ts';
import type { Permissions } from '../permissions/permission.ts';

/** The door plate of a room: all that it brings to the house. */
export interface Module {
  readonly name: string;
  /** 1 base, 2 specialist, 3 front; a room may import contracts of lower tiers only. */
  readonly tier: 1 | 2 | 3;
  /** The PostgreSQL schema that holds its tables, when it has any. */
  readonly schema?: string;
  readonly permissions?: Permissions;
  readonly routes?: readonly Route[];
  readonly events?: readonly EventDefinition[];
  readonly subscriptions?: readonly Subscription[];
  readonly jobs?: readonly JobDefinition[];
  readonly menu?: readonly MenuEntry[];
}

/** Declares a room. */
export function defineModule(module: Module): Module {
  return module;
}
