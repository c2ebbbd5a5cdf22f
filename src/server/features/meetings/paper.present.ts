import { type MeetingFacts, printMeetingName } from '#core/index.js';
import type { MeetingRecord } from './queries.js';

/** How a meeting is called in a sentence: "Hội nghị trực báo tuần 15 năm 2025". */
export function meetingInText({ series_name: name, label }: Pick<MeetingRecord, 'series_name' | 'label'>): string {
  return `Hội nghị ${printMeetingName({ name: `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`, label })}`;
}

/** The meeting as its papers tell of it; where nobody was named to preside, the head is meant. */
export function factsOf(record: MeetingRecord, head: string): MeetingFacts {
  const { held_on: on, chair, participants } = record;
  return { meeting: meetingInText(record), on, chair: chair === null ? { name: '', title: head } : { name: chair.personName, title: chair.title }, participants: [participants === '' ? 'Trưởng các phòng, đơn vị' : participants] };
}

