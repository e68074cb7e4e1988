/**
 * A random id of 128 bits, for what is sent twice and must count once. `randomUUID` is missing on plain-http pages.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
