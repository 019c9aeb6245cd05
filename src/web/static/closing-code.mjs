// The holders' two pages. One makes a closing code, shows it once, has it typed again, and sends
// the public half of the key that is derived from it: the code itself leaves it in no request. The
// other closes a wave: codes are looked over for typing mistakes before they are sent.
//
// A code is 26 random characters and two that check them. Its key is DeriveKeyPair of RFC 9180,
// DHKEM(P-256, HKDF-SHA256), over a fixed prefix and the code. HMAC is the browser's; the point is
// multiplied here, because no browser's own cryptography gives the public half of a given number.
// That takes a time that depends on the key, on this machine only, once.

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const RANDOM = 26;
const LENGTH = 28;
const GROUP = 4;

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const BASE = [
  0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
];

const bytesOf = (text) => new TextEncoder().encode(text);
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** The first `count` characters of the bytes, five bits each. */
const base32 = (bytes, count) => {
  let text = "";
  for (let at = 0; at < count * 5; at += 5) {
    let five = 0;
    for (let bit = at; bit < at + 5; bit++) five = (five << 1) | ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1);
    text += ALPHABET[five];
  }
  return text;
};

const check = async (random) => {
  const text = bytesOf("rapport closing code check 1\n" + random);
  return base32(new Uint8Array(await crypto.subtle.digest("SHA-256", text)), LENGTH - RANDOM);
};

/** A new code: 28 characters. */
export const makeCode = async () => {
  const random = base32(crypto.getRandomValues(new Uint8Array(17)), RANDOM);
  return random + (await check(random));
};

/** The code in groups of four. */
export const printed = (code) => code.match(new RegExp(`.{1,${GROUP}}`, "g"));

/** What was typed, as a code has it: lower case, nothing between, no letter taken for a digit. */
export const tidied = (typed) =>
  typed.toLowerCase().replace(/[\s\-\u2010-\u2015]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");

const hmac = async (key, text) => {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, text));
};

const numberOf = (bytes) => bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
const bytesOfNumber = (number) => Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * (31 - at))) & 255n));

/** DeriveKeyPair of RFC 9180, section 7.1.3: the secret number. */
export const deriveSecret = async (material) => {
  const suite = joined(bytesOf("HPKE-v1KEM"), [0, 16]);
  const extracted = await hmac(new Uint8Array(32), joined(suite, bytesOf("dkp_prk"), material));
  for (let counter = 0; counter < 256; counter++) {
    const bytes = await hmac(extracted, joined([0, 32], suite, bytesOf("candidate"), [counter], [1]));
    const secret = numberOf(bytes);
    if (secret > 0n && secret < ORDER) return secret;
  }
  throw new Error("no key");
};

const modulo = (number) => ((number % P) + P) % P;

const inverse = (number) => {
  let [a, b, x, y] = [modulo(number), P, 1n, 0n];
  while (a !== 0n) {
    const quotient = b / a;
    [a, b] = [b % a, a];
    [x, y] = [y - quotient * x, x];
  }
  return modulo(y);
};

/** The sum of two points of the curve; `null` is the point at infinity. */
const add = (one, other) => {
  if (!one || !other) return one || other;
  const [x, y] = one;
  const [u, v] = other;
  if (x === u && modulo(y + v) === 0n) return null;
  const slope = modulo(x === u ? (3n * x * x - 3n) * inverse(2n * y) : (v - y) * inverse(u - x));
  const sum = modulo(slope * slope - x - u);
  return [sum, modulo(slope * (x - sum) - y)];
};

/** The public half of a secret number: an uncompressed point, 65 bytes. */
export const publicHalf = (secret) => {
  let sum = null;
  for (let bit = 255n; bit >= 0n; bit--) {
    sum = add(sum, sum);
    if ((secret >> bit) & 1n) sum = add(sum, BASE);
  }
  return joined([4], bytesOfNumber(sum[0]), bytesOfNumber(sum[1]));
};

/** The public half of a code's key, in base64url. */
export const publicKeyOf = async (code) => {
  const point = publicHalf(await deriveSecret(bytesOf("rapport closing code 1\n" + code)));
  return btoa(String.fromCharCode(...point)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

/** The first group that was typed differently, counted from 1; 0 when all are the same. */
export const firstDifference = (code, typed) => {
  const [groups, given] = [printed(code), printed(tidied(typed).padEnd(1)) || []];
  const place = groups.findIndex((group, at) => group !== given[at]);
  return place + 1 || (given.length > groups.length ? groups.length : 0);
};

/** Whether what was typed is 28 characters of which the last two fit the others. */
export const isCode = async (typed) => {
  const code = tidied(typed);
  const known = [...code].every((letter) => ALPHABET.includes(letter));
  return known && code.length === LENGTH && (await check(code.slice(0, RANDOM))) === code.slice(RANDOM);
};

const at = (id) => document.getElementById(id);

const closePage = () => {
  at("close").addEventListener("submit", async (event) => {
    if (!globalThis.crypto?.subtle) return;
    event.preventDefault();
    const fields = ["first", "second"].map(at);
    const right = await Promise.all(fields.map((field) => isCode(field.value)));
    fields.forEach((field, place) => {
      field.toggleAttribute("aria-invalid", !right[place]);
      at(field.id + "-wrong").hidden = right[place];
    });
    if (right.every(Boolean)) at("close").submit();
    else fields[right.indexOf(false)].focus();
  });
};

const setupPage = () => {
  const steps = ["make", "shown", "again"];
  let code = "";

  const show = (step) => {
    for (const other of steps) at(other).hidden = other !== step;
    at(step).querySelector("h2").focus();
  };
  const forget = () => {
    code = "";
    at("code").replaceChildren();
    at("typed").value = "";
    at("wrong").hidden = true;
    at("typed").removeAttribute("aria-invalid");
  };
  const begin = async () => {
    forget();
    code = await makeCode();
    at("code").replaceChildren(
      ...printed(code).map((group) => Object.assign(document.createElement("span"), { textContent: group })),
    );
    show("shown");
  };

  at("begin").addEventListener("click", begin);
  at("kept").addEventListener("click", () => {
    at("code").replaceChildren();
    show("again");
    at("typed").focus();
  });
  at("another").addEventListener("click", begin);
  at("retype").addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = at("typed").value;
    const group = firstDifference(code, typed);
    at("wrong").hidden = group === 0;
    at("typed").toggleAttribute("aria-invalid", group !== 0);
    if (group !== 0) {
      at("wrong").textContent = at("wrong").dataset.text.replace("{group}", group);
      at("typed").focus();
      return;
    }
    // From what was typed, so that what was kept is known to work.
    at("public").value = await publicKeyOf(tidied(typed));
    forget();
    at("send").submit();
  });
  addEventListener("pagehide", forget);

  if (!globalThis.crypto?.subtle) {
    at("no-script").textContent = at("no-script").dataset.insecure;
    return;
  }
  at("no-script").hidden = true;
  at("make").hidden = false;
};

if (globalThis.document) at("close") ? closePage() : setupPage();
