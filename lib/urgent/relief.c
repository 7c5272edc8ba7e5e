#include "urgent/relief.h"

#include <stdlib.h>

#include "base/num.h"
#include "civil/idcard.h"
#include "decide/unit.h"
#include "mend/mendrecord.h"
#include "urgent/grant.h"
#include "urgent/reliefpast.h"
#include "urgent/reliefrow.h"

enum { PERSONS_MOST = 30 };

/* A case on its way. */
struct asked {
	struct relief *relief;
	const struct record_reader *reader;
	const struct record *row;
	struct diag *diag;
	struct purse_case known;
	struct grant grant;
	struct reliefrow made;
};

static bool
is_yes(const struct asked *asked, int column)
{
	return asked->row->value[column] == WORD_YESNO_YES;
}

/* A finding about the case; one and two may be blank.  False, for whom it holds back. */
static bool
say(const struct asked *asked, enum diag_code code, int column, struct text one, struct text two)
{
	struct where where = record_where(asked->reader, asked->row, column);
	char buf[CELL_SIZE];

	where.household = asked->row->text[CASE_household_id];
	diag_say(asked->diag, code, .at = where,
		 .value = column < 0 ? TEXT_NONE
				     : record_cell(asked->reader, asked->row, column, buf),
		 .one = one, .two = two);
	return false;
}

/* ---- who it is ---- */

/* None, or one that can be his: by a slip he would be somebody else. */
static bool
has_number(const struct asked *asked)
{
	struct idcard card;
	enum idcard_fault fault =
		idcard_parse(asked->row->text[CASE_applicant_id], asked->relief->date, &card);

	return fault == IDCARD_OK || fault == IDCARD_BLANK || fault == IDCARD_OTHER;
}

static bool
is_named(const struct asked *asked)
{
	const struct text *text = asked->row->text;
	char buf[RELIEFROW_NAME];

	if (text[CASE_case_id].n == 0 || text_has(text[CASE_case_id], TEXT("/")) ||
	    text[CASE_case_id].n >= RELIEFROW_NAME / 2)
		return say(asked, DIAG_RELIEF_NUMBER, CASE_case_id, TEXT_NONE, TEXT_NONE);
	if (hash_set_add(&asked->relief->ids,
			 hash_text(text_fold(text[CASE_case_id], buf, sizeof(buf)))))
		return say(asked, DIAG_RELIEF_TWICE, CASE_case_id, TEXT_NONE, TEXT_NONE);
	if (!has_number(asked))
		return say(asked, DIAG_RELIEF_ID, CASE_applicant_id, TEXT_NONE, TEXT_NONE);
	/* whom nothing names but a number is known again by nothing else */
	if (text[CASE_applicant].n == 0 ||
	    (text[CASE_household_id].n == 0 && text[CASE_applicant_id].n == 0))
		return say(asked, DIAG_RELIEF_NOBODY,
			   text[CASE_applicant].n == 0 ? CASE_applicant : CASE_applicant_id,
			   TEXT_NONE, TEXT_NONE);
	return text[CASE_town].n > 0 ||
	       say(asked, DIAG_RELIEF_TOWN, CASE_town, TEXT_NONE, TEXT_NONE);
}

/* ---- when, and what for ---- */

static bool
is_dated(const struct asked *asked)
{
	const int64_t *value = asked->row->value;
	bool event = asked->row->text[CASE_event].n > 0;

	if (value[CASE_accepted_on] == BLANK)
		return say(asked, DIAG_RELIEF_DAY, CASE_accepted_on, TEXT_NONE, TEXT_NONE);
	if (value[CASE_event_on] == BLANK && !event)
		return say(asked, DIAG_RELIEF_DAY, CASE_event_on, TEXT_NONE, TEXT_NONE);
	if (value[CASE_cause] == BLANK)
		return say(asked, DIAG_RELIEF_CAUSE, CASE_cause, TEXT_NONE, TEXT_NONE);
	if (value[CASE_accepted_on] > asked->relief->date)
		return say(asked, DIAG_RELIEF_ORDER, CASE_accepted_on,
			   DAY_TEXT(asked->relief->date), TEXT_NONE);
	if (value[CASE_event_on] != BLANK && value[CASE_event_on] > value[CASE_accepted_on])
		return say(asked, DIAG_RELIEF_ORDER, CASE_event_on,
			   DAY_TEXT((day_t)value[CASE_accepted_on]), TEXT_NONE);
	return true;
}

