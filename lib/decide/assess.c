#include "decide/assess.h"

#include <string.h>

#include "base/num.h"
#include "decide/previous.h"
#include "law/decide.h"
#include "law/phaseout.h"
#include "register/registerbeside.h"

/* What is neither computed with nor carried into the decisions is the business of jz-check. */
static const int left_alone[] = {
	REGISTER_phone,         REGISTER_dwelling_grade,   REGISTER_housing_shortage,
	REGISTER_businesses,    REGISTER_residence_permit, REGISTER_since,
	REGISTER_last_recheck,  REGISTER_disability_card,  REGISTER_work_capacity,
	REGISTER_income_stable, REGISTER_insured,
};

/* Has the register a column of any class of income? */
static bool
keeps_classes(const struct record_reader *reader)
{
	for (enum income_class class = 0; class < INCOME_CLASSES; class ++)
		if (record_has(reader, income_column(class, false)) ||
		    record_has(reader, income_column(class, true)))
			return true;
	return false;
}

bool
assess_open(struct assess *assess, const struct assess_options *options, const struct law *law,
	    struct diag *diag)
{
	bool wanted[COLUMN_LIMIT];
	struct register_options opening = {
		.table = options->table,
		.wanted = wanted,
		.assume = options->assume,
	};

	*assess = (struct assess){ .diag = diag };
	for (size_t i = 0; i < COLUMN_LIMIT; i++)
		wanted[i] = true;
	for (size_t i = 0; i < ARRAY_LENGTH(left_alone); i++)
		wanted[left_alone[i]] = options->every_column;
	assess->reg = register_open(options->path, &opening, law->as_of, diag);
	if (assess->reg == NULL)
		return false;
	assess->previous = previous_open(
		options->previous, law->value[PARAM_PHASE_OUT_MONTHS].whole, &options->table, diag);
	if (assess->previous == NULL)
		return false;
	if (options->diseases != NULL && !disease_read(&assess->diseases, options->diseases, diag))
		return false;
	walk_begin(&assess->walk, law, &assess->diseases,
		   keeps_classes(register_records(assess->reg)));
	return true;
}

enum register_result
assess_next(struct assess *assess)
{
	const struct record_reader *reader = register_records(assess->reg);
	enum register_result result = register_next(assess->reg, &assess->household);

	if (result != REGISTER_HOUSEHOLD)
		return result;
	previous_fill(assess->previous, &assess->household, reader, assess->diag);
	phaseout_check(&assess->household, reader, assess->diag);
	decide_household(&assess->walk, &assess->household);
	facts_t rules = assess->walk.outcome[0].missing & FACT_RULES;
	int fact;

	while ((fact = bits_take(&rules)) >= 0)
		assess->waiting[fact_param(fact)]++;
	return result;
}

bool
assess_each(struct assess *assess, const struct register_reading *reading)
{
	enum register_result result;

	do {
		if (!reading->begin(reading->context))
			return false;
		while ((result = assess_next(assess)) == REGISTER_HOUSEHOLD)
			reading->take(reading->context, &assess->household);
	} while (result == REGISTER_END && assess_repeat(assess));
	return result == REGISTER_END;
}

bool
assess_repeat(struct assess *assess)
{
	if (!register_must_repeat(assess->reg))
		return false;
	memset(assess->waiting, 0, sizeof(assess->waiting));
	return true;
}

void
assess_name_unset(const struct assess *assess, struct diag *diag)
{
	const struct law *law = assess->walk.law;

	for (enum param param = 0; param < PARAM_COUNT; param++)
		if (assess->waiting[param] > 0)
			diag_say(diag, DIAG_RULE_WAITS, .at = { .file = text_of(law->place) },
				 .value = text_of(param_label(param, diag->language)),
				 .one = text_of(param_key(param)), .two = DAY_TEXT(law->date),
				 .three = NUM_TEXT((int64_t)assess->waiting[param]));
}

void
assess_beside(struct assess *beside, const struct assess *assess, struct heldrows *held,
	      struct diag *diag)
{
	*beside = (struct assess){ .diag = diag };
	beside->reg = registerbeside_open(assess->reg, held, diag);
	beside->previous = previous_beside(assess->previous);
	walk_begin(&beside->walk, assess->walk.law, &assess->diseases, assess->walk.classes_kept);
}

void
assess_close(struct assess *assess)
{
	walk_end(&assess->walk);
	previous_close(assess->previous);
	disease_free(&assess->diseases);
	register_close(assess->reg);
}
