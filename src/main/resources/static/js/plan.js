// A click on the scanned plan fills the point being given: the one whose fields were used last, else the first without pixels.
const form = document.querySelector('form[data-plan]');
if (form) {
  const picture = form.querySelector('[data-plan-picture]'), points = [...form.querySelectorAll('[data-plan-point]')];
  const pixels = point => [...point.querySelectorAll('input')].slice(0, 2);
  let chosen = null;
  points.forEach(point => point.addEventListener('focusin', () => chosen = point));
  picture.addEventListener('click', ({ offsetX, offsetY }) => {
    const point = chosen ?? points.find(one => pixels(one).some(input => !input.value)) ?? points[0];
    const scale = picture.naturalWidth / picture.clientWidth;
    [offsetX, offsetY].forEach((value, at) => { const input = pixels(point)[at]; input.value = Math.round(value * scale); input.dispatchEvent(new Event('input', { bubbles: true })); });
    point.querySelectorAll('input')[2].focus();
    chosen = null;
  });
}
