// Counters have − and ＋: button[data-step] beside a number, up to the next multiple of the step.
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-step]');
  if (!button) return;
  const input = button.parentElement.querySelector('input');
  const step = Number(button.dataset.step);
  const now = parseInt(input.value, 10) || 0;
  input.value = Math.max(0, step > 0 ? Math.floor(now / step + 1) * step : Math.ceil(now / -step - 1) * -step);
  input.dispatchEvent(new Event('input', { bubbles: true }));
});
