#include "pay/approval.h"

#include <stdlib.h>

#include "base/arena.h"
#include "decide/decision.h"
#include "pay/posting.h"

int64_t
approval_kind(const struct record *decision)
{
	if (unit_standing(decision->value[DECISION_category]) == UNIT_ONCE)
		return WORD_PAYMENT_ONCE;
	return decision_is_price(decision) ? WORD_PAYMENT_PRICE : WORD_PAYMENT_REGULAR;
}

struct unit_marks
approval_marks(const struct record *decision)
{
	const struct text *text = decision->text;
	bool person = text[DECISION_person].n > 0 || text[DECISION_person_id].n > 0;

	if (approval_kind(decision) == WORD_PAYMENT_ONCE)
		return unit_marks_of_case(decision->value[DECISION_category], text[DECISION_case]);
	return unit_marks(decision->value[DECISION_category], text[DECISION_household_id],
			  text[person ? DECISION_person_id : DECISION_head_id],
			  text[person ? DECISION_person : DECISION_head]);
}

enum approval_state
approval_state_of(const struct record *decision)
{
	bool approved = decision->value[DECISION_status] == WORD_STATUS_APPROVED;

	if (decision->bad || !approved)
		return APPROVAL_OPEN;
	switch (unit_standing(decision->value[DECISION_category])) {
	case UNIT_WAITS:
		break;
	case UNIT_STATUS:
	case UNIT_NOTHING:
		return APPROVAL_ENDED;
	case UNIT_PAID:
	case UNIT_ONCE:
		return decision->value[DECISION_approved_amount] == BLANK ? APPROVAL_OPEN
									  : APPROVAL_DUE;
	}
	return APPROVAL_OPEN;
}

void
approval_add(struct approvals *approvals, const struct record *decision)
{
	const int64_t *value = decision->value;
	struct unit_marks marks = approval_marks(decision);

	if (value[DECISION_from] == BLANK)
		return;
	approvals->item = arena_grow(approvals->item, &approvals->room, approvals->count,
				     sizeof(*approvals->item));
	approvals->item[approvals->count] = (struct approval){
		.line = decision->line,
		.state = approval_state_of(decision),
		.kind = approval_kind(decision),
		.category = value[DECISION_category],
		.status = value[DECISION_status],
		.amount = value[DECISION_approved_amount],
		.from = (month_t)value[DECISION_from],
		.until = record_month(value[DECISION_until]),
	};
	for (int i = 0; i < UNIT_MARKS; i++)
		index_add(&approvals->by_mark, marks.own[i], approvals->count);
	approvals->count++;
}

/* What one row says of a month.  A row of a single month is no word about those behind it. */
static enum approval_state
say(const struct approval *row, month_t month)
{
	if (month < row->from)
		return APPROVAL_SILENT;
	if (row->state == APPROVAL_ENDED || row->until == MONTH_NONE || month <= row->until)
		return row->state;
	return row->state == APPROVAL_DUE && row->from < row->until ? APPROVAL_ENDED
								    : APPROVAL_SILENT;
}

enum approval_state
approval_of(const struct approvals *approvals, const struct unit_marks *marks, int64_t kind,
	    month_t month, const struct approval **row)
{
	/* which word counts before another that was found earlier */
	static const int weight[] = {
		[APPROVAL_SILENT] = 0, [APPROVAL_ENDED] = 1, [APPROVAL_OPEN] = 2, [APPROVAL_DUE] = 3
	};
	enum approval_state found = APPROVAL_SILENT;
	size_t at;

	if (row != NULL)
		*row = NULL;
	for (int i = 0; i < UNIT_MARKS; i++)
		for (size_t k = index_first(&approvals->by_mark, marks->asked[i], &at);
		     k != INDEX_NONE; k = index_next(&approvals->by_mark, marks->asked[i], &at)) {
			const struct approval *item = &approvals->item[k];
			enum approval_state state = say(item, month);

			if (!posting_same_purse(kind, item->kind) || weight[state] <= weight[found])
				continue;
			found = state;
			if (row != NULL)
				*row = item;
		}
	return found;
}

void
approval_free(struct approvals *approvals)
{
	free(approvals->item);
	index_free(&approvals->by_mark);
}
