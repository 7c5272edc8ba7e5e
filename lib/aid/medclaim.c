#include "aid/medclaim.h"

#include <stdlib.h>

/* The bill that a line takes something from; SIZE_MAX: none. */
static size_t
taken_from(const struct billbook *book, const struct billing *line)
{
	if (line->event == WORD_BILLING_REVERSAL)
		return book->bill[line->bill].reverses;
	return line->event == WORD_BILLING_CLAIM ? line->bill : SIZE_MAX;
}

static void
add(struct claims *claims, const struct billbook *book, const struct billing *line,
    struct arena *arena)
{
	const struct bill *bill = &book->bill[line->bill];
	month_t month = month_of(line->posted_on);
	fen_t taken = line->amount - billbook_left(book, line);

	if (taken > 0)
		(void)claimlist_add(claims,
				    &(struct claim){ .household = bill->household,
						     .person = bill->row->text[BILL_name],
						     .person_id = bill->row->text[BILL_id_number],
						     .case_id = billbook_case(book, line, arena),
						     .programme = WORD_CATEGORY_MEDICAL,
						     .kind = WORD_PAYMENT_ONCE,
						     .from = month,
						     .until = month,
						     .months = 1,
						     .cause = WORD_CLAIM_OVER,
						     .left = taken });
}

void
medclaim_find(struct claims *claims, const struct billbook *book, struct arena *arena)
{
	bool *touched = arena_calloc(book->count + 1, sizeof(*touched));

	claims->received_in = true;
	for (size_t i = 0; i < book->lines; i++) {
		size_t from = taken_from(book, &book->line[i]);

		if (from != SIZE_MAX)
			touched[from] = true;
	}
	for (size_t i = 0; i < book->lines; i++) {
		const struct billing *line = &book->line[i];

		if (touched[line->bill] && taken_from(book, line) == SIZE_MAX)
			add(claims, book, line, arena);
	}
	claimlist_settle(claims);
	free(touched);
}
