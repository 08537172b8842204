// On every page of the workspace: throw away what the browser kept of typed text, as soon as it
// is saved, at logging out, and after two weeks. static/js/bewaren.js does the keeping.
(() => {
  const START = "bewaard:";
  const DAYS = 14;
  const SENT = "bewaard-verstuurd";
  const logout = document.querySelector("[data-bewaarsleutel]");
  const mine = `${START}${logout?.dataset.bewaarsleutel}:`;

  const forget = (wanted) => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(START) && wanted(name)) localStorage.removeItem(name);
    }
  };

  const isOld = (name) => {
    try {
      const [newest] = JSON.parse(localStorage.getItem(name));
      return !(Date.now() - newest.op < DAYS * 86400000);
    } catch {
      return true;
    }
  };

  try {
    forget(isOld);
    // The page right after the one that was sent says whether it was saved.
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "[]");
    sessionStorage.removeItem(SENT);
    if (document.querySelector(".melding.utrecht-alert--ok")) forget((name) => sent.includes(name));

    logout?.addEventListener("submit", () => {
      forget((name) => name.startsWith(mine));
      // Tells other tabs of this account to stop keeping.
      localStorage.setItem(`${mine}uit`, "1");
      localStorage.removeItem(`${mine}uit`);
    });
  } catch {
    // The browser keeps nothing, so there is nothing to throw away.
  }
})();
