/** One refusal in both languages: what is wrong and what to do, in words the person knows. `status` is the HTTP status it travels with. */
export interface RefusalText {
  readonly vi: string;
  readonly en: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503;
}
