/** The page of the projector's window. It asks for nothing but to be told what to show. */
import "../language/later.ts";
import { mount } from "svelte";
import "../appearance/fonts.css";
import "../appearance/tokens.css";
import "../appearance/base.css";
import Room from "./Room.svelte";

mount(Room, { target: document.body });
