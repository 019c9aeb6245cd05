// Takes the access code from the link, puts it into its field and clears the address bar.
// The page is complete without this file.
(() => {
  "use strict";
  const field = document.getElementById("code");
  if (!field) return;

  const take = () => {
    // A gateway may have turned "#" into "%23".
    const link = location.hash.slice(1) || location.pathname.split(/%23/i)[1] || "";
    const parts = /^([a-z0-9]{20})(?:\.([a-z0-9]+))?$/i.exec(link);
    if (!parts) return;
    field.value = parts[1];
    history.replaceState(null, "", field.form.getAttribute("action"));
    const other = parts[2] && !field.dataset.fingerprint.toLowerCase().startsWith(parts[2].toLowerCase());
    document.getElementById("other-terms").hidden = !other;
  };
  take();
  addEventListener("hashchange", take);
})();
