/** What is kept of acts beside tasks, by topic; the topic is what one filters a log by. */
export const OFFICE_TOPICS = {
  access: ['signed_in', 'signed_out', 'password_changed'],
  people: ['person_added', 'password_given', 'account_closed', 'post_ended', 'post_moved', 'delegated', 'delegation_ended'],
  units: ['unit_added', 'unit_named', 'reorganised', 'units_imported', 'units_import_undone'],
  links: ['webhook_added', 'webhook_paused', 'webhook_resumed', 'webhook_removed', 'channel_set', 'channel_ended', 'neighbour_added', 'neighbour_confirmed', 'neighbour_changed', 'neighbour_ended', 'border_key_made', 'border_key_changed', 'border_file_written', 'border_file_taken', 'calendar_added', 'calendar_ended'],
  documents: ['document_received', 'document_corrected', 'document_read_again', 'reading_stopped', 'document_assigned', 'arrivals_registered'],
  papers: ['paper_begun', 'paper_proposed', 'paper_withdrawn', 'paper_returned', 'paper_signed', 'paper_issued', 'paper_recalled', 'paper_discarded', 'paper_attached', 'paper_worded', 'paper_books_changed', 'paper_books_withdrawn'],
  reports: ['report_opened', 'report_closed', 'report_duty_added', 'report_duty_changed', 'report_duty_ended', 'report_part_submitted', 'report_part_returned', 'programme_followed', 'programme_ended'],
  meetings: ['meeting_series_added', 'meeting_series_changed', 'meeting_series_ended', 'meeting_called', 'meeting_changed', 'meeting_cancelled', 'meeting_restored', 'meeting_started', 'meeting_closed', 'meeting_reopened', 'contribution_submitted', 'contribution_returned', 'notice_drafted'],
  rules: ['rule_changed'],
  exports: ['tasks_exported', 'units_exported', 'gold_exported', 'log_exported', 'task_file_taken', 'register_exported'],
  log: ['log_checked'],
} as const;
export type OfficeTopic = keyof typeof OFFICE_TOPICS;
export type OfficeAct = (typeof OFFICE_TOPICS)[OfficeTopic][number];

const TOPIC_NAMES = Object.keys(OFFICE_TOPICS) as readonly OfficeTopic[];

/** The topic of an act. */
export function topicOf(act: OfficeAct): OfficeTopic {
  return TOPIC_NAMES.find((topic) => (OFFICE_TOPICS[topic] as readonly string[]).includes(act)) ?? 'log';
}
