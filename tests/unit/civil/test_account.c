#include "civil/account.h"

#include <string.h>

#include "unit.h"
#include "vector.h"

static const char *const fault_name[] = { "ok", "blank", "length", "character", "lost", "masked" };

static bool
has(const char *doubt, const char *name)
{
	return strstr(doubt, name) != NULL;
}

START_TEST(every_vector)
{
	struct vectors v = vectors_load("tests/vectors/bank-vectors.csv");

	ck_assert_uint_eq(v.rows, 34);
	for (size_t row = 1; row < v.rows; row++) {
		struct account account = { 0 };
		const char *number = vectors_at(&v, row, "number");
		const char *doubt = vectors_at(&v, row, "doubt");
		enum account_fault fault = account_parse(
			text_of(number), text_of(vectors_at(&v, row, "bank")), &account);

		ck_assert_msg(strcmp(fault_name[fault], vectors_at(&v, row, "fault")) == 0,
			      "%s: %s", number, fault_name[fault]);
		ck_assert_msg(account.doubt == ((has(doubt, "length") ? ACCOUNT_DOUBT_LENGTH : 0U) |
						(has(doubt, "card") ? ACCOUNT_DOUBT_CARD : 0U) |
						(has(doubt, "zeros") ? ACCOUNT_DOUBT_ZEROS : 0U) |
						(has(doubt, "luhn") ? ACCOUNT_DOUBT_LUHN : 0U)),
			      "%s: %u", number, account.doubt);
		ck_assert_uint_eq(strspn(account.normalized, "0123456789"),
				  strlen(account.normalized));
	}
	vectors_free(&v);
}
END_TEST

START_TEST(what_was_taken_off_is_said)
{
	struct account account;

	ck_assert_int_eq(account_parse(TEXT("'6299 9900-0900 1164"), TEXT(""), &account),
			 ACCOUNT_OK);
	ck_assert_str_eq(account.normalized, "6299990009001164");
	ck_assert(account.cleaned);
	ck_assert_int_eq(account_parse(TEXT("6299990009001164"), TEXT(""), &account), ACCOUNT_OK);
	ck_assert(!account.cleaned);
}
END_TEST

START_TEST(a_fault_leaves_the_result_alone)
{
	struct account account = { .doubt = 77 };

	ck_assert_int_eq(account_parse(TEXT("x"), TEXT(""), &account), ACCOUNT_CHARACTER);
	ck_assert_uint_eq(account.doubt, 77);
}
END_TEST

UNIT(NULL, NULL, every_vector, what_was_taken_off_is_said, a_fault_leaves_the_result_alone);
