// Draws every chart from the table beside it: figure[data-chart=bars|stacked|share] with table[data-chart-source].
// Colours are tokens of osl.css named by th[data-color]. echarts.simple has neither legend nor tooltip: the legend is
// a list, values stand on the bars, the hovered one is the title. Nothing here writes a style attribute (the CSP).
const found = within => [...within.querySelectorAll('figure[data-chart]')];
const token = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const words = cell => cell.textContent.trim();

function read(figure) {
  const table = figure.querySelector('table[data-chart-source]');
  const named = cell => ({ label: words(cell), token: cell.dataset.color ?? 'accent' });
  const rows = [...table.tBodies[0].rows].map(row => ({
    ...named(row.cells[0]),
    cells: [...row.querySelectorAll('td[data-value]')].map(cell => ({ value: Number(cell.dataset.value), text: words(cell), link: cell.querySelector('a')?.href })),
  }));
  const series = [...table.tHead.rows[0].cells].slice(1, 1 + (rows[0]?.cells.length ?? 0)).map(named);
  return { rows, series };
}

function option(kind, { rows, series }, still) {
  const share = kind === 'share', stack = kind === 'bars' ? undefined : 'all';
  const bar = (name, color, data, roomy) => ({
    name, data, stack, type: 'bar', barMaxWidth: share ? 40 : 44, emphasis: { focus: 'none' }, labelLayout: { hideOverlap: true },
    itemStyle: { color: token(color), borderColor: token('surface'), borderWidth: stack ? 1 : 0, borderRadius: stack ? 0 : [4, 4, 0, 0] },
    label: { show: roomy, formatter: at => at.data.value ? at.data.text : '', position: stack ? 'inside' : 'top', fontSize: 12, fontWeight: stack ? 700 : 400,
      color: token(stack ? 'ink' : 'ink-soft'), ...(stack && { backgroundColor: token('surface'), borderRadius: 8, padding: [2, 6] }) },
  });
  const bars = share ? rows.map(row => bar(row.label, row.token, [row.cells[0]], true))
    : series.map((one, at) => bar(one.label, one.token, rows.map(row => row.cells[at]), !stack && rows.length * series.length <= 14));
  const axis = { axisLabel: { color: token('ink-soft'), fontSize: 12, hideOverlap: true }, axisLine: { lineStyle: { color: token('line-strong') } }, axisTick: { show: false }, splitLine: { lineStyle: { color: token('line') } } };
  const categories = { ...axis, type: 'category', show: !share, data: share ? [''] : rows.map(row => row.label) };
  const values = { ...axis, type: 'value', minInterval: 1, show: !share, ...(share && { max: rows.reduce((sum, row) => sum + row.cells[0].value, 0) }) };
  return {
    animation: !still && !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 300,
    aria: { enabled: true, label: { enabled: false }, decal: { show: bars.length > 1 } },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 0, right: 4, bottom: 4, top: share ? 4 : 20, containLabel: !share },
    xAxis: share ? values : categories, yAxis: share ? categories : values, series: bars,
  };
}

function legend(kind, { rows, series }) {
  const list = Object.assign(document.createElement('ul'), { className: 'legend' });
  for (const one of kind === 'share' ? rows : series) {
    const item = list.appendChild(document.createElement('li'));
    item.textContent = one.label;
    item.style.setProperty('--dot', `var(--${one.token})`);
  }
  return list;
}

async function drawAll(figures) {
  if (!figures.length) return;
  // Without a drawing, or without JavaScript at all, the tables stand open.
  const tables = figures.flatMap(figure => figure.querySelector('details') ?? []);
  tables.forEach(table => table.open = false);
  await import('/_static/echarts/6.0.0/dist/echarts.simple.min.js').catch(failure => { tables.forEach(table => table.open = true); throw failure; });
  const drawn = figures.map(figure => {
    const kind = figure.dataset.chart, data = read(figure);
    const canvas = Object.assign(document.createElement('div'), { className: 'canvas' });
    const table = figure.querySelector('details') ?? figure.querySelector('table');
    if (kind === 'share' || data.series.length > 1) table.before(legend(kind, data));
    table.before(canvas);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words(figure.querySelector('figcaption')));
    const chart = globalThis.echarts.init(canvas);
    const draw = still => chart.setOption(option(kind, data, still), true);
    chart.on('click', ({ data }) => data?.link && location.assign(data.link));
    chart.on('mouseover', ({ name, seriesName, data }) => canvas.title = [name, seriesName, data?.text].filter(Boolean).join(' · '));
    chart.on('mouseout', () => canvas.removeAttribute('title'));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    draw(false);
    return { chart, draw, paper: { width: figure.closest('.grid') ? 300 : 640, height: kind === 'share' ? 45 : figure.closest('.one-page') ? 136 : 181 } };
  });
  new MutationObserver(() => drawn.forEach(({ draw }) => draw(true))).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  addEventListener('beforeprint', () => drawn.forEach(({ chart, draw, paper }) => { draw(true); chart.resize(paper); chart.getZr().flush(); }));
  addEventListener('afterprint', () => drawn.forEach(({ chart, draw }) => { draw(true); chart.resize({ width: 'auto', height: 'auto' }); }));
}

// A part of the page that was fetched anew says so.
document.addEventListener('osl:figures', ({ target }) => drawAll(found(target)));
await drawAll(found(document));
