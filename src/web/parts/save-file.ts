/** Gives the person a file: from an address of the server, or of text that is here. */
export function saveFile(file: { readonly href: string } | { readonly name: string; readonly text: string }): void {
  const link = document.createElement('a');
  const made = 'href' in file ? null : URL.createObjectURL(new Blob([file.text], { type: 'application/octet-stream' }));
  link.href = 'href' in file ? file.href : (made ?? '');
  link.download = 'href' in file ? '' : file.name;
  link.click();
  // The browser reads it after this turn.
  if (made !== null) setTimeout(() => URL.revokeObjectURL(made), 10_000);
}
