/** The test runner's way to read files without Node: texts by path, at build time. */
interface ImportMeta {
  glob(pattern: string, options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true }): Readonly<Record<string, string>>;
}
