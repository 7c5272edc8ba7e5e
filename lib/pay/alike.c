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

/* What stands behind the last sign of a case; blank: it has none. */
static struct text
behind(struct text case_id, char sign)
{
	size_t at = case_id.n;

	while (at > 0 && case_id.p[at - 1] != sign)
		at--;
	return at == 0 ? TEXT_NONE : text_from(case_id, at);
}

/*
 * A case as people type it.  Of a bill without the hospital, ZY-1@区医院#7, and of a disaster
 * without the household, 水1/h1/emergency: by the person it is known whose it is.
 */
static uint64_t
plain_key(int64_t programme, struct text case_id)
{
	bool bill = programme == WORD_CATEGORY_MEDICAL;
	char folded[FOLD_SIZE];
	char buf[FOLD_SIZE];
	struct text whole = text_fold(case_id, folded, sizeof(folded));
	struct text first = whole;
	struct text last = TEXT_NONE;

	if (bill || programme == WORD_CATEGORY_DISASTER) {
		last = behind(whole, bill ? '#' : '/');
		first = text_next(&whole, bill ? '@' : '/');
		first = bill ? text_next(&first, '#') : first;
	}
	uint64_t key = hash_text(unit_plain_number(first, buf, sizeof(buf)));

	return hash_join(key, unit_plain_number(last, buf, sizeof(buf)));
}

static bool
is_retyped(const struct once *a, const struct once *b)
{
	const struct unit_marks one = unit_marks_of_case(a->party.programme, a->case_id);
	const struct unit_marks two = unit_marks_of_case(b->party.programme, b->case_id);

	return !unit_marks_meet(&one, &two) && plain_key(a->party.programme, a->case_id) ==
						       plain_key(b->party.programme, b->case_id);
}

static bool
is_one_person(const struct clash_party *a, const struct clash_party *b)
{
	if (a->person_id.n > 0 && b->person_id.n > 0)
		return clash_person_key(a->person_id) == clash_person_key(b->person_id);
	return unit_is_one_name(a->person, b->person) &&
	       clash_household_key(a->household) == clash_household_key(b->household);
}

/* The two kinds of relief have one list of cases. */
static int64_t
purse_of(int64_t programme)
{
	return programme == WORD_CATEGORY_RELIEF_EXPENDITURE ? WORD_CATEGORY_RELIEF_EMERGENCY
							     : programme;
}

static bool
is_alike(const struct once *a, const struct once *b)
{
	if (a->kind != b->kind || !is_one_person(&a->party, &b->party))
		return false;
	/* the category of a row that was paid may have been changed by hand */
	if (purse_of(a->party.programme) != purse_of(b->party.programme))
		return a->amount == b->amount &&
		       plain_key(BLANK, a->case_id) == plain_key(BLANK, b->case_id);
	return is_retyped(a, b) || (a->owed == b->owed && a->amount == b->amount &&
				    case_key(a->case_id) != case_key(b->case_id));
}

static bool
alike_of_party(const struct payment_list *list, const struct once *asked, uint64_t key,
	       struct alike *found)
{
	const struct posting *line = NULL;
	size_t at;

	for (size_t i = index_first(&list->by_party, key, &at); i != INDEX_NONE;
	     i = index_next(&list->by_party, key, &at)) {
		const struct once other = of_payment(&list->payment[i]);

		*found = (struct alike){ other.case_id, other.owed };
		if (is_alike(asked, &other))
			return true;
	}
	while (list->postings != NULL &&
	       (line = posting_next_of(list->postings, key, line)) != NULL) {
		const struct once other = of_line(line);

		*found = (struct alike){ other.case_id, other.owed };
		if (is_alike(asked, &other))
			return true;
	}
	return false;
}

bool
alike_find(const struct payment_list *list, const struct payment *payment, struct alike *found)
{
	const struct once asked = of_payment(payment);

	return alike_of_party(list, &asked, clash_household_key(payment->household), found) ||
	       (payment->beneficiary_id.n > 0 &&
		alike_of_party(list, &asked, clash_person_key(payment->beneficiary_id), found));
}