static bool
is_likely(const struct asked *asked)
{
	const int64_t *value = asked->row->value;

	if (value[CASE_persons] != BLANK && value[CASE_persons] > PERSONS_MOST)
		return say(asked, DIAG_RELIEF_COUNT, CASE_persons, NUM_TEXT(PERSONS_MOST),
			   TEXT_NONE);
	if (value[CASE_months] != BLANK && value[CASE_months] > RELIEFROW_STAGES)
		return say(asked, DIAG_RELIEF_COUNT, CASE_months, NUM_TEXT(RELIEFROW_STAGES),
			   TEXT_NONE);
	return asked->made.stages <= RELIEFROW_STAGES ||
	       say(asked, DIAG_RELIEF_COUNT, CASE_stages, NUM_TEXT(RELIEFROW_STAGES), TEXT_NONE);
}

static void
know(struct asked *asked)
{
	const int64_t *value = asked->row->value;
	const struct text *text = asked->row->text;

	asked->known = (struct purse_case){
		.id = text[CASE_case_id],
		.who = { .household = text[CASE_household_id],
			 .person_id = text[CASE_applicant_id],
			 .name = text[CASE_applicant],
			 .account = text[CASE_account],
			 .town = text[CASE_town],
			 .village = text[CASE_village] },
		.type = value[CASE_type],
		.cause = value[CASE_cause],
		.event = text[CASE_event],
		.event_on = value[CASE_event_on],
		.accepted_on = (day_t)value[CASE_accepted_on],
	};
}

/* A number once given to a case stays that case's. */
static bool
is_the_case(const struct asked *asked)
{
	const struct purse_case *old =
		purse_find(reserve_purse(asked->relief->reserve), asked->known.id);
	const struct purse_case *own = &asked->known;
	char fold[2][RELIEFROW_NAME];

	if (old == NULL)
		return true;
	enum party_match match = party_match(&old->who, &own->who);
	bool town = text_equal(text_fold(old->who.town, fold[0], RELIEFROW_NAME),
			       text_fold(own->who.town, fold[1], RELIEFROW_NAME));

	if ((match == PARTY_PERSON || match == PARTY_NUMBER) && town && old->type == own->type &&
	    reliefpast_same_cause(old, own))
		return true;
	return say(asked, DIAG_RELIEF_OTHER, CASE_case_id, TEXT_NONE, TEXT_NONE);
}

/* What the reserve promised to the case itself, in this run or an earlier one. */
static fen_t
promised(const struct asked *asked)
{
	const struct purse_case *old =
		purse_find(reserve_purse(asked->relief->reserve), asked->known.id);

	return old == NULL ? 0 : old->amount;
}

/* Is it not the same cause again, or did somebody write what is new? */
static bool
is_first_time(const struct asked *asked)
{
	const struct text *text = asked->row->text;

	if (text[CASE_new_facts].n > 0 || promised(asked) > 0)
		return true;
	const struct purse_case *old =
		reliefpast_again(reserve_purse(asked->relief->reserve), &asked->known,
				 asked->grant.repeat, text[CASE_remark]);

	return old == NULL ||
	       say(asked, DIAG_RELIEF_AGAIN, CASE_cause, old->id, DAY_TEXT(old->accepted_on));
}

/* Do cases that follow each other come to no more than the town may approve by itself? */
static bool
is_unsplit(const struct asked *asked)
{
	if (is_yes(asked, CASE_joint) || asked->made.amount > asked->grant.town_limit)
		return true; /* it is not the town that approves */
	if (asked->made.amount <= promised(asked))
		return true; /* it was asked then */
	const struct reliefpast_window worst =
		reliefpast_together(reserve_purse(asked->relief->reserve), &asked->known,
				    asked->made.amount, asked->row->text[CASE_remark]);

	return worst.sum <= worst.limit ||
	       say(asked, DIAG_RELIEF_SPLIT, -1, worst.other, MONEY_TEXT(worst.sum));
}

/* ---- how much ---- */

/* What the town granted in place of the rule's amount. */
static bool
is_granted(struct asked *asked)
{
	int64_t granted = asked->row->value[CASE_granted];

	asked->made.amount = asked->grant.amount;
	if (granted == BLANK || granted == asked->grant.amount)
		return true;
	if (asked->row->text[CASE_remark].n == 0)
		return say(asked, DIAG_RELIEF_REASON, CASE_granted, MONEY_TEXT(asked->grant.amount),
			   TEXT_NONE);
	if (granted > asked->grant.most)
		return say(asked, DIAG_RELIEF_CAP, CASE_granted, MONEY_TEXT(asked->grant.most),
			   TEXT_NONE);
	asked->made.amount = granted;
	asked->made.reasons |= REASON_BIT(RELIEF_GRANTED);
	return true;
}

/* Small sums are paid first in emergencies alone. */
static bool
is_fit_first(struct asked *asked)
{
	if (!is_yes(asked, CASE_first))
		return true;
	if (asked->row->value[CASE_type] != WORD_RELIEF_EMERGENCY)
		return say(asked, DIAG_RELIEF_NOT_FIRST, CASE_first, TEXT_NONE, TEXT_NONE);
	if (asked->made.amount > asked->grant.small)
		return say(asked, DIAG_RELIEF_LARGE, CASE_first, MONEY_TEXT(asked->made.amount),
			   MONEY_TEXT(asked->grant.small));
	asked->made.reasons |= REASON_BIT(RELIEF_FIRST);
	return true;
}

