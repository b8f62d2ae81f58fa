// A map beside its list ([data-mapped]): the same filters from the same address, each row shows its pin and each pin its row.
const page = document.querySelector('[data-mapped]');
const box = page.querySelector('[data-map]');
const desk = matchMedia('(min-width: 75rem)');
const address = new URL(location);
const layers = [...page.querySelectorAll('[data-layer]')];
const KEPT = ['q', 'category', 'kind', 'use', 'will', 'show', 'placed', 'theme', 'state', 'group', 'box'];

/** Writes the address without leaving the page. */
const write = (name, value) => {
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
};

// -- the map or the list alone, on a narrow screen
const shown = as => { page.dataset.mappedShown = as; page.querySelectorAll('[data-mapped-as]').forEach(one => one.checked = one.value === as); };
shown(address.searchParams.get('as') === 'list' ? 'list' : 'map');
page.addEventListener('change', ({ target }) => {
  if (!target.matches('[data-mapped-as]')) return;
  shown(target.value);
  write('as', target.value === 'list' ? 'list' : '');
});

const hidden = () => layers.filter(one => !one.checked).map(one => one.dataset.layer);
address.searchParams.getAll('hide').forEach(layer => layers.filter(one => one.dataset.layer === layer).forEach(one => one.checked = false));

const map = await osl.map(box);
page.querySelectorAll('[data-mapped-outline]').forEach((one, at) => map.outline(JSON.parse(one.dataset.mappedOutline), { name: at ? `own-${at}` : 'own' }));

// Where the list alone is shown the map has no size and can't say what fits it: it begins when it is shown first.
const visible = () => box.getClientRects().length > 0;
let begun = false;
function begin() {
  const view = address.searchParams.get('view')?.split(',').map(Number);
  map.leaflet.invalidateSize({ animate: false });
  const extent = page.dataset.mappedExtent?.split(',').map(Number);
  const all = globalThis.L.latLngBounds([]);
  if (view?.length === 3 && view.every(Number.isFinite)) map.look(...view);
  else if (extent) all.extend([[extent[1], extent[0]], [extent[3], extent[2]]]);
  else for (const [name, group] of map.groups) if (name.startsWith('outline')) all.extend(group.getBounds());
  if (all.isValid()) map.leaflet.fitBounds(all, { padding: [24, 24], maxZoom: 16, animate: false });
  begun = true; // what moved until now moved by itself and is no part of the address
}
if (visible()) begin();

const asked = map.clusters(page.dataset.mappedPoints, {
  query: () => {
    const query = new URLSearchParams();
    for (const name of KEPT) if (address.searchParams.get(name)) query.set(name, address.searchParams.get(name));
    hidden().forEach(layer => query.append('hide', layer));
    return query;
  },
});
const come = () => { if (!begun && visible()) { begin(); asked.again(); } };
page.addEventListener('change', come);
map.leaflet.on('moveend', () => {
  if (!begun) return;
  const { lat, lng } = map.leaflet.getCenter();
  write('view', `${lat.toFixed(5)},${lng.toFixed(5)},${Math.round(map.leaflet.getZoom())}`);
});
page.addEventListener('change', ({ target }) => {
  if (!target.matches('[data-layer]')) return;
  address.searchParams.delete('hide');
  hidden().forEach(layer => address.searchParams.append('hide', layer));
  write('as', address.searchParams.get('as'));
  asked.again();
});

// -- what leads to the same list keeps the part of the map that is looked at
document.addEventListener('click', ({ target }) => {
  const link = target.closest?.('main a[href]');
  if (!link || link.download) return;
  const to = new URL(link.href);
  if (to.origin !== location.origin || to.pathname !== location.pathname && !('mappedPrint' in link.dataset)) return;
  for (const name of ['view', 'as']) if (address.searchParams.get(name)) to.searchParams.set(name, address.searchParams.get(name));
  if ('mappedPrint' in link.dataset) for (const name of KEPT) if (address.searchParams.get(name)) to.searchParams.set(name, address.searchParams.get(name));
  link.href = to;
});
document.querySelector('form[role=search]')?.addEventListener('submit', ({ target }) => {
  for (const name of ['view', 'as']) if (address.searchParams.get(name)) {
    const field = target.elements.namedItem(name) ?? target.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
    field.value = address.searchParams.get(name);
  }
});
page.addEventListener('submit', ({ target }) => { const kept = target.elements.namedItem('kept'); if (kept) kept.value = address.searchParams.toString(); });
page.querySelector('[data-mapped-box]')?.addEventListener('click', () => {
  const bounds = map.leaflet.getBounds();
  for (const name of ['after', 'before']) address.searchParams.delete(name);
  address.searchParams.set('box', [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map(one => one.toFixed(5)).join(','));
  location.assign(address);
});

// -- from the list to the map, and back
page.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-mapped-show]');
  if (!button) return;
  if (page.dataset.mappedShown === 'list') { shown('map'); write('as', ''); come(); }
  const { mappedShow: id, lat, lon } = button.dataset;
  if (!desk.matches) box.scrollIntoView({ block: 'start' });
  if (!asked.pins.open(id)) {
    map.look(Number(lat), Number(lon), Math.max(map.leaflet.getZoom(), 16));
    await asked.again();
    asked.pins.open(id);
  }
});
box.addEventListener('osl:map-chosen', ({ detail }) => {
  page.querySelectorAll('.chosen').forEach(row => row.classList.remove('chosen'));
  const row = page.querySelector(`[data-mapped-row="${CSS.escape(detail.id ?? '')}"]`);
  row?.classList.add('chosen');
  if (row && desk.matches) row.scrollIntoView({ block: 'nearest' });
});

// -- a new one, at the place that is pointed at
const add = page.querySelector('[data-mapped-add]');
if (add) {
  const link = page.querySelector('[data-mapped-new]'), hint = page.querySelector('[data-mapped-hint]');
  let placing = null;
  add.addEventListener('click', () => {
    placing?.end();
    placing = placing ? null : map.placing({ placed: ({ lat, lon }) => {
      link.href = `${add.dataset.mappedAdd}?${new URLSearchParams({ lat: lat.toFixed(5), lon: lon.toFixed(5) })}`;
      link.hidden = false;
    } });
    add.setAttribute('aria-pressed', String(!!placing));
    hint.hidden = !placing;
    link.hidden = true;
    if (placing) map.canvas.focus();
  });
}
page.dataset.mappedReady = 'yes';
