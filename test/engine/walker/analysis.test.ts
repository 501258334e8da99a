import { walk } from "./walk";

walk((name) => name === "analyse" || name === "diagnose");
