// Adds to each field for Markdown: buttons for the marks, and the preview with taalhulp in place.
// Without this file the button opens the same page in a new tab.
(() => {
  const BUTTONS = [
    ["header-2", "Kop"],
    ["bold", "Vet", "b"],
    ["italic", "Schuin", "i"],
    ["unordered-list", "Lijst"],
    ["ordered-list", "Genummerde lijst"],
    ["quote", "Citaat"],
    ["link", "Link"],
  ];
  const WHOLE_LINE = new Set(["header-2", "quote"]);
  const FAILED = "De taalhulp lukt nu niet. Probeer het over een minuut nog eens.";
  const LOGGED_OUT = "U bent niet meer ingelogd. Log in op een nieuw tabblad. Uw tekst blijft hier staan.";

  const make = (tag, { text, className, ...attributes } = {}) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  // A heading or a quote is a whole line, wherever in it the cursor stands.
  const selectLine = (field) => {
    const { value, selectionStart, selectionEnd } = field;
    const end = value.indexOf("\n", selectionEnd);
    field.setSelectionRange(
      value.lastIndexOf("\n", selectionStart - 1) + 1,
      end === -1 ? value.length : end,
    );
  };

  const addToolbar = (field, label) => {
    if (!customElements.get("markdown-toolbar")) return;
    const toolbar = make("markdown-toolbar", {
      className: "editor__knoppen",
      for: field.id,
      "aria-label": `Opmaak: ${label}`,
    });
    const buttons = BUTTONS.map(([mark, text, key], index) => {
      const button = make("button", {
        text,
        className: `editor__knop editor__knop--${mark}`,
        type: "button",
        tabindex: index === 0 ? "0" : "-1",
        "data-md-button": mark,
      });
      if (key) button.setAttribute("aria-keyshortcuts", `Control+${key.toUpperCase()}`);
      return button;
    });
    toolbar.append(...buttons);
    field.before(toolbar);
    // The buttons take turns with the arrow keys; the bar itself is no stop.
    toolbar.removeAttribute("tabindex");

    const onButton = (event, act) => {
      const pressed = event.type === "click" || event.key === "Enter" || event.key === " ";
      const mark = event.target.closest("[data-md-button]")?.dataset.mdButton;
      if (pressed && WHOLE_LINE.has(mark)) act();
    };
    let isCursor = false;
    for (const kind of ["click", "keydown"]) {
      const before = () => {
        isCursor = field.selectionStart === field.selectionEnd;
        selectLine(field);
      };
      const after = () => {
        if (isCursor) field.setSelectionRange(field.selectionEnd, field.selectionEnd);
      };
      toolbar.addEventListener(kind, (event) => onButton(event, before), true);
      toolbar.addEventListener(kind, (event) => onButton(event, after));
    }
    field.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const at = BUTTONS.findIndex(([, , key]) => key === event.key);
      if (at === -1) return;
      event.preventDefault();
      buttons[at].click();
    });
  };

  const ask = async (field, name) => {
    const body = new FormData();
    body.set("csrf_token", field.form.elements.csrf_token.value);
    body.set("veld", name);
    body.set("deel", "paneel");
    body.set(name, field.value);
    const response = await fetch("/schrijfhulp", { method: "POST", body });
    if (response.redirected) throw new Error(LOGGED_OUT);
    if (!response.ok) throw new Error(FAILED);
    return response.text();
  };

  const addPanel = (field, label, opener) => {
    const said = make("p", { className: "klein", role: "status" });
    const refresh = make("button", {
      text: "Bijwerken",
      className: "utrecht-button utrecht-button--secondary-action",
      type: "button",
    });
    const close = make("button", {
      text: "Sluiten",
      className: "utrecht-button utrecht-button--subtle",
      type: "button",
    });
    const row = make("div", { className: "knoppen" });
    row.append(refresh, close, said);
    const content = make("div", { className: "stroom" });
    const panel = make("section", {
      className: "editor__paneel stroom",
      "aria-label": `Bekijk en taalhulp: ${label}`,
    });
    panel.hidden = true;
    panel.append(row, content);
    opener.parentElement.after(panel);
    opener.setAttribute("aria-expanded", "false");

    const show = async () => {
      panel.hidden = false;
      opener.setAttribute("aria-expanded", "true");
      said.textContent = "Even wachten …";
      try {
        content.innerHTML = await ask(field, opener.value);
        for (const link of content.querySelectorAll("a[rel]")) link.target = "_blank";
        said.textContent = content.querySelector("[data-samenvatting]")?.textContent ?? "";
      } catch (error) {
        content.replaceChildren();
        said.textContent = error.message === LOGGED_OUT ? LOGGED_OUT : FAILED;
      }
    };
    const hide = () => {
      panel.hidden = true;
      opener.setAttribute("aria-expanded", "false");
      opener.focus();
    };

    opener.addEventListener("click", (event) => {
      event.preventDefault();
      if (panel.hidden) show();
      else hide();
    });
    refresh.addEventListener("click", show);
    close.addEventListener("click", hide);
    field.addEventListener("input", () => {
      if (!panel.hidden) said.textContent = "U hebt de tekst veranderd. Kies Bijwerken.";
    });
  };

  for (const wrapper of document.querySelectorAll("[data-editor]")) {
    const field = wrapper.querySelector("textarea");
    const opener = wrapper.querySelector("button[name=veld]");
    const label = field.labels[0].firstChild.textContent.trim();
    addToolbar(field, label);
    addPanel(field, label, opener);
  }
})();
