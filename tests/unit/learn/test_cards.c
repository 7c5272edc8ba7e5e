#include "learn/cards.h"

#include <stdio.h>

#include "unit.h"

static struct cards cards;

/* So many accounts of 19 digits that begin alike. */
static void
add(const char *begin, int count)
{
	char account[CARDS_DIGITS];

	for (int i = 0; i < count; i++) {
		(void)snprintf(account, sizeof(account), "%s00000%06d", begin, i);
		cards_add(&cards, text_of(account));
	}
}

/* How many digits an account should have that is one of the column. */
static size_t
digits_of(const char *account)
{
	cards_add(&cards, text_of(account));
	return cards_digits(&cards, text_of(account));
}

static void
set_up(void)
{
	cards = (struct cards){ 0 };
}

START_TEST(one_digit_less_behind_the_first)
{
	add("62179912", 9);
	ck_assert_uint_eq(digits_of("6217991200000000123"), 0);
	ck_assert_uint_eq(digits_of("621799120000000012"), 19);
}
END_TEST

START_TEST(of_a_few_all_others_are_longer)
{
	add("62179912", 5);
	ck_assert_uint_eq(digits_of("621799120000000012"), 19);
	ck_assert_uint_eq(digits_of("621799120000000013"), 0);
}
END_TEST

START_TEST(a_digit_of_the_first_is_lost_or_doubled)
{
	add("62179912", 4);
	ck_assert_uint_eq(digits_of("217991200000000123"), 19);
	ck_assert_uint_eq(digits_of("627991200000000123"), 19);
	ck_assert_uint_eq(digits_of("62217991200000000123"), 19);
	ck_assert_uint_eq(digits_of("217991200000000"), 0);
}
END_TEST

START_TEST(another_bank_is_another)
{
	add("62179912", 12);
	ck_assert_uint_eq(digits_of("810999000000000012"), 0);
	ck_assert_uint_eq(digits_of("abc"), 0);
	ck_assert_uint_eq(digits_of(""), 0);
}
END_TEST

/* 81010 and what the bank makes of it: no two begin alike, and all are as long. */
START_TEST(of_accounts_that_share_a_few_digits_one_is_shorter)
{
	static const char *const begins[] = { "810101", "810102", "810103",
					      "810104", "810105", "810106" };

	for (size_t i = 0; i < ARRAY_LENGTH(begins); i++)
		add(begins[i], 1);
	ck_assert_uint_eq(digits_of("8101071234567890"), 17);
	ck_assert_uint_eq(cards_digits(&cards, TEXT("810107123456789")), 0);
	ck_assert_uint_eq(digits_of("81010812345678901"), 0);
	ck_assert_uint_eq(digits_of("8111071234567890"), 0);
}
END_TEST

UNIT(set_up, NULL, one_digit_less_behind_the_first, of_a_few_all_others_are_longer,
     a_digit_of_the_first_is_lost_or_doubled, another_bank_is_another,
     of_accounts_that_share_a_few_digits_one_is_shorter);
