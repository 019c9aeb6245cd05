// The questionnaire a page at a time: what it is about, its parts, and what was filled in before it is
// sent. Without script it is one long page.
//
// Invariant: what is not shown is hidden, never removed: the form always holds everything entered.

import { say, type Words } from "./words";

export interface Steps {
  /** The page to go on at: the one that is shown, or the farthest that was. */
  at(): number;
  /** Offers to go on where an earlier visit stopped. */
  goOnAt(step: number): void;
  /** Shows a field, with the page it is on. */
  reveal(id: string): void;
}

/** What the pages ask of the visit. */
interface Asks {
  /** Whether the first page may be left; says what is in the way otherwise. */
  begin(): Promise<boolean>;
  /** Another page is shown; whether it is the one that sends. */
  moved(end: boolean): void;
}

const copy = (id: string): DocumentFragment =>
  document.querySelector<HTMLTemplateElement>(`#${id}`)!.content.cloneNode(true) as DocumentFragment;

/** Divides the page. A page that came back with problems stays in one piece: they are all over it. */
export const steps = (main: HTMLElement, form: HTMLElement, words: Words, asks: Asks): Steps | undefined => {
  const pieces = [...main.querySelectorAll<HTMLElement>("[data-step]")];
  const last = Math.max(...pieces.map((piece) => Number(piece.dataset.step)));
  if (document.getElementById("problems") || last < 2) return undefined;
  const head = copy("steps-head").firstElementChild as HTMLElement;
  const [count, bar] = [head.querySelector("p")!, head.querySelector("progress")!];
  const foot = copy("steps-foot").firstElementChild as HTMLElement;
  const [back, next] = [...foot.querySelectorAll<HTMLButtonElement>("button")] as [HTMLButtonElement, HTMLButtonElement];
  const title = document.title;
  let now = 0;
  let farthest = 1;
  let turned = -Infinity;
  let begun = false;
  let changing = false;

  const show = (step: number, focus: boolean): void => {
    now = step;
    farthest = Math.max(farthest, step);
    for (const piece of pieces) piece.hidden = Number(piece.dataset.step) !== step;
    main.classList.toggle("within", step > 0);
    head.hidden = step === 0;
    count.textContent = say(words, "step", { number: step, of: last });
    bar.max = last;
    bar.value = step;
    back.hidden = step === 0;
    next.hidden = step === last;
    next.textContent = changing
      ? document.querySelector("#review h2")!.textContent
      : say(words, step > 0 ? "next" : farthest > 1 ? "go-on" : "begin");
    if (step === last) review();
    document.title = step === 0 ? title : `${count.textContent} · ${title}`;
    if (!focus) return;
    const page = step > 0 ? pieces.find((piece) => !piece.hidden) : main;
    const heading = page?.querySelector<HTMLElement>("h1, h2");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    scrollTo(0, 0);
  };

  const go = (step: number, change = false): void => {
    changing = change;
    history.pushState({ step }, "");
    show(step, true);
    turned = performance.now();
    asks.moved(step === last);
  };

  const forward = async (): Promise<void> => {
    if (now > 0) go(changing ? last : Math.min(now + 1, last));
    else if ((begun = await asks.begin()) && now === 0) go(farthest);
  };

  /** How much of each part is filled in, with a way there. */
  const review = (): void => {
    const list = document.querySelector<HTMLElement>("#review ul")!;
    list.replaceChildren(
      ...pieces
        .filter((piece) => piece.matches(".part"))
        .map((part) => {
          const row = copy("review-row");
          const heading = part.querySelector("h2 > :last-child")!.textContent.trim();
          row.querySelector("[data-text=title]")!.textContent = heading;
          row.querySelector("[data-text=state]")!.textContent = filled(part, words);
          const button = row.querySelector("button")!;
          button.setAttribute("aria-label", `${button.textContent.trim()}: ${heading}`);
          button.addEventListener("click", () => go(Number(part.dataset.step), true));
          return row;
        }),
    );
    document.getElementById("review")!.hidden = false;
  };

  // The second half of a double click or tap meant for one page must not answer on the next.
  const second = (event: MouseEvent): void => {
    const again = event.detail > 1 || (event as PointerEvent).pointerType === "touch";
    if (!again || event.timeStamp - turned > 700) return;
    event.preventDefault();
    event.stopPropagation();
  };
  main.addEventListener("click", second, { capture: true });

  main.classList.add("paged");
  form.querySelector("#questions > .part, .part")!.before(head);
  form.append(foot);
  back.addEventListener("click", () => go(now - 1));
  next.addEventListener("click", () => void forward());
  // Enter on a choice does nothing; in a field it goes on, and only the last page sends.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.target as Element).matches("[type=radio], [type=checkbox]")) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    if (now === last) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void forward();
  });
  const reveal = (id: string): void => {
    const field = document.getElementById(id);
    const step = Number(field?.closest<HTMLElement>("[data-step]")?.dataset.step ?? now);
    if (step !== now) go(step, now === last);
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  };
  main.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const id = link?.getAttribute("href")?.slice(1);
    if (!id) return;
    event.preventDefault();
    reveal(id);
  });
  history.replaceState({ step: 0 }, "");
  addEventListener("popstate", ({ state }: PopStateEvent) => {
    changing = false;
    if (!main.hidden && typeof state?.step === "number") show(begun ? Math.min(state.step, last) : 0, true);
  });
  show(0, false);
  return {
    at: () => now || farthest,
    goOnAt: (step) => {
      farthest = Math.max(farthest, Math.min(step, last));
      if (now === 0) show(0, false);
    },
    reveal,
  };
};

/** "12 of 16 rated", "3 chosen", "1 of 3 written". */
const filled = (part: HTMLElement, words: Words): string => {
  const among = (selector: string) => part.querySelectorAll(selector).length;
  const said: string[] = [];
  const ratings = among(".rating");
  if (ratings > 0) said.push(say(words, "review-ratings", { answered: among('input[type=radio]:checked:not([value="0"])'), ratings }));
  if (among(".pick") > 0) said.push(say(words, "review-picks", { chosen: among(".pick input:checked") }));
  const written = [...part.querySelectorAll<HTMLTextAreaElement>("textarea")];
  if (written.length > 0) {
    said.push(say(words, "review-comments", { written: written.filter((field) => field.value.trim() !== "").length, comments: written.length }));
  }
  return said.join(" · ");
};
