// Says of photographs that are too large before they are sent what the server would say minutes later.
const form = document.querySelector('form[data-largest]');
if (form) {
  const note = form.querySelector('[data-too-large]'), inputs = [...form.querySelectorAll('input[type=file]')];
  const chosen = () => inputs.flatMap(input => [...input.files]);
  const wrong = () => {
    const large = chosen().filter(file => file.size > form.dataset.largest);
    const all = chosen().reduce((sum, file) => sum + file.size, 0) > form.dataset.largestUpload;
    note.hidden = !large.length && !all;
    note.textContent = large.length ? `${note.dataset.tooLarge} ${large.map(file => file.name).join(', ')}` : note.dataset.tooMany;
    inputs.forEach(input => input.setAttribute('aria-invalid', String(!note.hidden)));
    return !note.hidden;
  };
  form.addEventListener('change', wrong);
  form.addEventListener('submit', event => { if (wrong()) { event.preventDefault(); inputs[0].focus(); } });
}
