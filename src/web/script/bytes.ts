// Bytes and the spellings in which they travel.

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export const fromUtf8 = (bytes: ArrayBuffer | Bytes): string => new TextDecoder().decode(bytes);

export const joined = (...parts: Bytes[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Base64url without padding, as everything on the wire and in the manifest. */
export const base64url = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

/** Reads {@link base64url}; throws for anything else. */
export const fromBase64url = (text: unknown): Bytes => {
  if (typeof text !== "string" || !/^[\w-]*$/.test(text)) throw new Error("not base64url");
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

/** Hexadecimal digits in lower case, as receipts are written. */
export const hex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** The first `count` characters of the bytes in Crockford's base32, lower case. */
export const base32 = (bytes: Bytes, count: number): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: count }, (_, at) => ALPHABET[parseInt(bits.substr(at * 5, 5), 2)]).join("");
};

/** Reads letters and digits of base32 as people type them: any case, `o` for zero, `i` and `l` for one. */
export const typedBase32 = (typed: string, count: number): string | undefined => {
  const text = typed.toLowerCase().replace(/o/g, "0").replace(/[il]/g, "1");
  return text.length === count && [...text].every((letter) => ALPHABET.includes(letter)) ? text : undefined;
};

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
