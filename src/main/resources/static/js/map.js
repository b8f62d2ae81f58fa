/*
 * One map for every page: Leaflet on the background that the server chose, under the strict CSP, by mouse, finger and
 * keyboard. Nothing leaves the host unless the administrator configured a tile server.
 *
 * ON A PAGE. The template puts the box, once its files, and beside it the list that holds everything the map shows:
 *     <th:block th:replace="~{layout/map :: files}"/>
 *     <th:block th:replace="~{layout/map :: map('assets', #{resourcemaps.map.label}, ${outline})}"/>
 * Every [data-map] starts by itself; outline is GeoJSON as text or null. More outlines, dashed under another name, are
 * <data hidden value="" data-map-outline="…" data-map-name="other"> inside the box; a feature with a name is called by it.
 * It begins at data-map-start='{"lat":…,"lon":…,"zoom":…}' of the box or what is around it, else where the centre lies.
 * Scripts of a page come after map.js and wait for the box:
 *     const map = await osl.map(document.querySelector('[data-map]'));     // null where only the list is left
 *
 * BACKGROUND. GET /map-background says what there is, best first: TILES (configured server), FILE (PMTiles of ours), PLAN
 * (scanned plan of the centre). Without any of these an outline stands on plain ground (PLAIN); without an outline the box
 * hides itself and says so (LIST), unless the map is for drawing: osl.map(box, { drawing: true }). A server that gives no
 * tile makes way for the next background. map.background is the word; the box has it as data-map-background.
 *
 * WHAT STANDS ON IT
 *     map.outline(geoJson, { fit: true, name: 'own' })      a boundary; the same name replaces it, null takes it off
 *     const pins = map.points('assets', [{ id, lat, lon, label, icon, kind, category, freshness, href, about, muted }])
 *         kind       ASSET round, NEED diamond; any other word becomes the class map-<word>
 *         icon       name in icons.svg; category becomes the class category-<word> for a colour of one's own
 *         freshness  FRESH (full ring), DUE (dashed), STALE (dotted, faded), null (no ring): never by colour alone
 *         mark       a short text instead of the icon, such as a number
 *         label      what a screen reader says and the bubble begins with; about: second line; href: the link in it
 *       pins.set(points), pins.show(true|false), pins.remove(), pins.open(id): shows that one and moves the focus there
 *       Above 400 points they are drawn as dots on a canvas; the list beside is then the way for the keyboard.
 *     map.lines('links', [{ from: [lat, lon], to: [lat, lon], state, label }])      state becomes the class line-<state>
 *     map.clusters('/communities/…/map/points', { query: () => new URLSearchParams(…), answered: answer => … })
 *       asks url?west&south&east&north&zoom&<query> at once, after each rest of a move and by .again(), a promise; the newest
 *       answer wins.
 *       answer: { clusters: [{ lat, lon, count, worst, label }], points: [as above], lines: [as above], said: 'Pokazano …' }
 *       worst is a freshness; said goes to [data-map-said] below the box, politely. A cluster opens by moving closer.
 *     map.placing({ at: {lat, lon}|null, placed: ({lat, lon}) => … })      a pin set by click, dragged, or set at the cross
 *       in the middle by Enter while the map has the focus (arrows move it); .set(lat, lon), .take() the pin off, .end()
 *     map.crossed(({lat, lon}) => …)      the keyboard's click alone: Enter at the cross; returns a function that ends it
 *     map.fit()          shows all that was put on it          map.look(lat, lon, zoom)
 *     map.leaflet        the L.Map, for what is missing here;  globalThis.L is there once a map is
 *
 * A page hears 'osl:map-chosen' on the box, with detail.id, when a pin with an id is opened.
 */
const svg = 'http://www.w3.org/2000/svg';
const POLAND = [[49.0, 14.12], [54.85, 24.15]];
const CANVAS_FROM = 400;
const maps = new WeakMap();
const word = text => String(text ?? '').toLowerCase().replace(/[^a-z0-9-]+/g, '-');
const make = (name, className, text) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text != null) element.textContent = text;
  return element;
};

