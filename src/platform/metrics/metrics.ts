import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';

/** Figures for Prometheus; labels hold route patterns and statuses, never addresses of persons. */
export interface Metrics {
  observe(labels: { method: string; route: string; status: number }, seconds: number): void;
  text(): Promise<string>;
}

export function createMetrics(db: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'varoshaza_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const connections = new Gauge({
    name: 'varoshaza_database_connections',
    help: 'Connections of this process by state',
    labelNames: ['state'],
    registers: [],
    collect() {
      for (const [state, count] of Object.entries(db.load())) this.set({ state }, count);
    },
  });
  registry.registerMetric(connections);
  return {
    observe: ({ method, route, status }, seconds) => duration.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
  };
}
