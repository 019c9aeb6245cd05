// From packed answers to one counted ballot. Every step can be repeated after a crash, a reload or a
// lost answer: what was claimed on the shelf is sent again, byte for byte.
//
// Invariant: nothing is sent before the blinding secret is kept. `issue` carries the code and nothing
// of the ballot; `ballot` carries the ballot and nothing of the person.

import { base64url, fromBase64url, hex, sha256, type Bytes } from "./bytes";
import type { Kept } from "./kept";
import { sealAndBlind, unblind } from "./sealing";
import { post } from "./server";
import type { Terms } from "./terms";

/** A ballot as it is kept. */
export interface Ballot {
  /** What was done last. */
  stage: "blinded" | "signed" | "cast";
  /** Whether the respondent wants to send it later, or from elsewhere. */
  later: boolean;
  sealed: string;
  prefix: string;
  blinded: string;
  /** The blinding secret; gone once there is a signature that verifies. */
  secret?: string;
  signature?: string;
}

/** Seals, blinds and keeps. A ballot that is kept already is the one that counts. */
export const prepare = async (packed: Bytes, later: boolean, terms: Terms, kept: Kept): Promise<Ballot> => {
  const { sealed, prefix, blinded, secret } = await sealAndBlind(packed, terms);
  return kept.claim<Ballot>({
    stage: "blinded",
    later,
    sealed: base64url(sealed),
    prefix: base64url(prefix),
    blinded: base64url(blinded),
    secret: base64url(secret),
  });
};

/** Has the ballot signed. */
export const issue = async (ballot: Ballot, code: string, panel: string, terms: Terms, kept: Kept): Promise<Ballot> => {
  const { signature: answer } = await post(`/s/${panel}/issue`, { code, blinded: ballot.blinded });
  if (ballot.stage !== "blinded") return ballot;
  const { secret, ...rest } = ballot;
  const blinded = {
    sealed: fromBase64url(ballot.sealed),
    prefix: fromBase64url(ballot.prefix),
    blinded: fromBase64url(ballot.blinded),
    secret: fromBase64url(secret),
  };
  const signature = await unblind(blinded, fromBase64url(answer), terms);
  const signed: Ballot = { ...rest, stage: "signed", signature: base64url(signature) };
  await kept.write("ballot", signed);
  return signed;
};

/** Casts a signed ballot; then the draft goes. */
export const cast = async (ballot: Ballot, panel: string, kept: Kept): Promise<Ballot> => {
  const { sealed, prefix, signature } = ballot;
  await post(`/s/${panel}/ballot`, { sealed, prefix, signature });
  const counted: Ballot = { ...ballot, stage: "cast" };
  await kept.write("ballot", counted);
  await kept.forget("draft");
  return counted;
};

/** What the bulletin will list: SHA-256 of the sealed ballot. */
export const receipt = async ({ sealed }: Ballot): Promise<string> => hex(await sha256(fromBase64url(sealed)));

/** A ballot to be handed in elsewhere. It holds nothing of the person. */
export const file = ({ sealed, prefix, signature }: Ballot, panel: string): string =>
  `${JSON.stringify({ format: 1, panel, sealed, prefix, signature }, null, 1)}\n`;
