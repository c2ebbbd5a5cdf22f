import type { Role } from '#core/index.js';

export type UnitKind = 'executive' | 'department' | 'office' | 'division' | 'inspectorate' | 'service_unit' | 'commune' | 'mass_org';

export interface SampleUnit {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly symbol?: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly aliases?: readonly string[];
}

export interface SamplePerson {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly rank: number;
}

export interface SampleAgency {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly place: string;
  readonly parentName: string;
  readonly parent: string | null;
  /** The unit of the parent's directory that stands for it. */
  readonly unitAbove: string | null;
  readonly kind: 'executive' | 'department' | 'commune';
  readonly units: readonly SampleUnit[];
  readonly people: readonly SamplePerson[];
}

/** The one password of every sample account; shown on the sign-in page while the sample is there. */
export const SAMPLE_PASSWORD = 'dondoc-mau-2026';

const DEPARTMENT: SampleAgency = {
  key: 'skhcn', name: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', shortName: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND tỉnh Lam Hồng', parent: 'ubnd', unitAbove: 'u-khcn', kind: 'department',
  units: [
    { key: 'so', name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', symbol: 'SKHCN', kind: 'department', parent: null, aliases: ['Sở Khoa học và Công nghệ tỉnh Lam Hồng', 'Ban Giám đốc Sở', 'Lãnh đạo Sở'] },
    { key: 'vp', name: 'Văn phòng Sở', shortName: 'Văn phòng', symbol: 'VP', kind: 'office', parent: 'so', aliases: ['Văn phòng'] },
    { key: 'khtc', name: 'Phòng Kế hoạch - Tài chính', shortName: 'P. KH-TC', symbol: 'KHTC', kind: 'division', parent: 'so', aliases: ['Phòng Kế hoạch – Tài chính', 'Phòng KHTC'] },
    { key: 'qlkh', name: 'Phòng Quản lý khoa học', shortName: 'P. Quản lý khoa học', symbol: 'QLKH', kind: 'division', parent: 'so', aliases: ['Phòng QLKH'] },
    { key: 'cndm', name: 'Phòng Công nghệ và Đổi mới sáng tạo', shortName: 'P. Công nghệ và ĐMST', symbol: 'CNĐM', kind: 'division', parent: 'so', aliases: ['Phòng Công nghệ và ĐMST'] },
    { key: 'cds', name: 'Phòng Chuyển đổi số', shortName: 'P. Chuyển đổi số', symbol: 'CĐS', kind: 'division', parent: 'so', aliases: ['Phòng CĐS'] },
    { key: 'tt', name: 'Thanh tra Sở', shortName: 'Thanh tra', symbol: 'TTr', kind: 'inspectorate', parent: 'so' },
    { key: 'cntt', name: 'Trung tâm Công nghệ thông tin và Truyền thông', shortName: 'TT CNTT&TT', symbol: 'TTCNTT', kind: 'service_unit', parent: 'so', aliases: ['Trung tâm CNTT và Truyền thông', 'Trung tâm CNTT&TT'] },
    { key: 'kt', name: 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng', shortName: 'TT Kỹ thuật TCĐLCL', symbol: 'TTKT', kind: 'service_unit', parent: 'so', aliases: ['Trung tâm Kỹ thuật TCĐLCL'] },
    { key: 'doan', name: 'Chi đoàn Thanh niên Sở', shortName: 'Chi đoàn', kind: 'mass_org', parent: 'so', aliases: ['Chi đoàn Thanh niên'] },
  ],
  people: [
    { login: 'giamdoc', name: 'Phạm Quốc Khánh', title: 'Giám đốc', unit: 'so', roles: ['leader'], rank: 1 },
    { login: 'phogiamdoc', name: 'Lê Thị Minh Tâm', title: 'Phó Giám đốc', unit: 'so', roles: ['leader'], rank: 2 },
    { login: 'chanhvanphong', name: 'Nguyễn Thu Hà', title: 'Chánh Văn phòng', unit: 'vp', roles: ['chief_of_office', 'head'], rank: 10 },
    { login: 'vanthu', name: 'Trần Thị Lụa', title: 'Văn thư', unit: 'vp', roles: ['registrar', 'follower'], rank: 40 },
    { login: 'tonghop', name: 'Vũ Đức Thành', title: 'Chuyên viên tổng hợp', unit: 'vp', roles: ['follower'], rank: 41 },
    { login: 'cv.vanphong', name: 'Hoàng Văn Tú', title: 'Chuyên viên', unit: 'vp', roles: ['officer'], rank: 60 },
    { login: 'tp.kehoach', name: 'Bùi Thị Hồng', title: 'Trưởng phòng', unit: 'khtc', roles: ['head'], rank: 20 },
    { login: 'cv.kehoach', name: 'Ngô Minh Quân', title: 'Chuyên viên', unit: 'khtc', roles: ['officer'], rank: 60 },
    { login: 'tp.khoahoc', name: 'Đặng Văn Lâm', title: 'Trưởng phòng', unit: 'qlkh', roles: ['head'], rank: 20 },
    { login: 'cv.khoahoc', name: 'Phan Thị Ngọc', title: 'Chuyên viên', unit: 'qlkh', roles: ['officer'], rank: 60 },
    { login: 'tp.congnghe', name: 'Trịnh Quang Huy', title: 'Trưởng phòng', unit: 'cndm', roles: ['head'], rank: 20 },
    { login: 'cv.congnghe', name: 'Lý Thanh Mai', title: 'Chuyên viên', unit: 'cndm', roles: ['officer'], rank: 60 },
    { login: 'tp.chuyendoiso', name: 'Võ Anh Tuấn', title: 'Trưởng phòng', unit: 'cds', roles: ['head'], rank: 20 },
    { login: 'cv.chuyendoiso', name: 'Cao Thị Yến', title: 'Chuyên viên', unit: 'cds', roles: ['officer'], rank: 60 },
    { login: 'chanhthanhtra', name: 'Dương Văn Khải', title: 'Chánh Thanh tra', unit: 'tt', roles: ['head'], rank: 20 },
    { login: 'kiemtra', name: 'Nguyễn Thị Thảo', title: 'Thanh tra viên', unit: 'tt', roles: ['auditor'], rank: 60 },
    { login: 'gd.cntt', name: 'Hồ Sỹ Bình', title: 'Giám đốc Trung tâm', unit: 'cntt', roles: ['head'], rank: 20 },
    { login: 'cv.cntt', name: 'Mạc Thị Diệp', title: 'Viên chức', unit: 'cntt', roles: ['officer'], rank: 60 },
    { login: 'gd.kythuat', name: 'Tạ Xuân Phúc', title: 'Giám đốc Trung tâm', unit: 'kt', roles: ['head'], rank: 20 },
    { login: 'bithu.doan', name: 'Đinh Công Vinh', title: 'Bí thư Chi đoàn', unit: 'doan', roles: ['head'], rank: 30 },
    { login: 'quantri', name: 'Lương Gia Bảo', title: 'Quản trị hệ thống', unit: 'cntt', roles: ['admin'], rank: 70 },
  ],
};

const PROVINCE: SampleAgency = {
  key: 'ubnd', name: 'Ủy ban nhân dân tỉnh Lam Hồng', shortName: 'UBND tỉnh', symbol: 'UBND', place: 'Lam Hồng', parentName: '', parent: null, unitAbove: null, kind: 'executive',
  units: [
    { key: 'ubnd', name: 'UBND tỉnh Lam Hồng', shortName: 'UBND tỉnh', symbol: 'UBND', kind: 'executive', parent: null, aliases: ['Ủy ban nhân dân tỉnh', 'Chủ tịch UBND tỉnh'] },
    { key: 'vpub', name: 'Văn phòng UBND tỉnh', shortName: 'VP UBND tỉnh', symbol: 'VP', kind: 'office', parent: 'ubnd' },
    { key: 'u-khcn', name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', symbol: 'SKHCN', kind: 'department', parent: 'ubnd' },
    { key: 'u-tc', name: 'Sở Tài chính', shortName: 'Sở Tài chính', symbol: 'STC', kind: 'department', parent: 'ubnd' },
    { key: 'u-nv', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ', symbol: 'SNV', kind: 'department', parent: 'ubnd' },
    { key: 'u-xd', name: 'Sở Xây dựng', shortName: 'Sở Xây dựng', symbol: 'SXD', kind: 'department', parent: 'ubnd' },
    { key: 'u-sm', name: 'UBND xã Suối Mây', shortName: 'Xã Suối Mây', kind: 'commune', parent: 'ubnd' },
    { key: 'u-bs', name: 'UBND phường Bến Sậy', shortName: 'Phường Bến Sậy', kind: 'commune', parent: 'ubnd' },
  ],
  people: [
    { login: 'chutich.tinh', name: 'Trần Đình Phong', title: 'Chủ tịch UBND tỉnh', unit: 'ubnd', roles: ['leader'], rank: 1 },
    { login: 'vp.tinh', name: 'Đinh Thị Hạnh', title: 'Chuyên viên theo dõi', unit: 'vpub', roles: ['registrar', 'follower'], rank: 40 },
    { login: 'so.khcn', name: 'Phạm Quốc Khánh', title: 'Giám đốc', unit: 'u-khcn', roles: ['head'], rank: 10 },
    { login: 'so.taichinh', name: 'Đoàn Thị Bích Thủy', title: 'Giám đốc', unit: 'u-tc', roles: ['head'], rank: 11 },
  ],
};

const MOUNTAIN_COMMUNE: SampleAgency = {
  key: 'suoimay', name: 'Ủy ban nhân dân xã Suối Mây', shortName: 'UBND xã Suối Mây', symbol: 'UBND', place: 'Suối Mây', parentName: '', parent: 'ubnd', unitAbove: 'u-sm', kind: 'commune',
  units: [
    { key: 'sm', name: 'UBND xã Suối Mây', shortName: 'UBND xã', symbol: 'UBND', kind: 'commune', parent: null, aliases: ['Ủy ban nhân dân xã'] },
    { key: 'sm-vp', name: 'Văn phòng HĐND và UBND xã', shortName: 'Văn phòng', kind: 'office', parent: 'sm' },
    { key: 'sm-kt', name: 'Phòng Kinh tế', shortName: 'P. Kinh tế', kind: 'division', parent: 'sm' },
    { key: 'sm-vx', name: 'Phòng Văn hóa - Xã hội', shortName: 'P. VH-XH', kind: 'division', parent: 'sm', aliases: ['Phòng Văn hoá - Xã hội'] },
  ],
  people: [
    { login: 'suoimay.chutich', name: 'Lò Văn Pản', title: 'Chủ tịch UBND xã', unit: 'sm', roles: ['leader'], rank: 1 },
    { login: 'suoimay.vanthu', name: 'Hà Thị Pành', title: 'Văn thư', unit: 'sm-vp', roles: ['registrar', 'follower'], rank: 40 },
    { login: 'suoimay.kinhte', name: 'Vi Văn Thắng', title: 'Trưởng phòng', unit: 'sm-kt', roles: ['head'], rank: 20 },
  ],
};

const RIVER_WARD: SampleAgency = {
  key: 'bensay', name: 'Ủy ban nhân dân phường Bến Sậy', shortName: 'UBND phường Bến Sậy', symbol: 'UBND', place: 'Bến Sậy', parentName: '', parent: 'ubnd', unitAbove: 'u-bs', kind: 'commune',
  units: [
    { key: 'bs', name: 'UBND phường Bến Sậy', shortName: 'UBND phường', symbol: 'UBND', kind: 'commune', parent: null, aliases: ['Ủy ban nhân dân phường'] },
    { key: 'bs-vp', name: 'Văn phòng HĐND và UBND phường', shortName: 'Văn phòng', kind: 'office', parent: 'bs' },
    { key: 'bs-hcc', name: 'Trung tâm Phục vụ hành chính công phường', shortName: 'TT PVHCC', kind: 'service_unit', parent: 'bs' },
    { key: 'bs-kt', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', shortName: 'P. KT-HT-ĐT', kind: 'division', parent: 'bs' },
  ],
  people: [
    { login: 'bensay.chutich', name: 'Trương Thị Kim Oanh', title: 'Chủ tịch UBND phường', unit: 'bs', roles: ['leader'], rank: 1 },
    { login: 'bensay.vanthu', name: 'Châu Ngọc Lan', title: 'Văn thư', unit: 'bs-vp', roles: ['registrar', 'follower'], rank: 40 },
    { login: 'bensay.hcc', name: 'Phùng Văn Đông', title: 'Giám đốc Trung tâm', unit: 'bs-hcc', roles: ['head'], rank: 20 },
  ],
};

/** The invented province of Lam Hồng: a department in the middle, the People's Committee above it, two communes beside it. */
export const SAMPLE_AGENCIES: readonly SampleAgency[] = [PROVINCE, DEPARTMENT, MOUNTAIN_COMMUNE, RIVER_WARD];
