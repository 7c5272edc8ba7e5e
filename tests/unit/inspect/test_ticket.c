#include "inspect/ticket.h"

#include "unit.h"

static struct arena arena;

static void
tear_down(void)
{
	arena_free(&arena);
}

/* printf '03 11 17 25 33 + 02 09/河坝镇金山社区/HB-0001\n' | sha256sum */
START_TEST(a_ticket_is_what_sha256sum_gives)
{
	char ticket[DIGEST_SIZE];
	struct text seed = TEXT("03 11 17 25 33 + 02 09");

	ck_assert_str_eq(ticket_of(seed, TEXT("河坝镇金山社区"), TEXT("HB-0001"), ticket),
			 "84186a82c7bd4752acb7eaa3c33675c3d0f82f89bca3be2ed9b79837e8675299");
	ck_assert_str_eq(ticket_of_name(seed, TEXT("张三"), ticket),
			 "d5fd1ddd13f064f64f8de51c0c7a144bce68c2a524570a35c7fa1a6b93865874");
}
END_TEST

static const struct {
	const char *number;
	const char *seed;
} seeds[] = {
	{ "03 11 17", "03 11 17" }, { "  03  11\t17 ", "03 11 17" },
	{ "03\u300011", "03 11" },  { "", "" },
	{ "０３ 11", "０３ 11" }, /* digits are as they were given */
};

START_TEST(blanks_alone_are_made_one)
{
	struct text seed = ticket_seed(text_of(seeds[_i].number), &arena);

	ck_assert(text_equal(seed, text_of(seeds[_i].seed)));
}
END_TEST

START_TEST(what_would_break_the_recipe_is_not_taken)
{
	static const char *const bad[] = { "a/b", "a|b",  "a&b",  "a\\b",
					   "a=b", "a\"b", "a\nb", "a＝b" };

	for (size_t i = 0; i < ARRAY_LENGTH(bad); i++)
		ck_assert(!ticket_takes(text_of(bad[i])));
	ck_assert(ticket_takes(TEXT("河坝镇（一）#张三 + 02")));
	ck_assert(ticket_takes(TEXT_NONE));
}
END_TEST

UNIT(NULL, tear_down, a_ticket_is_what_sha256sum_gives, EACH(blanks_alone_are_made_one, seeds),
     what_would_break_the_recipe_is_not_taken);
