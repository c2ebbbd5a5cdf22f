import type { SampleAccount } from '#contract/index.js';
import type { z } from 'zod';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { SIGN_IN_WORDS } from './words.js';

type Account = z.infer<typeof SampleAccount>;

interface SampleAccountsProps {
  readonly accounts: readonly Account[];
  readonly password: string | null;
  readonly busy: boolean;
  readonly onTake: (account: Account, password: string) => void;
}

/** The invented people of the sample agency, each one press away. */
export function SampleAccounts({ accounts, password, busy, onTake }: SampleAccountsProps) {
  const words = useWords(SIGN_IN_WORDS);
  return (
    <section className={styles.samples} aria-labelledby="samples">
      <h2 id="samples">{words.samples}</h2>
      <p className="muted small">{words.samplesDetail} {password !== null && words.samplePassword(password)}</p>
      {[...byAgency(accounts)].map(([agency, people]) => (
        <div key={agency}>
          <h3 className={styles.agency}>{agency}</h3>
          <ul className={styles.accounts}>
            {people.map((account) => (
              <li key={account.login}>
                <button type="button" className={styles.account} disabled={busy || password === null} onClick={() => password !== null && onTake(account, password)}>
                  <b>{account.personName}</b>
                  <span className="muted small">{postOf(account)}</span>
                  <code className={styles.login}>{account.login}</code>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** "Giám đốc Sở Tài chính" names its unit already. */
function postOf({ title, unitName }: Account): string {
  return title.endsWith(unitName) ? title : `${title}, ${unitName}`;
}

function byAgency(accounts: readonly Account[]): Map<string, Account[]> {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) groups.set(account.agencyName, [...(groups.get(account.agencyName) ?? []), account]);
  return groups;
}
