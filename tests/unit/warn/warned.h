#ifndef JZ_TESTS_UNIT_WARN_WARNED_H
#define JZ_TESTS_UNIT_WARN_WARNED_H

#include <stdio.h>

#include "civil/holiday.h"
#include "decide/assess.h"
#include "scratch.h"
#include "unit.h"
#include "warn/warnrow.h"
#include "warn/warnvisit.h"

/* Signals met with a register under rules/sample, as jz-warn does it, for the tests of this wing.
 */

#define A "439921195501060012"
#define B "439921196002030024"
#define C "439921196611270031"
#define SIGNALS "name,id_number,birth_date,town,village,signal,on,amount\n"
#define REGISTER                                                                                   \
	"household_id,town,village,area,name,id_number,relation,category,disability_type,disease," \
	"employment,medical_cost,monitored,at_risk,died_on\n"
#define LAST                                                                                       \
	"warning_id,signal,strength,person,person_id,birth_date,on,amount,visit_by,visitor,"       \
	"visited_on,"                                                                              \
	"outcome,quiet_until\n"

static struct ruleset *warned_rules;
static struct law warned_law;
static struct workday *warned_calendar;
static struct warnrules rules;
static struct warnings warnings;
static struct warnmeets meets;
static struct warnlist list;
static struct inspectors inspectors;
static char rows[8192];

static inline void
warned_forget(void)
{
	warnlist_free(&list);
	warnmeet_free(&meets);
	warning_free(&warnings);
	inspector_free(&inspectors);
	list = (struct warnlist){ 0 };
	meets = (struct warnmeets){ 0 };
	inspectors = (struct inspectors){ 0 };
	warnings = (struct warnings){ .today = day_of(2026, 11, 23) };
	scratch_forget(&scratch);
}

static inline void
warned_begin(void)
{
	scratch_set_up();
	warned_rules = ruleset_open(JZ_SOURCE_DIR "/rules/sample", &scratch.diag);
	ck_assert_ptr_nonnull(warned_rules);
	ruleset_at(warned_rules, day_of(2026, 11, 23), &warned_law);
	warned_calendar = holiday_open(JZ_SOURCE_DIR "/data/holidays.csv", &scratch.diag);
	ck_assert(warnrule_read(&rules, JZ_SOURCE_DIR "/data/warn/signals.csv", &scratch.diag));
	warned_forget();
}

static inline void
warned_end(void)
{
	warned_forget();
	warnrule_free(&rules);
	workday_free(warned_calendar);
	ruleset_close(warned_rules);
	scratch_tear_down();
}

static inline const char *
warned_file(const char *name, const char *head, const char *content)
{
	char whole[8192];

	(void)snprintf(whole, sizeof(whole), "%s%s", head, content);
	scratch_write(&scratch, name, whole);
	return arena_string(&scratch.arena, text_of(scratch_path(&scratch, name)));
}

static inline bool
warned_signals(const char *content)
{
	return warning_read_signals(&warnings, warned_file("s.csv", SIGNALS, content),
				    &(struct table_options){ 0 }, BLANK, &scratch.diag);
}

static inline bool
warned_last(const char *content)
{
	return warning_read_last(&warnings, warned_file("l.csv", LAST, content), &scratch.diag);
}

static bool
warned_begin_register(void *context)
{
	(void)context;
	return true;
}

static void
warned_take(void *context, const struct household *household)
{
	struct assess *assess = context;
	struct draw_members members = inspector_members(&inspectors);

	for (size_t i = 0; i < household->persons; i++)
		members.take(members.context, household->person[i].row.text[REGISTER_id_number],
			     household->id);
	warnmeet_household(&meets, &assess->walk);
}

/* Meet what was read with a register of that header. */
static inline void
warned_meet_under(const char *head, const char *content)
{
	struct assess assess = { 0 };
	const struct assess_options options = { .path = warned_file("r.csv", head, content),
						.every_column = true };
	const struct register_reading reading = { warned_begin_register, warned_take, &assess };

	meets.warnings = &warnings;
	meets.rules = &rules;
	meets.law = &warned_law;
	meets.refer.language = LANGUAGE_EN;
	meets.refer.diag = &scratch.diag;
	ck_assert(assess_open(&assess, &options, &warned_law, &scratch.diag));
	ck_assert(assess_each(&assess, &reading));
	assess_close(&assess);
}

static inline void
warned_meet(const char *content)
{
	warned_meet_under(REGISTER, content);
}

/* And make the list: a line each, of the columns that stand in shown[], ended by -1. */
static inline const char *
warned_list(const int *shown)
{
	size_t used = 0;

	list.rules = &rules;
	list.law = &warned_law;
	list.calendar = warned_calendar;
	list.language = LANGUAGE_EN;
	list.date = warnings.today;
	list.last_file = TEXT("l.csv");
	list.diag = &scratch.diag;
	warnlist_make(&list, &meets);
	warnvisit_assign(&list);
	rows[0] = '\0';
	for (size_t i = 0; i < list.count; i++) {
		struct record row;

		warnrow_fill(&list, &list.item[i], &row);
		for (size_t k = 0; shown[k] >= 0; k++) {
			char room[CELL_SIZE];
			struct text cell = record_show(schema_of(RECORD_WARNING), &row,
						       (size_t)shown[k], LANGUAGE_EN, room);

			used += (size_t)snprintf(rows + used, sizeof(rows) - used, "%s%.*s",
						 k == 0 ? "" : "|", SHOW(cell));
		}
		used += (size_t)snprintf(rows + used, sizeof(rows) - used, "\n");
	}
	return rows;
}

#endif
