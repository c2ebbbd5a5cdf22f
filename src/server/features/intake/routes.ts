import type { DOCUMENT_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { assignDocument } from './assign.commands.js';
import { correctHead, downloadDocument, listDocuments, pasteDocument, readAgain, readDocument, receiveDocument, stopReading } from './commands.js';
import { listHeldFiles, receiveHeldFile } from './held.commands.js';
import { readPage, showPage } from './pages.commands.js';
import { checkForm } from './form.commands.js';
import { findOlder } from './older.commands.js';
import { readReaders } from './readers.commands.js';
import { editReview, readReview, undoReviewEdit } from './review.commands.js';

export const DOCUMENT_HANDLERS: Handlers<keyof typeof DOCUMENT_ROUTES> = {
  listDocuments, receiveDocument, pasteDocument, readDocument, checkForm, readAgain, listHeldFiles, receiveHeldFile, correctHead, stopReading, readPage, showPage, downloadDocument, readReview, readReaders, findOlder, editReview, undoReviewEdit, assignDocument,
};
