// How much room is left in a comment, while it is written.

import { utf8 } from "./bytes";
import { normalized, type Layout } from "./packing";
import { say, type Words } from "./words";

/** Keeps the remark below each comment up to date; a screen reader hears of it near the end only. */
export const countRoom = (form: HTMLElement, layout: Layout, words: Words): void => {
  layout.comments.forEach((room, at) => {
    const field = form.querySelector<HTMLTextAreaElement>(`#c${at}`);
    const place = document.getElementById(`cl${at}`);
    if (!field || !place) return;
    const tell = (): void => {
      const left = room - utf8(normalized(field.value)).length;
      const key = left < 0 ? "room-over" : "room-left";
      const close = left < room / 10;
      place.setAttribute("aria-live", close ? "polite" : "off");
      place.classList.toggle("over", left < 0);
      place.textContent = field.value === "" ? "" : say(words, key, { left: Math.abs(left) });
    };
    field.addEventListener("input", tell);
    form.addEventListener("restored", tell);
    tell();
  });
};