let library;
const leaflet = url => library ??= import(url).then(() => globalThis.L);

const icon = (box, name) => {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('class', 'icon');
  picture.setAttribute('aria-hidden', 'true');
  picture.appendChild(document.createElementNS(svg, 'use')).setAttribute('href', `${box.dataset.mapIcons}#${name}`);
  return picture;
};

/** "© authors https://…": the words become the link; nothing of it is read as HTML. */
function credit(text) {
  const address = /https?:\/\/\S+/.exec(text)?.[0];
  const words = text.replace(address ?? '', '').trim() || address;
  const element = make(address ? 'a' : 'span', null, words);
  if (address) Object.assign(element, { href: address, rel: 'noreferrer' });
  return element.outerHTML;
}

/** A picture laid by three of its corners, turned and stretched as they say. */
const laid = L => L.ImageOverlay.extend({
  initialize(url, corners, options) {
    this._corners = corners.map(corner => L.latLng(corner));
    const [first, second, third] = this._corners;
    const fourth = L.latLng(second.lat + third.lat - first.lat, second.lng + third.lng - first.lng);
    L.ImageOverlay.prototype.initialize.call(this, url, L.latLngBounds([first, second, third, fourth]), options);
  },
  _lay(place) {
    const image = this._image, [a, b, c] = this._corners.map(place);
    if (!image.naturalWidth) return;
    const width = image.naturalWidth, height = image.naturalHeight;
    image.style.width = `${width}px`;
    image.style.height = `${height}px`;
    image.style.transformOrigin = '0 0';
    image.style.transform = `matrix(${(b.x - a.x) / width}, ${(b.y - a.y) / width}, ${(c.x - a.x) / height}, ${(c.y - a.y) / height}, ${a.x}, ${a.y})`;
  },
  _reset() { this._lay(corner => this._map.latLngToLayerPoint(corner)); },
  _animateZoom(event) { this._lay(corner => this._map._latLngToNewLayerPoint(corner, event.zoom, event.center)); },
  _initImage() {
    L.ImageOverlay.prototype._initImage.call(this);
    L.DomEvent.on(this._image, 'load', () => this._map && this._reset());
  },
});

function layerOf(L, one) {
  if (one.kind === 'PLAN') {
    const Laid = laid(L);
    return new Laid(one.url, one.corners, { alt: '', attribution: one.attribution ? credit(one.attribution) : '' });
  }
  return L.tileLayer(one.url, {
    minZoom: 0, maxZoom: 20, minNativeZoom: one.minZoom, maxNativeZoom: one.maxZoom, bounds: one.bounds ?? undefined,
    attribution: one.attribution ? credit(one.attribution) : '',
    // Tile servers want to know which site asks; they learn its address and no page of it.
    referrerPolicy: one.kind === 'TILES' ? 'origin' : false,
  });
}

class OslMap {
  constructor(L, box, found, options) {
    this.box = box;
    this.groups = new Map();
    this.known = found.backgrounds;
    this.start = found.start;
    this.options = options;
    this.canvas = box.querySelector('[data-map-canvas]');
    this.leaflet = L.map(this.canvas, { zoomControl: false, attributionControl: false, maxZoom: 20, fadeAnimation: false });
    L.control.attribution({ prefix: false }).addTo(this.leaflet);
    L.control.zoom({ zoomInTitle: box.dataset.mapCloser, zoomOutTitle: box.dataset.mapFurther }).addTo(this.leaflet);
    L.control.scale({ imperial: false }).addTo(this.leaflet);
    if (this.start) this.leaflet.setView([this.start.lat, this.start.lon], this.start.zoom ?? 13);
    else this.leaflet.fitBounds(POLAND);
    new ResizeObserver(() => this.leaflet.invalidateSize({ pan: false })).observe(this.canvas);
    this.under(0);
    for (const given of box.querySelectorAll('[data-map-outline]')) {
      if (given.dataset.mapOutline) this.outline(JSON.parse(given.dataset.mapOutline), { name: given.dataset.mapName ?? 'own' });
    }
    this.fit();
  }

