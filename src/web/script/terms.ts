// The manifest: fetched, compared with the fingerprint that came with the link, and read for the
// two keys of this panel. Nothing is sealed to a key that does not come from here.

import { base32, fromBase64url, fromUtf8, sha256, type Bytes } from "./bytes";
import { suite } from "./sealing";
import { get } from "./server";

export interface Terms {
  /** SHA-256 of the manifest. */
  fingerprint: Bytes;
  /** What ballots are sealed to. */
  opening: CryptoKey;
  /** What verifies the panel's signatures. */
  issuing: CryptoKey;
}

/** The manifest is not the one the link was made for, or does not hold what it must. */
export class OtherTerms extends Error {}

/** The first 130 bits of a fingerprint, as links carry it. */
export const short = (fingerprint: Bytes): string => base32(fingerprint, 26);

/** Fetches and checks the terms; `expected` are the fingerprints of the link and of the page. */
export const fetchTerms = async (address: string, panel: string, expected: string[]): Promise<Terms> => {
  return checkTerms(new Uint8Array(await get(address)), panel, expected);
};

export const checkTerms = async (manifest: Bytes, panel: string, expected: string[]): Promise<Terms> => {
  const fingerprint = await sha256(manifest);
  if (!expected.length || expected.some((one) => one.toLowerCase() !== short(fingerprint))) throw new OtherTerms();
  try {
    const { format, panels } = JSON.parse(fromUtf8(manifest));
    const own = panels.find((one: { panel: string }) => one.panel.replace(/-/g, "") === panel);
    if (format !== 1) throw new OtherTerms();
    return { fingerprint, opening: await openingKey(own.opening_key), issuing: await issuingKey(own.issuing_key) };
  } catch {
    throw new OtherTerms();
  }
};

const openingKey = (point: unknown): Promise<CryptoKey> =>
  suite.kem.deserializePublicKey(fromBase64url(point).buffer);

/** An RSA-2048 key with a small odd exponent; a shorter key could be broken, another would not verify. */
const issuingKey = async ({ kty, alg, n, e }: JsonWebKey): Promise<CryptoKey> => {
  const modulus = fromBase64url(n);
  const exponent = fromBase64url(e);
  const sound =
    kty === "RSA" &&
    alg === "PS384" &&
    modulus.length === 256 &&
    modulus[0]! >= 128 &&
    modulus[255]! % 2 === 1 &&
    exponent.length > 0 &&
    exponent.length <= 4 &&
    exponent[exponent.length - 1]! % 2 === 1 &&
    !(exponent.length === 1 && exponent[0] === 1);
  if (!sound) throw new OtherTerms();
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  return crypto.subtle.importKey("jwk", { kty, alg, n: n!, e: e!, ext: true }, algorithm, true, ["verify"]);
};
