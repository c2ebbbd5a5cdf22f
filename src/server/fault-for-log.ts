/** A fault without what the database adds to it: its details quote the row, and rows are about people. */
export function faultForLog(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as Error & { readonly code?: string; readonly constraint?: string; readonly table?: string };
  return { name: error.name, message: error.message, stack: error.stack, code, constraint, table };
}
