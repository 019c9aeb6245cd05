// Sealing and blinding, by RFC 9180 and RFC 9474 as the libraries have them. A ballot is sealed to
// the panel's opening key for this manifest only; its SHA-256 is blinded, so that the panel signs it
// without seeing it.

import { BlindRSA, PrepareType } from "@cloudflare/blindrsa-ts/lib/src/blindrsa.js";
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { joined, sha256, type Bytes } from "./bytes";
import type { Terms } from "./terms";

export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const scheme = new BlindRSA({
  name: "RSABSSA-SHA384-PSS-Randomized",
  hash: "SHA-384",
  saltLength: 48,
  prepareType: PrepareType.Randomized,
  supportsRSARAW: false,
});

/** A sealed ballot on its way to a signature. */
export interface Blinded {
  /** Encapsulated key, then ciphertext. */
  sealed: Bytes;
  /** The random part of the signed message. */
  prefix: Bytes;
  /** What the panel sees and signs. */
  blinded: Bytes;
  /** The blinding secret: it turns the panel's answer into the signature. */
  secret: Bytes;
}

export const sealAndBlind = async (packed: Bytes, terms: Terms): Promise<Blinded> => {
  const { enc, ct } = await suite.seal(
    { recipientPublicKey: terms.opening, info: terms.fingerprint },
    packed,
  );
  const sealed = joined(new Uint8Array(enc), new Uint8Array(ct));
  const message = scheme.prepare(await sha256(sealed)) as Bytes;
  const { blindedMsg, inv } = await scheme.blind(terms.issuing, message);
  return { sealed, prefix: message.slice(0, 32), blinded: blindedMsg as Bytes, secret: inv as Bytes };
};

/** Does once in advance what takes longest, so that the engine has compiled it when it counts. */
export const rehearse = (terms: Terms): Promise<unknown> => sealAndBlind(new Uint8Array(1), terms);

/** The signature; throws unless it verifies under the panel's key. */
export const unblind = async (ballot: Blinded, answer: Bytes, terms: Terms): Promise<Bytes> => {
  const message = joined(ballot.prefix, await sha256(ballot.sealed));
  return (await scheme.finalize(terms.issuing, message, answer, ballot.secret)) as Bytes;
};
