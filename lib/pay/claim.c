#include "pay/claim.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "decide/unit.h"

/* What is too much of one unit and month. */
struct excess {
	const struct posting *line;
	size_t unit; /* in the order in which units were met */
	int64_t cause;
	fen_t left;
	fen_t received;
};

struct search {
	const struct payment_list *list;
	struct excess *item;
	size_t count;
	size_t room;
	struct index units; /* of items, by their first mark */
};

/* ---- what is too much ---- */

/* Why aid that ended was drawn, as far as the register and the decision say. */
static int64_t
cause_of_end(const struct payment_list *list, const struct posting *line,
	     const struct approval *row)
{
	struct clash_party party = posting_party(line);
	int64_t status = people_status(&list->people, &party);

	if (status == WORD_MEMBER_DEAD)
		return WORD_CLAIM_DEAD;
	if (status == WORD_MEMBER_PRISON)
		return WORD_CLAIM_PRISON;
	return row != NULL && row->state == APPROVAL_ENDED ? WORD_CLAIM_OVER : BLANK;
}

/* Was the same person paid before by another programme that excludes this one? */
static bool
is_paid_otherwise(const struct payment_list *list, const struct posting *line)
{
	struct clash_party party = posting_party(line);
	const struct posting *other = NULL;
	uint64_t key;

	for (size_t n = 0; clash_key(&list->clash, &party, n, &key); n++)
		while ((other = posting_next_of(list->postings, key, other)) != NULL) {
			struct clash_party second = posting_party(other);

			if (other < line && other->owed == line->owed &&
			    posting_same_purse(other->kind, line->kind) &&
			    clash_is(&list->clash, &party, &second))
				return true;
		}
	return false;
}

/*
 * A row of one month may be there to send something again; but of a case it is the whole.  What
 * bills take back jz-medical claims.
 */
static bool
speaks_of(const struct approval *row, const struct posting *line)
{
	if (line->kind == WORD_PAYMENT_ONCE)
		return line->programme != WORD_CATEGORY_MEDICAL;
	return row->from != row->until;
}

/* What of the sum is due, INT64_MAX where nothing speaks against it; *cause is why the rest is not.
 */
static fen_t
due(const struct payment_list *list, const struct posting_sum *sum, int64_t *cause)
{
	const struct posting *line = sum->first;
	struct clash_party party = posting_party(line);
	const struct approval *row;
	month_t died;

	*cause = WORD_CLAIM_DEAD;
	if (people_is_dead(&list->people, &party, &died) && died != MONTH_NONE && line->owed > died)
		return 0;
	enum approval_state state =
		approval_of(&list->approvals, &line->marks, line->kind, line->owed, &row);

	*cause = cause_of_end(list, line, row);
	if (state == APPROVAL_ENDED)
		return 0;
	if (state == APPROVAL_DUE && speaks_of(row, line) &&
	    row->amount < sum->held + sum->repaid) {
		/* a line more than once for the month is drawn twice; else it is too much */
		bool twice = sum->lines > 1 && sum->open != NULL &&
			     sum->open->amount - sum->open->back == sum->held - row->amount;

		*cause = twice ? WORD_CLAIM_TWICE : WORD_CLAIM_OVER;
		return row->amount;
	}
	*cause = WORD_CLAIM_TWICE;
	return is_paid_otherwise(list, line) ? 0 : INT64_MAX;
}

/*
 * What is too much because a change was told late has that for a cause; what no decision speaks of
 * is left to be decided.
 */
static void
see_report(const struct payment_list *list, const struct posting_sum *sum, fen_t most,
	   int64_t *cause)
{
	const struct posting *line = sum->first;
	struct latereport *report =
		list->reports == NULL || !posting_same_purse(line->kind, WORD_PAYMENT_REGULAR)
			? NULL
			: latereport_of(list->reports, line->household, line->owed);

	if (report == NULL)
		return;
	if (most < sum->held + sum->repaid) {
		*cause = *cause == WORD_CLAIM_OVER || *cause == BLANK ? WORD_CLAIM_UNREPORTED
								      : *cause;
		return;
	}
	enum approval_state state =
		approval_of(&list->approvals, &line->marks, line->kind, line->owed, NULL);

	if (state == APPROVAL_SILENT || state == APPROVAL_OPEN)
		latereport_leave(report, line->owed, sum->held);
}

static void
add_excess(struct search *search, const struct excess *excess)
{
	uint64_t mark = excess->line->marks.own[0];
	size_t same = index_find(&search->units, mark);

	search->item = arena_grow(search->item, &search->room, search->count, sizeof(*excess));
	search->item[search->count] = *excess;
	search->item[search->count].unit =
		same == INDEX_NONE ? search->count : search->item[same].unit;
	index_add(&search->units, mark, search->count++);
}

/*
 * The lines of a unit and month are looked at together, once.  What has been paid back stays in its
 * claim as long as that is open, so that the claim keeps its months and its name.
 */
static void
look(struct search *search, const struct posting *line)
{
	const struct payment_list *list = search->list;
	struct posting_sum sum = posting_sum(list->postings, &line->marks, line->kind, line->owed);
	struct excess excess = { .line = line };
	fen_t drawn = sum.held + sum.repaid;

	if (sum.first != line || drawn == 0 || line->owed > list->month)
		return;
	fen_t most = due(list, &sum, &excess.cause);

	see_report(list, &sum, most, &excess.cause);
	if (drawn <= most)
		return;
	excess.left = sum.held > most ? sum.held - most : 0;
	excess.received = drawn - most - excess.left;
	add_excess(search, &excess);
}

/* ---- months on end ---- */

static int
compare(const void *a, const void *b)
{
	const struct excess *x = a;
	const struct excess *y = b;
	int64_t px = x->line->kind == WORD_PAYMENT_PRICE;
	int64_t py = y->line->kind == WORD_PAYMENT_PRICE;

	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	if (px != py)
		return px < py ? -1 : 1;
	return (x->line->owed > y->line->owed) - (x->line->owed < y->line->owed);
}

static void
add_claims(struct claims *claims, const struct search *search)
{
	for (size_t i = 0; i < search->count; i++) {
		const struct excess *excess = &search->item[i];
		const struct posting *line = excess->line;
		struct claim *claim = claims->count == 0 ? NULL : &claims->item[claims->count - 1];

		/* one claim is of months that follow on each other, of one cause and one purse */
		if (claim == NULL || excess[-1].unit != excess->unit ||
		    claim->cause != excess->cause || !posting_same_purse(claim->kind, line->kind) ||
		    excess->line->owed != claim->until + 1)
			claim = claimlist_add(claims,
					      &(struct claim){ .household = line->household,
							       .person = line->beneficiary,
							       .person_id = line->beneficiary_id,
							       .case_id = line->case_id,
							       .programme = line->programme,
							       .kind = line->kind,
							       .from = line->owed,
							       .cause = excess->cause });
		claim->until = excess->line->owed;
		claim->months++;
		claim->left += excess->left;
		claim->received += excess->received;
	}
}

void
claim_find(struct claims *claims, const struct payment_list *list)
{
	struct search search = { .list = list };

	for (size_t i = 0; list->postings != NULL && i < list->postings->count; i++)
		look(&search, &list->postings->item[i]);
	if (search.count > 0)
		qsort(search.item, search.count, sizeof(*search.item), compare);
	add_claims(claims, &search);
	claimlist_settle(claims);
	index_free(&search.units);
	free(search.item);
}
