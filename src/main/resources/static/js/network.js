// "Sieć współpracy": draws each figure[data-network] from the JSON in its attribute, and moves through time without leaving the page.
// Places come from the server, so that a network looks the same every time. Cytoscape has the marks, what they look like and where a
// pointer is; lines and names are drawn on canvases of ours below and above it: three thousand lines as elements of Cytoscape took ten
// times as long, and names of ours keep their size and make way for one another. Nothing here writes a style attribute.
const SHAPES = { CENTRE: 'ellipse', PUBLIC: 'rectangle', NGO: 'ellipse', CHURCH: 'triangle', BUSINESS: 'diamond', INFORMAL_GROUP: 'pentagon', SOCIAL_ECONOMY: 'hexagon', MEDIA: 'vee', INDIVIDUAL: 'octagon', GROUP: 'round-rectangle', INITIATIVE: 'star' };
const MARGIN = 28, FONT = 13, LINE = 16, WIDEST = 132;
const token = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
let library;

// Asked for once a picture: asked for once a mark, the browser would work out the page's style each time.
const palette = () => ({ ...Object.fromEntries(['surface', 'ink', 'accent', 'accent-soft', 'line-strong'].map(name => [name, token(name)])), spheres: Object.fromEntries(Object.keys(SHAPES).map(sphere => [sphere, token('sphere-' + sphere.toLowerCase())])) });
const looks = colours => [
  { selector: 'node', style: { shape: 'data(shape)', width: 'data(size)', height: 'data(low)', 'background-color': node => colours.spheres[node.data('sphere')], 'border-width': 1.5, 'border-color': colours.surface } },
  { selector: 'node[sphere = "CENTRE"]', style: { 'border-width': 4, 'border-color': colours['accent-soft'] } },
  { selector: 'node[ties = 0]', style: { 'background-color': colours.surface, 'border-width': 3, 'border-color': node => colours.spheres[node.data('sphere')] } },
  { selector: '.far', style: { opacity: .15 } },
];

// The circle becomes as wide as there is room, up to twice its height.
const marks = (dots, wide) => dots.map(([name, sphere, ties, x, y, path], at) => {
  const shape = SHAPES[sphere], size = sphere === 'CENTRE' ? 56 : Math.min(64, 18 + 7 * Math.sqrt(ties));
  return { data: { id: String(at), name, sphere, ties, path, shape, size, low: shape === 'round-rectangle' ? size * .65 : size }, position: { x: x * wide, y } };
});

const layer = (canvas, name) => canvas.appendChild(Object.assign(document.createElement('canvas'), { className: 'network-' + name })).getContext('2d');

/** Makes a canvas as large as Cytoscape's, and empty. */
function clear(pen, graph, dense) {
  const sheet = pen.canvas, width = Math.round(graph.width() * dense), height = Math.round(graph.height() * dense);
  if (sheet.width !== width || sheet.height !== height) Object.assign(sheet, { width, height });
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.scale(dense, dense);
}

/** @param near lines of the chosen mark, or null where none is chosen */
function drawLines(pen, lines, places, { zoom, many, near, colours }) {
  const stroke = (some, colour, alpha) => {
    pen.strokeStyle = colour;
    pen.globalAlpha = alpha;
    for (const [one, other, strength, seen] of some) {
      pen.lineWidth = Math.max(.5, (1 + 1.5 * strength) * zoom);
      pen.setLineDash(seen && !many ? [6, 4] : []);
      pen.beginPath();
      pen.moveTo(places[one].x, places[one].y);
      pen.lineTo(places[other].x, places[other].y);
      pen.stroke();
    }
  };
  stroke(lines, colours['line-strong'], near ? .12 : many ? .35 : .75);
  if (near) stroke(near, colours.accent, 1);
  pen.globalAlpha = 1;
}

