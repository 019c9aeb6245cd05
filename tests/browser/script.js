// The parts of the questionnaire's script, for tests that speak to one of them inside Chromium.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../src/web/script/', import.meta.url));

/** Puts the script's modules into a page as `parts`. */
export async function bring(page) {
  const { build } = createRequire(sources)('esbuild');
  const { outputFiles } = await build({
    stdin: {
      contents: `import * as packing from "./packing"; import * as link from "./link"; import * as terms from "./terms";
        import * as sealing from "./sealing"; import * as bytes from "./bytes"; import * as kept from "./kept"; import * as shuffle from "./shuffle";
        globalThis.parts = { packing, link, terms, sealing, bytes, kept, shuffle };`,
      resolveDir: sources,
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  await page.evaluate(outputFiles[0].text);
}