/* A stage that was paid stays as it was. */
static bool
is_as_spent(const struct asked *asked, const struct purse_case *old)
{
	const struct purse *purse = reserve_purse(asked->relief->reserve);

	for (int64_t i = 0; i < asked->made.stages; i++) {
		fen_t spent = purse_stage_of(purse, old->id, (size_t)i + 1).spent;

		if (spent != 0 && spent != reliefrow_part(&asked->made, i))
			return false;
	}
	return true;
}

/* By one approval in stages, where a document allows that of the type. */
static bool
is_fit_in_stages(struct asked *asked)
{
	const struct purse_case *old =
		purse_find(reserve_purse(asked->relief->reserve), asked->known.id);

	/* in other stages its payments have other names: what was paid would be paid again */
	if (promised(asked) > 0 && asked->made.amount > 0 &&
	    old->stages != (size_t)asked->made.stages)
		return say(asked, DIAG_RELIEF_RESTAGED, CASE_stages, NUM_TEXT(old->stages),
			   NUM_TEXT(asked->made.stages));
	if (old != NULL && !is_as_spent(asked, old))
		return say(asked, DIAG_RELIEF_SPENT, CASE_case_id, MONEY_TEXT(old->spent),
			   MONEY_TEXT(asked->made.amount));
	if (asked->made.stages == 1)
		return true;
	if (!grant_in_stages(asked->relief->own, asked->row->value[CASE_type]))
		return say(asked, DIAG_RELIEF_STAGES, CASE_stages, TEXT_NONE, TEXT_NONE);
	asked->made.reasons |= REASON_BIT(RELIEF_STAGED);
	return true;
}

/* What is less than was promised frees money, and that may have been paid meanwhile. */
static bool
may_free(const struct asked *asked)
{
	return asked->relief->settled || asked->made.amount >= promised(asked) ||
	       say(asked, DIAG_RELIEF_UNSETTLED, CASE_granted, MONEY_TEXT(promised(asked)),
		   TEXT_NONE);
}

static bool
is_held(struct asked *asked)
{
	fen_t amount[RELIEFROW_STAGES];
	fen_t lacks;

	asked->made.trial = !asked->relief->record && promised(asked) == 0;
	for (int64_t i = 0; i < asked->made.stages; i++)
		amount[i] = reliefrow_part(&asked->made, i);
	if (!reserve_hold(asked->relief->reserve, &asked->known, amount, (size_t)asked->made.stages,
			  &lacks))
		return say(asked, DIAG_RELIEF_FUNDS, CASE_town, MONEY_TEXT(lacks), TEXT_NONE);
	asked->made.month = asked->known.month;
	return true;
}

/* ---- what comes of it ---- */

/* No money: it waits for facts or rule values, is held back, or was refused. */
static void
give_nothing(struct asked *asked, enum word category)
{
	struct record out;

	reliefrow_nothing(&asked->made, category, text_of(asked->grant.asked.missing), &out);
	asked->relief->take(asked->relief->context, &out);
}

static void
give(struct asked *asked)
{
	struct relief *relief = asked->relief;
	struct record out;

	asked->made.reasons |= asked->row->value[CASE_type] == WORD_RELIEF_EMERGENCY
				       ? REASON_BIT(RELIEF_EMERGENCY)
				       : REASON_BIT(RELIEF_EXPENDITURE);
	if (is_yes(asked, CASE_joint))
		asked->made.reasons |= REASON_BIT(RELIEF_JOINT);
	relief->granted++;
	relief->sum += asked->made.amount;
	for (int64_t i = 0; i < asked->made.stages; i++) {
		reliefrow_payment(&asked->made, i, &out);
		relief->take(relief->context, &out);
	}
}

/* What is to be looked at of a case that has its money. */
static void
doubt(const struct asked *asked)
{
	if (asked->grant.capped)
		(void)say(asked, DIAG_RELIEF_CAPPED, -1, MONEY_TEXT(asked->grant.most), TEXT_NONE);
	if (!is_yes(asked, CASE_joint) && asked->made.amount > asked->grant.town_limit)
		(void)say(asked, DIAG_RELIEF_COUNTY, -1, MONEY_TEXT(asked->made.amount),
			  MONEY_TEXT(asked->grant.town_limit));
}

/* The day on which the papers were complete; BLANK: they are not, or it cannot have been that day.
 */
