// Drawing a boundary on a map of osl.map ([data-boundary]): each click, or Enter at the cross, is a corner; the list of corners in #points says the same.
const tools = document.querySelector('[data-boundary]');
if (tools) {
  const text = document.querySelector('#points'), status = tools.querySelector('[data-boundary-status]');
  const map = await globalThis.osl.map(tools.querySelector('[data-map]')), L = globalThis.L;
  const MOVABLE = 300;
  let parts = [[]];
  const handles = L.featureGroup().addTo(map.leaflet);
  const say = () => { const count = parts.flat().length; status.textContent = tools.dataset.boundarySaid.replace('{0}', count); };

  const read = () => {
    const found = [[]];
    for (const line of text.value.split(/\r?\n/)) {
      const two = /^\s*(-?\d+(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d+(?:[.,]\d+)?)\s*$/.exec(line);
      if (two) found.at(-1).push(two.slice(1).map(one => Number(one.replace(',', '.'))));
      else if (!line.trim() && found.at(-1).length) found.push([]);
    }
    if (found.length > 1 && !found.at(-1).length) found.pop();
    return found;
  };
  const write = () => {
    text.value = parts.filter(part => part.length).map(part => part.map(([lat, lon]) => `${lat.toFixed(6)}, ${lon.toFixed(6)}`).join('\n')).join('\n\n');
    text.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const ring = part => part.map(([lat, lon]) => [lon, lat]);
  const draw = ({ keep } = {}) => {
    const areas = parts.filter(part => part.length > 2), open = parts.filter(part => part.length === 2);
    map.outline(areas.length ? { type: 'MultiPolygon', coordinates: areas.map(part => [[...ring(part), ring(part)[0]]]) } : null, { name: 'drawn' });
    map.lines('open', open.map(([from, to]) => ({ from, to, state: 'open' })));
    handles.clearLayers();
    if (parts.flat().length > MOVABLE) return;
    parts.forEach((part, p) => part.forEach((corner, c) => {
      const name = tools.dataset.boundaryCorner.replace('{0}', parts.slice(0, p).flat().length + c + 1);
      const face = Object.assign(document.createElement('span'), { className: 'map-face' });
      const handle = L.marker(corner, { draggable: true, alt: name, icon: L.divIcon({ html: face, className: 'map-pin map-corner', iconSize: [22, 22] }) }).addTo(handles);
      const element = handle.getElement();
      element.setAttribute('aria-label', name);
      handle.on('drag', () => { const { lat, lng } = handle.getLatLng(); part[c] = [lat, lng]; });
      handle.on('dragend', () => { write(); draw(); });
      element.addEventListener('keydown', event => {
        const steps = { ArrowUp: [0, -8], ArrowDown: [0, 8], ArrowLeft: [-8, 0], ArrowRight: [8, 0] }[event.key];
        if (steps) {
          const at = map.leaflet.latLngToContainerPoint(part[c]).add(steps), { lat, lng } = map.leaflet.containerPointToLatLng(at);
          part[c] = [lat, lng];
        } else if (event.key === 'Delete' || event.key === 'Backspace') part.splice(c, 1);
        else return;
        event.preventDefault();
        event.stopPropagation();
        write();
        draw({ keep: [p, c] });
        say();
      });
      if (keep && keep[0] === p && keep[1] === c) element.focus({ preventScroll: true });
    }));
  };
  const add = (lat, lon) => { parts.at(-1).push([lat, lon]); write(); draw(); say(); };

  map.leaflet.on('click', ({ latlng, originalEvent }) => { if (originalEvent?.type !== 'keypress') add(latlng.lat, latlng.lng); });
  map.crossed(({ lat, lon }) => add(lat, lon));
  tools.querySelector('[data-boundary-back]').addEventListener('click', () => {
    if (!parts.at(-1).length && parts.length > 1) parts.pop();
    parts.at(-1).pop();
    write(); draw(); say();
  });
  tools.querySelector('[data-boundary-clear]').addEventListener('click', () => { parts = [[]]; write(); draw(); say(); });
  text.addEventListener('change', () => { parts = read(); draw(); map.fit(); say(); });
  document.addEventListener('osl:place', ({ detail }) => map.look(detail.lat, detail.lon, 14));

  parts = read();
  draw();
  if (parts.flat().length) map.fit();
}
