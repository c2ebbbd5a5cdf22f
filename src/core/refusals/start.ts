import type { RefusalText } from './text.js';

/** Why the system does not start, or a command of the terminal does not run: said to the person who installs it. */
export const START_REFUSALS = {
  'start.folder_taken': {
    vi: 'Thư mục dữ liệu {folder} đang được một Đôn Đốc khác dùng (tiến trình {pid}). Hãy dừng tiến trình đó, hoặc đặt DONDOC_DATA sang thư mục khác.',
    en: 'The data folder {folder} is in use by another Dondoc (process {pid}). Stop that process, or set DONDOC_DATA to another folder.',
    status: 503,
  },
  'start.folder_unwritable': {
    vi: 'Không ghi được vào thư mục dữ liệu {folder}: {detail}. Hãy cấp quyền ghi, hoặc đặt DONDOC_DATA sang thư mục khác.',
    en: 'The data folder {folder} cannot be written: {detail}. Grant write access, or set DONDOC_DATA to another folder.',
    status: 503,
  },
  'start.no_embedded_database': {
    vi: 'Không có PostgreSQL kèm sẵn cho máy này ({platform}). Hãy cài một PostgreSQL từ bản 15 trở lên và đặt DATABASE_URL=postgres://…',
    en: 'There is no bundled PostgreSQL for this machine ({platform}). Install PostgreSQL 15 or later and set DATABASE_URL=postgres://…',
    status: 503,
  },
  'start.embedded_failed': {
    vi: 'Cơ sở dữ liệu kèm sẵn không chạy được: {detail}. Nhật ký ở {log}. Có thể dùng PostgreSQL ngoài bằng DATABASE_URL.',
    en: 'The bundled database does not run: {detail}. Its log is in {log}. An external PostgreSQL can be used through DATABASE_URL.',
    status: 503,
  },
  'start.database_moved': {
    vi: 'Tệp {file} nói cơ sở dữ liệu nằm ở {place} nhưng ở đó không có. Hãy đưa thư mục ấy trở lại, hoặc xóa tệp này để bắt đầu với dữ liệu trống.',
    en: 'The file {file} says that the database is in {place}, but it is not there. Bring that folder back, or delete the file to begin with no data.',
    status: 503,
  },
  'start.database_other_version': {
    vi: 'Dữ liệu trong {folder} thuộc PostgreSQL {found}, bản kèm sẵn là {wanted}. Hãy chạy bản Đôn Đốc trước đó để xuất dữ liệu, rồi nhập lại.',
    en: 'The data in {folder} belongs to PostgreSQL {found}; the bundled one is {wanted}. Run the previous Dondoc to export the data, then import it.',
    status: 503,
  },
  'start.password_lost': {
    vi: 'Mất tệp mật khẩu {file} của cơ sở dữ liệu kèm sẵn. Hãy khôi phục tệp đó từ bản sao lưu.',
    en: 'The password file {file} of the bundled database is gone. Restore it from a backup.',
    status: 503,
  },
  'start.migration_changed': {
    vi: 'Tệp cấu trúc dữ liệu {name} đã bị sửa sau khi áp dụng. Hãy dùng lại đúng bản phát hành đã cài.',
    en: 'The migration {name} was changed after it had been applied. Use the release as it was published.',
    status: 503,
  },
  'start.migration_newer': {
    vi: 'Cơ sở dữ liệu đã ở bản mới hơn ({name}) so với phần mềm đang chạy. Hãy chạy bản Đôn Đốc mới hơn.',
    en: 'The database is newer ({name}) than this software. Run the newer Dondoc.',
    status: 503,
  },
  'start.migration_failed': {
    vi: 'Không áp dụng được tệp cấu trúc dữ liệu {name}: {detail}. Cơ sở dữ liệu giữ nguyên như trước tệp này.',
    en: 'The migration {name} could not be applied: {detail}. The database stays as it was before it.',
    status: 503,
  },
  'start.database_unreachable': {
    vi: 'Không kết nối được cơ sở dữ liệu: {detail}. Hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.',
    en: 'The database cannot be reached: {detail}. Check DATABASE_URL and the PostgreSQL server.',
    status: 503,
  },
  'start.database_too_old': {
    vi: 'PostgreSQL {found} quá cũ; cần từ bản 15 trở lên.',
    en: 'PostgreSQL {found} is too old; 15 or later is needed.',
    status: 503,
  },
  'start.database_no_rights': {
    vi: 'Người dùng cơ sở dữ liệu “{user}” thiếu quyền: {detail}. Hãy cho người dùng này sở hữu cơ sở dữ liệu và có quyền tạo vai trò: ALTER DATABASE "{database}" OWNER TO "{user}"; ALTER ROLE "{user}" CREATEROLE;',
    en: 'The database user “{user}” lacks a right: {detail}. Let this user own the database and create roles: ALTER DATABASE "{database}" OWNER TO "{user}"; ALTER ROLE "{user}" CREATEROLE;',
    status: 503,
  },
  'start.database_encoding': {
    vi: 'Cơ sở dữ liệu “{database}” dùng bảng mã {found}, không giữ được chữ Việt. Hãy tạo cơ sở dữ liệu khác với bảng mã UTF8.',
    en: 'The database “{database}” has the encoding {found}, which cannot hold Vietnamese. Make another one with the encoding UTF8.',
    status: 503,
  },
  'start.host_not_here': {
    vi: 'Máy này không có địa chỉ {host}. Hãy đặt DONDOC_HOST thành 127.0.0.1, hoặc 0.0.0.0 để máy khác vào được.',
    en: 'This machine has no address {host}. Set DONDOC_HOST to 127.0.0.1, or to 0.0.0.0 to let other machines in.',
    status: 503,
  },
  'start.port_not_allowed': {
    vi: 'Không được phép dùng cổng {port}. Hãy đặt DONDOC_PORT từ 1024 trở lên.',
    en: 'Port {port} may not be used. Set DONDOC_PORT to 1024 or more.',
    status: 503,
  },
  'start.config_invalid': {
    vi: 'Cấu hình chưa đúng: {detail}',
    en: 'The configuration is not right: {detail}',
    status: 503,
  },
  'start.no_free_port': {
    vi: 'Các cổng từ {from} đến {to} đều đang bận. Hãy đặt DONDOC_PORT sang cổng khác.',
    en: 'The ports from {from} to {to} are all taken. Set DONDOC_PORT to another port.',
    status: 503,
  },
} as const satisfies Record<string, RefusalText>;
