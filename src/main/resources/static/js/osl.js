// What every page has: messages that fade, "/" to search, questions before acts, one submit a click, a warning before the session ends.
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const meta = name => $(`meta[name="${name}"]`)?.content ?? '';

// -- messages
for (const notice of $$('[data-fades]')) {
  let timer;
  const wait = () => timer = setTimeout(fade, 6000);
  const stay = () => { clearTimeout(timer); notice.classList.remove('fading'); };
  const fade = () => { notice.classList.add('fading'); timer = setTimeout(() => notice.hidden = true, 500); };
  for (const event of ['pointerenter', 'focusin']) notice.addEventListener(event, stay);
  for (const event of ['pointerleave', 'focusout']) notice.addEventListener(event, wait);
  wait();
}
$('[data-summary]')?.focus();

// -- keys and menus
document.addEventListener('keydown', event => {
  const search = $('#q');
  if (event.key === '/' && search && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, select, textarea, [contenteditable], dialog')) {
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === 'Escape') for (const menu of $$('.disclosure[open]')) {
    if (menu.contains(document.activeElement)) $('summary', menu).focus();
    menu.open = false;
  }
});
document.addEventListener('click', event => {
  for (const menu of $$('.disclosure[open]')) if (!menu.contains(event.target)) menu.open = false;
  if (event.target.closest('[data-print]')) print();
  const copy = event.target.closest('[data-copy]');
  if (copy) copied($('#' + copy.dataset.copy)).then(done => { if (done) $('[data-told]').textContent = copy.dataset.copied; });
});
// Selected as well: where the browser refuses the clipboard, the person can still copy by hand.
async function copied(field) {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

// -- forms
const typed = form => new URLSearchParams(new FormData(form)).toString();
const before = new Map($$('form[data-warn]').map(form => [form, typed(form)]));
let leaving = false;
addEventListener('beforeunload', event => {
  if (!leaving && [...before].some(([form, text]) => typed(form) !== text)) event.preventDefault();
});
addEventListener('pageshow', () => {
  leaving = false;
  for (const form of $$('form[data-sent]')) { delete form.dataset.sent; $('[aria-busy]', form)?.removeAttribute('aria-busy'); }
});
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  if (form.dataset.confirm && !form.dataset.confirmed) {
    event.preventDefault();
    return ask(form, event.submitter);
  }
  delete form.dataset.confirmed;
  form.dataset.sent = 'yes';
  leaving = true;
  event.submitter?.setAttribute('aria-busy', 'true');
});
function ask(form, submitter) {
  const dialog = $('#confirm');
  $('[data-text]', dialog).textContent = form.dataset.confirm;
  $('[value=yes]', dialog).textContent = form.dataset.confirmYes ?? submitter?.textContent.trim() ?? form.dataset.confirm;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return submitter?.focus();
    form.dataset.confirmed = 'yes';
    form.requestSubmit(submitter);
  }, { once: true });
  dialog.showModal();
}

// -- session: every request of any tab counts as being here
const idle = Number(document.body.dataset.idleSeconds);
const warning = $('#session-warning');
if (idle && warning) {
  const tabs = new BroadcastChannel('session');
  let ends;
  const here = () => { ends = Date.now() + idle * 1000; if (warning.open && !warning.dataset.over) warning.close(); };
  const told = () => { here(); tabs.postMessage('here'); };
  const over = () => {
    if (warning.dataset.over) return;
    warning.dataset.over = 'yes';
    for (const part of $$('[data-when]', warning)) part.hidden = part.dataset.when !== 'over';
    if (!warning.open) warning.showModal();
  };
  tabs.onmessage = here;
  document.addEventListener('osl:here', told);
  document.addEventListener('osl:over', over);
  $('[data-stay]', warning).addEventListener('click', async () => {
    const answer = await fetch(warning.dataset.keep, { method: 'POST', redirect: 'manual', headers: { [meta('csrf-header')]: meta('csrf'), 'X-Requested-With': 'fetch' } }).catch(() => null);
    if (answer?.ok) told(); else if (answer) over();
  });
  $('[data-renew]', warning).addEventListener('click', renew);
  setInterval(() => {
    const left = ends - Date.now();
    if (left <= 0) over(); else if (left <= 120_000 && !warning.open) warning.showModal();
  }, 1000);
  told();

  // Signed in again in another tab: take the new session's token, so that the text typed here can still be sent.
  async function renew() {
    const page = await fetch(warning.dataset.page, { redirect: 'manual' }).catch(() => null);
    const token = page?.ok && $('meta[name=csrf]', new DOMParser().parseFromString(await page.text(), 'text/html'))?.content;
    $('[data-refused]', warning).hidden = Boolean(token);
    if (!token) return;
    $('meta[name=csrf]').content = token;
    for (const field of $$('input[name=_csrf]')) field.value = token;
    delete warning.dataset.over;
    for (const part of $$('[data-when]', warning)) part.hidden = part.dataset.when !== 'soon';
    told();
    document.dispatchEvent(new Event('osl:renewed'));
  }
}
