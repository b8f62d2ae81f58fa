// The point of a resource or need ([data-pick]): shown on the map, and the same as the two numbers typed beside it.
const pick = document.querySelector('[data-pick]');
const form = pick.closest('form'), lat = form.querySelector('#lat'), lon = form.querySelector('#lon');
const map = await osl.map(pick.querySelector('[data-map]'));
const read = () => [lat, lon].map(field => Number(field.value.trim().replace(',', '.') || NaN));
const usable = ([y, x]) => y > 48 && y < 56 && x > 13 && x < 25;
const exact = form.querySelector('input[name=precision][value=POINT]');
const pin = map.placing({ at: usable(read()) ? { lat: read()[0], lon: read()[1] } : null, placed: ({ lat: y, lon: x }) => {
  lat.value = y.toFixed(5);
  lon.value = x.toFixed(5);
  if (exact) exact.checked = true;
  lat.dispatchEvent(new Event('input', { bubbles: true }));
} });
if (usable(read())) map.look(...read(), 16);
for (const field of [lat, lon]) field.addEventListener('change', () => { if (usable(read())) pin.set(...read()); else if (!lat.value && !lon.value) pin.take(); });
pick.querySelector('#place').addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
pick.addEventListener('osl:place', ({ detail }) => map.look(detail.lat, detail.lon, 14));
// A map that was folded away does not know its size.
pick.closest('details')?.addEventListener('toggle', () => { map.leaflet.invalidateSize(); if (usable(read())) map.look(...read(), 16); });
pick.dataset.pickReady = 'yes';
