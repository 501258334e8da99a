# Times R on the two samples written by run.ts: Rscript peers.R <folder>. Prints {"task n": milliseconds} as JSON.
folder <- commandArgs(TRUE)[1]
sizes <- as.integer(strsplit(readLines(file.path(folder, "sizes.txt")), " ")[[1]])
best <- function(run, budget = 0.6) {
  times <- c()
  started <- proc.time()[["elapsed"]]
  while (length(times) == 0 || (proc.time()[["elapsed"]] - started < budget && length(times) < 15)) {
    t <- Sys.time()
    run()
    times <- c(times, as.numeric(difftime(Sys.time(), t, units = "secs")) * 1000)
  }
  median(times)
}
out <- c()
for (n in sizes) {
  tag <- format(n, scientific = FALSE)
  load <- function(name) readBin(file.path(folder, paste0(name, tag, ".f64")), "double", n, 8)
  x <- load("x")
  y <- load("y")
  both <- c(x, y)
  out[paste("sort", tag)] <- best(function() sort(both))
  out[paste("percentile", tag)] <- best(function() (rank(both) - 0.5) / length(both))
  out[paste("mannWhitney", tag)] <- best(function() suppressWarnings(wilcox.test(y, x, exact = FALSE)))
  if (n <= 5000)
    out[paste("shift", tag)] <- best(function() suppressWarnings(wilcox.test(y, x, exact = FALSE, conf.int = TRUE)))
}
cat("{", paste(sprintf('"%s":%.4f', names(out), out), collapse = ","), "}")
