/* Before the first paint: the light or dark the person chose, else what their system says. A file of its own, because the
 * content policy allows no inline script. The key is Mantine's. */
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('mantine-color-scheme-value');
  } catch (refused) {
    // Storage may be closed to us: then the system decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