  /** Lays the n-th background; one that gives no picture at all makes way for the next. */
  under(at) {
    const one = this.known[at];
    this.background = one?.kind ?? 'PLAIN';
    this.settle();
    if (!one) return;
    const layer = layerOf(globalThis.L, one);
    let got = false, lost = 0;
    layer.on('tileload load', event => got ||= event.type === 'tileload' || one.kind === 'PLAN');
    layer.on('tileerror error', () => {
      if (!got && ++lost >= (one.kind === 'PLAN' ? 1 : 4) && this.leaflet.hasLayer(layer)) {
        layer.remove();
        this.under(at + 1);
      }
    });
    layer.addTo(this.leaflet);
    if (one.kind === 'PLAN' && !this.start) this.leaflet.fitBounds(layer.getBounds());
  }

  /** Without a background and without an outline there is only the list. */
  settle() {
    const bare = this.background === 'PLAIN' && !this.options.drawing && !this.outlined;
    this.box.dataset.mapBackground = bare ? 'LIST' : this.background;
    this.canvas.hidden = bare;
    const said = this.box.querySelector('[data-map-bare]');
    if (said) said.hidden = !bare;
    if (!bare) this.leaflet.invalidateSize({ pan: false });
  }

  group(name) {
    if (!this.groups.has(name)) this.groups.set(name, globalThis.L.featureGroup().addTo(this.leaflet));
    return this.groups.get(name);
  }

  outline(geoJson, { fit = false, name = 'own' } = {}) {
    const group = this.group('outline ' + name);
    group.clearLayers();
    const called = ({ properties }, shape) => properties?.name && shape.bindTooltip(make('span', null, properties.name), { permanent: true, direction: 'center', className: 'map-name' });
    if (geoJson) globalThis.L.geoJSON(geoJson, { interactive: false, className: `map-outline outline-${word(name)}`, onEachFeature: called }).addTo(group);
    this.outlined = [...this.groups].some(([key, one]) => key.startsWith('outline ') && one.getLayers().length);
    this.settle();
    if (geoJson && fit && group.getBounds().isValid()) this.leaflet.fitBounds(group.getBounds(), { padding: [16, 16], animate: false });
    return group;
  }

  points(name, list = []) {
    const group = this.group('points ' + name), byId = new Map();
    let nameless = [];
    // What did not change stays as it is, so that an open bubble and the focus survive another answer.
    const set = points => {
      const before = new Map(byId), many = points.length > CANVAS_FROM;
      byId.clear();
      nameless.forEach(pin => group.removeLayer(pin));
      nameless = [];
      for (const point of points) {
        const id = point.id == null ? null : String(point.id), told = many + JSON.stringify(point), known = before.get(id);
        if (id != null && known?.told === told) {
          before.delete(id);
          byId.set(id, known);
          continue;
        }
        const pin = many ? this.dot(point) : this.pin(point);
        pin.told = told;
        if (id == null) nameless.push(pin);
        else byId.set(id, pin);
        pin.addTo(group);
        if (!many) this.named(pin, point.label);
      }
      before.forEach(pin => group.removeLayer(pin));
    };
    set(list);
    return {
      set,
      show: shown => shown ? group.addTo(this.leaflet) : group.remove(),
      remove: () => { group.remove(); this.groups.delete('points ' + name); },
      open: id => {
        const pin = byId.get(String(id));
        if (!pin) return false;
        this.leaflet.setView(pin.getLatLng(), Math.max(this.leaflet.getZoom(), 15), { animate: false });
        pin.openPopup();
        pin.getElement?.()?.focus({ preventScroll: true });
        return true;
      },
    };
  }

  pin(point) {
    const face = make('span', 'map-face');
    if (point.mark != null) face.append(make('span', null, String(point.mark)));
    else face.append(icon(this.box, point.icon ?? 'geo-alt'));
    const classes = ['map-pin', `map-${word(point.kind ?? 'ASSET')}`, point.category && `category-${word(point.category)}`,
      point.freshness && `ring-${word(point.freshness)}`, point.muted && 'map-muted'].filter(Boolean);
    const pin = globalThis.L.marker([point.lat, point.lon], {
      icon: globalThis.L.divIcon({ html: face, className: classes.join(' '), iconSize: [36, 36], popupAnchor: [0, -16] }), alt: point.label ?? '', riseOnHover: true,
    });
    return this.bubble(pin, point);
  }

