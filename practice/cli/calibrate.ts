import { runCalibrate } from "./runCalibrate";

/** `npm run calibrate`: the add-in's own detect, suggest and write on a file, without Excel and without the pane. */
const output = {
  say: (line: string) => console.log(line),
  complain: (line: string) => console.error(line),
};

void runCalibrate(process.argv.slice(2), output).then((code) => process.exit(code));
