import { TASK_COLUMNS, COLUMN_HEADS } from '../list/columns.js';
import { fold } from '../text/fold.js';

/** What a column of a sheet of tasks may hold: the columns of our own lists, and remarks. */
export const SHEET_FIELDS = [...TASK_COLUMNS, 'note'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

// Folded; the first that fits decides. "Ngày hoàn thành" is when it was done, "thời gian hoàn thành" when it has to be.
const HEADS: readonly (readonly [SheetField, RegExp])[] = [
  ['code', /^(ma|ma so|ma (nhiem vu|viec|nv|cong viec|so nhiem vu)|task code)$/],
  ['original', /\bhan (goc|ban dau|cu)$/],
  ['closed', /^ngay (hoan thanh|xong|ket thuc|bao cao ket qua)( thuc te)?$|hoan thanh thuc te$/],
  ['opened', /^ngay (giao|duoc giao|giao viec|giao nhiem vu|bat dau)$/],
  ['assigner', /^(nguoi|co quan|don vi|lanh dao|cap|noi) (giao|chi dao)( nhiem vu| viec)?$|^(nguoi|co quan) .{0,20}giao$/],
  ['document', /^(so )?van ban( (giao|chi dao|goc|lien quan|can cu).*)?$|^so( va|,)? (ky hieu|hieu)|^so van ban|^(can cu|nguon)( giao.*| phap ly)?$|^trich yeu( van ban)?$/],
  ['programme', /^(thuoc )?(chuong trinh|de an|nghi quyet)((, | va | )(chuong trinh|ke hoach|de an|nghi quyet))*$/],
  ['supports', /phoi hop/],
  ['lead', /chu tri|^(don vi|co quan|phong|phong ban|bo phan|to chuc)( (duoc giao|thuc hien|xu ly|phu trach|dau moi|chiu trach nhiem).*)?$|^(dau moi|phan cong|phan cong thuc hien|don vi duoc phan cong|trach nhiem thuc hien)$/],
  ['officer', /^(nguoi|can bo|chuyen vien|ca nhan|cong chuc)( .{0,30})?$/],
  ['product', /san pham|dau ra|^ket qua (du kien|can dat|phai dat|yeu cau)$|^yeu cau$/],
  ['deadline', /thoi han|^han( |$)|thoi gian|tien do (hoan thanh|trinh)|^moc |deadline|^ngay (phai|can) hoan thanh|^(ngay )?den han$/],
  ['progress', /^tien do$|^(ty|ti) le|^phan tram|^muc do hoan thanh$/],
  ['urgency', /^(do|muc do|muc) khan( cap)?$|^khan( cap)?$/],
  ['key', /^(la )?(viec )?trong (tam|diem)$/],
  ['status', /^(tinh trang|trang thai)/],
  ['last', /^(ket qua|tinh hinh|bao cao|tien do)( .*)?$/],
  ['note', /^(ghi chu|note|kien nghi|kho khan|de xuat)/],
  ['title', /^(noi dung|ten|cac)?( ?(nhiem vu|cong viec|dau viec|viec|cong tac))?( (chi dao|duoc giao|giao|cu the|trong tam|thuc hien|can thuc hien|trien khai|chu yeu|giai phap|phai lam|can lam|ket luan))*$|^(nhiem vu|cong viec) /],
];

// What our own lists print is read before anything is guessed.
const OWN = new Map(TASK_COLUMNS.flatMap((field) => [COLUMN_HEADS[field].vi, COLUMN_HEADS[field].en].map((head): [string, SheetField] => [fold(head), field])));

const bare = (head: string): string => fold(head.replace(/\([^)]{0,200}\)/g, ' ').slice(0, 200));

/** The field that a head means; null for one that is not known ("STT"). A head of a percentage is the progress. */
export function taskFieldOf(head: string): SheetField | null {
  if (/^\s*%/.test(head)) return 'progress';
  const plain = bare(head);
  return OWN.get(plain) ?? (plain === '' ? null : (HEADS.find(([, test]) => test.test(plain))?.[0] ?? null));
}
