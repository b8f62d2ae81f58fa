// A place by its name ([data-place], a combobox over GET /places) and, where the form has one, the exact point ([data-spot]) on a map of osl.map.
const field = document.querySelector('[data-place]');
if (field) {
  const input = field.querySelector('#place'), list = field.querySelector('#place-list'), said = field.querySelector('[data-place-said]');
  const id = () => field.querySelector('input[type=hidden][name=placeId]');
  let found = [], at = -1, turn = 0, timer;
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) input.setAttribute(name, value);

  const close = () => { list.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const mark = next => {
    at = next;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', index === at));
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else { input.setAttribute('aria-activedescendant', list.children[at].id); list.children[at].scrollIntoView({ block: 'nearest' }); }
  };
  const choose = place => {
    input.value = place.label;
    if (id()) id().value = place.id;
    close();
    field.querySelector('fieldset')?.remove();
    field.dispatchEvent(new CustomEvent('osl:place', { bubbles: true, detail: place }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const show = places => {
    found = places;
    list.replaceChildren(...places.map((place, index) => {
      const item = Object.assign(document.createElement('li'), { id: `place-${index}` });
      item.setAttribute('role', 'option');
      item.append(Object.assign(document.createElement('strong'), { textContent: place.name }), Object.assign(document.createElement('span'), { className: 'soft', textContent: ` ${place.area}` }));
      item.addEventListener('pointerdown', event => { event.preventDefault(); choose(place); });
      return item;
    }));
    list.hidden = !places.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    said.textContent = places.length ? field.dataset.placeFound.replace('{0}', places.length) : field.dataset.placeNone;
    mark(-1);
  };
  const ask = async () => {
    const typed = input.value.trim(), mine = ++turn;
    if (typed.length < 2) return close();
    const answer = await fetch(`${field.dataset.placeSource}?${new URLSearchParams({ q: typed })}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } }).catch(() => null);
    if (mine !== turn || document.activeElement !== input) return;
    show(answer?.ok ? await answer.json() : []);
  };
  input.addEventListener('input', () => { if (id()) id().value = ''; clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('blur', () => { turn++; close(); });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    const last = found.length - 1;
    if (event.key === 'ArrowDown') mark(at < last ? at + 1 : 0);
    else if (event.key === 'ArrowUp') mark(at > 0 ? at - 1 : last);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && at >= 0) choose(found[at]);
    else return;
    event.preventDefault();
  });
}

const spot = document.querySelector('[data-spot]');
if (spot) {
  const point = document.querySelector('#point');
  const read = () => { const two = /^\s*(-?\d+(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d+(?:[.,]\d+)?)\s*$/.exec(point.value); return two && two.slice(1).map(one => Number(one.replace(',', '.'))); };
  const usable = two => two && two[0] > 48 && two[0] < 56 && two[1] > 13 && two[1] < 25;
  const map = await globalThis.osl.map(spot.querySelector('[data-map]'));
  const now = read();
  const pin = map.placing({ at: usable(now) ? { lat: now[0], lon: now[1] } : null, placed: ({ lat, lon }) => {
    point.value = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
    point.dispatchEvent(new Event('input', { bubbles: true }));
  } });
  if (usable(now)) map.look(now[0], now[1], 14);
  point.addEventListener('change', () => { const two = read(); if (usable(two)) pin.set(two[0], two[1]); });
  // Another place makes the point of the former one untrue.
  field?.addEventListener('osl:place', ({ detail }) => {
    map.look(detail.lat, detail.lon, 13);
    pin.take();
    if (point.value) { point.value = ''; point.dispatchEvent(new Event('input', { bubbles: true })); }
  });
}
