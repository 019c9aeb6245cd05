// The form of the questionnaire: what was entered, what is in the way, and the draft.

import { faults, type Answers, type Layout } from "./packing";
import { say, type Words } from "./words";

/** What was entered, without the code: names and values. */
export type Draft = [string, string][];

const entered = (form: HTMLFormElement): Draft =>
  [...new FormData(form)].flatMap(([name, value]): Draft =>
    name === "code" || name === "asked" || typeof value !== "string" ? [] : [[name, value]],
  );

export const draft = entered;

/** Puts a draft back where nothing has been entered since; whether there was something to put back. */
export const restore = (form: HTMLFormElement, draft: Draft): boolean => {
  const since = new Set(entered(form).flatMap(([name, value]) => (value === "" ? [] : [name])));
  const missing = draft.filter(([name, value]) => value !== "" && !name.startsWith("@") && !since.has(name));
  for (const [name, value] of missing) {
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLTextAreaElement) field.value = value;
      else if (field.value === value) field.checked = true;
    }
  }
  form.dispatchEvent(new Event("restored"));
  return missing.length > 0;
};

/** Empties the form, but for the code. */
export const clear = (form: HTMLFormElement): void => {
  const code = form.querySelector<HTMLInputElement>("#code");
  const { value } = code ?? {};
  form.reset();
  form.querySelector("[name=asked]")?.remove();
  if (code) code.value = value!;
  form.dispatchEvent(new Event("restored"));
};

export const answers = (form: HTMLFormElement, layout: Layout): Answers => {
  const fields = new FormData(form);
  const numbers = (name: string) => fields.getAll(name).map(Number).sort((a, b) => a - b);
  return {
    ratings: layout.ratings.map((_, at) => numbers(`r${at}`)[0] ?? 0),
    picks: layout.picks.map((_, at) => numbers(`p${at}`)),
    comments: layout.comments.map((_, at) => ({
      text: String(fields.get(`c${at}`) ?? ""),
      verbatim: fields.has(`s${at}`),
    })),
  };
};

/** Something in the way of sending, with the field it belongs to. */
export interface Problem {
  field?: string;
  sentence: string;
  /** Only asked: nothing is wrong with the field. */
  asks?: boolean;
}

/** What is in the way, in the order of the page. Many blanks are asked about once. */
export const problems = (form: HTMLFormElement, layout: Layout, answers: Answers, words: Words): Problem[] => {
  const found: Problem[] = [];
  const answered = answers.ratings.filter((point) => point > 0).length;
  const asked = form.querySelector<HTMLInputElement>("[name=asked]");
  if (!asked && answered * 2 < layout.ratings.length) {
    const first = answers.ratings.findIndex((point) => point === 0);
    const numbers = { answered, ratings: layout.ratings.length };
    found.push({ field: `r${first}`, sentence: say(words, "many-blanks", numbers), asks: true });
    const remember = document.createElement("input");
    Object.assign(remember, { type: "hidden", name: "asked", value: "1" });
    form.append(remember);
  }
  for (const { field, kind, ...numbers } of faults(layout, answers)) {
    found.push({ field, sentence: say(words, kind, numbers) });
  }
  return found;
};

/** Takes away what was shown of problems before. */
export const clearProblems = (): void => {
  for (const old of document.querySelectorAll("#problems, .error:not([role])")) {
    for (const field of document.querySelectorAll(`[aria-describedby~="${old.id}"]`)) {
      const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== old.id);
      field.setAttribute("aria-describedby", others.join(" "));
      field.removeAttribute("aria-invalid");
    }
    old.remove();
  }
};

/** Shows problems at the top, each linked to its field, and beside the fields; or that there are none any more. */
export const showProblems = (found: Problem[], words: Words): void => {
  clearProblems();
  if (found.length === 0) return;
  const summary = document.querySelector<HTMLTemplateElement>("#problem-summary")!.content.cloneNode(true) as DocumentFragment;
  const list = summary.querySelector("ul")!;
  for (const problem of found) {
    const item = document.createElement("li");
    const place = problem.field ? document.createElement("a") : item;
    if (place instanceof HTMLAnchorElement) {
      place.href = `#${problem.field}`;
      item.append(place);
    }
    place.textContent = atField(problem, words);
    list.append(item);
    if (problem.field && !problem.asks) showBeside(problem.field, problem.sentence);
  }
  const send = document.querySelector("main.paged .send:not([hidden])");
  if (send) send.prepend(summary);
  else document.querySelector("main > header")!.after(summary);
  document.title = document.querySelector<HTMLElement>("#problems")!.dataset.title ?? document.title;
  document.getElementById("problems")!.focus();
};

/** Says at a field what is in the way of going on; nothing was to be sent yet. */
export const pointAt = (field: string, sentence: string): void => {
  clearProblems();
  showBeside(field, sentence);
  document.getElementById(field)?.focus();
};

const atField = ({ field, sentence, asks }: Problem, words: Words): string => {
  const group = document.getElementById(field ?? "")?.closest("fieldset");
  const label = group?.querySelector("legend") ?? document.querySelector(`label.question[for="${field}"]`);
  const question = label?.textContent.trim();
  return question && !asks && field !== "code" ? say(words, "at", { question, sentence }) : sentence;
};

const showBeside = (field: string, sentence: string): void => {
  const input = document.getElementById(field);
  if (!input) return;
  const error = document.createElement("p");
  error.className = "error";
  error.id = `${field}-error`;
  error.textContent = sentence;
  const group = input.closest("fieldset") ?? input;
  const before = group === input ? input : group.querySelector(".options")!;
  before.before(error);
  group.setAttribute("aria-describedby", `${group.getAttribute("aria-describedby") ?? ""} ${error.id}`.trim());
  group.setAttribute("aria-invalid", "true");
};
