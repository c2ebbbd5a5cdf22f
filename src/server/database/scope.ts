declare const proven: unique symbol;

/**
 * An agency that the caller was proven to belong to. Queries take it instead of a bare id, so that a query of an
 * agency's rows cannot be written without the proof. Made by the session of a signed-in person, a job's row, and set-up.
 */
export interface AgencyScope {
  readonly agencyId: string;
  readonly [proven]: true;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Marks an agency id as proven; call it only where the proof is. Throws on anything but a UUID, because the id becomes a literal of SET LOCAL. */
export function provenScope(agencyId: string): AgencyScope {
  if (!UUID.test(agencyId)) throw new Error('an agency id is a lower-case UUID');
  return { agencyId } as AgencyScope;
}
