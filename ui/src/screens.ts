/** The screens and dialogs that nobody needs in order to begin to type. They are loaded when the box is there. */
import "./language/later.ts";

export { default as After } from "./after/After.svelte";
export { default as Beside } from "./beside/Beside.svelte";
export { default as Merge } from "./merge/Merge.svelte";
export { default as Organise } from "./organise/Organise.svelte";
export { default as Prepare } from "./prepare/Prepare.svelte";
export { default as Prioritise } from "./prioritise/Prioritise.svelte";
export { default as ProjectorDialog } from "./projector/ProjectorDialog.svelte";
export { default as Report } from "./report/Report.svelte";
export { default as SettingsDialog } from "./settings/SettingsDialog.svelte";
export { default as ShortcutsDialog } from "./shortcuts/ShortcutsDialog.svelte";
export { default as Start } from "./start/Start.svelte";
export { default as Vision } from "./vision/Vision.svelte";
