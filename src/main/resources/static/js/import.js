// How far an import is: asked every second while the page is open; at the end the page shows the result.
const panel = document.querySelector('[data-progress-url]');
const ask = async () => {
  const answer = await fetch(panel.dataset.progressUrl, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null);
  if (answer?.ok) {
    const { state, done, rows } = await answer.json();
    if (state !== panel.dataset.state && !(state === 'RUNNING' && panel.dataset.state === 'QUEUED')) return location.reload();
    Object.assign(panel.querySelector('progress'), { value: done, max: rows });
    panel.querySelector('[data-done]').textContent = done;
  }
  setTimeout(ask, answer?.ok ? 1000 : 5000);
};
if (panel) setTimeout(ask, 700);
