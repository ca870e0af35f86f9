import type { BrowserFigures } from './forms/browser.ts';
import type { EngineFigures } from './forms/engines.ts';
import type { IntakeReport } from './intake/intake.ts';
import type { Machine } from './machine.ts';
import type { PageFigures } from './pages/pages.ts';
import type { Memory } from './processes.ts';

/** All that a run found, as it is written to `results/`. */
export interface BenchReport {
  /** Day of the run. */
  readonly measuredOn: string;
  readonly mode: 'full' | 'quick';
  readonly machine: Machine;
  readonly start: { readonly firstSeconds: number; readonly againSeconds: number };
  readonly pages: readonly PageFigures[];
  readonly missingPages: readonly string[];
  readonly intake: IntakeReport | { readonly missing: string };
  readonly forms: { readonly engines: readonly EngineFigures[]; readonly browser: BrowserFigures | null };
  readonly memory: { readonly afterStart: readonly Memory[]; readonly afterLoad: readonly Memory[] };
}

/** The report as tables for a terminal. */
export function asText(report: BenchReport): string {
  return [machineText(report), enginesText(report), browserText(report), intakeText(report), pagesText(report), memoryText(report)].join('\n\n') + '\n';
}

function machineText({ machine, start, mode, measuredOn }: BenchReport): string {
  const { processor, cores, memoryGb, platform, node, postgres, fsync, synchronousCommit, walSyncMethod, syncMs, loadBefore, loadAfter } = machine;
  return [
    `Városháza bench (${mode}), ${measuredOn}`,
    `${cores} × ${processor}, ${memoryGb} GB, ${platform}; Node ${node}, PostgreSQL ${postgres}`,
    `fsync ${fsync}, synchronous_commit ${synchronousCommit}, ${walSyncMethod}, syncing 8 KiB takes ${syncMs} ms; load of the machine ${loadBefore} before, ${loadAfter} after`,
    `start: ${start.firstSeconds} s the first time (with the demo country), ${start.againSeconds} s again`,
  ].join('\n');
}

function enginesText({ forms }: BenchReport): string {
  const rows = forms.engines.map(({ form, engine, calculates, formsPerSecond, keystrokeMs }) => [form, engine, calculates ? 'yes' : 'no', rate(formsPerSecond), `${keystrokeMs.toFixed(4)} ms`]);
  return `Form engines: the same form, answers and results, on one core\n${table(['form', 'engine', 'calculates', 'forms/s', 'a keystroke'], rows)}`;
}

function browserText({ forms: { browser } }: BenchReport): string {
  if (browser === null) return 'Filling in a browser: not measured, there is no Chromium';
  const { keystroke, phone } = browser;
  const rows = phone.map(({ form, usableMs, aliveMs, htmlKb, definitionKb, definitionSentKb }) => [form, ms(usableMs), ms(aliveMs), String(htmlKb), String(definitionKb), String(definitionSentKb)]);
  const key = `a keystroke at ${keystroke.fields} fields on one page: ${keystroke.p50Ms} ms (p95 ${keystroke.p95Ms}, worst ${keystroke.maxMs})`;
  return `Filling in a browser: ${key}\nA slow phone (4 times slower processor, slow 4G, nothing cached)\n${table(['form', 'usable', 'alive', 'page KB', 'definition KB', 'sent KB'], rows)}`;
}

function intakeText({ intake }: BenchReport): string {
  if ('missing' in intake) return `Intake: ${intake.missing}`;
  const rows = intake.figures.map(({ form, towns, concurrency, house, peer, tight, ratio, tightRatio, cost }) => [
    form,
    String(towns),
    String(concurrency),
    rate(house.perSecond),
    ms(house.p50Ms),
    ms(house.p95Ms),
    rate(peer.perSecond),
    ratio.toFixed(2),
    rate(tight.perSecond),
    tightRatio.toFixed(2),
    processor(cost?.house),
    processor(cost?.peer),
  ]);
  const header = ['form', 'towns', 'at once', 'cases/s', 'p50', 'p95', 'peer/s', 'ratio', 'tight/s', 'ratio', 'ms of processor a case', 'peer’s'];
  const { cases, acknowledged } = intake.verification;
  const checked = `${acknowledged} acknowledged, ${cases} stand, numbers without gap. The worker was ${intake.jobsBehind} jobs behind at the end.`;
  return `Intake: a finished form posted until receipt and registration are durable, beside the same rows straight into PostgreSQL\n${table(header, rows)}\n${checked}`;
}

function pagesText({ pages, missingPages }: BenchReport): string {
  const rows = pages.map(({ page, bytes, house, bare, ratio }) => [
    page,
    String(bytes),
    rate(house.perSecond),
    ms(house.p50Ms),
    ms(house.p95Ms),
    ms(house.p99Ms),
    rate(bare.perSecond),
    ms(bare.p95Ms),
    ratio.toFixed(2),
  ]);
  const missing = missingPages.length === 0 ? '' : `\nnot served: ${missingPages.join(', ')}`;
  return `Pages, beside a bare Fastify answer of the same size\n${table(['page', 'bytes', 'pages/s', 'p50', 'p95', 'p99', 'bare/s', 'bare p95', 'ratio'], rows)}${missing}`;
}

function memoryText({ memory }: BenchReport): string {
  const rows = memory.afterLoad.map(({ name, processes, rssMiB, pssMiB }) => {
    const start = memory.afterStart.find((group) => group.name === name);
    return [name, String(processes), start === undefined ? '' : String(start.rssMiB), String(rssMiB), String(pssMiB)];
  });
  return `Memory in MiB (RSS counts shared pages in each process, PSS once)\n${table(['process', 'count', 'RSS at start', 'RSS after', 'PSS after'], rows)}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].map((text) => `  ${text.trimEnd()}`).join('\n');
}

/** `web 0.8 + database 1.4` */
function processor(cost: Readonly<Record<string, number>> | undefined): string {
  return cost === undefined ? '' : Object.entries(cost).map(([name, value]) => `${name} ${value.toFixed(2)}`).join(' + ');
}

function rate(perSecond: number): string {
  return perSecond.toFixed(perSecond < 100 ? 1 : 0);
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
