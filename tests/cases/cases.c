/*
 * The law as tables: each household of a case file is decided, and what comes out is held
 * against the columns expect (categories and amounts, in order, parted by " + "), until and
 * missing of its head's row.  usage: cases RULES DATE FILE ...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "decide/assess.h"
#include "law/fact.h"

enum { EXPECT_SIZE = 512 };

struct wanted {
	struct text expect;
	struct text until;
	struct text missing;
};

static void
print_finding(void *context, const struct finding *finding)
{
	(void)context;
	if (finding->level >= DIAG_ERROR)
		fprintf(stderr, "%s: %.*s: %.*s\n", finding->id, (int)finding->where->household.n,
			finding->where->household.p, (int)finding->message.n, finding->message.p);
}

/* The cell of an extra column of the head's row; blank where there is none. */
static struct text
extra(const struct assess *assess, const char *name)
{
	const struct household *household = &assess->household;
	const struct text *heading;
	size_t count = record_extras(register_records(assess->reg), &heading);

	for (size_t i = 0; i < count; i++)
		if (text_equal(heading[i], text_of(name)))
			return household->person[household->head].row.extra[i];
	return (struct text){ "", 0 };
}

/* "low-income 0.00 + dibao-single 540.00" */
static struct text
result(const struct walk *walk, char buf[EXPECT_SIZE])
{
	char money[MONEY_SIZE];
	size_t used = 0;

	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];
		struct text category = word_text((enum word)outcome->category, LANGUAGE_EN);
		bool open = outcome->category == WORD_CATEGORY_UNDECIDED ||
			    outcome->category == WORD_CATEGORY_INVALID;

		used += (size_t)snprintf(buf + used, EXPECT_SIZE - used, "%s%.*s%s%s",
					 i > 0 ? " + " : "", (int)category.n, category.p,
					 open ? "" : " ",
					 open ? "" : money_format(outcome->amount, money));
	}
	return (struct text){ buf, used };
}

static bool
differs(struct text household, const char *what, struct text wanted, struct text got)
{
	if (text_equal(wanted, got))
		return false;
	fprintf(stderr, "%.*s: %s: wanted %.*s, got %.*s\n", (int)household.n, household.p, what,
		(int)wanted.n, wanted.p, (int)got.n, got.p);
	return true;
}

static bool
fails(const struct assess *assess)
{
	const struct walk *walk = &assess->walk;
	struct text household = assess->household.id;
	struct text until = extra(assess, "until");
	char buf[EXPECT_SIZE];
	char day[DAY_SIZE];
	char missing[EXPECT_SIZE];
	bool failed = differs(household, "expect", extra(assess, "expect"), result(walk, buf));

	if (until.n > 0)
		failed |= differs(household, "until", until,
				  text_of(month_format(walk->outcome[0].until, day)));
	failed |= differs(household, "missing", extra(assess, "missing"),
			  fact_list(walk->outcome[0].missing, missing, sizeof(missing)));
	return failed;
}

/* How many cases of a file fail; a file that cannot be read is one. */
static size_t
run(const char *path, const struct law *law, struct diag *diag, size_t *cases)
{
	struct assess_options options = { .path = path,
					  .diseases = JZ_SOURCE_DIR "/data/diseases.csv" };
	struct assess assess;
	size_t failed = 0;
	enum register_result got = REGISTER_FAILED;

	if (assess_open(&assess, &options, law, diag))
		while ((got = assess_next(&assess)) == REGISTER_HOUSEHOLD) {
			failed += fails(&assess);
			++*cases;
		}
	assess_close(&assess);
	return failed + (got == REGISTER_END ? 0 : 1);
}

int
main(int argc, char *argv[])
{
	struct diag diag = { .language = LANGUAGE_EN, .sink = print_finding };
	struct ruleset *rules = argc > 3 ? ruleset_open(argv[1], &diag) : NULL;
	size_t cases = 0;
	size_t failed = 0;
	struct law law;
	day_t date;

	if (rules == NULL || !day_parse(argv[2], strlen(argv[2]), &date))
		return EXIT_FAILURE;
	ruleset_at(rules, date, &law);
	for (int i = 3; i < argc; i++)
		failed += run(argv[i], &law, &diag, &cases);
	ruleset_close(rules);
	printf("%zu passed, %zu failed\n", cases - (failed < cases ? failed : cases), failed);
	return failed == 0 && cases > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
