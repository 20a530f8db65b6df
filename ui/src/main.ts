import { mount } from "svelte";
import "./appearance/tokens.css";
import "./appearance/base.css";
import { followSystem } from "./appearance/appearance.svelte.ts";
import Start from "./start/Start.svelte";

followSystem();
mount(Start, { target: document.body });
