// The page of the bulletin: a receipt is looked up here, in the browser, so that it need not leave it.

export const receiptPage = (): void => {
  const form = document.querySelector<HTMLFormElement>("form#receipt-search");
  const outcome = document.querySelector<HTMLElement>("#receipt-outcome");
  if (!form || !outcome) return;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const typed = String(new FormData(form).get("receipt") ?? "").toLowerCase().replace(/\s/g, "");
    const verdict = /^[0-9a-f]{64}$/.test(typed) ? await listed(form.dataset.bulletin ?? "", typed) : "unreadable";
    outcome.textContent = outcome.dataset[verdict] ?? "";
    outcome.hidden = false;
  });
};

const listed = async (address: string, receipt: string): Promise<"found" | "missing" | "failed"> => {
  try {
    const { panels } = await (await fetch(address, { credentials: "omit" })).json();
    const found = panels.some((panel: { ballots?: { id: string }[] }) => panel.ballots?.some(({ id }) => id === receipt));
    return found ? "found" : "missing";
  } catch {
    return "failed";
  }
};