static int64_t
papers_day(const struct asked *asked)
{
	const int64_t *value = asked->row->value;
	int64_t on = value[CASE_papers_on];

	if (on == BLANK || (on >= value[CASE_accepted_on] && on <= asked->relief->date))
		return on;
	(void)say(asked, DIAG_RELIEF_PAPERS_DAY, CASE_papers_on, TEXT_NONE, TEXT_NONE);
	return BLANK;
}

/* Papers are due so many working days after the first payment; until then nothing is. */
static void
ask_papers(struct asked *asked)
{
	struct relief *relief = asked->relief;
	const struct value *term = &relief->law->value[PARAM_RELIEF_PAPERS];
	int64_t paid_on = purse_paid_on(reserve_purse(relief->reserve), asked->known.id);
	struct record task;
	struct arena parts = { 0 };

	if (!is_yes(asked, CASE_first) || paid_on == BLANK || relief->calendar == NULL ||
	    !term->set || paid_on < workday_first(relief->calendar))
		return;
	day_t due = workday_add(relief->calendar, (day_t)paid_on, (int32_t)term->whole);

	int64_t done = papers_day(asked);

	if (done == BLANK && due < relief->date)
		(void)say(asked, DIAG_RELIEF_PAPERS, CASE_papers_on, DAY_TEXT(due), TEXT_NONE);
	if (relief->take_papers == NULL)
		return;
	reliefrow_papers(&asked->made, due, relief->papers, relief->language, &parts, &task);
	task.value[APPLICATION_decided_on] = done;
	relief->take_papers(relief->context, &task);
	arena_free(&parts);
}

/* The town granted nothing: what was held is free again. */
static void
refuse(struct asked *asked)
{
	const fen_t nothing = 0;
	fen_t lacks;

	(void)reserve_hold(asked->relief->reserve, &asked->known, &nothing, 1, &lacks);
	asked->relief->refused++;
	give_nothing(asked, WORD_CATEGORY_NONE);
}

/* Is it sound so far that an amount can be computed? */
static bool
is_sound(struct asked *asked)
{
	if (asked->row->bad || !is_named(asked) || !is_dated(asked) || !is_likely(asked))
		return false;
	know(asked);
	return is_the_case(asked);
}

static void
judge(struct asked *asked)
{
	struct relief *relief = asked->relief;
	bool good = is_sound(asked);

	if (good) {
		grant_of(relief->own, asked->row, &asked->grant);
		asked->known.town_limit = is_yes(asked, CASE_joint) ? 0 : asked->grant.town_limit;
	}
	if (good && !asked->grant.known) {
		relief->open++;
		give_nothing(asked, WORD_CATEGORY_UNDECIDED);
		return;
	}
	good = good && is_granted(asked) && is_fit_in_stages(asked) && may_free(asked);
	if (good && asked->made.amount == 0) {
		refuse(asked);
		return;
	}
	if (!good || !is_fit_first(asked) || !is_first_time(asked) || !is_unsplit(asked) ||
	    !is_held(asked)) {
		relief->held++;
		give_nothing(asked, WORD_CATEGORY_INVALID);
		return;
	}
	give(asked);
	doubt(asked);
	ask_papers(asked);
}

void
relief_take(struct relief *relief, const struct record_reader *reader, const struct record *row,
	    struct diag *diag)
{
	struct asked asked = { .relief = relief, .reader = reader, .row = row, .diag = diag };
	int64_t stages = row->value[CASE_stages];

	if (relief->own == NULL)
		relief->own = arena_calloc(1, sizeof(*relief->own));
	ruleask_law(relief->rules, relief->law, row->value[CASE_accepted_on], relief->own);
	asked.made = (struct reliefrow){ .row = row,
					 .law = relief->own,
					 .grant = &asked.grant,
					 .month = month_of(relief->date),
					 .stages = stages == BLANK || stages == 0 ? 1 : stages };
	relief->cases++;
	judge(&asked);
}

bool
relief_read(struct relief *relief, const char *path, const struct table_options *options,
	    bool (*begin)(void *context, const struct record_reader *reader), struct diag *diag)
{
	static const int required[] = { CASE_case_id, CASE_town,    CASE_type,        CASE_cause,
					CASE_degree,  CASE_persons, CASE_accepted_on, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_CASE, options, NULL, required, diag);
	struct mendrecord mend;
	struct arena arena = { 0 };
	struct record row;
	enum table_result result = TABLE_FAILED;

	mendrecord_begin(&mend, reader, relief->date, &arena, diag);
	if (reader != NULL && begin(relief->context, reader))
		while ((result = record_each(reader, &row)) == TABLE_ROW)
			relief_take(relief, reader, &row, diag);
	arena_free(&arena);
	record_close(reader);
	return result == TABLE_END;
}

void
relief_free(struct relief *relief)
{
	free(relief->own);
	hash_set_free(&relief->ids);
}
