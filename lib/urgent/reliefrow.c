#include "urgent/reliefrow.h"

#include <stdio.h>

#include "base/num.h"
#include "base/prose.h"

struct text
reliefrow_household(struct reliefrow *made)
{
	const struct text *text = made->row->text;

	if (text[CASE_household_id].n > 0)
		return text[CASE_household_id];
	(void)snprintf(made->own, sizeof(made->own), "案%.*s", SHOW(text[CASE_case_id]));
	return text_of(made->own);
}

fen_t
reliefrow_part(const struct reliefrow *made, int64_t i)
{
	return made->amount / made->stages + (i < made->amount % made->stages);
}

/* Whose it is and where the money goes; for a month, in which it is proposed. */
static void
begin(struct reliefrow *made, month_t month, struct record *out)
{
	const struct text *text = made->row->text;

	record_clear(out);
	out->line = made->row->line;
	out->text[DECISION_household_id] = reliefrow_household(made);
	out->text[DECISION_town] = text[CASE_town];
	out->text[DECISION_village] = text[CASE_village];
	out->text[DECISION_head] = text[CASE_applicant];
	out->text[DECISION_head_id] = text[CASE_applicant_id];
	out->value[DECISION_area] = made->row->value[CASE_area];
	out->value[DECISION_covered] = made->row->value[CASE_persons];
	out->text[DECISION_payee] =
		text[CASE_payee].n > 0 ? text[CASE_payee] : text[CASE_applicant];
	out->text[DECISION_bank] = text[CASE_bank];
	out->text[DECISION_account] = text[CASE_account];
	out->text[DECISION_remark] = text[CASE_remark];
	out->text[DECISION_case] = text[CASE_case_id];
	out->value[DECISION_from] = month;
	out->value[DECISION_until] = month;
	out->value[DECISION_status] = WORD_STATUS_PROPOSED;
}

void
reliefrow_nothing(struct reliefrow *made, enum word category, struct text missing,
		  struct record *out)
{
	static const struct {
		enum word category;
		enum reason reason;
	} reasons[] = { { WORD_CATEGORY_UNDECIDED, REASON_MISSING },
			{ WORD_CATEGORY_INVALID, REASON_HELD_BACK },
			{ WORD_CATEGORY_NONE, REASON_RELIEF_GRANTED } };

	begin(made, made->month, out);
	out->value[DECISION_category] = category;
	out->text[DECISION_missing] = missing;
	for (size_t i = 0; i < ARRAY_LENGTH(reasons); i++)
		if (reasons[i].category == category)
			out->text[DECISION_reasons] = text_of(reason_code(reasons[i].reason));
}

void
reliefrow_payment(struct reliefrow *made, int64_t i, struct record *out)
{
	bool emergency = made->row->value[CASE_type] == WORD_RELIEF_EMERGENCY;

	begin(made, made->month + (month_t)i, out);
	if (made->trial) {
		out->text[DECISION_case] = TEXT_NONE;
	} else if (made->stages > 1) {
		(void)snprintf(made->name, sizeof(made->name), "%.*s/%d",
			       SHOW(made->row->text[CASE_case_id]), (int)i + 1);
		out->text[DECISION_case] = text_of(made->name);
	}
	out->value[DECISION_category] =
		emergency ? WORD_CATEGORY_RELIEF_EMERGENCY : WORD_CATEGORY_RELIEF_EXPENDITURE;
	out->value[DECISION_standard] = made->grant->standard;
	out->value[DECISION_amount] = reliefrow_part(made, i);
	out->text[DECISION_reasons] = reason_codes(made->reasons, made->codes, sizeof(made->codes));
	out->text[DECISION_articles] =
		ruleask_articles(&made->grant->asked, made->law, made->reasons, made->articles,
				 sizeof(made->articles));
	out->value[DECISION_basis] = made->grant->asked.basis;
}

/* "先行救助后补充说明情况；要交医疗费用票据；不用交残疾人证（核对“残疾人”信息）" */
static struct text
title_of(const struct reliefrow *made, const struct papers *papers, enum language language,
	 struct arena *arena)
{
	const struct record *row = made->row;
	int64_t resident = row->value[CASE_resident];
	int64_t on = row->value[CASE_event_on];
	const struct text occasion[] = {
		TEXT("relief"),
		row->value[CASE_type] == WORD_RELIEF_EMERGENCY ? TEXT("relief-emergency")
							       : TEXT("relief-expenditure"),
		word_text((enum word)row->value[CASE_cause], LANGUAGE_EN),
	};
	const struct papers_about about = {
		.occasion = occasion,
		.occasions = row->value[CASE_cause] == BLANK ? 2 : ARRAY_LENGTH(occasion),
		.fact = -1,
		.local = resident == BLANK ? TRUTH_UNKNOWN : truth_of(resident == WORD_YESNO_YES),
		.day = on == BLANK ? made->law->as_of : (day_t)on,
	};
	struct text asked = papers_list(papers, &about, true, language, arena);
	struct text spared = papers_list(papers, &about, false, language, arena);

	if (asked.n > 0)
		asked = prose_part(arena, language, "；要交{1}", "; asked for: {1}", asked);
	if (spared.n > 0)
		spared = prose_part(arena, language, "；不用交{1}", "; not asked for: {1}", spared);
	return prose_part(arena, language, "先行救助后补充说明情况{1}{2}",
			  "papers of relief that was paid first{1}{2}", asked, spared);
}

void
reliefrow_papers(struct reliefrow *made, day_t due, const struct papers *papers,
		 enum language language, struct arena *arena, struct record *out)
{
	static const struct papers none = { 0 };
	const struct text *text = made->row->text;

	record_clear(out);
	out->text[APPLICATION_application_id] = text[CASE_case_id];
	out->text[APPLICATION_household_id] = reliefrow_household(made);
	out->text[APPLICATION_applicant] = text[CASE_applicant];
	out->text[APPLICATION_town] = text[CASE_town];
	out->text[APPLICATION_village] = text[CASE_village];
	out->value[APPLICATION_kind] = WORD_AID_TASK;
	out->text[APPLICATION_title] =
		title_of(made, papers != NULL ? papers : &none, language, arena);
	out->value[APPLICATION_due_on] = due;
}

struct text
reliefrow_case(struct text name, int64_t *stage)
{
	bool staged = text_has(name, TEXT("/"));
	struct text id = text_next(&name, '/');

	*stage = staged ? 0 : 1;
	if (staged && !num_parse(name.p, name.n, RELIEFROW_STAGES, stage))
		*stage = 0;
	return id;
}
