#include "pay/why.h"

/* The units that somebody may stand for: his household's, and his own. */
static const enum word programmes[] = { WORD_CATEGORY_DIBAO, WORD_CATEGORY_TEKUN };

struct asked {
	const struct payment_list *list;
	struct unit_marks marks[ARRAY_LENGTH(programmes)];
	struct prose *prose;
};

/* What the list says of the unit for its month. */
static enum approval_state
state_of(const struct asked *asked, const struct approval **row)
{
	enum approval_state found = APPROVAL_SILENT;

	*row = NULL;
	for (size_t i = 0; i < ARRAY_LENGTH(programmes) && found == APPROVAL_SILENT; i++)
		found = approval_of(&asked->list->approvals, &asked->marks[i], WORD_PAYMENT_REGULAR,
				    asked->list->month, row);
	return found;
}

/* Did the ledger ever send it anything for a month before? */
static bool
was_paid(const struct asked *asked, month_t from)
{
	const struct postings *postings = asked->list->postings;

	for (size_t i = 0; postings != NULL && i < ARRAY_LENGTH(programmes); i++)
		for (month_t owed = asked->list->month - 1; owed >= from && owed > 0; owed--)
			if (posting_sum(postings, &asked->marks[i], WORD_PAYMENT_REGULAR, owed)
				    .lines > 0)
				return true;
	return false;
}

static void
say_gone(const struct asked *asked)
{
	struct prose *prose = asked->prose;
	const struct approval *row;

	switch (state_of(asked, &row)) {
	case APPROVAL_SILENT:
		prose_add(prose, "本月没有这一项的审核意见", "no decision of this month has it");
		return;
	case APPROVAL_DUE:
		prose_add(prose, "应发未发，见问题清单", "due and held back, see the findings");
		return;
	case APPROVAL_ENDED:
		if (row->state == APPROVAL_ENDED)
			prose_add(prose, "不再符合", "no longer entitled");
		else
			prose_say(prose, "期满，至{1}止", "its term ended with {1}",
				  MONTH_TEXT(row->until));
		return;
	case APPROVAL_OPEN:
		break;
	}
	if (row->status == WORD_STATUS_SUSPENDED)
		prose_add(prose, "暂停发放", "suspended");
	else if (row->status == WORD_STATUS_REFUSED)
		prose_add(prose, "镇里没有同意", "the town refused it");
	else
		prose_add(prose, "还没有审核确认", "not decided yet");
}

static void
say_present(const struct asked *asked, enum why_change change)
{
	struct prose *prose = asked->prose;
	const struct approval *row;

	if (state_of(asked, &row) != APPROVAL_DUE)
		prose_add(prose, "补发以前月份", "for earlier months");
	else if (change == WHY_OTHER)
		prose_say(prose, "按现在的审核意见，自{1}起",
			  "by the present decision, from {1} on", MONTH_TEXT(row->from));
	else if (row->from == asked->list->month)
		prose_add(prose, "本月起发放", "paid from this month on");
	else if (was_paid(asked, row->from))
		prose_add(prose, "上月没有发，本月恢复", "not paid last month, paid again");
	else
		prose_say(prose, "自{1}起批准，以前没有发过",
			  "approved from {1} on, and never paid before", MONTH_TEXT(row->from));
}

struct text
why(const struct payment_list *list, enum why_change change, struct text household,
    struct text person_id, struct text person, struct prose *prose)
{
	struct asked asked = { .list = list, .prose = prose };

	for (size_t i = 0; i < ARRAY_LENGTH(programmes); i++)
		asked.marks[i] = unit_marks(programmes[i], household, person_id, person);
	prose_clear(prose);
	if (change == WHY_GONE)
		say_gone(&asked);
	else
		say_present(&asked, change);
	return (struct text){ prose->p, prose->n };
}
