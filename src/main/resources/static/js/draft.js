// A form is a draft on the server from its first keystroke: form[data-draft-url], told in [data-draft-status].
const form = document.querySelector('form[data-draft-url]');
if (form) {
  const status = document.querySelector('[data-draft-status]');
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
  let timer, sending = null, unsaved = false, done = false;
  const say = (text, trouble) => {
    if (status.textContent !== text) status.textContent = text;
    status.classList.toggle('trouble', trouble);
  };
  const request = keepalive => fetch(form.dataset.draftUrl, {
    method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { [meta('csrf-header')]: meta('csrf'), 'X-Requested-With': 'fetch' }, redirect: 'manual', keepalive,
  });
  const save = async () => {
    if (done || sending) return;
    unsaved = false;
    sending = request(false);
    try {
      const answer = await sending;
      if (answer.ok) {
        say(form.dataset.draftSaved.replace('{0}', (await answer.json()).savedAt), false);
        document.dispatchEvent(new Event('osl:here'));
      } else {
        unsaved = true;
        const expired = [401, 403].includes(answer.status) || answer.type === 'opaqueredirect';
        const refused = !expired && answer.status < 500;
        say(expired ? form.dataset.draftExpired : refused ? form.dataset.draftRefused : form.dataset.draftOffline, true);
        if (expired) document.dispatchEvent(new Event('osl:over')); else if (!refused) later(15_000);
      }
    } catch {
      unsaved = true;
      say(form.dataset.draftOffline, true);
      later(15_000);
    } finally {
      sending = null;
    }
  };
  const later = wait => { clearTimeout(timer); timer = setTimeout(save, wait); };
  const changed = () => { unsaved = true; later(700); };
  const flush = () => { clearTimeout(timer); if (unsaved && !done) { unsaved = false; request(true).catch(() => unsaved = true); } };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  document.addEventListener('submit', event => { if (!event.defaultPrevented && (event.target === form || 'draftDrop' in event.target.dataset)) { done = true; clearTimeout(timer); } });
  addEventListener('pageshow', () => done = false);
  addEventListener('online', () => unsaved && save());
  document.addEventListener('osl:renewed', () => unsaved && save());
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
}
