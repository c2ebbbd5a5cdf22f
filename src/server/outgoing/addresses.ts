import { BlockList, isIP } from 'node:net';

/** IPv4 ranges that are not the public internet (IANA special-purpose registry, RFC 6890). */
const INTERNAL_V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const;

/** Of IPv6 only global unicast is public; within it these lead elsewhere: tunnels that carry an IPv4 address, documentation, segment routing. */
const GLOBAL_V6 = ['2000::', 3] as const;
const INTERNAL_V6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const;

const internal = new BlockList();
for (const [net, prefix] of INTERNAL_V4) internal.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of INTERNAL_V6) internal.addSubnet(net, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet(...GLOBAL_V6, 'ipv6');

/** Whether an address lies on the public internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !internal.check(address, 'ipv4');
  return isIP(address) === 6 && global.check(address, 'ipv6') && !internal.check(address, 'ipv6');
}

/** Networks inside, as whoever runs the server wrote them: `10.20.0.0/16, 192.168.1.5`. Null where one of them is none. */
export function networksOf(text: string): BlockList | null {
  const list = new BlockList();
  for (const part of text.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const [address = '', prefix] = part.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (version === 0 || !/^\d{1,3}$/.test(String(bits)) || bits > (version === 4 ? 32 : 128)) return null;
    list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Whether an address lies in one of the networks. */
export function isWithin(address: string, networks: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && networks.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
