// Answers to ballot bytes: the same bytes as `src/questionnaire/packing.rs` makes.
//
// One byte 1; each rating one byte, 0 when missing; each pick `limit` bytes, positions from 1
// ascending, then 0; each comment consent, length (two bytes, big endian) and its room, filled with 0.

import { joined, utf8, type Bytes } from "./bytes";

/** The places for answers; the same for every respondent of a definition. */
export interface Layout {
  /** Points of each rating's scale. */
  ratings: number[];
  /** `[most options chosen, options]` of each pick. */
  picks: [number, number][];
  /** Room of each comment, in bytes. */
  comments: number[];
}

export interface Answers {
  /** The point from 1, 0 when missing. */
  ratings: number[];
  /** Positions of the options chosen, from 0, ascending. */
  picks: number[][];
  comments: { text: string; verbatim: boolean }[];
}

/** What keeps answers from being packed, and in which field of the form. */
export type Fault =
  | { field: string; kind: "picks"; chosen: number; limit: number }
  | { field: string; kind: "too-long"; over: number; room: number }
  | { field: string; kind: "letters" };

/** A comment in its one spelling: NFC, lines ended by LF, no other control characters, trimmed. */
export const normalized = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}/gu, "")
    .normalize("NFC")
    .replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "");

/** Letters newer than this browser have no certain NFC here; new pictures do no harm. */
const unknown = (text: string): boolean => /\p{Cn}/u.test(text.replace(/[\u{1f000}-\u{1faff}]/gu, ""));

export const faults = (layout: Layout, answers: Answers): Fault[] => {
  const found: Fault[] = [];
  answers.picks.forEach((chosen, at) => {
    const [limit = 0] = layout.picks[at] ?? [];
    if (chosen.length > limit) found.push({ field: `p${at}`, kind: "picks", chosen: chosen.length, limit });
  });
  answers.comments.forEach(({ text }, at) => {
    const plain = normalized(text);
    const room = layout.comments[at] ?? 0;
    const over = utf8(plain).length - room;
    if (over > 0) found.push({ field: `c${at}`, kind: "too-long", over, room });
    else if (unknown(plain)) found.push({ field: `c${at}`, kind: "letters" });
  });
  return found;
};

/** The ballot; throws for answers with {@link faults} or of another layout. */
export const pack = (layout: Layout, answers: Answers): Bytes => {
  const fits =
    faults(layout, answers).length === 0 &&
    answers.ratings.length === layout.ratings.length &&
    answers.picks.length === layout.picks.length &&
    answers.comments.length === layout.comments.length &&
    answers.ratings.every((point, at) => Number.isInteger(point) && point >= 0 && point <= (layout.ratings[at] ?? 0)) &&
    answers.picks.every((chosen, at) =>
      chosen.every((option, place) => option < (layout.picks[at]?.[1] ?? 0) && option > (chosen[place - 1] ?? -1)),
    );
  if (!fits) throw new Error("the answers do not fit the questionnaire");
  return joined(
    Uint8Array.of(1, ...answers.ratings),
    ...layout.picks.map(([limit], at) => filled(Uint8Array.from(answers.picks[at] ?? [], (option) => option + 1), limit)),
    ...layout.comments.map((room, at) => {
      const { text, verbatim } = answers.comments[at] ?? { text: "", verbatim: false };
      const bytes = utf8(normalized(text));
      const allowed = verbatim && bytes.length > 0 ? 1 : 0;
      return joined(Uint8Array.of(allowed, bytes.length >> 8, bytes.length & 255), filled(bytes, room));
    }),
  );
};

const filled = (bytes: Bytes, length: number): Bytes => {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
};
