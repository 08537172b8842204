// Builds static/build/ from NL Design System styles and our own; run after `npm ci`.
// Works without a network and without npx: node static/src/build.mjs
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
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

function templateFiles() {
  return readdirSync(TEMPLATES, { recursive: true })
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => join(TEMPLATES, name));
}

async function usedRules(css) {
  const [result] = await new PurgeCSS().purge({
    content: templateFiles(),
    css: [{ raw: css }],
    safelist: { standard: DYNAMIC_CLASSES },
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
  return { css: `:root{${lines.join("")}}`, kept: used.size, total: values.size };
}

function minify(css) {
  const { code, warnings } = transform({
    filename: "site.css",
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    // Fallbacks for the older phones that residents use.
    targets: { chrome: 87 << 16, firefox: 91 << 16, safari: 14 << 16 },
  });
  const own = warnings.filter((w) => !/pseudo|selector/i.test(w.message));
  if (own.length > 0) console.warn(own.map((w) => w.message).join("\n"));
  return code.toString();
}

function report(name, content) {
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
  const squeezed = `gzip ${kb(gzipSync(content, { level: 9 }).length)}  brotli ${kb(brotliCompressSync(content).length)}`;
  console.log(`${name.padEnd(32)} ${kb(content.length)}  ${squeezed}`);
}

const own = readFileSync(join(SOURCE, "eigen.css"), "utf8");
const rules = withoutDataImages(await usedRules(COMPONENTS.map(read).join("\n")));
const tokens = usedTokens(read(TOKENS), rules + own);
const site = Buffer.from(NOTICE + minify(tokens.css + rules + own));

if (site.includes("data:")) throw new Error("site.css still has an image the policy blocks");

rmSync(BUILD, { recursive: true, force: true });
mkdirSync(join(BUILD, "fonts"), { recursive: true });
writeFileSync(join(BUILD, "site.css"), site);
console.log(`tokens kept: ${tokens.kept} of ${tokens.total}`);
report(relative(ROOT, join(BUILD, "site.css")), site);

// As it was published: a module of its own, only for pages of the workspace with an editor.
const toolbar = `/*!\n * ${TOOLBAR}\n *\n${read(`${TOOLBAR}/LICENSE`).trim().replace(/^/gm, " * ")}\n */\n`;
mkdirSync(join(BUILD, "js"), { recursive: true });
writeFileSync(join(BUILD, "js", "markdown-toolbar.js"), toolbar + read(`${TOOLBAR}/dist/index.js`));
report("static/build/js/markdown-toolbar.js", readFileSync(join(BUILD, "js", "markdown-toolbar.js")));

for (const weight of [400, 700]) {
  const target = join(BUILD, "fonts", `noto-sans-${weight}.woff2`);
  copyFileSync(join(MODULES, `${FONT}${weight}-normal.woff2`), target);
  report(relative(ROOT, target), readFileSync(target));
}
