import dgram from 'node:dgram';
import net from 'node:net';

function refuse(): never {
  throw new Error('the reading process has no network');
}

/**
 * Takes the network away from this process: every client in Node (http, https, tls, fetch, WebSocket) ends in
 * `Socket.connect`, every datagram in `dgram.Socket`. A document can therefore not make its reader call anyone.
 */
export function cutNetwork(): void {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.Socket.prototype.bind = refuse;
  dgram.Socket.prototype.send = refuse;
  dgram.Socket.prototype.connect = refuse;
}
