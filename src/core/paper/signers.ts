import type { Role } from '../permission/actor.js';
import type { Signing } from './paper.js';

/** Somebody of the directory who may sign: the leadership, in its order, and the chief of office. */
export interface SignerPost {
  readonly postId: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** Who could sign a paper, with the signature that would stand below it. */
export interface Signer {
  readonly postId: string;
  readonly signing: Signing;
}

const isDeputy = (title: string): boolean => /^phó\s/iu.test(title.normalize('NFC').trim());

/**
 * Who could sign, in the order of the directory (NĐ 30/2020/NĐ-CP, Đ13): the head under the own title, deputies `KT.` the head, others `TL.`. Where
 * no head is entered, the head's title is what the first deputy is a deputy of.
 */
export function signersOf(posts: readonly SignerPost[]): readonly Signer[] {
  const leaders = posts.filter(({ roles }) => roles.includes('leader'));
  const head = leaders.find(({ title }) => !isDeputy(title))?.title ?? leaders[0]?.title.normalize('NFC').trim().replace(/^phó\s+/iu, '') ?? '';
  const capital = head.normalize('NFC').toLocaleUpperCase('vi');
  return posts.flatMap(({ postId, name, title, roles }): Signer[] => {
    const signing = (capacity: readonly string[]): Signer[] => [{ postId, signing: { capacity, title, name } }];
    if (roles.includes('leader')) return signing(isDeputy(title) && capital !== '' ? [`KT. ${capital}`] : []);
    return roles.includes('chief_of_office') && capital !== '' ? signing([`TL. ${capital}`]) : [];
  });
}
