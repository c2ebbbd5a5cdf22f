import type { Check, Checked } from '../checks/checked.js';
import { NO_FLAGS } from '../checks/checked.js';
import { citationConflict, citationIssuer } from '../checks/citation-checks.js';
import { deadlineBeforeDocument, deadlineConflict, deadlineImpossible, deadlineOtherYear } from '../checks/deadline-checks.js';
import { duplicateDeliverable } from '../checks/deliverable-checks.js';
import { leadAmbiguous, leadGroup, leadMissing, leadSeveral, unitUnknown } from '../checks/lead-checks.js';
import { misreadPossible } from '../checks/misread-checks.js';
import type { Flag } from '../reading.js';

/** The checks, in the order in which a person is told. */
export const CHECKS: readonly Check[] = [
  leadMissing, leadSeveral, leadGroup, leadAmbiguous, unitUnknown, deadlineImpossible, deadlineBeforeDocument, deadlineOtherYear, deadlineConflict, citationConflict, citationIssuer, duplicateDeliverable, misreadPossible,
];

/** What a person should look at before the task is given out. */
export function flagsOf(checked: Checked): readonly Flag[] {
  let flags = NO_FLAGS;
  for (const check of CHECKS) {
    const found = check(checked);
    if (found.length > 0) flags = flags.length === 0 ? found : [...flags, ...found];
  }
  return flags;
}
