// The map on paper: numbered places, and how many metres a millimetre of the sheet is.
const sheet = document.querySelector('[data-sheet]');
const map = await osl.map(sheet.querySelector('[data-map]'));
sheet.querySelectorAll('[data-mapped-outline]').forEach((one, at) => map.outline(JSON.parse(one.dataset.mappedOutline), { name: at ? `own-${at}` : 'own' }));
map.points('sheet', JSON.parse(sheet.dataset.sheetPins).map(({ mark, pin }) => ({ ...pin, mark, label: `${mark}. ${pin.label}` })));
const view = new URLSearchParams(location.search).get('view')?.split(',').map(Number);
if (view?.length === 3 && view.every(Number.isFinite)) map.look(...view);
else map.fit();
const said = document.querySelector('[data-sheet-scale]');
const MILLIMETRES = 25.4 / 96;
const scale = () => {
  const size = map.leaflet.getSize(), middle = size.y / 2;
  const metres = map.leaflet.distance(map.leaflet.containerPointToLatLng([0, middle]), map.leaflet.containerPointToLatLng([100, middle])) / 100;
  const exact = metres / (MILLIMETRES / 1000), step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  said.textContent = said.dataset.sheetScale.replace('{0}', new Intl.NumberFormat(document.documentElement.lang).format(Math.round(exact / step) * step));
};
map.leaflet.on('moveend', scale);
scale();
sheet.dataset.sheetReady = 'yes';
