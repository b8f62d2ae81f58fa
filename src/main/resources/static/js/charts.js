// Draws every chart from the table beside it: figure[data-chart=bars|stacked|share] with table[data-chart-source].
// Colours are tokens of osl.css named by th[data-color]; nothing here writes a style attribute or an HTML tooltip (the CSP).
const figures = [...document.querySelectorAll('figure[data-chart]')];
const token = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const words = cell => cell.textContent.trim();

function read(figure) {
  const table = figure.querySelector('table[data-chart-source]');
  const named = cell => ({ label: words(cell), color: token(cell.dataset.color ?? 'accent') });
  const rows = [...table.tBodies[0].rows].map(row => ({
    ...named(row.cells[0]),
    cells: [...row.querySelectorAll('td[data-value]')].map(cell => ({ value: Number(cell.dataset.value), text: words(cell), link: cell.querySelector('a')?.href })),
  }));
  const series = [...table.tHead.rows[0].cells].slice(1, 1 + (rows[0]?.cells.length ?? 0)).map(named);
  return { rows, series };
}

function option(kind, { rows, series }, flat) {
  const ink = token('ink-soft'), line = token('line');
  const axis = { axisLabel: { color: ink, fontSize: 13, hideOverlap: true }, axisLine: { lineStyle: { color: token('line-strong') } }, axisTick: { show: false }, splitLine: { lineStyle: { color: line } } };
  const item = (name, color, data, stack) => ({
    name, type: 'bar', stack, data, cursor: 'pointer', itemStyle: { color, borderColor: token('surface'), borderWidth: stack ? 1 : 0, borderRadius: stack ? 0 : [4, 4, 0, 0] }, barMaxWidth: 44, emphasis: { focus: 'none' },
  });
  const share = kind === 'share';
  const bars = share
    ? rows.map(row => ({ ...item(row.label, row.color, [row.cells[0]], 'all'), label: { show: row.cells[0].value > 0, formatter: ({ data }) => data.text.length < 6 ? data.text : '', color: token('paper'), fontWeight: 700, fontSize: 14 }, barWidth: 40 }))
    : series.map((one, at) => item(one.label, one.color, rows.map(row => row.cells[at]), kind === 'stacked' ? 'all' : undefined));
  const categories = { ...axis, type: 'category', data: share ? [''] : rows.map(row => row.label) };
  const values = { ...axis, type: 'value', minInterval: 1, max: share ? 'dataMax' : undefined, show: !share };
  return {
    animation: !flat && !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 300,
    aria: { enabled: true, label: { enabled: false }, decal: { show: bars.length > 1 } },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    legend: { show: bars.length > 1, top: 0, left: 0, itemGap: 16, textStyle: { color: token('ink'), fontSize: 13 }, selectedMode: false },
    grid: { left: 0, right: 8, bottom: 4, top: bars.length > 1 ? (share ? 64 : 40) : 12, containLabel: true },
    tooltip: { trigger: share ? 'item' : 'axis', renderMode: 'richText', confine: true, backgroundColor: token('surface'), borderColor: line, textStyle: { color: token('ink') }, axisPointer: { type: 'shadow' },
      formatter: points => (Array.isArray(points) ? [points[0].name, ...points.map(at => `${at.seriesName}: ${at.data.text}`)] : [`${points.seriesName}: ${points.data.text}`]).join('\n') },
    xAxis: share ? values : categories, yAxis: share ? { ...categories, show: false } : values, series: bars,
  };
}

if (figures.length) {
  await import('/_static/echarts/6.0.0/dist/echarts.simple.min.js');
  const drawn = figures.map(figure => {
    const canvas = figure.insertBefore(Object.assign(document.createElement('div'), { className: 'canvas' }), figure.querySelector('details') ?? figure.querySelector('table'));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words(figure.querySelector('figcaption')));
    const chart = globalThis.echarts.init(canvas, null, { renderer: 'svg' });
    const draw = flat => chart.setOption(option(figure.dataset.chart, read(figure), flat), true);
    chart.on('click', ({ data }) => data?.link && location.assign(data.link));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    draw(false);
    return { chart, draw, width: figure.closest('.grid') ? 300 : 640 };
  });
  new MutationObserver(() => drawn.forEach(({ draw }) => draw(true))).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  addEventListener('beforeprint', () => drawn.forEach(({ chart, draw, width }) => { draw(true); chart.resize({ width }); }));
  addEventListener('afterprint', () => drawn.forEach(({ chart, draw }) => { draw(true); chart.resize({ width: 'auto', height: 'auto' }); }));
}
