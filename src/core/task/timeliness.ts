/**
 * Derived, never stored. Open tasks: `undated | on_track | due_soon | overdue`; done tasks: `on_time | late | undated`; a paused task is `paused`.
 * Reported as the four official classes (01/VBHN-VPCP), with undated and paused shown apart so that the four add up.
 */
export type Timeliness = 'undated' | 'on_track' | 'due_soon' | 'overdue' | 'on_time' | 'late' | 'paused';
