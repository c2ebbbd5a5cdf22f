import { Fragment } from 'react';
import { keyCaps } from '../commands/keys.js';
import type { KeyChord } from '../commands/keys.js';

/** The keys of a command as caps: `Ctrl` `K`. */
export function KeyCaps({ chord }: { readonly chord: KeyChord }) {
  return (
    <span className="nowrap no-print">
      {keyCaps(chord).map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
