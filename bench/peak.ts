import { company } from "./samples";

/** One whole task in a process of its own: `tsx bench/peak.ts <people> <task>`; prints megabytes before and at most. */
const [size, name] = [Number(process.argv[2]), process.argv[3] ?? ""];
const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const task = company(size).tasks[name]!;
const before = megabytes();
task();
console.log(JSON.stringify({ before, peak: megabytes() }));
