# Reference cases beyond those of ../statistics, computed with R's survey package: other variable names (dots), other
# codes (spaces, quotes, commas, accents), strong clusters, weights from a column, raking from a column's weights,
# empty cells and groups, a group that lies wholly in one cluster.
#
#   Rscript make-cases.R        (R 4.2.2, survey 4.1.1) writes case-c.csv, case-c.json, case-d.csv, case-d.json
#
# The answers are drawn from a fixed seed; nobody gave them.
suppressMessages(library(survey))
z <- 1.959963984540054

num <- function(x) if (length(x) == 0 || is.na(x)) "null" else if (is.infinite(x)) '"Infinity"' else sprintf("%.17g", x)
str <- function(x) paste0('"', gsub('"', '\\\\"', x), '"')

estimate <- function(data, design, question, by) {
  asked <- !is.na(data[[question]])
  levels <- lapply(by, function(v) sort(unique(na.omit(data[[v]]))))
  names(levels) <- by
  groups <- if (length(by)) expand.grid(levels, stringsAsFactors = FALSE) else data.frame(row.names = 1)
  out <- c()
  for (g in seq_len(nrow(groups))) {
    inside <- asked
    for (v in by) inside <- inside & !is.na(data[[v]]) & data[[v]] == groups[g, v]
    n <- sum(inside)
    w <- weights(design)[inside]
    for (code in sort(unique(na.omit(data[[question]])))) {
      p <- se <- neff <- lo <- hi <- NA
      if (n > 0) {
        design$variables$y <- ifelse(inside, as.numeric(!is.na(data[[question]]) & data[[question]] == code), 0)
        m <- svymean(~y, subset(design, inside))
        p <- as.numeric(coef(m)); se <- as.numeric(SE(m))
        if (p > 1 - 1e-14) p <- 1
        if (se < 1e-12) se <- 0
        neff <- if (se > 0) p * (1 - p) / se^2 else sum(w)^2 / sum(w^2)
        h <- z * sqrt(p * (1 - p) / neff + z^2 / (4 * neff^2))
        lo <- if (p == 0) 0 else (p + z^2 / (2 * neff) - h) / (1 + z^2 / neff)
        hi <- if (p == 1) 1 else (p + z^2 / (2 * neff) + h) / (1 + z^2 / neff)
      }
      by_json <- paste0("{", paste(sapply(by, function(v) paste0(str(v), ":", str(groups[g, v]))), collapse = ","), "}")
      if (!length(by)) by_json <- "{}"
      out <- c(out, paste0('{"question":', str(question), ',"category":', str(code), ',"by":', by_json,
        ',"p":', num(p), ',"se":', num(se), ',"n":', n, ',"nEff":', num(neff), ',"lo":', num(lo), ',"hi":', num(hi), "}"))
    }
  }
  out
}

association <- function(data, design, row, col) {
  both <- !is.na(data[[row]]) & !is.na(data[[col]])
  design$variables$r <- factor(ifelse(both, data[[row]], NA))
  design$variables$k <- factor(ifelse(both, data[[col]], NA))
  sub <- subset(design, both)
  t <- try(svychisq(~r + k, sub, statistic = "F"), silent = TRUE)
  pr <- prop.table(svytable(~r + k, sub))
  e <- outer(rowSums(pr), colSums(pr))
  v <- if (min(dim(pr)) > 1) sqrt(sum((pr - e)^2 / e) / (min(dim(pr)) - 1)) else NA
  ok <- !inherits(t, "try-error") && is.finite(t$statistic)
  f <- if (ok) c(t$statistic, t$parameter, t$p.value) else rep(NA, 4)
  paste0('{"row":', str(row), ',"col":', str(col), ',"F":', num(f[1]), ',"ndf":', num(f[2]), ',"ddf":', num(f[3]),
    ',"p":', num(f[4]), ',"cramersV":', num(v), "}")
}

