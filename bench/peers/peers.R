# Times R on the two samples written by run.ts: Rscript peers.R <folder>. Prints {"task n": milliseconds} as JSON.
folder <- commandArgs(TRUE)[1]
sizes <- as.integer(strsplit(readLines(file.path(folder, "sizes.txt")), " ")[[1]])
best <- function(run, budget = 0.6) {
  # Processor time comes in whole milliseconds, so it is divided over all the calls.
  count <- 0
  started <- proc.time()
  while (count == 0 || ((proc.time() - started)[["elapsed"]] < budget && count < 2000)) {
    run()
    count <- count + 1
  }
  sum((proc.time() - started)[c("user.self", "sys.self")]) * 1000 / count
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
exact <- as.integer(strsplit(readLines(file.path(folder, "exact.txt")), " ")[[1]])
for (n in exact) for (ties in c("ties", "no ties")) {
  at <- paste(ties, n)
  x <- readBin(file.path(folder, paste0("x", at, ".f64")), "double", n, 8)
  y <- readBin(file.path(folder, paste0("y", at, ".f64")), "double", n, 8)
  both <- data.frame(score = c(x, y), side = factor(rep(c("x", "y"), each = n)))
  if (requireNamespace("coin", quietly = TRUE))
    out[paste("coin", at)] <- best(function()
      coin::pvalue(coin::wilcox_test(score ~ side, data = both, distribution = "exact")))
  if (n <= 100 && ties == "no ties")
    out[paste("wilcox.test", at)] <- best(function() wilcox.test(y, x, exact = TRUE))
  # Seconds at 100, minutes at 200.
  if (n <= 100 && ties == "ties" && requireNamespace("exactRankTests", quietly = TRUE))
    out[paste("exactRankTests", at)] <- best(function() exactRankTests::wilcox.exact(y, x, exact = TRUE))
}
cat("{", paste(sprintf('"%s":%.4f', names(out), out), collapse = ","), "}")
