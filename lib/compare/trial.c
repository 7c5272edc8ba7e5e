#include "compare/trial.h"

#include <string.h>

#include "decide/decision.h"
#include "decide/unit.h"
#include "register/recordout.h"

/* The outcome of a seat; NULL where that side has none for it. */
static const struct outcome *
outcome_of(const struct walk *walk, size_t seat)
{
	for (size_t i = 0; i < walk->outcomes; i++)
		if (walk->outcome[i].seat == seat)
			return &walk->outcome[i];
	return NULL;
}

static int64_t
money_of(const struct record *row)
{
	return row->value[DECISION_amount] == BLANK ? 0 : row->value[DECISION_amount];
}

/* One who waits gets nothing that is known, and so neither more nor less than before. */
static bool
waits(const struct record *row)
{
	return row->value[DECISION_category] != BLANK &&
	       unit_standing(row->value[DECISION_category]) == UNIT_WAITS;
}

static fen_t
difference_of(const struct record *old, const struct record *now)
{
	return waits(old) || waits(now) ? BLANK : money_of(now) - money_of(old);
}

static void
write_row(struct trial *trial, const struct record *old, const struct record *now,
	  const struct record *named)
{
	struct record row;
	bool person = named->text[DECISION_person].n > 0;

	record_clear(&row);
	row.text[TRIAL_household_id] = named->text[DECISION_household_id];
	row.text[TRIAL_town] = named->text[DECISION_town];
	row.text[TRIAL_village] = named->text[DECISION_village];
	row.text[TRIAL_person] = named->text[person ? DECISION_person : DECISION_head];
	row.text[TRIAL_person_id] = named->text[person ? DECISION_person_id : DECISION_head_id];
	row.value[TRIAL_before] = old->value[DECISION_category];
	row.value[TRIAL_after] = now->value[DECISION_category];
	row.value[TRIAL_amount_before] = old->value[DECISION_amount];
	row.value[TRIAL_amount_after] = now->value[DECISION_amount];
	row.value[TRIAL_difference] = difference_of(old, now);
	recordout_row(trial->out, RECORD_TRIAL, trial->language, &row, 0);
}

static void
compare_unit(struct trial *trial, const struct outcome *before, const struct outcome *after)
{
	struct decision_texts texts[2];
	struct record old;
	struct record now;

	texts[0].law = texts[1].law = NULL;
	record_clear(&old);
	record_clear(&now);
	if (before != NULL)
		decision_fill(&old, &trial->before.walk, before, &texts[0]);
	if (after != NULL)
		decision_fill(&now, &trial->after.walk, after, &texts[1]);
	fen_t known = difference_of(&old, &now);
	fen_t difference = known == BLANK ? 0 : known;

	trial->units++;
	trial->gain += difference > 0;
	trial->lose += difference < 0;
	trial->cost += difference;
	if (trial->compare != NULL)
		compare_count_move(trial->compare, old.value[DECISION_category],
				   old.value[DECISION_amount], now.value[DECISION_category],
				   now.value[DECISION_amount]);
	if (old.value[DECISION_category] != now.value[DECISION_category] ||
	    old.value[DECISION_amount] != now.value[DECISION_amount])
		write_row(trial, &old, &now, after != NULL ? &now : &old);
}

static void
compare_household(struct trial *trial)
{
	const struct walk *before = &trial->before.walk;
	const struct walk *after = &trial->after.walk;

	for (size_t i = 0; i < before->outcomes; i++)
		compare_unit(trial, &before->outcome[i],
			     outcome_of(after, before->outcome[i].seat));
	for (size_t i = 0; i < after->outcomes; i++)
		if (outcome_of(before, after->outcome[i].seat) == NULL)
			compare_unit(trial, NULL, &after->outcome[i]);
}

bool
trial_open(struct trial *trial, const struct assess_options *options, const struct law *before,
	   const struct law *after, struct diag *diag)
{
	trial->quiet = diag_behind(diag);
	(void)diag_hush(&trial->quiet, DIAG_TROUBLE);
	return assess_open(&trial->before, options, before, diag) &&
	       assess_open(&trial->after, options, after, &trial->quiet);
}

/* Where the side before reads the register again, so does the side after. */
static bool
begin(void *context)
{
	struct trial *trial = context;

	if (trial->readings++ > 0 &&
	    (assess_next(&trial->after) != REGISTER_END || !assess_repeat(&trial->after)))
		return false;
	if (!trial->begin(trial->context))
		return false;
	if (trial->compare != NULL)
		memset(trial->compare->move, 0, sizeof(trial->compare->move));
	trial->units = 0;
	trial->gain = 0;
	trial->lose = 0;
	trial->cost = 0;
	recordout_header(trial->out, RECORD_TRIAL, trial->language, NULL, 0);
	return true;
}

static void
take(void *context, const struct household *household)
{
	struct trial *trial = context;

	(void)household; /* the walk has it */
	trial->good = trial->good && assess_next(&trial->after) == REGISTER_HOUSEHOLD;
	if (trial->good)
		compare_household(trial);
}

bool
trial_run(struct trial *trial)
{
	trial->good = true;
	trial->good =
		assess_each(&trial->before, &(struct register_reading){ begin, take, trial }) &&
		trial->good && assess_next(&trial->after) == REGISTER_END;
	if (trial->good) {
		assess_name_unset(&trial->before, trial->before.diag);
		assess_name_unset(&trial->after, trial->before.diag);
	}
	return trial->good;
}

void
trial_close(struct trial *trial)
{
	assess_close(&trial->after);
	assess_close(&trial->before);
}
