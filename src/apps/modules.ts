import type { Subscription } from '../platform/events/event.ts';
import type { Route } from '../platform/http/route.ts';
import type { JobDefinition } from '../platform/jobs/job.ts';
import type { MenuEntry } from '../platform/module/menu.ts';
import type { Module } from '../platform/module/module.ts';
import { AUDIT_JOBS } from '../platform/audit/seal.ts';
import { centreModule } from '../modules/centre/module.ts';
import { formsModule } from '../modules/forms/module.ts';
import { officeModule } from '../modules/office/module.ts';
import { partiesModule } from '../modules/parties/module.ts';
import { paymentsModule } from '../modules/payments/module.ts';
import { portalModule } from '../modules/portal/module.ts';
import { recordsModule } from '../modules/records/module.ts';
import { taxModule } from '../modules/tax/module.ts';
import { tenantsModule } from '../modules/tenants/module.ts';
import { RULE_REGISTER } from './rule-register.ts';

/** Every room of the house. A room that is not here does not exist. */
export const MODULES: readonly Module[] = [tenantsModule, partiesModule, formsModule, recordsModule, paymentsModule, taxModule, portalModule, officeModule, centreModule(RULE_REGISTER)];

export const ROUTES: readonly Route[] = MODULES.flatMap((module) => module.routes ?? []);

export const MENU: readonly MenuEntry[] = MODULES.flatMap((module) => module.menu ?? []);

export const SUBSCRIPTIONS: readonly Subscription[] = MODULES.flatMap((module) => module.subscriptions ?? []);

export const JOBS: readonly JobDefinition[] = [...AUDIT_JOBS, ...MODULES.flatMap((module) => module.jobs ?? [])];

const subscribers = new Map<string, string[]>();
for (const { name, event } of SUBSCRIPTIONS) {
  subscribers.set(event.name, [...(subscribers.get(event.name) ?? []), name]);
}

/** Names of those who want to hear of an event. */
export function subscribersOf(eventName: string): readonly string[] {
  return subscribers.get(eventName) ?? [];
}
