/*
 * Disasters, households that they hit, or what was given, under rules/sample: the first byte says
 * which the rest is.  What is given follows from the rows alone, once each; nobody gets it twice.
 */
#include "fuzz.h"
#include "rule/ruleset.h"
#include "urgent/struck.h"

enum { TODAY = 20790 }; /* 2026-12-03 */

/* A disaster without an end, and all kinds of aid. */
static const char everything[] = "event_id,kind,from,places,document\n"
				 "E1,emergency,1970-01-01,A;B,S\n"
				 "E1,transition,1970-01-01,A;B,S\n"
				 "E1,drought,1970-01-01,A;B,S\n"
				 "E1,winter,1970-01-01,A;B,S\n"
				 "E1,housing,1970-01-01,A;B,S\n";

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
	FUZZ((decision->text[DECISION_case].n > 0) == seen->record);
	seen->sum += decision->value[DECISION_amount];
}

static bool
begin(void *context, const struct record_reader *reader)
{
	(void)context;
	return reader != NULL;
}

static void
judge(const char *path, bool record)
{
	struct diag diag = fuzz_diag(true);
	struct disaster_book disasters = { 0 };
	struct given_book given = { .date = TODAY };
	const struct medclass_book homes = { 0 };
	struct seen seen = { .record = record };
	struct struck struck = { .law = &law,
				 .disasters = &disasters,
				 .given = &given,
				 .homes = &homes,
				 .date = TODAY,
				 .record = record,
				 .take = take,
				 .context = &seen };

	FUZZ(disaster_read(&disasters,
			   fuzz_named_file("disasters.csv", everything, sizeof(everything) - 1),
			   TODAY, &diag));
	bool good = struck_read(&struck, path, &(struct table_options){ 0 }, begin, &diag);

	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	FUZZ(struck.rows ==
	     struck.granted + struck.again + struck.outside + struck.open + struck.held);
	FUZZ(struck.again == 0 && given.lines == struck.granted);
	FUZZ(seen.rows == struck.rows && seen.sum == struck.sum);
	for (size_t i = 0; i < given.lines; i++)
		FUZZ(given_find(&given, given.line[i]->text[GIVEN_event_id],
				given.line[i]->value[GIVEN_kind],
				given.line[i]->text[GIVEN_household_id]) == i + 1);
	struck_free(&struck);
	given_close(&given);
	disaster_free(&disasters);
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
	const char *path = fuzz_named_file("fuzz.csv", data + 1, size - 1);
	struct disaster_book disasters = { 0 };
	struct given_book given = { 0 };
	bool good = true;

	if (data[0] == 'd')
		good = disaster_read(&disasters, path, TODAY, &diag);
	else if (data[0] == 'l')
		good = given_open(&given, path, &(struct journal_options){ 0 }, TODAY, &diag);
	else
		judge(path, data[0] == 's');
	FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
	for (size_t i = 0; i < given.lines; i++)
		FUZZ(given.line[i]->value[GIVEN_amount] > 0);
	disaster_free(&disasters);
	given_close(&given);
	return 0;
}
