import type { Module } from '../platform/module/module.ts';
import type { Subscription } from '../platform/events/event.ts';
import type { JobDefinition } from '../platform/jobs/job.ts';

/** Every room of the house. A room that is not here does not exist. */
export const MODULES: readonly Module[] = [];

/** All subscriptions of all rooms. */
export const SUBSCRIPTIONS: readonly Subscription[] = MODULES.flatMap((module) => module.subscriptions ?? []);

/** All jobs of all rooms. */
export const JOBS: readonly JobDefinition[] = MODULES.flatMap((module) => module.jobs ?? []);

const subscribers = new Map<string, string[]>();
for (const { name, event } of SUBSCRIPTIONS) {
  subscribers.set(event.name, [...(subscribers.get(event.name) ?? []), name]);
}

/** Names of those who want to hear of an event. */
export function subscribersOf(eventName: string): readonly string[] {
  return subscribers.get(eventName) ?? [];
}
