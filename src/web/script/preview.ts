// The pages as respondents see them, for who writes the questions. There is no form, no code, nothing kept
// and nothing asked of the server.

import { countRoom } from "./room";
import { shuffle } from "./shuffle";
import { steps } from "./steps";
import { words } from "./words";

/** Divides a preview into its pages. */
export const showPreview = (): void => {
  const main = document.querySelector<HTMLElement>("main[data-preview]");
  const questions = document.getElementById("questions");
  if (!main || !questions) return;
  const sentences = words();
  shuffle(main);
  countRoom(questions, JSON.parse(main.dataset.layout ?? "null"), sentences);
  steps(main, questions, sentences, { begin: async () => true, moved: () => {} });
  const without = document.getElementById("without-script");
  if (without) without.hidden = true;
};
