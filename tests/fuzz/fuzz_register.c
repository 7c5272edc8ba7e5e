/*
 * A register, decided under rules/sample: every row belongs to one household, every household
 * comes out once, and nobody is decided twice.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/money.h"
#include "decide/assess.h"
#include "fuzz.h"
#include "rule/ruleset.h"
#include "table/table.h"

enum { TODAY = 20780 }; /* 2026-11-23 */

static struct ruleset *rules;
static struct law law;

struct numbers {
	uint64_t *item;
	size_t count;
	size_t room;
};

static void
add(struct numbers *numbers, uint64_t item)
{
	numbers->item =
		arena_grow(numbers->item, &numbers->room, numbers->count, sizeof(*numbers->item));
	numbers->item[numbers->count++] = item;
}

static int
compare(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a;
	uint64_t two = *(const uint64_t *)b;

	return (one > two) - (one < two);
}

/* Sort them, keep one of each; how many went? */
static size_t
unite(struct numbers *numbers)
{
	size_t kept = 0;
	size_t count = numbers->count;

	if (count > 0)
		qsort(numbers->item, count, sizeof(*numbers->item), compare);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || numbers->item[i] != numbers->item[kept - 1])
			numbers->item[kept++] = numbers->item[i];
	numbers->count = kept;
	return count - kept;
}

static bool
equal(const struct numbers *a, const struct numbers *b)
{
	for (size_t i = 0; i < a->count && i < b->count; i++)
		if (a->item[i] != b->item[i])
			return false;
	return a->count == b->count;
}

/* The lines of the rows below the header. */
static struct numbers
lines_of(const char *path, struct diag *diag)
{
	struct numbers lines = { 0 };
	struct table_options options = { 0 };
	struct table *table = table_open(path, &options, diag);
	struct row row;

	FUZZ(table != NULL);
	if (table_next(table, &row) == TABLE_ROW)
		while (table_next(table, &row) == TABLE_ROW)
			add(&lines, row.line);
	table_close(table);
	return lines;
}

/* One reading: the lines of all persons, and the ids of the households that have one. */
struct reading {
	struct numbers lines;
	struct numbers ids;
	size_t strays;
	enum register_result end;
};

static void
check_outcome(const struct walk *walk, size_t i)
{
	const struct outcome *outcome = &walk->outcome[i];
	enum word category = (enum word)outcome->category;

	FUZZ(i == 0 || outcome[-1].seat + 1 < outcome->seat + 1);
	FUZZ(outcome->seat == WALK_UNIT || outcome->seat < walk->household->persons);
	FUZZ(outcome->amount >= 0 && outcome->gap >= 0 && outcome->supplement >= 0 &&
	     outcome->care >= 0);
	FUZZ(outcome->covered <= outcome->members);
	FUZZ(outcome->members <= (int64_t)walk->household->persons);
	FUZZ((category == WORD_CATEGORY_INVALID) == !walk->household->valid);
	if (category == WORD_CATEGORY_INVALID || category == WORD_CATEGORY_UNDECIDED)
		FUZZ(walk->outcomes == 1 && outcome->amount == 0);
	FUZZ((category == WORD_CATEGORY_UNDECIDED) == (outcome->missing != 0));
	FUZZ(word_text(category, LANGUAGE_EN).n > 0);
}

static struct reading
read_households(struct assess *assess)
{
	struct reading reading = { 0 };

	while ((reading.end = assess_next(assess)) == REGISTER_HOUSEHOLD) {
		const struct household *household = &assess->household;

		FUZZ(household->persons > 0 && household->head < household->persons);
		for (size_t i = 0; i < household->persons; i++)
			add(&reading.lines, household->person[i].row.line);
		if (household->id.n > 0)
			add(&reading.ids, hash_text(household->id));
		else
			reading.strays++;
		FUZZ(household->id.n > 0 || !household->valid);
		FUZZ(!household->again || !household->valid);
		FUZZ(assess->walk.outcomes > 0);
		for (size_t i = 0; i < assess->walk.outcomes; i++)
			check_outcome(&assess->walk, i);
	}
	return reading;
}

static void
forget(struct reading *reading)
{
	free(reading->lines.item);
	free(reading->ids.item);
}

static void
decide(struct assess *assess, const char *path)
{
	struct diag silent = { 0 };
	struct reading first = read_households(assess);

	FUZZ(first.end == REGISTER_END || assess->diag->count[DIAG_TROUBLE] > 0);
	if (first.end != REGISTER_END) {
		forget(&first);
		return;
	}
	struct numbers lines = lines_of(path, &silent);
	bool split = first.lines.count < lines.count;

	FUZZ(split || equal(&lines, &first.lines));
	FUZZ(unite(&first.ids) == 0);
	FUZZ(register_must_repeat(assess->reg) == split);
	if (split) {
		struct reading second = read_households(assess);

		FUZZ(second.end == REGISTER_END && second.strays == first.strays);
		FUZZ(unite(&second.ids) == 0 && equal(&second.ids, &first.ids));
		FUZZ(equal(&second.lines, &first.lines));
		forget(&second);
	}
	free(lines.item);
	forget(&first);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct assess_options options = { 0 };
	struct assess assess;

	if (rules == NULL) {
		rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &diag);
		FUZZ(rules != NULL);
		ruleset_at(rules, TODAY, &law);
	}
	options.path = fuzz_file(data, size, NULL);
	if (assess_open(&assess, &options, &law, &diag))
		decide(&assess, options.path);
	else
		FUZZ(diag.count[DIAG_TROUBLE] > 0);
	assess_close(&assess);
	return 0;
}
