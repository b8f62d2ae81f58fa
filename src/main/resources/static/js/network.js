// "Sieć współpracy": draws each figure[data-network] from the JSON in its attribute, and moves through time without leaving the page.
// Places come from the server, so that a network looks the same every time. Cytoscape draws on canvas: nothing here writes a style attribute.
const SHAPES = { CENTRE: 'ellipse', PUBLIC: 'rectangle', NGO: 'ellipse', CHURCH: 'triangle', BUSINESS: 'diamond', INFORMAL_GROUP: 'pentagon', SOCIAL_ECONOMY: 'hexagon', MEDIA: 'vee', INDIVIDUAL: 'octagon', GROUP: 'round-rectangle', INITIATIVE: 'star' };
const token = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
let library;

// The colours are asked for once a picture: asked for once a dot, the browser would work out the page's style each time.
const looks = (many, colours = Object.fromEntries(Object.keys(SHAPES).map(sphere => [sphere, token('sphere-' + sphere.toLowerCase())]))) => [
  { selector: 'node', style: { label: 'data(name)', shape: 'data(shape)', width: 'data(size)', height: 'data(size)', 'background-color': node => colours[node.data('sphere')],
    'border-width': 1.5, 'border-color': token('surface'), color: token('ink'), 'font-size': many ? 20 : 15, 'font-family': 'sans-serif', 'text-wrap': 'wrap', 'text-max-width': 130, 'text-valign': 'bottom', 'text-margin-y': 4,
    'text-background-color': token('surface'), 'text-background-opacity': many ? 0 : .8, 'text-background-padding': 1, 'min-zoomed-font-size': many ? 8 : 5 } },
  { selector: 'node[shape = "round-rectangle"]', style: { height: 'data(low)' } },
  { selector: 'node[sphere = "CENTRE"]', style: { 'border-width': 4, 'border-color': token('accent-soft'), 'font-weight': 'bold' } },
  { selector: 'node[ties = 0]', style: { 'background-color': token('surface'), 'border-width': 3, 'border-color': node => colours[node.data('sphere')] } },
  { selector: 'edge', style: { 'curve-style': 'haystack', width: 'data(width)', 'line-color': token('line-strong'), opacity: many ? .35 : .75, 'line-style': 'solid' } },
  { selector: 'edge[seen = 1]', style: { 'line-style': many ? 'solid' : 'dashed' } },
  { selector: '.far', style: { opacity: .12 } },
  { selector: 'edge.near', style: { 'line-color': token('accent'), opacity: 1 } },
];

// The circle becomes as wide as there is room, up to twice its height.
function elements({ dots, lines }, wide) {
  const nodes = dots.map(([id, name, sphere, ties, x, y, path]) => {
    const size = sphere === 'CENTRE' ? 56 : Math.min(64, 18 + 7 * Math.sqrt(ties));
    return { data: { id, name, sphere, ties, path, shape: SHAPES[sphere], size, low: size * .65 }, position: { x: x * wide, y } };
  });
  return [...nodes, ...lines.map(([one, other, strength, seen], at) => ({ data: { id: 'e' + at, source: dots[one][0], target: dots[other][0], width: 1 + 1.5 * strength, seen } }))];
}

async function draw(figure) {
  const canvas = figure.querySelector('.network-canvas'), data = JSON.parse(figure.dataset.network), many = data.dots.length > 60;
  library ??= import('/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs');
  const { default: cytoscape } = await library.catch(failure => { canvas.querySelector('.waits').textContent = figure.dataset.failed; throw failure; });
  canvas.querySelector('.waits')?.remove();
  const wide = Math.min(1.8, Math.max(.8, canvas.clientWidth / canvas.clientHeight));
  const graph = cytoscape({
    container: canvas, elements: elements(data, wide), style: looks(many), layout: { name: 'preset', fit: true, padding: 24 }, userZoomingEnabled: false, userPanningEnabled: true, boxSelectionEnabled: false,
    autoungrabify: true, autounselectify: true, minZoom: .05, maxZoom: 4, pixelRatio: many ? 1 : 'auto', textureOnViewport: many, hideEdgesOnViewport: many,
  });
  const chosen = figure.querySelector('[data-chosen]'), hint = chosen.textContent;
  graph.on('tap', ({ target }) => {
    graph.elements().removeClass('far near');
    if (target === graph || !target.isNode()) return chosen.replaceChildren(hint);
    const near = target.closedNeighborhood();
    graph.elements().not(near).addClass('far');
    target.connectedEdges().addClass('near');
    const name = target.data('path') ? Object.assign(document.createElement('a'), { href: target.data('path') }) : document.createElement('strong');
    name.textContent = target.data('name');
    const names = target.neighborhood('node').map(one => one.data('name'));
    chosen.replaceChildren(name, ` · ${figure.dataset.with} ${names.length}${names.length ? ': ' + names.join(', ') : ''}`);
  });
  figure.addEventListener('click', ({ target }) => {
    const step = Number(target.closest('[data-zoom]')?.dataset.zoom ?? NaN);
    if (step === 0) graph.fit(undefined, 24);
    else if (step) graph.zoom({ level: graph.zoom() * step, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  });
  const again = () => { graph.resize(); graph.style(looks(many)); graph.fit(undefined, 24); };
  const seen = new ResizeObserver(() => figure.isConnected ? (graph.resize(), graph.fit(undefined, 24)) : (seen.disconnect(), graph.destroy()));
  seen.observe(canvas);
  figure.addEventListener('osl:again', again);
  graph.one('render', () => figure.dataset.ready = 'yes');
  graph.forceRender();
}

const figures = within => [...within.querySelectorAll('figure[data-network]')];
const repaint = () => figures(document).forEach(figure => figure.dispatchEvent(new Event('osl:again')));
new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
addEventListener('beforeprint', repaint);
addEventListener('afterprint', repaint);
figures(document).forEach(draw);

// -- the slider writes the field of the day; the part of the page that tells of it is fetched, and the address says so
const form = document.querySelector('[data-network-form]');
const slide = form?.querySelector('[data-days]');
if (slide) {
  const days = slide.dataset.days.split(' '), field = form.elements.namedItem('on'), told = form.querySelector('output');
  const say = day => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  const set = at => { slide.value = at; slide.setAttribute('aria-valuetext', told.textContent = say(days[at])); };
  slide.max = days.length - 1;
  set(Math.max(0, days.findLastIndex(day => day <= field.value)));
  told.textContent = say(field.value);
  let timer, latest;
  slide.addEventListener('input', () => {
    set(Number(slide.value));
    field.value = days[slide.value];
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  });
  async function show() {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const address = `${form.action}?${query}`;
    latest = address;
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null);
    if (latest !== address) return;
    if (!answer?.ok) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const result = document.querySelector('[data-network-result]'), fresh = page.querySelector('[data-network-result]');
    const open = [...result.querySelectorAll('details.more')].some(one => one.open);
    result.replaceChildren(...fresh.childNodes);
    result.querySelectorAll('details.more').forEach(one => one.open = open);
    history.replaceState(null, '', address);
    figures(result).forEach(draw);
    result.dispatchEvent(new CustomEvent('osl:figures', { bubbles: true }));
  }
}
