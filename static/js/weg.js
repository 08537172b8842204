// The quick way out: three times Shift within five seconds, with nothing typed in between.
// The page works without this file; the link "Verlaat deze pagina" does the same.
(() => {
  const link = document.getElementById("weg");
  if (!link) return;
  const WINDOW = 5000;
  let presses = [];

  // replace() leaves no step in the history for the Back button to return to.
  const leave = () => window.location.replace(link.href);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = []; // Shift for a capital letter or Shift+Tab is not a call for help.
      return;
    }
    if (event.repeat) return;
    presses = [...presses, event.timeStamp].filter((moment) => event.timeStamp - moment <= WINDOW);
    if (presses.length >= 3) leave();
  });

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  document.getElementById("weg-uitleg")?.removeAttribute("hidden");
})();
