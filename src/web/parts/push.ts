/** What the server keeps of a browser that allowed notices. */
export interface BrowserAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly label: string;
}

const isAble = (): boolean => globalThis.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in globalThis;

/** This browser's subscription, where it has one. */
export async function ownSubscription(): Promise<PushSubscription | null> {
  if (!isAble()) return null;
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager?.getSubscription()) ?? null;
}

/** By which the server calls this browser's subscription; null where there is none. */
export async function ownMark(): Promise<string | null> {
  const subscription = await ownSubscription().catch(() => null);
  if (subscription === null) return null;
  return base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint)));
}

/** Asks the person and the browser for notices. `refused` where the person said no, `unable` where there is no such thing here. */
export async function allowBrowser(publicKey: string): Promise<BrowserAddress | 'refused' | 'unable'> {
  if (!isAble()) return 'unable';
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  try {
    const worker = await navigator.serviceWorker.ready;
    // A subscription under another key cannot be used by this server.
    await (await worker.pushManager.getSubscription())?.unsubscribe();
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const [p256dh, auth] = [made.getKey('p256dh'), made.getKey('auth')];
    if (p256dh === null || auth === null) return 'unable';
    return { endpoint: made.endpoint, p256dh: base64url(p256dh), auth: base64url(auth), label: labelOf(navigator.userAgent) };
  } catch {
    return 'unable';
  }
}

function base64url(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const PROGRAMS = [['Edg/', 'Edge'], ['Firefox/', 'Firefox'], ['coc_coc', 'Cốc Cốc'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const;
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']] as const;

/** What a person calls their browser: the program and the kind of machine. */
export function labelOf(agent: string): string {
  const first = (table: readonly (readonly [string, string])[], otherwise: string): string => table.find(([sign]) => agent.includes(sign))?.[1] ?? otherwise;
  return `${first(PROGRAMS, 'Trình duyệt')}, ${first(SYSTEMS, '?')}`;
}
