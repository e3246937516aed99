import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A body with the headers by which Discord proves that it is from Discord. */
export interface Signed {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs a body and the time as Discord does. */
export function signed(body: string, key: KeyObject): Signed {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
      'x-signature-timestamp': timestamp,
    },
  };
}

/** A fresh pair of keys for signed interactions; the public one as Discord shows it. */
export function keyPair(): { readonly publicKey: string; readonly key: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    key: privateKey,
  };
}