/** Words in as few lines as fit; what is longer than three ends in dots. */
function wrapped(pen, name) {
  const lines = [''];
  for (const word of name.split(' ')) {
    const longer = lines.at(-1) ? lines.at(-1) + ' ' + word : word;
    if (pen.measureText(longer).width <= WIDEST || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.length > 3 ? [...lines.slice(0, 2), lines[2] + '…'] : lines;
  return { lines: shown, width: Math.max(...shown.map(line => pen.measureText(line).width)), height: shown.length * LINE };
}

/** Names in the order given, each beside its mark where it covers neither a mark nor another name; who finds no room goes without, unless wanted. */
function drawNames(pen, order, places, names, { width, height, colours }) {
  const taken = places.map(({ x, y, half }) => [x - half, y - half, x + half, y + half]);
  const free = box => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && !taken.some(one => one[0] < box[2] && one[2] > box[0] && one[1] < box[3] && one[3] > box[1]);
  Object.assign(pen, { textAlign: 'center', textBaseline: 'top', lineWidth: 4, lineJoin: 'round', strokeStyle: colours.surface, fillStyle: colours.ink });
  for (const [at, wanted] of order) {
    const { x, y, half } = places[at], name = names[at], w = name.width / 2 + 2, h = name.height;
    const under = y + half + 3, over = y - half - h - 3, aside = w * .7;
    const spots = [[x, under], [x, over], [x + half + w + 3, y - h / 2], [x - half - w - 3, y - h / 2], [x + aside, under], [x - aside, under], [x + aside, over], [x - aside, over]].map(([middle, top]) => [middle - w, top, middle + w, top + h]);
    const box = spots.find(free) ?? (wanted ? spots[0] : null);
    if (!box) continue;
    taken.push(box);
    name.lines.forEach((line, row) => {
      const middle = (box[0] + box[2]) / 2, top = box[1] + row * LINE;
      pen.strokeText(line, middle, top);
      pen.fillText(line, middle, top);
    });
  }
}

async function draw(figure) {
  const canvas = figure.querySelector('.network-canvas'), { dots, lines } = JSON.parse(figure.dataset.network), many = dots.length > 60;
  library ??= import('/webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs');
  const { default: cytoscape } = await library.catch(failure => { canvas.querySelector('.waits').textContent = figure.dataset.failed; throw failure; });
  canvas.querySelector('.waits')?.remove();
  const dense = many ? 1 : devicePixelRatio, wide = Math.min(1.8, Math.max(.8, canvas.clientWidth / canvas.clientHeight));
  let colours = palette();
  const below = layer(canvas, 'lines');
  const graph = cytoscape({
    container: canvas, elements: marks(dots, wide), style: looks(colours), layout: { name: 'preset', fit: true, padding: MARGIN }, userZoomingEnabled: false, userPanningEnabled: true, boxSelectionEnabled: false,
    autoungrabify: true, autounselectify: true, minZoom: .05, maxZoom: 4, pixelRatio: dense,
  });
  const above = layer(canvas, 'names'), font = `${FONT}px ${getComputedStyle(canvas).fontFamily}`, nodes = graph.nodes();
  above.font = font;
  const names = dots.map(([name]) => wrapped(above, name));
  const byTies = dots.map((_, at) => at).sort((one, other) => (dots[other][1] === 'CENTRE') - (dots[one][1] === 'CENTRE') || dots[other][2] - dots[one][2]);
  const around = dots.map(() => new Set());
  lines.forEach(([one, other]) => { around[one].add(other); around[other].add(one); });
  let chosenAt = null, under = null;
  // For paper all goes on one canvas: Cytoscape draws in the next frame only, for which paper does not wait, and of two canvases
  // one upon the other Chromium prints the upper.
  const paint = ({ paper = false } = {}) => {
    const zoom = graph.zoom(), pan = graph.pan();
    const places = nodes.map(node => { const { x, y } = node.position(); return { x: x * zoom + pan.x, y: y * zoom + pan.y, half: node.data('size') * zoom / 2 }; });
    clear(below, graph, dense);
    clear(above, graph, dense);
    const ground = paper ? above : below;
    drawLines(ground, lines, places, { zoom, many, colours, near: chosenAt === null ? null : lines.filter(([one, other]) => one === chosenAt || other === chosenAt) });
    if (paper) above.drawImage(graph.renderer().bufferCanvasImage({ full: false, scale: dense }), 0, 0, graph.width(), graph.height());
    Object.assign(above, { font, globalAlpha: 1 }).setLineDash([]);
    const first = [under, chosenAt].filter(at => at !== null), rest = chosenAt === null ? byTies : byTies.filter(at => around[chosenAt].has(at));
    drawNames(above, [...new Set([...first, ...rest])].map(at => [at, first.includes(at)]), places, names, { width: graph.width(), height: graph.height(), colours });
  };
  const chosen = figure.querySelector('[data-chosen]'), hint = chosen.textContent;
  const choose = at => {
    chosenAt = at;
    nodes.removeClass('far');
    if (at === null) chosen.replaceChildren(hint);
    else {
      nodes.filter(node => Number(node.id()) !== at && !around[at].has(Number(node.id()))).addClass('far');
      const [called, , , , , path] = dots[at], others = [...around[at]].map(other => dots[other][0]);
      const name = path ? Object.assign(document.createElement('a'), { href: path }) : document.createElement('strong');
      name.textContent = called;
      chosen.replaceChildren(name, ` · ${figure.dataset.with} ${others.length}${others.length ? ': ' + others.join(', ') : ''}`);
    }
    paint();
  };
  graph.on('tap', ({ target }) => choose(target === graph ? null : Number(target.id())));
  graph.on('mouseover mouseout', 'node', ({ type, target }) => { under = type === 'mouseover' ? Number(target.id()) : null; paint(); });
  figure.addEventListener('click', ({ target }) => {
    const step = Number(target.closest('[data-zoom]')?.dataset.zoom ?? NaN);
    if (step === 0) graph.fit(undefined, MARGIN);
    else if (step) graph.zoom({ level: graph.zoom() * step, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  });
  const fit = () => { graph.resize(); graph.fit(undefined, MARGIN); };
  figure.addEventListener('osl:again', ({ detail }) => {
    graph.style(looks(colours = palette()));
    if (!detail.paper) fit();
    paint(detail);
  });
  let size = canvas.clientWidth + ' ' + canvas.clientHeight;
  const seen = new ResizeObserver(() => {
    if (!figure.isConnected) { seen.disconnect(); graph.destroy(); }
    else if (size !== (size = canvas.clientWidth + ' ' + canvas.clientHeight)) fit();
  });
  seen.observe(canvas);
  graph.on('render', () => paint());
  graph.one('render', () => figure.dataset.ready = 'yes');
}

const figures = within => [...within.querySelectorAll('figure[data-network]')];
const repaint = paper => figures(document).forEach(figure => figure.dispatchEvent(new CustomEvent('osl:again', { detail: { paper } })));
new MutationObserver(() => repaint(matchMedia('print').matches)).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
addEventListener('beforeprint', () => repaint(true));
addEventListener('afterprint', () => repaint(false));
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
