import type { WEBHOOK_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { addWebhook, listDeliveries, listWebhooks, pauseWebhook, removeWebhook, replayDelivery, resumeWebhook, testWebhook } from './commands.js';

export const WEBHOOK_HANDLERS: Handlers<keyof typeof WEBHOOK_ROUTES> = { listWebhooks, addWebhook, pauseWebhook, resumeWebhook, removeWebhook, testWebhook, listDeliveries, replayDelivery };
