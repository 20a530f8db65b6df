import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { completenessProblems } from "./src/language/completeness.ts";
import { readInterfaceTexts } from "./src/language/interface-texts.ts";

/** A message that a language lacks stops the build: nobody should meet an untranslated screen. */
function completeMessages(): Plugin {
  return {
    name: "kelechek-complete-messages",
    apply: "build",
    buildStart() {
      const { messages, sources } = readInterfaceTexts();
      const problems = completenessProblems(messages, sources);
      if (problems.length > 0) this.error(problems.join("\n"));
    },
  };
}

export default defineConfig({
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), completeMessages()],
  build: {
    // The WebKit of Debian 12, which is the oldest that Tauri's window is run on.
    target: ["safari16", "chrome110"],
    // The content security policy allows no data: addresses, so nothing may be folded into one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Two pages: the window in which one works, and the one that a room sees.
    rollupOptions: { input: { index: "index.html", projector: "projector.html" } },
  },
  test: {
    include: ["src/**/*.test.ts"],
  },
});
