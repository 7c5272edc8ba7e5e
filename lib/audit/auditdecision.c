#include "audit/auditdecision.h"

#include <stdlib.h>

#include "audit/auditkey.h"

/* What a decision says of persons of the register; the best counts. */
static void
mark_persons(struct audit_book *book, const struct record *row)
{
	uint64_t key = auditkey(row->text[DECISION_person_id], NULL);
	uint64_t household = subject_household_key(row->text[DECISION_household_id]);
	int64_t category = row->value[DECISION_category];
	bool refused = row->value[DECISION_status] == WORD_STATUS_REFUSED;
	uint8_t standing = (uint8_t)(refused ? UNIT_NOTHING : unit_standing(category));
	size_t i = key == 0 ? INDEX_NONE : index_find(&book->by_person, key);
	size_t k = household == 0 ? INDEX_NONE : index_find(&book->by_household, household);

	if (k != INDEX_NONE && standing < book->person[k].of_household)
		book->person[k].of_household = standing;
	if (i == INDEX_NONE)
		return;
	if (standing < book->person[i].of_person)
		book->person[i].of_person = standing;
	book->person[i].tekun |= category == WORD_CATEGORY_TEKUN && !refused;
}

void
auditdecision_take(struct audit_book *book, const struct record *row)
{
	int64_t approved = row->value[DECISION_approved_amount];
	int64_t category = row->value[DECISION_category];

	mark_persons(book, row);
	if (row->value[DECISION_status] != WORD_STATUS_APPROVED ||
	    unit_standing(category) != UNIT_PAID)
		return;
	book->decision = arena_grow(book->decision, &book->decision_room, book->decisions,
				    sizeof(*book->decision));
	struct audit_decision *own = &book->decision[book->decisions];

	*own = (struct audit_decision){
		.unit = unit_key(category, row->text[DECISION_household_id],
				 row->text[DECISION_person_id], row->text[DECISION_person]),
		.amount = approved != BLANK ? approved : row->value[DECISION_amount],
		.from = record_month(row->value[DECISION_from]),
		.until = record_month(row->value[DECISION_until]),
		.order = (uint32_t)book->decisions++
	};
}

/* MONTH_NONE is before all months. */
static int
compare_decisions(const void *a, const void *b)
{
	const struct audit_decision *one = a;
	const struct audit_decision *two = b;

	if (one->unit != two->unit)
		return one->unit < two->unit ? -1 : 1;
	if (one->from != two->from)
		return one->from < two->from ? -1 : 1;
	return one->order < two->order ? -1 : one->order > two->order;
}

void
auditdecision_sort(struct audit_book *book)
{
	if (book->decisions > 0)
		qsort(book->decision, book->decisions, sizeof(*book->decision), compare_decisions);
}

const struct audit_decision *
auditdecision_of(const struct audit_book *book, const struct audit_payment *payment)
{
	const struct audit_decision *latest = NULL;
	size_t low = 0;
	size_t high = book->decisions;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (book->decision[middle].unit < payment->unit)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < book->decisions && book->decision[low].unit == payment->unit; low++) {
		const struct audit_decision *own = &book->decision[low];

		if ((own->from == MONTH_NONE || own->from <= payment->owed) &&
		    (own->until == MONTH_NONE || own->until >= payment->owed))
			latest = own;
	}
	return latest;
}
