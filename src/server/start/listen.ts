import { refuse } from '../refused.js';

/** What takes connections; a Fastify application is one. */
export interface Listener {
  listen(options: { readonly port: number; readonly host: string }): Promise<string>;
}

const PORTS_TRIED = 20;

/**
 * Listens on the wanted port, else on the next free one.
 * @returns the port that was taken; `wanted` 0 lets the system choose
 * @throws Refused `start.no_free_port` when twenty ports in a row are taken, `start.host_not_here`, `start.port_not_allowed`
 */
export async function listenNear(listener: Listener, { host, wanted }: { host: string; wanted: number }): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED && port <= 65_535; port += 1) {
    try {
      return Number(new URL(await listener.listen({ port, host })).port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') refuse('start.host_not_here', { host });
      if (code === 'EACCES') refuse('start.port_not_allowed', { port });
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  refuse('start.no_free_port', { from: wanted, to: Math.min(wanted + PORTS_TRIED - 1, 65_535) });
}

/** The address to open in a browser of this machine. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
