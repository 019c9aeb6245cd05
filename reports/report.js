// Follows one facet through every chart and table, shows and hides the tables, prints. The page is complete
// without it: what it needs is shown by it. Sentences stand in the page, in its language.
(() => {
  const bar = document.getElementById('tools');
  const choice = document.getElementById('facet');
  const said = document.getElementById('said');
  const tables = document.getElementById('tables');
  const details = [...document.querySelectorAll('main details')];
  bar.hidden = false;

  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const titles = [...choice.options].filter((option) => option.value).map((option) => option.value);

  // A label names a facet where it is its title, or as much of it as there was room for.
  const named = (text) => {
    const label = plain(text);
    const whole = titles.find((title) => title === label);
    if (whole) return whole;
    const start = label.replace(/…$/, '');
    if (start.length < 8) return undefined;
    const found = titles.filter((title) => title.startsWith(start));
    return found.length === 1 ? found[0] : undefined;
  };

  // The rows of a chart: each label of a facet rules the band around it, half way to its neighbours.
  const rowsOf = (svg) => {
    const shapes = [...svg.querySelectorAll('text, rect, circle, line, polyline, polygon, path')].map((shape) => {
      const box = shape.getBBox();
      return { shape, top: box.y, bottom: box.y + box.height, x: box.x, middle: box.y + box.height / 2 };
    });
    const labels = shapes
      .filter(({ shape }) => shape.tagName === 'text')
      .map((label) => ({ ...label, title: named(label.shape.textContent) }))
      .filter(({ title }) => title);
    if (labels.length === 0) return [];
    const edge = Math.min(...labels.map(({ x }) => x));
    const column = labels.filter(({ x }) => x - edge < 200).sort((a, b) => a.middle - b.middle);
    // Labels all over the place, as in a map: each stands for itself.
    if (column.length < labels.length) return labels.map(({ shape, title }) => ({ title, shapes: [shape] }));
    const step = column.length > 1 ? Math.min(...column.slice(1).map(({ middle }, i) => middle - column[i].middle)) : 200;
    return column.map(({ title, middle }, i) => {
      const top = i > 0 ? Math.max((column[i - 1].middle + middle) / 2, middle - 2 * step) : middle - step / 2;
      const end = column[i + 1] ? (column[i + 1].middle + middle) / 2 : middle + step / 2;
      const inside = shapes.filter((one) => one.middle >= top && one.middle < end && one.bottom - one.top < 2 * (end - top));
      return { title, shapes: inside.map(({ shape }) => shape) };
    });
  };

  const charts = [...document.querySelectorAll('main figure svg')].map((svg) => ({ svg, rows: rowsOf(svg) }));
  const cells = [...document.querySelectorAll('main table')].map((table) => ({
    table,
    rows: [...table.querySelectorAll('tbody tr')].map((row) => ({ title: named(row.cells[0].textContent), row })),
  }));

  const follow = (title) => {
    let drawn = 0;
    let listed = 0;
    for (const { svg, rows } of charts) {
      const here = title && rows.some((row) => row.title === title);
      drawn += here ? 1 : 0;
      svg.classList.toggle('following', Boolean(here));
      for (const row of rows) {
        for (const shape of row.shapes) {
          shape.classList.toggle('dimmed', Boolean(here) && row.title !== title);
          shape.classList.toggle('followed', Boolean(here) && row.title === title);
        }
      }
    }
    for (const { rows } of cells) {
      const here = title && rows.some((row) => row.title === title);
      listed += here ? 1 : 0;
      for (const { row, title: own } of rows) {
        row.classList.toggle('dimmed', Boolean(here) && own !== title);
        row.classList.toggle('followed', Boolean(here) && own === title);
      }
    }
    said.textContent = title
      ? said.dataset.following.replace('{facet}', title).replace('{charts}', drawn).replace('{tables}', listed)
      : said.dataset.all;
  };
  choice.addEventListener('change', () => follow(choice.value));

  const open = () => details.length > 0 && details.every((one) => one.open);
  const name = () => {
    tables.textContent = open() ? tables.dataset.hide : tables.dataset.show;
  };
  tables.addEventListener('click', () => {
    const wanted = !open();
    for (const one of details) one.open = wanted;
    name();
  });
  for (const one of details) one.addEventListener('toggle', name);

  document.getElementById('print').addEventListener('click', () => window.print());
})();
