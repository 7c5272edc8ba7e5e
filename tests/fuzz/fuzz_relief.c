/*
 * Cases of relief under rules/sample, or a reserve: the first byte says which the rest is.  Nothing
 * is promised that the town has not; what was granted is what the decisions have, and a case that
 * nobody could record has no number to be paid by.
 */
#include "fuzz.h"
#include "rule/ruleset.h"
#include "urgent/relief.h"

enum { TODAY = 20790, FUNDS = 1000000 }; /* 2026-12-03 */

static struct ruleset *rules;
static struct law law;

struct seen {
	fen_t sum;
	size_t rows;
	bool record;
};

static void
take(void *context, const struct record *decision)
{
	struct seen *seen = context;

	seen->rows++;
	if (decision->value[DECISION_amount] == BLANK)
		return;
	FUZZ(decision->value[DECISION_amount] > 0);
	FUZZ(decision->value[DECISION_from] == decision->value[DECISION_until]);
	FUZZ((decision->text[DECISION_case].n > 0) == seen->record);
	seen->sum += decision->value[DECISION_amount];
}

static bool
begin(void *context, const struct record_reader *reader)
{
	(void)context;
	return reader != NULL;
}

/* Is no town below nothing? */
static void
check(const struct reserve *reserve)
{
	const struct purse *purse = reserve_purse(reserve);
	struct text town;

	for (size_t i = 0; (town = purse_town(purse, i)).n > 0; i++) {
		FUZZ(purse_free_of(purse, town) >= 0);
		FUZZ(purse_free_of(purse, town) == purse_balance(purse, town, INT32_MAX));
	}
}

static void
judge(struct reserve *reserve, const char *path, bool record)
{
	struct diag diag = fuzz_diag(true);
	struct seen seen = { .record = record };
	struct relief relief = { .law = &law,
				 .reserve = reserve,
				 .date = TODAY,
				 .record = record,
				 .take = take,
				 .context = &seen };

	reserve_fund(reserve, TEXT("A"), FUNDS, TODAY);
	bool good = relief_read(&relief, path, &(struct table_options){ 0 }, begin, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	FUZZ(relief.cases == relief.granted + relief.refused + relief.open + relief.held);
	FUZZ(seen.rows >= relief.cases && seen.sum == relief.sum && seen.sum <= FUNDS);
	relief_free(&relief);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(true);

	if (rules == NULL) {
		rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &diag);
		FUZZ(rules != NULL);
		ruleset_at(rules, TODAY, &law);
	}
	if (size == 0)
		return 0;
	bool cases = data[0] % 2 == 0;
	const char *path = fuzz_named_file("fuzz.csv", data + 1, size - 1);
	struct reserve_options options = { .date = TODAY, .begin = cases };
	struct reserve *reserve = reserve_open(cases ? "/nonexistent" : path, &options, &diag);

	FUZZ((reserve != NULL) == (diag.count[DIAG_TROUBLE] == 0));
	if (reserve != NULL && cases)
		judge(reserve, path, data[0] % 4 == 0);
	if (reserve != NULL)
		check(reserve);
	reserve_close(reserve);
	return 0;
}
