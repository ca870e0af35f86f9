/** A broken promise inside the program (a bug), never something a person can act on. */
export class AssertionError extends Error {
  override name = 'AssertionError';
}

/** Stops the work when a condition that the code relies on does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable: ${JSON.stringify(value)}`);
}
