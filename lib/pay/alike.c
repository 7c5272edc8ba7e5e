#include "pay/alike.h"

#include "base/hash.h"
#include "decide/unit.h"

enum { FOLD_SIZE = 256 };

/* What two payments are compared by; its texts are theirs. */
struct once {
	struct clash_party party;
	struct text case_id;
	int64_t kind;
	month_t owed;
	fen_t amount;
};

static struct once
of_payment(const struct payment *payment)
{
	return (struct once){ payment_party(payment), payment->case_id, payment->kind,
			      payment->owed, payment->approved };
}

static struct once
of_line(const struct posting *line)
{
	return (struct once){ posting_party(line), line->case_id, line->kind, line->owed,
			      line->amount };
}

/* A case without its stage. */
static uint64_t
case_key(struct text case_id)
{
	char buf[FOLD_SIZE];
	struct text folded = text_fold(case_id, buf, sizeof(buf));
	size_t end = folded.n;

	while (end > 0 && folded.p[end - 1] != '/')
		end--;
	return hash_text(end == 0 ? folded : (struct text){ folded.p, end - 1 });
}

static bool
is_one_person(const struct clash_party *a, const struct clash_party *b)
{
	if (a->person_id.n > 0 && b->person_id.n > 0)
		return clash_person_key(a->person_id) == clash_person_key(b->person_id);
	return unit_is_one_name(a->person, b->person) &&
	       clash_household_key(a->household) == clash_household_key(b->household);
}

static bool
is_alike(const struct once *a, const struct once *b)
{
	return a->kind == b->kind && a->party.programme == b->party.programme &&
	       a->owed == b->owed && a->amount == b->amount &&
	       case_key(a->case_id) != case_key(b->case_id) && is_one_person(&a->party, &b->party);
}

static struct text
alike_of_party(const struct payment_list *list, const struct once *asked, uint64_t key)
{
	const struct posting *line = NULL;
	size_t at;

	for (size_t i = index_first(&list->by_party, key, &at); i != INDEX_NONE;
	     i = index_next(&list->by_party, key, &at)) {
		const struct once other = of_payment(&list->payment[i]);

		if (is_alike(asked, &other))
			return other.case_id;
	}
	while (list->postings != NULL &&
	       (line = posting_next_of(list->postings, key, line)) != NULL) {
		const struct once other = of_line(line);

		if (is_alike(asked, &other))
			return other.case_id;
	}
	return TEXT_NONE;
}

struct text
alike_case(const struct payment_list *list, const struct payment *payment)
{
	const struct once asked = of_payment(payment);
	struct text found = alike_of_party(list, &asked, clash_household_key(payment->household));

	return found.n > 0 || payment->beneficiary_id.n == 0
		       ? found
		       : alike_of_party(list, &asked, clash_person_key(payment->beneficiary_id));
}
