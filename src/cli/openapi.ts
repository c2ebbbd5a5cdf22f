import { openApiDocument } from '#server/index.js';
import { type Command, EXIT } from './terminal.js';

/** `dondoc openapi`: the description of the HTTP interface as JSON. */
export const openapi: Command = async (_args, terminal) => {
  terminal.out(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
  return EXIT.done;
};
