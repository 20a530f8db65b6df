import { mount } from "svelte";
import "./appearance/fonts.css";
import "./appearance/tokens.css";
import "./appearance/base.css";
import { followSystem } from "./appearance/appearance.svelte.ts";
import App from "./App.svelte";
import { noteFaults } from "./ipc/faults.ts";

noteFaults();
followSystem();
mount(App, { target: document.body });
