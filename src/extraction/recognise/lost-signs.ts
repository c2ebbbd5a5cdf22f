const MINISTRIES = 'BTC|BCT|BNV|BYT|BXD|BTP|BCA|BQP|BNG|BKHCN|BGDĐT|BNNMT|BVHTTDL|BDTTG|BTNMT|BGTVT|BKHĐT|BNNPTNT|BTTTT|BLĐTBXH';
const DEPARTMENTS = 'STC|SCT|SNV|SYT|SXD|STP|SKHCN|SGDĐT|SNNMT|SVHTTDL|SDTTG|STNMT|SGTVT|SKHĐT|SNNPTNT|STTTT|SLĐTBXH|SVHTT|SNgV';
// "TTCP" is Thanh tra Chính phủ and "CTCP" a company: before the Government only what it issues itself.
const LOST = new RegExp(`^(?:(QĐ|CT|KH|TB|BC|TTr|CTr|NQ|CĐ|GM|ĐA|PA|HD)(UBND|HĐND)|(QĐ|CT|CĐ)(TTg)|(NĐ|NQ)(CP)|(QĐ|TT|CT|KH|TB|BC)(${MINISTRIES}|VPCP)|(QĐ|TB|KH|BC|TTr|GM|HD)(${DEPARTMENTS}))$`, 'u');

// QHI5, QHl5: what a scan makes of the fifteenth National Assembly.
const TERM = /^((?:UBTV)?QH)[Il|](\d)$/u;

/**
 * A symbol, without its number, with what a scan or a typist lost from it: the hyphen between type and issuer ("QĐUBND", "NĐCP"), the first
 * figure of a term ("QHI5"). Only where nothing else can be meant. Not: CTCP, TTCP, CCTTHC.
 */
export function mendedSymbol(symbol: string): string {
  if (symbol.includes('-')) return symbol;
  const match = LOST.exec(symbol);
  return match === null ? symbol.replace(TERM, '$11$2') : match.slice(1).filter((part) => part !== undefined).join('-');
}

/** The same of a whole key: "09/2017/NĐCP" is "09/2017/NĐ-CP". */
export function mendedKey(key: string): string {
  if (key.includes('-')) return key;
  const slash = key.lastIndexOf('/') + 1;
  return slash === 0 ? key : key.slice(0, slash) + mendedSymbol(key.slice(slash));
}
