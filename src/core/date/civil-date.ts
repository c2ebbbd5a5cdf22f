/** A day of the calendar without clock or zone, as `2025-04-18`. Sorts as text. */
export type CivilDate = string;
