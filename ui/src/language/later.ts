/** The sentences of the screens that nobody needs in order to begin to type. They come with those screens, not before. */
import { learn } from "./message.svelte.ts";

learn(
  import.meta.glob<string>("../../../assets/i18n/*/{merge,conflict,duplicate,organise,prioritise,projector,vision,report-screen,settings,shortcuts,prepare,beside,after}.ftl", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);
