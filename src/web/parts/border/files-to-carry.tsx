import { Link } from '@tanstack/react-router';
import { useMayDo, useRead } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import styles from './border.module.css';
import { BORDER_WORDS } from './words.js';

/** Where the office looks every day: something waits to be carried as a file to an agency of another installation. */
export function FilesToCarry() {
  const say = useWords(BORDER_WORDS);
  const mayCarry = useMayDo('document.receive');
  const { data } = useRead('listNeighbours', {}, mayCarry);
  const some = data?.neighbours.filter(({ channel, confirmed, waiting }) => channel === 'file' && confirmed && waiting.unwritten > 0) ?? [];
  if (!mayCarry || some.length === 0) return null;
  return <p className={styles.carry}>{say.toCarry(some.map(({ name }) => name).join(', '))} <Link to="/neighbours">{say.openNeighbours}</Link></p>;
}
