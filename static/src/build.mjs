// Builds static/build/ from NL Design System styles and our own; run after `npm ci`.
// Works without a network and without npx: node static/src/build.mjs
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";

const SOURCE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(SOURCE, "..", "..");
const BUILD = join(ROOT, "static", "build");
const MODULES = join(ROOT, "node_modules");
const TEMPLATES = join(ROOT, "templates");
const COMPONENTS = [
  "@nl-design-system-candidate/skip-link-css/dist/skip-link.css",
  "@utrecht/component-library-css/dist/index.css",
];
const TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
const TOOLBAR = "@github/markdown-toolbar-element";
const FONT = "@fontsource/noto-sans/files/noto-sans-latin-";

// Class names that a macro puts together from a parameter, so no template has them whole.
const DYNAMIC_CLASSES = [/^utrecht-alert--/, /^utrecht-status-badge--/];
// What someone may write in Markdown, and no template has.
const WRITTEN = ["h2", "h3", "h4", "hr", "table", "tr", "th", "td", "blockquote", "code"];
const NOTICE = `/*!
 * Contains NL Design System components and design tokens, licensed under the EUPL-1.2:
 * @utrecht/component-library-css, copyright Gemeente Utrecht and Frameless B.V.;
 * @nl-design-system-candidate/skip-link-css and @nl-design-system-unstable/voorbeeld-design-tokens,
 * copyright NL Design System community. Changed: unused rules left out, colours replaced.
 * The other rules belong to this site, EUPL-1.2. Fonts: Noto Sans, SIL Open Font License 1.1.
 * Licence: https://eupl.eu/1.2/nl/
 */
`;

const read = (path) => readFileSync(join(MODULES, path), "utf8");

const templateFiles = (folder = ".") =>
  readdirSync(join(TEMPLATES, folder), { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(TEMPLATES, folder, name));

// A resident may have little data: their pages get only the rules that these templates use.
function residentFiles() {
  const own = ["ervaringen", "plannen"].flatMap((floor) => templateFiles(floor));
  const pages = [...own, join(TEMPLATES, "layouts", "resident.html")];
  const found = new Set([join(TEMPLATES, "layouts", "base.html")]);
  for (const file of pages) {
    found.add(file);
    for (const [, macros] of readFileSync(file, "utf8").matchAll(/from "(macros\/\w+\.html)"/g))
      found.add(join(TEMPLATES, macros));
  }
  return [...found];
}

async function usedRules(css, files) {
  const [result] = await new PurgeCSS().purge({
    content: files,
    css: [{ raw: css }],
    safelist: { standard: [...DYNAMIC_CLASSES, ...WRITTEN] },
    keyframes: true,
  });
  return result.css;
}

// The site's security policy allows no data: images; eigen.css draws those marks itself.
const withoutDataImages = (css) => css.replace(/url\(\s*(["']?)data:.*?\1\s*\)/gs, "none");

// Keep the tokens that the rules use, the tokens that those use, and so on.
function usedTokens(theme, rules) {
  const values = new Map(
    [...theme.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]),
  );
  const references = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);
  const used = new Set();
  const waiting = references(rules);
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (used.has(name) || !values.has(name)) continue;
    used.add(name);
    waiting.push(...references(values.get(name)));
  }
  const lines = [...values].filter(([name]) => used.has(name)).map(([n, v]) => `${n}:${v};`);
  return `:root{${lines.join("")}}`;
}

function minify(css) {
  const { code, warnings } = transform({
    filename: "site.css",
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    // Fallbacks for the older phones that residents use.
    targets: { chrome: 88 << 16, firefox: 91 << 16, safari: (14 << 16) | (1 << 8) },
  });
  const own = warnings.filter((w) => !/pseudo|selector/i.test(w.message));
  if (own.length > 0) console.warn(own.map((w) => w.message).join("\n"));
  return code.toString();
}

// Beside each text file the same one squeezed, for the browsers that can take it.
function write(name, content) {
  const target = join(BUILD, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  const kb = (bytes) => `${(bytes.length / 1024).toFixed(1)} KB`.padStart(9);
  if (name.endsWith(".woff2")) return console.log(`${name.padEnd(28)} ${kb(content)}`);
  const gzip = gzipSync(content, { level: 9 });
  const brotli = brotliCompressSync(content);
  writeFileSync(`${target}.gz`, gzip);
  writeFileSync(`${target}.br`, brotli);
  console.log(`${name.padEnd(28)} ${kb(content)}  gzip ${kb(gzip)}  brotli ${kb(brotli)}`);
}

const components = COMPONENTS.map(read).join("\n");
const own = readFileSync(join(SOURCE, "eigen.css"), "utf8");

function sheet(rules, ours) {
  const tokens = usedTokens(read(TOKENS), rules + ours);
  const css = Buffer.from(NOTICE + minify(tokens + rules + ours));
  if (css.includes("data:")) throw new Error("an image that the policy blocks is still there");
  return css;
}

rmSync(BUILD, { recursive: true, force: true });
write("site.css", sheet(withoutDataImages(await usedRules(components, templateFiles())), own));
const forResidents = withoutDataImages(await usedRules(components, residentFiles()));
write("bewoner.css", sheet(forResidents, await usedRules(own, residentFiles())));

// As it was published: a module of its own, only for pages of the workspace with an editor.
const licence = read(`${TOOLBAR}/LICENSE`).trim().replace(/^/gm, " * ");
const toolbar = `/*!\n * ${TOOLBAR}\n *\n${licence}\n */\n${read(`${TOOLBAR}/dist/index.js`)}`;
write("js/markdown-toolbar.js", Buffer.from(toolbar));

// The second set holds the letters of other European languages; only paper uses it (kern/paper_fonts.py).
for (const subset of ["", "ext-"])
  for (const weight of [400, 700])
    write(
      `fonts/noto-sans-${subset}${weight}.woff2`,
      readFileSync(join(MODULES, `${FONT}${subset}${weight}-normal.woff2`)),
    );