  dot(point) {
    this.dots ??= globalThis.L.canvas({ padding: 0.3 });
    const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const tone = { FRESH: '--good', DUE: '--warn', STALE: '--bad' }[point.freshness] ?? '--line-strong';
    return this.bubble(globalThis.L.circleMarker([point.lat, point.lon], {
      renderer: this.dots, radius: 6, color: token(tone), weight: 2, dashArray: point.freshness === 'DUE' ? '3 2' : point.freshness === 'STALE' ? '1 3' : null,
      fillColor: token(point.kind === 'NEED' ? '--role-animator' : '--accent'), fillOpacity: point.muted || point.freshness === 'STALE' ? 0.4 : 0.9,
    }), point);
  }

  bubble(pin, point) {
    if (!point.label) return pin;
    pin.bindPopup(() => {
      const words = make('div', 'map-bubble');
      const head = words.appendChild(make(point.href ? 'a' : 'strong', null, point.label));
      if (point.href) head.href = point.href;
      if (point.about) words.append(make('p', 'soft mb-0', point.about));
      return words;
    }, { closeButton: false, maxWidth: 260 });
    pin.on('popupopen', () => this.box.dispatchEvent(new CustomEvent('osl:map-chosen', { bubbles: true, detail: { id: point.id } })));
    return pin;
  }

  named(pin, label) {
    if (label) pin.getElement()?.setAttribute('aria-label', label);
  }

  lines(name, list = []) {
    const group = this.group('lines ' + name);
    group.clearLayers();
    for (const line of list) {
      const drawn = globalThis.L.polyline([line.from, line.to], { className: `map-line line-${word(line.state)}`, interactive: !!line.label }).addTo(group);
      if (line.label) drawn.bindTooltip(make('span', null, line.label), { sticky: true });
    }
    return group;
  }

