// The script of the respondents' pages. The pages are complete without it; with it, answers leave
// this browser sealed, and the panel signs them without seeing which they are.
//
// Invariant: once this file runs in a browser that can seal, the form is never sent in clear.

import { receiptPage } from "./bulletin";
import { readLink, takeLink, type Link } from "./link";
import { showPreview } from "./preview";
import { shuffle } from "./shuffle";
import { steps } from "./steps";
import { visit } from "./visit";
import { words } from "./words";

const main = document.querySelector<HTMLElement>("main[data-panel]");
const form = document.querySelector<HTMLFormElement>("form#questions");
const field = document.querySelector<HTMLInputElement>("input#code");

/** Whether this browser can seal: over plain HTTP it must not, and a very old one cannot. */
const able = isSecureContext && "subtle" in crypto && "indexedDB" in window;

const take = (open: (link: Link) => void): void => {
  const link = takeLink(`/s/${main!.dataset.panel}`);
  // A page that came back with problems has the code in its field already.
  const given = link ?? readLink(field?.value ?? "");
  if (!given) return;
  if (field) {
    field.value = given.code;
    document.getElementById("code-hint")!.hidden = link !== undefined;
  }
  open(given);
};

if (main) {
  shuffle(main);
  if (!able && form) steps(main, form, words(), { begin: async () => field?.reportValidity() ?? true, moved: () => {} });
  const open = able ? visit(main, form, field) : compareOnly;
  take(open);
  // Another link in the same tab begins anew: nothing of the one before stays on the page.
  addEventListener("hashchange", () => readLink(location.hash) && location.reload());
  // As soon as it is complete: what the page then says must not move the button somebody is pressing.
  let taken = field?.value;
  const typed = ({ type }: Event): void => {
    const link = readLink(field!.value);
    const ending = field!.value.includes(".") && (link?.fingerprint ?? "?") === "?";
    if (!link || (type === "input" ? ending : field!.value === taken)) return;
    taken = field!.value = link.code;
    open(link);
  };
  field?.addEventListener("input", typed);
  field?.addEventListener("change", typed);
}

receiptPage();
showPreview();

/** Without sealing, the page can at least say that the link was made for other terms. */
function compareOnly({ fingerprint }: Link): void {
  const own = main?.dataset.fingerprint?.toLowerCase();
  const other = document.getElementById("other-terms");
  if (other) other.hidden = fingerprint === undefined || fingerprint === own;
}
