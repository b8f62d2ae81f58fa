// The entry form: a kind proposes a role and its usual length until the person chose their own; a colleague's entry of the same day and community is asked about.
const form = document.querySelector('form[data-entry]');
if (form) {
  const radios = name => [...form.querySelectorAll(`input[type=radio][name="${name}"]`)];
  const minutes = form.elements.namedItem('minutes');
  const own = { role: form.dataset.entry === 'kept', minutes: form.dataset.entry === 'kept' };
  const communities = form.querySelector('[data-communities]');
  const concerns = () => {
    communities.hidden = radios('concerns').some(radio => radio.checked && radio.value !== 'COMMUNITY');
    communities.querySelector('fieldset').disabled = communities.hidden;
  };

  form.addEventListener('change', ({ target, isTrusted }) => {
    if (isTrusted && target.name in own) own[target.name] = true;
    if (target.name === 'concerns') concerns();
    if (target.name !== 'kind') return;
    if (!own.minutes && target.dataset.minutes) minutes.value = target.dataset.minutes;
    if (!own.role && target.dataset.role) for (const radio of radios('role')) radio.checked = radio.value === target.dataset.role;
  });
  form.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-step]');
    const name = button?.parentElement.querySelector('input').name;
    if (name in own) own[name] = true;
  });
  concerns();

  // What is filled in already stands in one line above its fields, so that a glance is enough when it is right.
  const line = form.querySelector('[data-preset-text]');
  const words = name => [...form.querySelectorAll(`input[name="${name}"]:checked`)].map(input => input.closest('label').textContent.trim());
  const preset = () => {
    const day = form.elements.namedItem('heldOn').value;
    const today = new Date().toLocaleDateString('sv');
    const where = radios('concerns').some(radio => radio.checked && radio.value === 'COMMUNITY') ? words('communities') : words('concerns');
    line.textContent = [day === today ? line.dataset.today : day.split('-').reverse().join('.'), where.join(', '), minutes.value && minutes.value + ' min', words('role')[0]]
      .filter(Boolean).join(' · ');
  };
  form.addEventListener('change', preset);
  form.addEventListener('input', preset);
  preset();

  // Somebody may have noted the same meeting; what was answered once is not asked again.
  const same = form.querySelector('[data-same]');
  let asked = '', timer;
  const question = async () => {
    const answered = [...form.querySelectorAll('input[name=other]')].filter(input => !same.contains(input)).map(input => input.value);
    const where = radios('concerns').some(radio => radio.checked && radio.value === 'COMMUNITY') ? [...form.querySelectorAll('input[name=communities]:checked')].map(input => input.value) : [];
    const query = new URLSearchParams([['id', form.elements.namedItem('id').value], ['heldOn', form.elements.namedItem('heldOn').value],
      ...where.map(one => ['communities', one]), ...answered.map(one => ['other', one])]).toString();
    if (query === asked) return;
    asked = query;
    const answer = where.length ? await fetch(`${same.dataset.sameUrl}?${query}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null) : null;
    if (query !== asked) return;
    const html = answer?.ok ? (await answer.text()).trim() : '';
    if (query === asked && same.innerHTML.trim() !== html) same.innerHTML = html;
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(question, 300); };
  same?.addEventListener('click', ({ target }) => {
    const other = target.closest('button[data-other]')?.dataset.other;
    if (!other) return;
    const answer = Object.assign(document.createElement('input'), { type: 'hidden', name: 'other', value: other });
    form.append(answer);
    answer.dispatchEvent(new Event('change', { bubbles: true }));
    target.closest('[data-alike]').remove();
    if (!same.querySelector('[data-alike]')) same.replaceChildren();
    form.querySelector('.save-bar .btn-primary').focus();
  });
  if (same) {
    form.addEventListener('change', ({ target }) => { if (['heldOn', 'communities', 'concerns', 'other'].includes(target.name)) soon(); });
    if (!same.querySelector('[data-alike]')) soon();
  }

  // Many colleagues: two letters are enough to find one; whoever is ticked stays in sight.
  const find = form.querySelector('[data-find]');
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase();
  find?.addEventListener('input', event => {
    event.stopPropagation();
    for (const box of form.querySelectorAll(`input[name="${find.dataset.find}"]`)) {
      const chip = box.closest('.chip');
      chip.hidden = !box.checked && !plain(chip.textContent).includes(plain(find.value.trim()));
    }
  });
  find?.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
}
