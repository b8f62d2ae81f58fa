// The entry form: a kind proposes a role and its usual length until the person chose their own; counters have − and ＋.
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
    if (!button) return;
    const input = button.parentElement.querySelector('input');
    const step = Number(button.dataset.step);
    const now = parseInt(input.value, 10) || 0;
    input.value = Math.max(0, step > 0 ? Math.floor(now / step + 1) * step : Math.ceil(now / -step - 1) * -step);
    if (input.name in own) own[input.name] = true;
    input.dispatchEvent(new Event('input', { bubbles: true }));
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
}
