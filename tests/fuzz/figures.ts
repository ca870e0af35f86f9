import { readFileSync } from 'node:fs';
import type { Answer } from './connection.ts';
import type { FuzzRequest } from './wire.ts';

/** What was thrown and what came of it. */
export class Figures {
  readonly startedAt = performance.now();
  requests = 0;
  /** Connections that the server closed without a word, after bytes that are not HTTP. */
  hungUp = 0;
  /** Milliseconds of the slowest answer, and what was asked. */
  slowest = { ms: 0, what: '' };
  private readonly bySort = new Map<string, Map<number, number>>();

  note({ sort, path }: FuzzRequest, { status }: Answer, ms: number): void {
    this.requests += 1;
    const statuses = this.bySort.get(sort) ?? new Map<number, number>();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    this.bySort.set(sort, statuses);
    if (ms > this.slowest.ms) this.slowest = { ms: Math.round(ms), what: `${sort} ${path.slice(0, 120)}` };
  }

  count(sort: string, status: number): number {
    return this.bySort.get(sort)?.get(status) ?? 0;
  }

  /** `submit 300: 303×120 422×180`, one line each. */
  lines(): string[] {
    return [...this.bySort].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([sort, statuses]) => {
      const all = [...statuses.values()].reduce((sum, count) => sum + count, 0);
      const each = [...statuses].toSorted(([left], [right]) => left - right).map(([status, count]) => `${status}×${count}`);
      return `${sort} ${all}: ${each.join(' ')}`;
    });
  }

  perSecond(): number {
    return Math.round(this.requests / ((performance.now() - this.startedAt) / 1000));
  }
}

/** Resident memory of a process in MiB; 0 where it cannot be told. */
export function residentMiB(pid: number): number {
  try {
    return Math.round(Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
