// One visit to a panel's page: from the code to a counted, saved or waiting ballot.

import * as entries from "./form";
import { Kept, Shelf, sweep } from "./kept";
import { linkPart, type Link } from "./link";
import { pack, type Layout } from "./packing";
import { rehearse } from "./sealing";
import { Offline, Refused } from "./server";
import { cast, file, issue, prepare, receipt, type Ballot } from "./submission";
import { countRoom } from "./room";
import { steps, type Steps } from "./steps";
import { fetchTerms, OtherTerms, type Terms } from "./terms";
import { backToForm, save, show } from "./views";
import { say, words as readWords } from "./words";

/** The draft's name for the page that was shown. */
const STEP = "@step";

/** How far to go with a ballot. */
interface Way {
  /** Casts it from here; otherwise a ballot meant for later is only signed. */
  cast: boolean;
  /** Asks for the signature again, after a backup was restored. */
  anew?: boolean;
  /** Gives the file out at the end, because somebody asked for it. */
  save?: boolean;
}

/** Takes over the page and its form; returns what to do with a code. */
export const visit = (
  main: HTMLElement,
  form: HTMLFormElement | null,
  field: HTMLInputElement | null,
): ((link: Link) => void) => {
  const { panel = "", manifest = "", fingerprint = "", until = "0", phase = "" } = main.dataset;
  const layout: Layout = JSON.parse(main.dataset.layout ?? "null");
  const words = readWords();
  const shelf = Shelf.open();
  let link: Link | undefined;
  let kept: Kept | undefined;
  let terms: Promise<Terms> | undefined;
  let drafted = Promise.resolve();
  let busy = false;
  let keeping: Promise<Kept | undefined> = Promise.resolve(undefined);

  const reveal = (id: string, shown: boolean): void => {
    const found = document.getElementById(id);
    if (found) found.hidden = !shown;
  };

  /** The terms, fetched when they are first needed; a failure is tried again. */
  const agreed = (): Promise<Terms> => {
    if (!terms) {
      const asked = fetchTerms(manifest, panel, [fingerprint, ...(link?.fingerprint ? [link.fingerprint] : [])]);
      asked.catch(() => (terms = undefined));
      terms = asked;
    }
    return terms;
  };

  /** One thing at a time. */
  const alone = (work: () => Promise<void>) => async (): Promise<void> => {
    if (busy) return;
    busy = true;
    reveal("sending", true);
    try {
      await work();
    } finally {
      busy = false;
      reveal("sending", false);
    }
  };

  const onward = (ballot: Ballot, way: Way) => () => {
    show("sending", {});
    void alone(() => carryOn(ballot, way))();
  };

  const hand = (ballot: Ballot): void => save(`sealed-ballot-${panel.slice(0, 8)}.json`, file(ballot, panel));

  /** From wherever the ballot stands to where the way leads. */
  const carryOn = async (ballot: Ballot, way: Way): Promise<void> => {
    try {
      if (ballot.stage === "blinded" || way.anew) {
        ballot = await issue(ballot, link!.code, panel, await agreed(), kept!);
      }
      if (way.cast) ballot = await cast(ballot, panel, kept!);
    } catch (error) {
      return stopped(error, ballot, way);
    }
    if (ballot.stage === "cast") return showCounted(ballot);
    if (way.save) hand(ballot);
    showSaved(ballot);
  };

  const showCounted = async (ballot: Ballot): Promise<void> => {
    const restored = main.dataset.restored !== undefined;
    const again = onward(ballot, { cast: true, anew: true });
    if (form) entries.clear(form);
    show("counted", { receipt: await receipt(ballot) }, restored ? { again } : {});
  };

  const showSaved = (ballot: Ballot): void => {
    if (form) entries.clear(form);
    show("saved", { drop: `${location.origin}${manifest.replace("manifest.json", "drop")}` }, { save: () => hand(ballot), send: onward(ballot, { cast: true }) });
  };

  /** Says what stands in the way of a sealed ballot, and what to do. */
  const stopped = async (error: unknown, ballot: Ballot, way: Way): Promise<void> => {
    const why = reason(error);
    if (why === "already-issued") return show("already", {});
    if (form && ballot.stage === "blinded" && ["code-wrong", "not-yet-open"].includes(why)) {
      // The server knows nobody by this code, or takes nothing yet: answers may still be changed.
      await kept!.forget("ballot");
      backToForm();
      return entries.showProblems([problem(why)], words);
    }
    const over = why === "closed";
    const texts = {
      title: say(words, over ? "over-title" : "waiting-title"),
      reason: say(words, why),
      kept: over ? "" : say(words, (await shelf).lasts ? "kept" : "not-kept"),
    };
    const acts = { again: onward(ballot, way), ...(ballot.signature ? { save: () => hand(ballot) } : {}) };
    show("waiting", texts, over ? {} : acts);
  };

  const problem = (why: string): entries.Problem => {
    const at = why.startsWith("code-") ? { field: "code" } : {};
    return { ...at, sentence: say(words, why) };
  };

  const inTheWay = (given = entries.answers(form!, layout)): entries.Problem[] => entries.problems(form!, layout, given, words);

  /** The respondent wants to send, or to save for later. */
  const submit = async (later: boolean): Promise<void> => {
    entries.clearProblems();
    const given = entries.answers(form!, layout);
    const found = inTheWay(given);
    const why = await unfit();
    if (why) found.unshift(problem(why));
    if (found.length > 0) return entries.showProblems(found, words);
    let ballot: Ballot;
    try {
      await drafted;
      ballot = await prepare(pack(layout, given), later, await agreed(), kept!);
    } catch (error) {
      reveal("other-terms", error instanceof OtherTerms);
      return entries.showProblems([problem(reason(error))], words);
    }
    await carryOn(ballot, { cast: !later, save: later });
  };

  const open = async (given: Link): Promise<void> => {
    const other = link !== undefined && link.code !== given.code;
    const same = link?.code === given.code && link.fingerprint !== "?" && given.fingerprint === undefined;
    if (!same && link?.fingerprint !== given.fingerprint) terms = undefined;
    const now = (link = same ? link! : given);
    const found = shelf.then(async (shelf) => {
      const own = await Kept.of(shelf, panel, Number(until), now.code);
      const ballot = phase === "closed" ? undefined : await own.read<Ballot>("ballot");
      return { own, ballot, draft: await own.read<entries.Draft>("draft") };
    });
    keeping = found.then(({ own }) => own, () => undefined);
    // From here to the end of restoring nothing waits: nothing is kept under this code before.
    const { own, ballot, draft } = await found;
    kept = own;
    if (ballot?.stage === "cast") return showCounted(ballot);
    if (ballot?.stage === "signed" && ballot.later) return showSaved(ballot);
    if (ballot) return onward(ballot, { cast: !ballot.later })();
    if (!form) return;
    // Somebody else's draft: what is on the page belongs to the code before, and was kept under it.
    if (draft && other) entries.clear(form);
    if (draft && entries.restore(form, draft)) {
      reveal("draft-restored", true);
      pages?.goOnAt(Number(draft.find(([name]) => name === STEP)?.[1] ?? 1));
    }
    reveal("typed-code", now.fingerprint === undefined);
    try {
      await rehearse(await agreed());
      reveal("other-terms", false);
    } catch (error) {
      reveal("other-terms", error instanceof OtherTerms);
    }
  };

  /** Why the code in its field is not the one to keep a draft and to send under, if it is not. */
  const unfit = async (): Promise<string | undefined> => {
    kept = await keeping;
    if (!field?.value) return "code-missing";
    if (field.value !== link?.code) return "code-wrong";
    return kept ? undefined : "broken";
  };

  /** Whether there is a code to keep a draft under. */
  const begin = async (): Promise<boolean> => {
    const why = await unfit();
    if (why) entries.pointAt("code", say(words, why));
    else entries.clearProblems();
    return !why;
  };

  let pages: Steps | undefined;
  if (form) {
    form.noValidate = true;
    // Else a way back shows answers that were sent, without the code.
    form.autocomplete = "off";
    countRoom(form, layout, words);
    document.getElementById("save-later")?.addEventListener("click", () => void alone(() => submit(true))());
    let timer = 0;
    const keep = (): void => {
      if (timer === 0) return;
      clearTimeout(timer);
      timer = 0;
      const at = String(pages?.at() ?? 1);
      if (kept && !busy && !main.hidden) drafted = kept.write("draft", [...entries.draft(form), [STEP, at]]);
    };
    const soon = (): void => {
      timer ||= setTimeout(keep, 400);
    };
    // Another language is another page: what was entered goes along.
    for (const other of main.querySelectorAll<HTMLAnchorElement>(".languages a")) {
      other.addEventListener("click", (event) => {
        if (!link) return;
        event.preventDefault();
        keep();
        other.hash = linkPart(link);
        void drafted.then(() => location.replace(other.href));
      });
    }
    const moved = (end: boolean): void => {
      // What was in the way may be mended by now.
      if (end && document.getElementById("problems")) entries.showProblems(inTheWay(), words);
      soon();
    };
    pages = steps(main, form, words, { begin, moved });
    form.addEventListener("input", soon);
    // After the pages, which keep it until the last one.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void alone(() => submit(false))();
    });
    addEventListener("pagehide", keep);
    // Another tab of the same link may have gone on, or have sent.
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) keep();
      else if (link && !busy && !main.hidden) void open(link).catch(() => {});
    });
    reveal("later", true);
  }
  reveal("without-script", false);
  // Already now, so that nothing moves when it is sure.
  reveal("draft-kept", true);

  void shelf.then(async (shelf) => {
    await sweep(shelf, panel, phase === "closed");
    reveal("draft-kept", shelf.lasts);
    reveal("nothing-kept", !shelf.lasts);
    if (!form || shelf.lasts) return;
    addEventListener("beforeunload", (event) => {
      if (!main.hidden && entries.draft(form).some(([, value]) => value !== "")) event.preventDefault();
    });
  });

  // A failure is said where the code is needed.
  return (given) => void open(given).catch(() => {});
};

const reason = (error: unknown): string => {
  if (error instanceof OtherTerms) return "other-terms";
  if (error instanceof Offline) return "offline";
  if (error instanceof Refused) return error.why === "wrong-code" ? "code-wrong" : error.why;
  return "broken";
};
