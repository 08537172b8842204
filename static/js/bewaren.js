// Keeps what is typed in a field on this computer until it is saved: a closed tab or an ended
// session costs nobody their text. Only for fields that say so (MarkdownField(keep=True)).
// static/js/werkplek.js throws it away.
(() => {
  const account = document.querySelector("[data-bewaarsleutel]")?.dataset.bewaarsleutel;
  const fields = [...document.querySelectorAll("textarea[data-bewaren]")];
  if (!account || fields.length === 0) return;
  const SENT = "bewaard-verstuurd";
  const MOST = 3;
  const CHANGED =
    "Let op: de tekst op deze pagina is daarna veranderd. Lees eerst beide teksten. Zet dan pas terug.";
  const mine = `bewaard:${account}:`;
  let stopped = false;

  const nameOf = (field) => {
    const { pathname } = new URL(field.form.getAttribute("action"), location.href);
    return `${mine}${pathname}:${field.name}`;
  };
  // The hidden field with which the server sees that someone else saved in between.
  const markOf = (field) => {
    const part = field.name.includes("-") ? field.name.replace(/[^-]+$/, "") : "";
    return field.form.elements[`${part}gezien`] ?? field.form.elements.versie ?? null;
  };
  const plain = (text) => text.replace(/\r\n?/g, "\n").trim();

  const read = (name) => {
    try {
      const kept = JSON.parse(localStorage.getItem(name)) ?? [];
      return kept.filter((item) => typeof item.tekst === "string");
    } catch {
      return [];
    }
  };

  const write = (name, kept) => {
    try {
      if (kept.length === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(kept.slice(0, MOST)));
    } catch {
      stopped = true; // No room, or not allowed here.
    }
  };

  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const moment = (op) => {
    const day = new Date(op);
    const days = (new Date().setHours(0, 0, 0, 0) - new Date(op).setHours(0, 0, 0, 0)) / 86400000;
    const word = ["vandaag", "gisteren"][Math.round(days)];
    const date = day.toLocaleDateString("nl-NL", { day: "numeric", month: "long" });
    return `${word ?? date} ${day.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" })}`;
  };

  const offer = (field, item, isOutdated, { restore, discard }) => {
    const box = make("div", "", "editor__bewaard stroom");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "Bewaarde tekst");
    const said = make("p", `Wij hebben bewaard wat u typte (${moment(item.op)}).`, "alert__titel");
    said.setAttribute("role", "status");
    box.append(said);
    if (isOutdated) box.append(make("p", CHANGED));
    const details = make("details", "", "uitklap");
    details.append(make("summary", "Lees wat u typte"), make("p", item.tekst, "editor__tekst"));
    const row = make("div", "", "knoppen");
    for (const [text, look, act] of [
      ["Terugzetten", "secondary-action", restore],
      ["Weggooien", "subtle", discard],
    ]) {
      const button = make("button", text, `utrecht-button utrecht-button--${look}`);
      button.type = "button";
      button.addEventListener("click", () => {
        box.remove();
        act(item);
        field.focus();
      });
      row.append(button);
    }
    box.append(details, row);
    (field.parentElement.querySelector("markdown-toolbar") ?? field).before(box);
  };

  const keep = (field) => {
    const name = nameOf(field);
    const mark = markOf(field);
    const server = plain(field.defaultValue);
    // A page that says what is wrong shows the text as it was sent; the server has not kept it.
    const isEcho = document.querySelector("main .utrecht-alert--error") !== null;
    let typed = null; // What stands in the field and nowhere else.
    let before = { basis: server, merk: mark?.value ?? null };
    let earlier = []; // What was kept before, until its owner chooses.

    const store = () => {
      if (!stopped) write(name, typed ? [typed, ...earlier] : earlier);
    };
    const note = () => {
      const isNew = isEcho || plain(field.value) !== server;
      typed = isNew ? { tekst: field.value, op: Date.now(), ...before } : null;
      store();
    };
    const drop = (item) => {
      earlier = earlier.filter((other) => other !== item);
    };
    const show = (item) => offer(field, item, item.basis !== server, { restore, discard });

    function restore(item) {
      drop(item);
      if (typed) {
        earlier.unshift(typed); // Nothing typed is lost by putting something else back.
        show(typed);
      }
      field.value = item.tekst;
      // Saving counts from the text the writer saw then: the server shows both if it has changed.
      before = { basis: item.basis, merk: item.merk };
      if (mark && item.merk !== null) mark.value = item.merk;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function discard(item) {
      drop(item);
      store();
    }

    for (const item of read(name)) {
      const isHere = plain(item.tekst) === plain(field.value);
      if (isHere && (isEcho || plain(item.tekst) !== server)) {
        before = { basis: item.basis, merk: mark?.value ?? null };
        typed = { ...item, ...before };
      } else if (!isHere) earlier.push(item);
    }
    store();
    earlier.forEach(show);
    field.addEventListener("input", note);
    return name;
  };

  try {
    const names = new Map(fields.map((field) => [field, keep(field)]));
    document.addEventListener("submit", (event) => {
      if (event.submitter?.hasAttribute("formaction")) return; // Only a look, nothing is saved.
      const sent = fields.filter((field) => field.form === event.target).map((f) => names.get(f));
      sessionStorage.setItem(SENT, JSON.stringify(sent));
    });
    window.addEventListener("storage", (event) => {
      if (event.key === `${mine}uit`) stopped = true;
    });
  } catch {
    // The browser keeps nothing here; the form works as it does without this file.
  }
})();
