#include "decide/content.h"

#include "unit.h"

static char id[CONTENT_SIZE];

static const char *
made(const char *household, const char *person_id, const char *person, const char *more)
{
	const struct text text = text_of(more);

	return content_id(text_of(household), text_of(person_id), text_of(person), &text, 1, id);
}

/* printf 'h1\n甲\n2026-11\n' | sha256sum */
START_TEST(anybody_can_make_it)
{
	ck_assert_str_eq(made("H1", "", "甲", "2026-11"), "6d74e08497de1f87");
}
END_TEST

START_TEST(what_is_the_same_has_the_same_one)
{
	char first[CONTENT_SIZE];
	const struct text more = TEXT("x");

	(void)content_id(TEXT("H1"), TEXT("439921195501069017"), TEXT("甲"), &more, 1, first);
	ck_assert_str_eq(made("h 1", "439921550106901", "乙", "x"), first);
	ck_assert_str_ne(made("H2", "439921195501069017", "甲", "x"), first);
	ck_assert_str_ne(made("H1", "439921196001010013", "甲", "x"), first);
	ck_assert_str_ne(made("H1", "", "甲", "x"), first);
	ck_assert_str_ne(made("H1", "439921195501069017", "甲", "y"), first);
}
END_TEST

UNIT(NULL, NULL, anybody_can_make_it, what_is_the_same_has_the_same_one);
