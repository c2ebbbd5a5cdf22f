import type { Config } from './config.js';

/** The address that whoever set this server up gave it, without a slash at its end; null where nobody did. */
export function namedSite({ publicUrl }: Pick<Config, 'publicUrl'>): string | null {
  return publicUrl === null ? null : publicUrl.replace(/\/{1,100}$/, '');
}

/** The address that people of this server open: the one that it was given, else where it listens. */
export function siteOf(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return namedSite(config) ?? `http://${config.host}:${config.port}`;
}
