// With whom an entry was: two letters propose partners, groups and initiatives; what is not there is added by its name.
const form = document.querySelector('form[data-entry]');
const list = { partner: ['parties.partners', 'parties.newPartners'], group: ['parties.groups', 'parties.newGroups'], initiative: ['parties.initiatives', 'parties.newInitiatives'] };

for (const field of form?.querySelectorAll('[data-party]') ?? []) {
  const [known, begun] = list[field.dataset.party];
  const typed = field.querySelector('[data-party-find]'), found = field.querySelector('[data-party-found]'), chips = field.querySelector('.chips');
  let asked = '', timer;

  const clear = () => { clearTimeout(timer); asked = typed.value = ''; found.replaceChildren(); };
  const choose = (name, value, text) => {
    let box = [...chips.querySelectorAll('input')].find(one => one.name === name && one.value === value);
    if (!box) {
      const chip = field.querySelector('template').content.firstElementChild.cloneNode(true);
      box = chip.querySelector('input');
      Object.assign(box, { name, value });
      chip.querySelector('span').textContent = text;
      chips.append(chip);
    }
    box.checked = true;
    clear();
    found.append(Object.assign(document.createElement('p'), { className: 'soft mb-0', textContent: field.dataset.added.replace('{0}', text) }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    typed.focus();
  };

  const question = async () => {
    const q = typed.value.trim();
    if (q === asked) return;
    asked = q;
    const query = new URLSearchParams({ kind: field.dataset.party, q });
    const answer = q.length > 1 ? await fetch(`${field.dataset.partyUrl}?${query}`, { redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } }).catch(() => null) : null;
    if (q !== asked) return;
    found.innerHTML = answer?.ok ? await answer.text() : '';
  };
  typed.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(question, 250); });
  typed.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !typed.value.trim()) return;
    event.preventDefault();
    found.querySelector('button')?.focus();
  });
  found.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button?.dataset.pick) choose(known, button.dataset.pick, button.dataset.name);
    if (!button?.dataset.new) return;
    if (button.dataset.answer) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'parties.answers', value: button.dataset.answer }));
    choose(begun, button.dataset.new, button.dataset.name);
  });
  // Who a new partner is, is asked where it is added; the field stays for those who typed a name and saved at once.
  const sector = field.querySelector('[data-sector]');
  if (sector && !sector.classList.contains('wrong')) sector.hidden = true;
}

const event = form?.querySelector('[data-event]');
if (event) {
  const shown = () => event.hidden = !['EVENT', 'CAMPAIGN_ACTION'].includes(form.querySelector('input[name=kind]:checked')?.value);
  form.addEventListener('change', ({ target }) => { if (target.name === 'kind') shown(); });
  shown();
}
