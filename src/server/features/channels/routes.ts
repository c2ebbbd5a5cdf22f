import type { CHANNEL_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { endChannel, listChannels, listSent, retryChannel, sendAgain, sendFailedAgain, setPush, setTelegram, setZalo, testChannel } from './commands.js';
import { addBrowser, askLink, dropBrowser, dropContact } from './link.commands.js';

export const CHANNEL_HANDLERS: Handlers<keyof typeof CHANNEL_ROUTES> = {
  listChannels, setTelegram, setZalo, setPush, testChannel, endChannel, retryChannel, listSent, sendAgain, sendFailedAgain, askLink, addBrowser, dropBrowser, dropContact,
};
