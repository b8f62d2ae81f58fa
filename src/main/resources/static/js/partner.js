// A new partner: while it is typed, the page asks whether it is on the list already; what was answered is not asked again.
const form = document.querySelector('form[data-partner]');
const box = form?.querySelector('[data-alike-url]');
if (box) {
  const value = name => form.elements.namedItem(name)?.value.trim() ?? '';
  let asked = '', timer;
  const question = async () => {
    const answered = [...form.querySelectorAll('input[name=other]')].filter(input => !box.contains(input)).map(input => input.value);
    const query = new URLSearchParams([...['id', 'name', 'regon', 'krs', 'nip'].map(name => [name, value(name)]), ...answered.map(one => ['other', one])]).toString();
    if (query === asked) return;
    asked = query;
    const enough = value('name').length > 2 || ['regon', 'krs', 'nip'].some(name => value(name).length > 8);
    const answer = enough ? await fetch(`${box.dataset.alikeUrl}?${query}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null) : null;
    if (query !== asked) return;
    const html = answer?.ok ? (await answer.text()).trim() : '';
    if (query === asked && box.innerHTML.trim() !== html) box.innerHTML = html;
  };
  form.addEventListener('input', ({ target }) => {
    if (!['name', 'regon', 'krs', 'nip'].includes(target.name)) return;
    clearTimeout(timer);
    timer = setTimeout(question, 350);
  });
  box.addEventListener('click', ({ target }) => {
    const other = target.closest('button[data-other]')?.dataset.other;
    if (!other) return;
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'other', value: other }));
    target.closest('[data-alike]').remove();
    if (!box.querySelector('[data-alike]')) box.replaceChildren();
    form.querySelector('.btn-primary').focus();
  });
}
