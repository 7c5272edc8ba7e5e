#include "decide/proof.h"

#include "unit.h"

static void
take(struct proof *proof, const char *household, enum word status, fen_t amount)
{
	struct record decision;

	record_clear(&decision);
	decision.text[DECISION_household_id] = text_of(household);
	decision.value[DECISION_status] = status;
	decision.value[DECISION_approved_amount] = amount;
	proof_take(proof, &decision);
}

/* printf 'H1,,approved,6.50\nH2,,refused,\n' | sha256sum */
START_TEST(a_list_proves_itself_in_any_order)
{
	struct proof one = { 0 };
	struct proof two = { 0 };
	char first[PROOF_SIZE];
	char second[PROOF_SIZE];

	take(&one, "H1", WORD_STATUS_APPROVED, 650);
	take(&one, "H2", WORD_STATUS_REFUSED, BLANK);
	take(&two, "H2", WORD_STATUS_REFUSED, BLANK);
	take(&two, "H1", WORD_STATUS_APPROVED, 650);
	ck_assert_uint_eq(one.count, 1);
	ck_assert_int_eq(one.sum, 650);
	ck_assert_str_eq(proof_digest(&one, first), proof_digest(&two, second));
	ck_assert_str_eq(first, "844d3dc4d93ec4ea");
	take(&two, "H3", WORD_STATUS_APPROVED, 0);
	ck_assert_str_ne(first, proof_digest(&two, second));
	proof_free(&one);
	proof_free(&two);
}
END_TEST

UNIT(NULL, NULL, a_list_proves_itself_in_any_order);
