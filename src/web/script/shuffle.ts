// Stems in another order for everybody, where the definition asks for it, so that no stem always comes
// first. The order is drawn anew with every visit, stays in the browser and is in no ballot: an answer
// belongs to its stem, wherever that stands.

/** Mixes the stems of every part that says so. */
export const shuffle = (main: HTMLElement): void => {
  for (const part of main.querySelectorAll<HTMLElement>("[data-shuffle]")) {
    const stems = [...part.querySelectorAll<HTMLElement>(":scope > .stem")];
    const places = stems.map((stem) => {
      const place = document.createComment("");
      stem.replaceWith(place);
      return place;
    });
    const drawn = crypto.getRandomValues(new Uint32Array(stems.length));
    const mixed = stems.map((stem, at) => ({ stem, draw: drawn[at] ?? 0 })).sort((a, b) => a.draw - b.draw);
    places.forEach((place, at) => place.replaceWith(mixed[at]!.stem));
  }
};
