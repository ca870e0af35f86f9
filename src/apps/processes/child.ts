/** Ends a child process well: on the signals of its supervisor, and when the supervisor itself is gone. */
export function endWithSupervisor(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', end);
  // The terminal sends this to all; the supervisor tells us when it is our turn.
  process.on('SIGINT', () => {});
  process.on('disconnect', end);
  // It may have gone while we were starting.
  if (!process.connected) end();
}

/** Tells the supervisor that the child is ready. A supervisor that is gone meanwhile is no fault: the child ends by itself. */
export function tellReady(address: string): void {
  if (process.connected) process.send?.({ ready: address }, () => {});
}
