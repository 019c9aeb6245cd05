// The script's sentences stand in the page, in its language, inside `<template id="words">`.

export type Words = Map<string, string>;

export const words = (): Words => {
  const template = document.querySelector<HTMLTemplateElement>("#words");
  const all = template ? [...template.content.querySelectorAll<HTMLElement>("[data-word]")] : [];
  return new Map(all.map((one) => [one.dataset.word ?? "", one.textContent.trim()]));
};

/** A sentence with its numbers put in. */
export const say = (words: Words, name: string, numbers: Record<string, string | number> = {}): string =>
  (words.get(name) ?? words.get("broken") ?? "").replace(/\{(\w+)\}/g, (_, key: string) => String(numbers[key] ?? ""));
