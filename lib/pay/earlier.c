#include "pay/earlier.h"

#include <stdlib.h>

#include "decide/unit.h"
#include "pay/candidate.h"
#include "pay/price.h"

/* ---- reading ---- */

static void
add(struct earlier *earlier, const struct record *decision, struct text file)
{
	const int64_t *value = decision->value;
	struct payment_list none = { .month = (month_t)value[DECISION_from] };
	struct candidate c = { .list = &none, .decision = decision };
	bool suspended = value[DECISION_status] == WORD_STATUS_SUSPENDED &&
			 unit_standing(value[DECISION_category]) == UNIT_PAID;

	candidate_begin(&c);
	struct payment payment = c.payment;
	bool approved = payment.approved != BLANK && payment.approved > 0 && !decision->bad &&
			(suspended || approval_state_of(decision) == APPROVAL_DUE);
	bool made = payment.kind != WORD_PAYMENT_PRICE || price_is_made(decision);

	payment.household = arena_text(&earlier->arena, payment.household);
	payment.beneficiary = arena_text(&earlier->arena, payment.beneficiary);
	payment.beneficiary_id = arena_text(&earlier->arena, payment.beneficiary_id);
	payment.case_id = arena_text(&earlier->arena, payment.case_id);
	payment.payee = payment.account = payment.bank = payment.reason = TEXT_NONE;
	struct unit_marks marks = payment_marks(&payment);

	earlier->item =
		arena_grow(earlier->item, &earlier->room, earlier->count, sizeof(*earlier->item));
	earlier->item[earlier->count] = (struct earlier_row){
		.payment = payment,
		.file = file,
		.status = value[DECISION_status],
		.due = approved && made,
		.strange = approved && !made,
	};
	for (int i = 0; i < UNIT_MARKS; i++)
		index_add(&earlier->by_mark, marks.own[i], earlier->count);
	earlier->count++;
}

/* A row that begins later is the word of a list to come. */
static void
keep_month_of_list(struct earlier *earlier, size_t before)
{
	month_t first = MONTH_NONE;

	for (size_t i = before; i < earlier->count; i++)
		if (first == MONTH_NONE || earlier->item[i].payment.owed < first)
			first = earlier->item[i].payment.owed;
	for (size_t i = before; i < earlier->count; i++)
		if (earlier->item[i].payment.owed != first)
			earlier->item[i].payment.owed = MONTH_NONE;
}

bool
earlier_read(struct earlier *earlier, const char *path, const struct table_options *table,
	     struct diag *diag)
{
	static const int required[] = {
		DECISION_household_id, DECISION_category,        DECISION_from,
		DECISION_status,       DECISION_approved_amount, -1
	};
	struct record_reader *reader =
		record_open(path, RECORD_DECISION, table, NULL, required, diag);
	struct record decision;
	size_t before = earlier->count;
	enum table_result result;

	while ((result = record_each(reader, &decision)) == TABLE_ROW) {
		if (decision.value[DECISION_from] != BLANK)
			add(earlier, &decision, text_of(path));
	}
	record_close(reader);
	keep_month_of_list(earlier, before);
	return result == TABLE_END;
}

/* ---- asking ---- */

const struct earlier_row *
earlier_of(const struct earlier *earlier, const struct unit_marks *marks, int64_t kind,
	   month_t owed)
{
	const struct earlier_row *found = NULL;
	size_t at;

	for (int i = 0; i < UNIT_MARKS; i++)
		for (size_t k = index_first(&earlier->by_mark, marks->asked[i], &at);
		     k != INDEX_NONE; k = index_next(&earlier->by_mark, marks->asked[i], &at)) {
			const struct earlier_row *row = &earlier->item[k];

			if (row->payment.owed != MONTH_NONE &&
			    posting_same_due(kind, owed, row->payment.kind, row->payment.owed) &&
			    (found == NULL || row > found))
				found = row;
		}
	return found;
}

/* Does the list speak for itself: it pays the unit, or has not decided, or makes up for the month?
 */
static bool
is_on_list(const struct payment_list *list, const struct earlier_row *row,
	   const struct unit_marks *marks)
{
	const struct approval *now;
	int64_t kind = row->payment.kind;
	enum approval_state state = approval_of(&list->approvals, marks, kind, list->month, &now);

	return payment_find(list, marks, kind, row->payment.owed) != NULL ||
	       state == APPROVAL_OPEN || (state == APPROVAL_DUE && now->amount > 0);
}

/* Was aid due in the month at all, as is known now? */
static bool
is_owed(const struct payment_list *list, const struct payment *payment)
{
	const struct clash_party party = payment_party(payment);
	month_t died;

	return (!people_is_dead(&list->people, &party, &died) || died == MONTH_NONE ||
		payment->owed <= died) &&
	       payment_clash_in_ledger(list, payment) == NULL;
}

static void
say_unsent(const struct earlier_row *row, struct payment_list *list, struct diag *diag)
{
	const struct payment *payment = &row->payment;
	struct unit_marks marks = payment_marks(payment);
	month_t first = list->arrears_from != 0 ? list->arrears_from : list->postings->opening;

	if (!(row->due || row->strange) || row->status != WORD_STATUS_APPROVED ||
	    payment->owed >= list->month || payment->owed < first ||
	    (row->due && is_on_list(list, row, &marks)))
		return;
	fen_t held = posting_sum(list->postings, &marks, payment->kind, payment->owed).held;

	if (held >= payment->approved || !is_owed(list, payment))
		return;
	list->arrears_held++;
	diag_say(
		diag, row->strange ? DIAG_PAY_NO_SUPPLEMENT : DIAG_ARREARS_GONE,
		.at = { .file = row->file, .line = payment->line, .household = payment->household },
		.one = MONTH_TEXT(payment->owed), .two = MONEY_TEXT(payment->approved - held));
}

void
earlier_say_unsent(const struct earlier *earlier, struct payment_list *list, struct diag *diag)
{
	for (size_t i = 0; list->postings != NULL && i < earlier->count; i++) {
		const struct earlier_row *row = &earlier->item[i];
		struct unit_marks marks = payment_marks(&row->payment);

		if (row->payment.owed != MONTH_NONE &&
		    earlier_of(earlier, &marks, row->payment.kind, row->payment.owed) == row)
			say_unsent(row, list, diag);
	}
}

void
earlier_free(struct earlier *earlier)
{
	free(earlier->item);
	index_free(&earlier->by_mark);
	arena_free(&earlier->arena);
}
