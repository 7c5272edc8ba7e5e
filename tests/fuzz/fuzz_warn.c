/*
 * Signals, the last list, inspectors and a register under rules/sample: each begins with a line
 * %%, whose next letter says which it is (s signals, l the last list, i inspectors, r the register,
 * k the table of what signals mean).  What is listed is one row for a person and signal, and where
 * somebody is at risk it says nowhere where he lives.
 */
#include <string.h>

#include "civil/holiday.h"
#include "decide/assess.h"
#include "fuzz.h"
#include "warn/warnrow.h"
#include "warn/warnvisit.h"

enum { TODAY = 20790 }; /* 2026-12-03 */

static const struct table_options options;
static struct ruleset *rules;
static struct law law;
static struct workday *calendar;
static struct warnrules kinds;

struct office {
	struct warnings warnings;
	struct inspectors inspectors;
	struct warnmeets meets;
	struct warnlist list;
	struct assess assess;
};

static void
open_rules(void)
{
	struct diag diag = fuzz_diag(true);

	rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &diag);
	calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &diag);
	FUZZ(rules != NULL && calendar != NULL);
	FUZZ(warnrule_read(&kinds, JZ_SOURCE_DIR "/data/warn/signals.csv", &diag));
	ruleset_at(rules, TODAY, &law);
}

static bool
begin(void *context)
{
	struct office *office = context;

	warnmeet_forget(&office->meets);
	return true;
}

static void
take(void *context, const struct household *household)
{
	struct office *office = context;
	struct draw_members members = inspector_members(&office->inspectors);

	for (size_t i = 0; i < household->persons; i++)
		if (household->person[i].row.text[REGISTER_id_number].n > 0)
			members.take(members.context,
				     household->person[i].row.text[REGISTER_id_number],
				     household->id);
	warnmeet_household(&office->meets, &office->assess.walk);
}

static bool
meet(struct office *office, const char *path, struct diag *diag)
{
	const struct assess_options how = { .path = path, .every_column = true };
	const struct register_reading reading = { begin, take, office };

	office->meets.warnings = &office->warnings;
	office->meets.rules = &kinds;
	office->meets.law = &law;
	office->meets.refer.diag = diag;
	inspector_seed(&office->inspectors, TEXT_NONE);
	bool good = assess_open(&office->assess, &how, &law, diag) &&
		    assess_each(&office->assess, &reading);

	assess_close(&office->assess);
	return good;
}

static bool
read_table(const char *path, struct diag *diag)
{
	struct warnrules own = { 0 };
	bool good = warnrule_read(&own, path, diag);

	for (size_t i = 0; i < own.count; i++)
		FUZZ(word_is_of((enum word)own.rule[i].signal, WORDS_SIGNAL));
	warnrule_free(&own);
	return good;
}

static bool
read_file(struct office *office, uint8_t letter, const char *path, struct diag *diag)
{
	struct warnings *warnings = &office->warnings;

	switch (letter) {
	case 'l':
		return warning_read_last(warnings, path, diag);
	case 'i':
		return office->inspectors.count > 0 ||
		       inspector_read(&office->inspectors, path, &options, diag);
	case 'k':
		return read_table(path, diag);
	case 'r':
		return warnings->encoding == NULL || office->meets.warnings != NULL ||
		       meet(office, path, diag);
	default:
		return warning_read_signals(warnings, path, &options, WORD_SIGNAL_ILL, diag);
	}
}

static void
check_list(struct office *office, struct diag *diag)
{
	struct warnlist *list = &office->list;
	struct record row;

	*list = (struct warnlist){ .rules = &kinds,
				   .law = &law,
				   .calendar = calendar,
				   .inspectors = &office->inspectors,
				   .date = TODAY,
				   .diag = diag };
	office->meets.warnings = &office->warnings;
	warnlist_make(list, &office->meets);
	warnvisit_assign(list);
	FUZZ(list->open + list->quiet == list->count);
	FUZZ(list->strong + list->undecided <= list->open && list->unvisited <= list->open);
	for (size_t i = 0; i < list->count; i++) {
		const struct warned *warned = &list->item[i];

		warnrow_fill(list, warned, &row);
		FUZZ(row.text[WARNING_warning_id].n == LEAD_ID_SIZE - 1);
		FUZZ(row.text[WARNING_person_id].n > 0 || row.value[WARNING_birth_date] != BLANK);
		FUZZ(warned->quiet || row.text[WARNING_because].n > 0);
		FUZZ(!warned->quiet || row.value[WARNING_quiet_until] >= TODAY);
		if (warned->hidden)
			FUZZ(row.text[WARNING_town].n + row.text[WARNING_village].n +
				     row.text[WARNING_visitor].n ==
			     0);
		for (size_t k = 0; k < i; k++)
			FUZZ(strcmp(list->item[k].id, warned->id) != 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct diag diag = fuzz_diag(size % 2 == 0);
	struct office office = { .warnings = { .today = TODAY } };
	bool good = true;

	if (rules == NULL)
		open_rules();
	for (size_t at = 0; good && at + 3 < size;) {
		size_t end = fuzz_next(data, at + 3, size);

		good = read_file(&office, data[at + 2],
				 fuzz_file(data + at + 3, end - at - 3, NULL), &diag);
		FUZZ(good == (diag.count[DIAG_TROUBLE] == 0));
		at = end + 1;
	}
	FUZZ(office.warnings.unusable <= office.warnings.rows);
	if (good)
		check_list(&office, &diag);
	warnlist_free(&office.list);
	warnmeet_free(&office.meets);
	warning_free(&office.warnings);
	inspector_free(&office.inspectors);
	return 0;
}
