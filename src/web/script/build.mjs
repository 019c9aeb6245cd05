// Builds `../static/page.js` and the notices of what is in it. `node build.mjs --check` changes
// nothing and fails when what is committed differs from what the sources make, byte for byte.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const most = 30 * 1024;
const included = ["@hpke/core", "@hpke/common", "@cloudflare/blindrsa-ts", "sjcl"];

const notices = included.map((name) => {
  const folder = join(here, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const text = ["LICENSE", "LICENSE.txt"].map((file) => {
    try {
      return readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").replace(/[ \t]+$/gm, "").trim();
    } catch {
      return "";
    }
  });
  return `${name} ${version} (${license})\n\n${text.join("")}\n`;
});
notices.push("noble-hashes and noble-curves, of which @hpke/common has parts (MIT, as above)\n\nCopyright (c) 2022 Paul Miller (https://paulmillr.com)\n");
notices.push(readFileSync(join(here, "../../../LICENSE-APACHE"), "utf8"));
const line = `\n${"-".repeat(72)}\n\n`;
const licences = `The questionnaire's script contains these packages.\n\n${notices.join(line)}`;
const digest = createHash("sha256").update(licences).digest("hex").slice(0, 12);

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["main.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none",
  banner: {
    js: `/* Built from src/web/script. Contains ${included.join(", ")}: notices at /static/page-licences-${digest}.txt */`,
  },
  write: false,
});
const script = outputFiles[0].contents;

const zipped = gzipSync(script, { level: 9 }).length;
console.log(`page.js: ${script.length} bytes, ${zipped} gzipped`);
if (zipped > most) throw new Error(`the script has ${zipped} bytes gzipped, over ${most}`);

for (const [name, made] of [["page.js", Buffer.from(script)], ["page-licences.txt", Buffer.from(licences)]]) {
  const file = join(here, "..", "static", name);
  if (!process.argv.includes("--check")) writeFileSync(file, made);
  else if (!readFileSync(file).equals(made)) {
    throw new Error(`${name} is not what src/web/script makes: run "npm run build" there and commit the outcome`);
  }
}
