/** Writes one JSON line to standard error. Callers give ids and figures, never names, addresses or bodies. */
export function logLine(line: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
