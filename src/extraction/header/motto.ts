// Of the State and of the Party, with what scans make of their letters, whole or wrapped.
const MOTTOS = /C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ|OA)\s{1,3}X[ÃA]\s{1,3}H[ỘO]I(?:\s{1,3}CH[ỦU](?:\s{1,3}NGH[ĨI]A(?:\s{1,3}VI[ỆE]T(?:\s{1,3}NAM)?)?)?)?|Đ[ẢÁA]NG\s{1,3}C[ỘOỔÔ]NG\s{1,3}S[ẢÁA]N\s{1,3}VI[ỆE]T\s{1,3}NAM|[ĐD][oộ]c\s{1,2}l[aậ]p\s{0,2}[-–]?\s{0,2}T[uự]\s{1,2}do(?:\s{0,2}[-–]?\s{0,2}H[aạ]nh\s{0,2}[Pp]h[uúủ]c)?/gu;

/** A head with spaces where its motto stands: it may part the number from its symbol, and is no part of the place. Every other character keeps its place. */
export const withoutMottos = (head: string): string => head.replace(MOTTOS, (motto) => motto.replace(/[^\n]{1,80}/g, (line) => ' '.repeat(line.length)));
