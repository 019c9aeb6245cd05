// Access code and fingerprint, from the mailed link or as somebody types them.

import { typedBase32 } from "./bytes";

export interface Link {
  /** 20 characters, in their one spelling. */
  code: string;
  /** The 26 characters after the dot, "?" where they are not; missing where only the code was typed. */
  fingerprint?: string;
}

/** A code, `code.fingerprint`, or a whole link with either behind its `#` (or what a gateway made of it, and put behind it). */
export const readLink = (typed: string): Link | undefined => {
  const [secret = ""] = (typed.split(/#|%(?:25)*23/).pop() ?? "").split(/[?&]/);
  // Blanks and hyphens do not matter; brackets, quotes and line breaks around a link are often taken along.
  const [code = "", fingerprint = ""] = secret.split(".").map((part) => part.replace(/[^0-9a-z]/gi, ""));
  const read = typedBase32(code, 20);
  if (!read) return undefined;
  return fingerprint === "" ? { code: read } : { code: read, fingerprint: typedBase32(fingerprint.slice(0, 26), 26) ?? "?" };
};

/** Takes the link's secret part out of the address bar, so that neither history nor a glance shows it. */
export const takeLink = (page: string): Link | undefined => {
  const address = location.pathname + location.search;
  const link = location.hash ? location.hash : /%(?:25)*23/.test(address) ? address : "";
  if (!link) return undefined;
  const read = readLink(link);
  const language = /[?&](lang=[\w-]+)/.exec(location.search);
  if (read) history.replaceState(history.state, "", language ? `${page}?${language[1]}` : page);
  return read;
};

/** What stands behind the `#` of a link. */
export const linkPart = ({ code, fingerprint }: Link): string => [code, ...(fingerprint ? [fingerprint] : [])].join(".");
