import type { BORDER_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { acceptOrder } from './accept.commands.js';
import { downloadBorderFile, listBorderFiles, takeBorderFile, writeBorderFile } from './files.commands.js';
import { changeChannel, changeOwnKey, confirmNeighbour, linkNeighbour, makeInvitation, renewNeighbour, sendNow } from './links.commands.js';
import { addNeighbour, listNeighbours, revokeNeighbour } from './neighbours.commands.js';

export const BORDER_HANDLERS: Handlers<keyof typeof BORDER_ROUTES> = {
  acceptOrder, listNeighbours, addNeighbour, revokeNeighbour, makeInvitation, linkNeighbour, renewNeighbour, confirmNeighbour, changeChannel, changeOwnKey, sendNow,
  listBorderFiles, writeBorderFile, downloadBorderFile, takeBorderFile,
};
