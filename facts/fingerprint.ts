/** Proves a sentence or a text without repeating it. */

/** SHA-256 of a sentence as lower-case hex, the same however its white space and accents are encoded. */
export function fingerprint(sentence: string): Promise<string> {
  return sha256(sentence.normalize('NFC').replace(/\s+/gu, ' ').trim());
}

/** SHA-256 of a text's UTF-8 bytes as lower-case hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
