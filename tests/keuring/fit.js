// What a person with a small screen, large text, a shaky hand or only a keyboard would run into.
// Evaluated in the page by fitting.py; every function returns a list of sentences.
(() => {
  const short = (element) => element.outerHTML.slice(0, 160).replace(/\s+/g, " ");
  const isHidden = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return style.clipPath !== "none" || style.visibility === "hidden" || (box.width <= 1 && box.height <= 1);
  };
  const seen = (element) => element.checkVisibility() && !element.closest("svg");
  const all = (what) => [...document.querySelectorAll(what)].filter(seen);

  const wide = () => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const out = all("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !isHidden(element));
    return [`the page is ${scrollWidth} wide, by ${out.slice(-2).map(short).join(" and ")}`];
  };

  const clipped = () =>
    all("body *")
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
        const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return (across || down) && !isHidden(element) && element.textContent.trim() !== "";
      })
      .map((element) => `cut off: ${short(element)}`);

  const ACTIVE = ["a[href]", "button", "summary", "select", "textarea", "input:not([type=hidden])", "[tabindex='0']"]
    .map((kind) => `${kind}:not([tabindex='-1'])`).join();
  const MAIN = ".utrecht-button--primary-action, .utrecht-button--danger, .weg__knop";
  // The label of a box to tick can be pressed too.
  const reach = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((part) => part.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    return { width, height };
  };
  // WCAG 2.5.8 lets a link within a sentence be as high as its line.
  const inSentence = (element) =>
    element.matches("a") && getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
  const small = () => [
    ...all(ACTIVE)
      .filter((element) => !isHidden(element) && !inSentence(element))
      .filter((element) => Object.values(reach(element)).some((size) => size < 23.5))
      .map((element) => `smaller than 24 px: ${short(element)}`),
    ...all(MAIN)
      .filter((element) => element.getBoundingClientRect().height < 43.5)
      .map((element) => `a main button lower than 44 px: ${short(element)}`),
  ];

  const look = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, textDecoration } = getComputedStyle(element);
    return { outline: outlineStyle !== "none" && parseFloat(outlineWidth) > 0, rest: boxShadow + backgroundColor + textDecoration };
  };
  const covered = (element) => {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return false;
    const x = box.left + Math.min(box.width / 2, 100);
    const y = Math.max(box.top + Math.min(box.height / 2, 40), 1); // A long one begins above the screen.
    const top = document.elementFromPoint(x, y);
    const own = [element, ...(element.labels ?? [])];
    return !own.some((part) => part.contains(top) || top?.contains(part));
  };
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 && element.parentElement ? ground(element.parentElement) : colour;
  };
  const contrast = (element) => {
    if (!element.innerText?.trim()) return 21;
    const [high, low] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  // One of each kind: the hundredth link of a list is drawn as the first.
  const focus = () => {
    const kinds = new Map(all(ACTIVE).map((element) => [`${element.tagName}${element.className}${element.parentElement.className}`, element]));
    scrollTo(0, 0);
    return [...kinds.values()].flatMap((element) => {
      const before = look(element);
      element.focus();
      if (document.activeElement !== element) return element.disabled ? [] : [`takes no focus: ${short(element)}`];
      const after = look(element);
      const faults = after.outline || after.rest !== before.rest ? [] : [`focus cannot be seen: ${short(element)}`];
      if (contrast(element) < 4.5) faults.push(`cannot be read when it has focus: ${short(element)}`);
      if (covered(element)) faults.push(`covered when it has focus: ${short(element)}`);
      return faults;
    });
  };

  // As someone sets it in a browser or with a bookmarklet; no rule of the security policy forbids it.
  const dress = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  globalThis.fit = { wide, clipped, small, focus, dress };
})();
