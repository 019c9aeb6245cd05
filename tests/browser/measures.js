// What can be measured on a page: how large what is pressed is, what is cut or covered, what moves,
// which words are in another language. Each returns what is wrong, in words, and nothing where all is well.

/** Everything that is pressed is 44 px wide and high; a link within a sentence is as high as its line. */
export const smallTargets = (page) =>
  page.evaluate(() => {
    const found = [];
    for (const one of document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, summary, [tabindex="0"]')) {
      const target = one.closest('label') ?? one;
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || !one.checkVisibility()) continue;
      const words = (element) => element.textContent.trim();
      const inSentence = one.matches('p a, dd a') && words(one.parentElement) !== words(one);
      if (!inSentence && (width < 43.9 || height < 43.9) && !one.matches('.skip:not(:focus)')) {
        found.push(`${width.toFixed(0)} × ${height.toFixed(0)} px: ${target.outerHTML.slice(0, 90)}`);
      }
    }
    return found;
  });

/** No text leaves the window, its box or its place: nothing is cut, nothing lies over something else. */
export const cutTexts = (page) =>
  page.evaluate(() => {
    const found = [];
    const seen = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const text = node.data.trim();
      // The words of points that are not chosen wait, unseen, behind the point's circle.
      if (!text || around.closest('template, script, .skip, option') || !around.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (around.closest('details:not([open])') && !around.closest('summary')) continue;
      range.selectNodeContents(node);
      const box = around.closest('button, label, textarea, input')?.getBoundingClientRect();
      const style = getComputedStyle(around);
      if (style.overflow !== 'visible' && around.scrollWidth > around.clientWidth + 1) found.push(`cut: ${text}`);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (left < -1 || right > innerWidth + 1) found.push(`outside the window: ${text}`);
        const within = style.position === 'absolute' || !box || (left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 2 && bottom <= box.bottom + 2);
        if (!within) found.push(`outside its box: ${text} (${Math.round(left)}-${Math.round(right)} in ${Math.round(box.left)}-${Math.round(box.right)}, ${Math.round(top)}-${Math.round(bottom)} in ${Math.round(box.top)}-${Math.round(box.bottom)})`);
        const other = seen.find((one) => one.node !== node && left < one.right - 2 && right > one.left + 2 && top < one.bottom - 6 && bottom > one.top + 6);
        if (other) found.push(`over each other: ${text} / ${other.text}`);
        seen.push({ node, text, left, right, top, bottom });
      }
    }
    return [...new Set(found)];
  });

/** Nothing moves by itself, glides or scrolls softly. */
export const movements = (page) =>
  page.evaluate(() => {
    const found = document.getAnimations().map((animation) => `moves: ${animation.effect?.target?.outerHTML?.slice(0, 90)}`);
    for (const one of document.querySelectorAll('*')) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      if (/[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth') found.push(`moves: ${one.outerHTML.slice(0, 90)}`);
    }
    return found;
  });

/** Every stop of the Tab key, from the top: seen, marked, under nothing else, in the order of reading. */
export async function stops(page) {
  const found = [];
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    // From the very top, wherever the focus was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  let before;
  for (let stop = 0; stop < 200; stop += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return undefined;
      globalThis.stops ??= new Set();
      if (globalThis.stops.has(one)) return undefined;
      globalThis.stops.add(one);
      const target = one.closest('label') ?? one;
      const box = target.getBoundingClientRect();
      const marked = [one, target].some((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      const [x, y] = [box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
      const top = document.elementFromPoint(x, y);
      return {
        what: target.outerHTML.slice(0, 110),
        marked,
        // Of a field for words a browser shows the line that is written; a tall one need not fit whole.
        inside:
          one.matches('textarea') || box.height > innerHeight / 2
            ? Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) >= 24
            : box.top >= -1 && box.bottom <= innerHeight + 1,
        uncovered: top !== null && (target.contains(top) || top.contains(target)),
        at: box.top + scrollY,
        end: box.bottom + scrollY,
        skip: one.matches('.skip'),
      };
    });
    if (!here) break;
    for (const quality of ['marked', 'inside', 'uncovered']) if (!here[quality]) found.push(`stop not ${quality}: ${here.what}`);
    if (before && !before.skip && here.end <= before.at) found.push(`stop above the one before: ${here.what}`);
    before = here;
  }
  await page.evaluate(() => delete globalThis.stops);
  const expected = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, textarea')].some((one) => one.checkVisibility()));
  if (!before && expected) found.push('no stop at all');
  return found;
}

/** What somebody may set for letters and lines (WCAG 2.2, 1.4.12). */
export const spaceOut = (page) =>
  page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [style];
  });

/** Everything a page says, also later: sentences of the script, labels nobody sees. Without names and codes. */
export const sayings = (page) =>
  page.evaluate(() => {
    const said = new Set();
    const read = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.localName === 'template') read(node.content);
        for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-title']) {
          if (node.getAttribute?.(name)) said.add(node.getAttribute(name).trim());
        }
        const around = node.parentElement;
        if (node.nodeType === Node.TEXT_NODE && node.data.trim() && !around?.closest('code, script, textarea, a[lang], a[href^="mailto"]')) said.add(node.data.trim());
      }
    };
    read(document.documentElement);
    return [...said];
  });

/** Sayings that are not in the page's language, given what the page says in English. */
export function foreign(said, english, language) {
  const names = /Nordwerk Maschinenbau GmbH & Co\. KG|Halden \(Group\)|Ines Vogel,?|[\u2066-\u2069]/g;
  const words = (text) => text.replace(names, '').replace(/\{\w+\}/g, '');
  const own = { zh: /\p{Script=Han}/u, ar: /\p{Script=Arabic}/u }[language];
  const found = said.filter((text) => /Unknown localization|undefined|NaN|\{ ?\$/.test(text)).map((text) => `not translated: ${text}`);
  for (const text of said) {
    if (!/\p{L}{2}/u.test(words(text))) continue;
    if (language !== 'en' && english.includes(text)) found.push(`in English: ${text}`);
    if (own && !own.test(text)) found.push(`in another script: ${text}`);
  }
  return found;
}

/** Every error is tied to what it is about, and every problem of the summary leads somewhere. */
export const looseErrors = (page) =>
  page.evaluate(() => {
    const tied = (error) => document.querySelector(`[aria-describedby~="${error.id}"]`);
    const errors = [...document.querySelectorAll('.error:not([hidden])')].filter((error) => !error.matches('[role=status]') && !(error.id && tied(error)));
    const links = [...document.querySelectorAll('#problems a')].filter((link) => !document.getElementById(link.hash.slice(1))?.matches('input, textarea'));
    return [...errors, ...links].map((one) => `leads nowhere: ${one.outerHTML}`);
  });
