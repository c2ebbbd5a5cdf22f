import type { FastifyRequest } from 'fastify';

/** Whether the sender went away before the whole request was here: nobody reads an answer, and what fails for it is no fault. */
export const isGone = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;
