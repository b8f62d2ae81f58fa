// "Mapa w czasie": draws the pictures from the JSON beside them, moves them together, and goes through the days without leaving the page.
const draw = async within => {
  const maps = await Promise.all([...within.querySelectorAll('[data-days-points]')].map(async one => {
    const map = await osl.map(one.querySelector('[data-map]'));
    map.points('days', JSON.parse(one.dataset.daysPoints));
    map.fit();
    return map;
  }));
  let moving = false;
  for (const map of maps) map.leaflet.on('moveend', () => {
    if (moving) return;
    moving = true;
    for (const other of maps) if (other !== map) other.leaflet.setView(map.leaflet.getCenter(), map.leaflet.getZoom(), { animate: false });
    moving = false;
  });
};
const result = document.querySelector('[data-days-result]');
await draw(result);
result.dataset.daysReady = 'yes';

const form = document.querySelector('[data-days-form]'), slide = form?.querySelector('[data-days-slide]');
if (slide) {
  const on = form.elements.namedItem('on'), told = form.querySelector('output');
  const say = () => slide.setAttribute('aria-valuetext', told.textContent = on.selectedOptions[0].textContent);
  slide.value = on.selectedIndex;
  say();
  let timer, latest;
  slide.addEventListener('input', () => {
    on.selectedIndex = Number(slide.value);
    form.elements.namedItem('with').value = '';
    say();
    clearTimeout(timer);
    timer = setTimeout(show, 250);
  });
  on.addEventListener('change', () => { slide.value = on.selectedIndex; say(); });
  const show = async () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const address = `${form.action}?${query}`;
    latest = address;
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null);
    if (latest !== address) return;
    if (!answer?.ok) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    result.replaceChildren(...page.querySelector('[data-days-result]').childNodes);
    history.replaceState(null, '', address);
    await draw(result);
  };
}
