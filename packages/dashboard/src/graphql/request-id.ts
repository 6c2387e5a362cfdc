/** 128 bits; `randomUUID` exists on https only, and a hall's own network need not be that. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
