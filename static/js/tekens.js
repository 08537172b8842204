// Says while someone types how much still fits in a text. Nothing typed is changed, kept or sent.
(() => {
  const FROM = 0.9;
  const WAIT = 400;

  for (const message of document.querySelectorAll("[data-tekens]")) {
    const field = document.getElementById(message.dataset.tekens);
    if (!field) continue;
    const most = Number(message.dataset.meest);
    let timer;

    const tell = () => {
      // As the server counts: whole signs, without spaces around the text.
      const left = most - [...field.value.trim()].length;
      const words = left < 0 ? message.dataset.teVeel : message.dataset.over;
      message.hidden = left > most * (1 - FROM);
      message.textContent = message.hidden ? "" : words.replace("{}", Math.abs(left));
    };

    // Not at every key: a screen reader would never stop talking.
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(tell, WAIT);
    });
    tell();
  }
})();
