# A company compared with the other respondents re-weighted to its own mix of sex and age, by R's survey package:
# Rscript make-benchmark.R, in this folder. Writes benchmark.csv and benchmark.json.
suppressMessages(library(survey))
set.seed(20101213)

draw <- function(n, sexes, ages, lift) {
  sex <- sample(c("woman", "man"), n, TRUE, sexes)
  age <- sample(c("18-24", "25-34", "35-49", "50-64"), n, TRUE, ages)
  p <- 0.10 + 0.09 * (sex == "man") + 0.14 * (age == "18-24") - 0.05 * (age == "50-64") + lift
  data.frame(sex, age, mention = ifelse(runif(n) < p, "yes", "no"),
             aware = ifelse(runif(n) < 0.12 + 0.25 * (lift > 0), "yes", "no"))
}
others <- draw(6000, c(0.55, 0.45), c(0.1, 0.25, 0.35, 0.3), 0)
company <- draw(400, c(0.2, 0.8), c(0.3, 0.4, 0.2, 0.1), 0.08)
headcount <- 900

mix <- as.data.frame(table(sex = company$sex, age = company$age))
mix <- mix[mix$Freq > 0, ]
design <- svydesign(~1, weights = ~1, data = others)
adjusted <- postStratify(design, ~ sex + age, mix)

one <- function(question) {
  formula <- as.formula(paste0("~I(", question, " == 'yes')"))
  other <- svymean(formula, adjusted)
  p <- mean(company[[question]] == "yes")
  n <- nrow(company)
  effective <- n * (headcount - 1) / (headcount - n)
  se <- sqrt(p * (1 - p) / effective)
  a <- coef(other)[[2]]
  se_other <- SE(other)[[2]]
  list(question = question, company = p, companyEffectiveBase = effective, adjusted = a, adjustedSe = se_other,
       unadjusted = mean(others[[question]] == "yes"), difference = p - a,
       p = 2 * pnorm(-abs(p - a) / sqrt(se^2 + se_other^2)))
}
results <- lapply(c("mention", "aware"), one)
p <- sapply(results, function(r) r$p)
adjustedP <- p.adjust(p, "BH")
for (i in seq_along(results)) results[[i]]$adjustedP <- adjustedP[i]

number <- function(x) formatC(x, digits = 17, format = "g")
fields <- function(r) paste0("    {", paste0('"', names(r), '": ', sapply(r, function(v)
  if (is.character(v)) paste0('"', v, '"') else number(v)), collapse = ", "), "}")
writeLines(c("{", paste0('  "headcount": ', headcount, ","), '  "indicators": [',
             paste(sapply(results, fields), collapse = ",\n"), "  ]", "}"), "benchmark.json")
write.csv(rbind(cbind(unit = "company", company), cbind(unit = "other", others)), "benchmark.csv",
          row.names = FALSE, quote = FALSE)
