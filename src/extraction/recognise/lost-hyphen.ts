const MINISTRIES = 'BTC|BCT|BNV|BYT|BXD|BTP|BCA|BQP|BNG|BKHCN|BGDĐT|BNNMT|BVHTTDL|BDTTG|BTNMT|BGTVT|BKHĐT|BNNPTNT|BTTTT|BLĐTBXH';
const DEPARTMENTS = 'STC|SCT|SNV|SYT|SXD|STP|SKHCN|SGDĐT|SNNMT|SVHTTDL|SDTTG|STNMT|SGTVT|SKHĐT|SNNPTNT|STTTT|SLĐTBXH|SVHTT|SNgV';
// "TTCP" is Thanh tra Chính phủ and "CTCP" a company: before the Government only what it issues itself.
const LOST = new RegExp(`^(?:(QĐ|CT|KH|TB|BC|TTr|CTr|NQ|CĐ|GM|ĐA|PA|HD)(UBND|HĐND)|(QĐ|CT|CĐ)(TTg)|(NĐ|NQ)(CP)|(QĐ|TT|CT|KH|TB|BC)(${MINISTRIES}|VPCP)|(QĐ|TB|KH|BC|TTr|GM|HD)(${DEPARTMENTS}))$`, 'u');

/** A symbol with the hyphen that a scan or a typist lost between its type and its issuer: "QĐUBND" is "QĐ-UBND", "NĐCP" "NĐ-CP". Not: CTCP, TTCP, CCTTHC. */
export function withHyphen(symbol: string): string {
  const match = symbol.includes('-') ? null : LOST.exec(symbol);
  return match === null ? symbol : match.slice(1).filter((part) => part !== undefined).join('-');
}
