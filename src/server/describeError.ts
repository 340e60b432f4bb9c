/** What is told of an error to whoever looks for its cause: in the log only. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
