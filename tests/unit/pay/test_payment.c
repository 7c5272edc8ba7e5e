#include "pay/payment.h"

#include "unit.h"

static struct payment_list list;

static void
begin(void)
{
	list = (struct payment_list){ .month = 2026 * 12 + 11 };
}

static void
end(void)
{
	payment_free(&list);
}

static void
add(const char *household, const char *town, const char *village)
{
	const struct payment payment = { .household = text_of(household),
					 .kind = WORD_PAYMENT_REGULAR,
					 .account = TEXT("12345678901234"),
					 .programme = WORD_CATEGORY_DIBAO,
					 .amount = 100 };

	payment_add(&list, &payment, text_of(town), text_of(village));
}

START_TEST(rows_stand_by_town_and_village)
{
	static const char *const want[] = { "H1", "H4", "H3", "H2", "H5" };
	struct record record;

	add("H1", "t1", "v1");
	add("H2", "t2", "v1");
	add("H3", "t1", "v2");
	add("H4", "t1", "v1");
	add("H5", "t2", "v1");
	payment_sort(&list);
	ck_assert_int_eq(list.sum, 500);
	for (size_t i = 0; i < list.count; i++) {
		payment_record(&list, i, &record);
		ck_assert(text_equal(record.text[PAYMENT_household_id], text_of(want[i])));
		ck_assert_int_eq(record.value[PAYMENT_seq], (int64_t)i + 1);
	}
}
END_TEST

START_TEST(a_payment_is_found_by_what_it_is_known_by)
{
	const struct payment same = { .household = TEXT("h1"),
				      .programme = WORD_CATEGORY_PHASE_OUT };
	const struct payment other = { .household = TEXT("H2"), .programme = WORD_CATEGORY_DIBAO };
	struct unit_marks marks = payment_marks(&same);

	add("H1", "t", "v");
	ck_assert_ptr_eq(payment_find(&list, &marks, WORD_PAYMENT_REGULAR, 0), &list.payment[0]);
	ck_assert_ptr_null(payment_find(&list, &marks, WORD_PAYMENT_PRICE, 0));
	marks = payment_marks(&other);
	ck_assert_ptr_null(payment_find(&list, &marks, WORD_PAYMENT_REGULAR, 0));
	ck_assert_ptr_null(payment_of_account(&list, TEXT("12345678901234"), TEXT("H1")));
	ck_assert_ptr_eq(payment_of_account(&list, TEXT("12345678901234"), TEXT("H2")),
			 &list.payment[0]);
}
END_TEST

START_TEST(one_of_a_household_that_is_paid_clashes)
{
	const struct payment single = { .kind = WORD_PAYMENT_REGULAR,
					.household = TEXT("H1"),
					.beneficiary = TEXT("乙"),
					.programme = WORD_CATEGORY_DIBAO_SINGLE };
	const struct payment orphan = { .household = TEXT("H1"),
					.beneficiary = TEXT("乙"),
					.programme = WORD_CATEGORY_ORPHAN };

	add("H1", "t", "v");
	ck_assert_ptr_eq(payment_clash(&list, &single), &list.payment[0]);
	ck_assert_ptr_null(payment_clash(&list, &orphan));
	ck_assert_ptr_null(payment_clash_in_ledger(&list, &single)); /* there is none */
}
END_TEST

UNIT(begin, end, rows_stand_by_town_and_village, a_payment_is_found_by_what_it_is_known_by,
     one_of_a_household_that_is_paid_clashes);
