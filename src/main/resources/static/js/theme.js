// Runs before the first paint: "auto" follows the device, paper is always light.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const wanted = () => root.dataset.theme === 'auto' ? (dark.matches ? 'dark' : 'light') : root.dataset.theme;
  const wear = theme => root.setAttribute('data-bs-theme', theme ?? 'light');
  root.classList.add('js');
  wear(wanted());
  dark.addEventListener('change', () => wear(wanted()));
  addEventListener('beforeprint', () => wear('light'));
  addEventListener('afterprint', () => wear(wanted()));
})();