write_case <- function(name, data, design, questions, bys, tests, spec_weights) {
  w <- weights(design)
  tables <- do.call(c, lapply(questions, function(q) lapply(Filter(function(b) !(q %in% b), bys), function(b) list(q = q, b = b))))
  est <- unlist(lapply(tables, function(t) estimate(data, design, t$q, t$b)))
  tst <- sapply(tests, function(t) association(data, design, t[1], t[2]))
  json_list <- function(x) paste0("[", paste(x, collapse = ","), "]")
  spec <- paste0('{"psu":"unit.id","weights":', spec_weights,
    ',"tables":', json_list(sapply(tables, function(t) paste0('{"question":', str(t$q), ',"by":', json_list(sapply(t$b, str)), "}"))),
    ',"tests":', json_list(sapply(tests, function(t) paste0('{"row":', str(t[1]), ',"col":', str(t[2]), "}"))), "}")
  w_mean <- w / mean(w)
  writeLines(spec, paste0(name, ".spec.json"))
  writeLines(paste0('{"case":', str(name), ',"n":', nrow(data),
    ',"deff_w":', num(length(w) * sum(w^2) / sum(w)^2), ',"n_kish":', num(sum(w)^2 / sum(w^2)),
    ',"weights":', json_list(sapply(w, num)),
    ',\n"estimates":', json_list(paste0("\n", est)), ',\n"tests":', json_list(paste0("\n", tst)), "}"), paste0(name, ".json"))
  out <- data
  out$base.weight <- sprintf("%.17g", out$base.weight)
  write.csv(out, paste0(name, ".csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}

set.seed(20100611)
n <- 900
company <- sample(c(paste0("firm ", 1:25), rep("own", 12)), n, TRUE)
own <- company == "own"
effect <- rnorm(25, 0, 1.6)
lean <- ifelse(own, 0, effect[as.integer(sub("firm |own", "", company))])
lean[is.na(lean)] <- 0
draw <- function(p, codes) codes[1 + (runif(n) > p) + (runif(n) > 0.8) * (runif(n) > p)]
data <- data.frame(
  unit.id = ifelse(own, paste0("person ", seq_len(n)), company),
  base.weight = round(exp(rnorm(n, 0, 0.7)), 6),
  says.yes = draw(plogis(lean), c("yes, often", "no \"never\"", "n'en sais rien \u00e9")),
  site.kind = ifelse(own, sample(c("north", "south"), n, TRUE),
    c("north", "south", "east")[1 + as.integer(factor(company)) %% 3]),
  grade = sample(c("A", "B", "C.1", "C.2"), n, TRUE, c(5, 4, 2, 1)),
  stringsAsFactors = FALSE)
# The island's respondents all belong to one company; nobody of grade C.2 is there.
island <- company == "firm 3"
data$site.kind[island] <- "island"
data$grade[island & data$grade == "C.2"] <- "A"
# A follow-up asked of some only; nobody in the east was asked; a grade nobody answered for one in twenty.
data$follow.up <- ifelse(data$says.yes == "yes, often" & data$site.kind != "east",
  ifelse(runif(n) < plogis(lean - 1), "good", "bad"), NA)
data$grade[runif(n) < 0.05] <- NA

bys <- list(character(0), "site.kind", "grade", c("site.kind", "grade"))
questions <- c("says.yes", "follow.up")
tests <- list(c("says.yes", "site.kind"), c("says.yes", "grade"), c("follow.up", "grade"), c("says.yes", "follow.up"))

design <- svydesign(ids = ~unit.id, weights = ~base.weight, data = data)
write_case("case-c", data, design, questions, bys, tests, '{"column":"base.weight"}')

# The same answers, raked from the column's weights on two margins, one of them with grouped codes.
complete <- data
complete$grade[is.na(complete$grade)] <- "B"
complete$grade.group <- ifelse(complete$grade %in% c("C.1", "C.2"), "C", complete$grade)
design <- svydesign(ids = ~unit.id, weights = ~base.weight, data = complete)
raked <- rake(design, list(~site.kind, ~grade.group), list(
  data.frame(site.kind = c("north", "south", "east", "island"), Freq = n * c(0.4, 0.3, 0.2, 0.1)),
  data.frame(grade.group = c("A", "B", "C"), Freq = n * c(0.5, 0.3, 0.2))), control = list(maxit = 500, epsilon = 1e-13, verbose = FALSE))
# Raked weights without the credit that rake() would give to the variance.
plain <- svydesign(ids = ~unit.id, weights = weights(raked), data = complete)
complete$grade.group <- NULL
write_case("case-d", complete, plain, questions, bys, tests, paste0('{"column":"base.weight","margins":[',
  '{"variable":"site.kind","categories":[{"codes":["north"],"share":0.4},{"codes":["south"],"share":0.3},{"codes":["east"],"share":0.2},{"codes":["island"],"share":0.1}]},',
  '{"variable":"grade","categories":[{"codes":["A"],"share":0.5},{"codes":["B"],"share":0.3},{"codes":["C.1","C.2"],"share":0.2}]}]}'))
