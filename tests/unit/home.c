#include "home.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct home home;

void
home_begin(void)
{
	home = (struct home){ 0 };
	scratch_begin(&home.scratch);
	home.rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &home.scratch.diag);
	if (home.rules == NULL)
		abort();
	ruleset_at(home.rules, day_of(2026, 11, 23), &home.law);
}

static void
close_assess(void)
{
	if (home.open)
		assess_close(&home.assess);
	home.open = false;
}

/* "H1,P1,head,<row>\nH1,P2,other,<row>\n..." */
static void
write_register(const char *columns, const char *rows)
{
	char text[8192];
	size_t used =
		(size_t)snprintf(text, sizeof(text), "household_id,name,relation,%s\n", columns);

	for (int person = 1; *rows != '\0'; person++) {
		size_t n = strcspn(rows, "\n");

		used += (size_t)snprintf(text + used, sizeof(text) - used, "H1,P%d,%s,%.*s\n",
					 person, person == 1 ? "head" : "other", (int)n, rows);
		rows += n + (rows[n] == '\n' ? 1 : 0);
	}
	scratch_write(&home.scratch, "in.csv", text);
}

const struct walk *
home_decide(const char *columns, const char *rows)
{
	struct assess_options options = { 0 };
	char path[256];
	const char *previous[] = { path, NULL };

	close_assess();
	write_register(columns, rows);
	if (home.before != NULL) {
		snprintf(path, sizeof(path), HOME_BEFORE "%s", home.before);
		scratch_write(&home.scratch, "before.csv", path);
		snprintf(path, sizeof(path), "%s", scratch_path(&home.scratch, "before.csv"));
		options.previous = previous;
	}
	options.path = scratch_path(&home.scratch, "in.csv");
	options.every_column = true;
	options.diseases = JZ_SOURCE_DIR "/data/diseases.csv";
	home.open = true;
	if (!assess_open(&home.assess, &options, &home.law, &home.scratch.diag) ||
	    assess_next(&home.assess) != REGISTER_HOUSEHOLD) {
		fprintf(stderr, "%s", home.scratch.said);
		abort();
	}
	return &home.assess.walk;
}

const char *
home_rows(void)
{
	const struct walk *walk = &home.assess.walk;
	size_t used = 0;

	home.rows[0] = '\0';
	for (size_t i = 0; i < walk->outcomes; i++) {
		const struct outcome *outcome = &walk->outcome[i];
		struct text category = word_text((enum word)outcome->category, LANGUAGE_EN);
		struct text who = { "", 0 };
		char missing[256];
		char money[MONEY_SIZE];
		struct text facts = fact_list(outcome->missing, missing, sizeof(missing));

		if (outcome->seat != WALK_UNIT)
			who = walk->seat[outcome->seat].person->row.text[REGISTER_name];
		if (outcome->from != MONTH_NONE)
			facts = text_of(money_format(outcome->amount, money));
		used += (size_t)snprintf(home.rows + used, sizeof(home.rows) - used,
					 "%s%.*s%s%.*s %.*s", i > 0 ? "\n" : "", (int)category.n,
					 category.p, who.n > 0 ? " " : "", (int)who.n, who.p,
					 (int)facts.n, facts.p);
	}
	return home.rows;
}

const char *
home_reasons(size_t row)
{
	struct text codes = reason_codes(home.assess.walk.outcome[row].reasons, home.rows,
					 sizeof(home.rows) - 1);

	home.rows[codes.n] = '\0';
	return home.rows;
}

const struct walk_test *
home_test(enum criterion criterion, size_t seat)
{
	const struct walk *walk = &home.assess.walk;

	for (size_t i = 0; i < walk->tests; i++)
		if (walk->test[i].condition == criterion_of(criterion) &&
		    walk->test[i].seat == seat)
			return &walk->test[i];
	return NULL;
}

const struct person *
home_person(size_t at)
{
	return &home.assess.household.person[at];
}

struct telling *
home_tell(enum language language, const char *columns, const char *rows)
{
	home.telling = (struct telling){
		.prose = &home.paper.prose,
		.paper = &home.paper,
		.walk = home_decide(columns, rows),
		.reader = register_records(home.assess.reg),
		.parts = &home.parts,
	};
	prose_free(&home.paper.prose);
	home.paper.prose.language = language;
	return &home.telling;
}

const char *
home_told(void)
{
	prose_add(&home.paper.prose, "%c", "%c", '\0');
	return home.paper.prose.p;
}

void
home_end(void)
{
	close_assess();
	ruleset_close(home.rules);
	prose_free(&home.paper.prose);
	arena_free(&home.parts);
	scratch_end(&home.scratch);
}
