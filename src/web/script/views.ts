// What takes the place of the questionnaire once answers are sealed. Each view is a `<template>` of
// the page; one is shown at a time, and its heading takes the focus.

export type View = "sending" | "waiting" | "saved" | "counted" | "already";

export type Acts = Record<string, () => void>;

/** Shows a view; `texts` go into elements by `data-text`, `acts` onto buttons by `data-act`. */
export const show = (view: View, texts: Record<string, string>, acts: Acts = {}): void => {
  const template = document.querySelector<HTMLTemplateElement>(`#view-${view}`)!;
  const fresh = document.createElement("main");
  fresh.className = "message";
  fresh.append(template.content.cloneNode(true));
  for (const place of fresh.querySelectorAll<HTMLElement>("[data-text]")) {
    place.textContent = texts[place.dataset.text ?? ""] ?? "";
  }
  for (const button of fresh.querySelectorAll<HTMLElement>("[data-act]")) {
    const act = acts[button.dataset.act ?? ""];
    if (act) button.addEventListener("click", act);
    else button.remove();
  }
  backToForm();
  for (const page of document.querySelectorAll<HTMLElement>("main, .skip")) page.hidden = true;
  document.body.append(fresh);
  const heading = fresh.querySelector("h1")!;
  document.title = heading.textContent.trim();
  heading.tabIndex = -1;
  heading.focus();
  scrollTo(0, 0);
};

/** Takes a view away again. */
export const backToForm = (): void => {
  document.querySelector("main.message")?.remove();
  for (const page of document.querySelectorAll<HTMLElement>("main, .skip")) page.hidden = false;
};

/** Hands a file to the browser's downloads. */
export const save = (name: string, content: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
