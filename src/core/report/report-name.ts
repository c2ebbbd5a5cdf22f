/** What a report is called in a sentence: its duty and its period, the word that both have said once: "Báo cáo tháng" and "Tháng 4 năm 2025" make "Báo cáo tháng 4 năm 2025". */
export function reportName(dutyName: string, label: string): string {
  const period = label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
  const [kind = ''] = period.split(' ', 1);
  return dutyName.toLocaleLowerCase('vi').endsWith(` ${kind}`) ? dutyName + period.slice(kind.length) : `${dutyName} ${period}`;
}
