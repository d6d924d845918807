import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
/** Sealed texts have lengths in these steps, so that a length tells next to nothing of the text. */
const paddingBytes = 64;

/**
 * A text that only a holder of the key can read: AES-256-GCM, `nonce ‖ tag ‖ text` in bytes.
 *
 * @param key      32 bytes
 * @param context  where the text belongs: it opens nowhere else
 */
export function sealText(key: Uint8Array, context: string, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const bytes = Buffer.from(text);
  const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / paddingBytes) * paddingBytes);
  bytes.copy(padded);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error where the text was sealed for another context, with another key, or was changed */
export function openText(key: Uint8Array, context: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString().replace(/\0+$/, '');
}