  clusters(url, { query = () => new URLSearchParams(), answered = () => {} } = {}) {
    const group = this.group('clusters'), pins = this.points('clustered');
    let turn = 0, asked = '';
    const again = async (anew = true) => {
      const bounds = this.leaflet.getBounds();
      const parameters = new URLSearchParams(query());
      for (const side of ['West', 'South', 'East', 'North']) parameters.set(side.toLowerCase(), bounds[`get${side}`]().toFixed(5));
      parameters.set('zoom', Math.round(this.leaflet.getZoom()));
      if (!anew && parameters.toString() === asked) return;
      asked = parameters.toString();
      const mine = ++turn;
      const got = await fetch(`${url}?${parameters}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } }).catch(() => null);
      if (mine !== turn || !got?.ok) return;
      const answer = await got.json();
      if (mine !== turn) return;
      group.clearLayers();
      for (const one of answer.clusters ?? []) this.cluster(one).addTo(group);
      for (const layer of group.getLayers()) this.named(layer, layer.options.alt);
      pins.set(answer.points ?? []);
      this.lines('clustered', answer.lines ?? []);
      const said = this.box.querySelector('[data-map-said]');
      if (said && answer.said != null && said.textContent !== answer.said) said.textContent = answer.said;
      answered(answer);
    };
    let timer;
    this.leaflet.on('moveend', () => { clearTimeout(timer); timer = setTimeout(() => again(false), 120); });
    again();
    return { again, pins };
  }

  cluster(one) {
    const size = one.count < 10 ? 38 : one.count < 100 ? 44 : one.count < 1000 ? 52 : 60;
    const face = make('span', 'map-face', new Intl.NumberFormat(document.documentElement.lang).format(one.count));
    const pin = globalThis.L.marker([one.lat, one.lon], {
      icon: globalThis.L.divIcon({ html: face, className: `map-pin map-cluster${one.worst ? ` ring-${word(one.worst)}` : ''}`, iconSize: [size, size] }), alt: one.label ?? String(one.count),
    });
    const closer = () => this.leaflet.setView(pin.getLatLng(), Math.min(this.leaflet.getZoom() + 2, 18));
    pin.on('click', closer);
    pin.on('keypress', event => { if (event.originalEvent.key === 'Enter') closer(); });
    return pin;
  }

  /** The cross in the middle shows while the map has the focus; Enter there is told. Returns what ends it. */
  crossed(told) {
    const cross = this.canvas.appendChild(make('span', 'map-cross'));
    cross.setAttribute('aria-hidden', 'true');
    const pressed = event => {
      if (event.key !== 'Enter' || event.target !== this.canvas) return;
      event.preventDefault();
      const { lat, lng } = this.leaflet.getCenter();
      told({ lat, lon: lng });
    };
    this.canvas.addEventListener('keydown', pressed);
    this.canvas.classList.add('map-placing');
    return () => { this.canvas.removeEventListener('keydown', pressed); this.canvas.classList.remove('map-placing'); cross.remove(); };
  }

  placing({ at = null, placed = () => {} } = {}) {
    let pin;
    const set = (lat, lon, quietly) => {
      if (pin) pin.setLatLng([lat, lon]);
      else {
        pin = this.pin({ lat, lon, icon: 'geo-alt', kind: 'PLACED' }).addTo(this.leaflet);
        pin.options.draggable = true;
        pin.dragging?.enable();
        this.named(pin, this.box.dataset.mapPlaced);
        pin.on('dragend', () => { const { lat: y, lng: x } = pin.getLatLng(); placed({ lat: y, lon: x }); });
      }
      if (!quietly) placed({ lat, lon });
    };
    const clicked = ({ latlng, originalEvent }) => {
      if (originalEvent?.type !== 'keypress') set(latlng.lat, latlng.lng);
    };
    this.leaflet.on('click', clicked);
    const uncrossed = this.crossed(({ lat, lon }) => set(lat, lon));
    if (at) set(at.lat, at.lon, true);
    return {
      set: (lat, lon) => { set(lat, lon, true); this.leaflet.setView([lat, lon], Math.max(this.leaflet.getZoom(), 14), { animate: false }); },
      take: () => { pin?.remove(); pin = null; },
      end: () => {
        this.leaflet.off('click', clicked);
        uncrossed();
        pin?.remove();
      },
    };
  }

  look(lat, lon, zoom) { this.leaflet.setView([lat, lon], zoom ?? this.leaflet.getZoom(), { animate: false }); }

  fit() {
    const all = globalThis.L.latLngBounds([]);
    for (const group of this.groups.values()) if (this.leaflet.hasLayer(group)) { const bounds = group.getBounds(); if (bounds.isValid()) all.extend(bounds); }
    if (all.isValid()) this.leaflet.fitBounds(all, { padding: [24, 24], maxZoom: 17, animate: false });
  }
}

async function begin(box, options) {
  const [L, found] = await Promise.all([
    leaflet(box.dataset.mapLibrary),
    fetch(box.dataset.mapSource, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } })
      .then(answer => answer.ok ? answer.json() : null).catch(() => null),
  ]);
  box.hidden = false;
  const given = box.closest('[data-map-start]')?.dataset.mapStart;
  const own = given ? JSON.parse(given) : null;
  const map = new OslMap(L, box, { backgrounds: found?.backgrounds ?? [], start: own ?? found?.start ?? null }, options);
  if (box.dataset.mapBackground === 'LIST') box.dispatchEvent(new Event('osl:map-bare', { bubbles: true }));
  box.dataset.mapReady = 'yes';
  return map;
}

globalThis.osl ??= {};
/** The map of that box, started once; the options of the first caller count. */
osl.map = (box, options = {}) => {
  if (!maps.has(box)) maps.set(box, begin(box, { drawing: 'mapDrawing' in box.dataset, ...options }));
  return maps.get(box);
};
for (const box of document.querySelectorAll('[data-map]')) osl.map(box);
