#include "match/match.h"

#include <stdio.h>
#include <string.h>

#include "met.h"
#include "unit.h"

#define HAS MET_HEAD "[hit]\nwhen = has\n"
#define REGISTER                                                                                   \
	"household_id,name,id_number,relation,birth_date,sex,support_consent\n"                    \
	"H1,甲,439921194711049028,head,,,\n"                                                      \
	"H1,乙,439921471104902,child,,,\n"                                                        \
	"H2,丙,,head,1955-01-05,male,\n"                                                          \
	"H3,丁,439921195501059011,supporter,,,\n"                                                 \
	"H4,戊,439921195501059011,赡养人,,,2026-01-01\n"                                       \
	"H5,己,,head,,,\n"
#define EXTRACT                                                                                    \
	"姓名,号码,出生,性别\n"                                                            \
	"甲,439921194711049028,,\n"                                                               \
	"丙,,1955-01-05,男\n"                                                                    \
	"丙,,1955-01-05,女\n"                                                                    \
	"戊,439921195501059011,,\n"                                                               \
	"路人,43992119480305901X,,\n"                                                            \
	"某,,,\n"

static struct met met;

/* Both ways of reading come to the same. */
START_TEST(rows_are_matched_unmatched_or_unusable)
{
	ck_assert(met_begin(&met, HAS, REGISTER, EXTRACT, _i == 0));
	const struct match *match = &met.match;

	ck_assert_uint_eq(match->rows, 6);
	ck_assert_uint_eq(match->matched, 3);
	ck_assert_uint_eq(match->unusable, 2); /* a wrong check character, and nobody */
	ck_assert_uint_eq(match->by_level[WHOSE_A], 2);
	ck_assert_uint_eq(match->by_level[WHOSE_B], 0);
	ck_assert_uint_eq(match->by_level[WHOSE_C], 1);
	ck_assert_uint_eq(match->persons, 6);
	ck_assert_uint_eq(match->numbered, 3);
	ck_assert_uint_eq(match->named, 1);
	ck_assert_uint_eq(match->unasked, 1);
	ck_assert_uint_eq(match->pairs, 4);
	ck_assert_int_eq(match->pair[0].level, WHOSE_A);
	ck_assert_int_eq(match->pair[1].level, WHOSE_B);
	ck_assert_uint_eq(match->pair[1].subject->line, 3);
	ck_assert_int_eq(match->pair[2].level, WHOSE_C);
	ck_assert_uint_eq(match->pair[2].row->line, 3);
	ck_assert(text_equal(match->pair[3].subject->household, TEXT("H4")));
	ck_assert_ptr_nonnull(strstr(scratch.found, "extract.csv:6 G111"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "extract.csv:7 G111"));
	ck_assert_ptr_nonnull(strstr(scratch.found, "register.csv:5 G113"));
	met_end(&met);
}
END_TEST

START_TEST(nobody_is_met_in_an_empty_extract)
{
	ck_assert(met_begin(&met, HAS, REGISTER, "姓名,号码,出生\n", _i == 0));
	ck_assert_uint_eq(met.match.rows, 0);
	ck_assert_uint_eq(met.match.pairs, 0);
	ck_assert_uint_eq(met.match.persons, 6);
	met_end(&met);
}
END_TEST

/* A hash of 32 bits is shared by some among many; the numbers are not. */
START_TEST(no_hash_makes_a_hit)
{
	enum { PEOPLE = 20000, ROOM = 64 };
	char *registered = arena_alloc(&scratch.arena, (size_t)PEOPLE * ROOM + ROOM);
	char *extract = arena_alloc(&scratch.arena, (size_t)PEOPLE * ROOM + ROOM);
	static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
	size_t n = (size_t)sprintf(registered, "household_id,name,id_number,relation\n");
	size_t m = (size_t)sprintf(extract, "姓名,号码\n");

	for (int i = 0; i < PEOPLE; i++) {
		char number[24];
		int sum = 0;

		(void)snprintf(number, sizeof(number), "439921%04d01%02d%03d", 1930 + i / 900 % 90,
			       1 + i % 28, i / 28 % 900);
		for (int k = 0; k < 17; k++)
			sum += (number[k] - '0') * weight[k];
		number[17] = "10X98765432"[sum % 11];
		number[18] = '\0';
		if (i % 2 == 0)
			n += (size_t)sprintf(registered + n, "H%d,甲,%s,head\n", i, number);
		else
			m += (size_t)sprintf(extract + m, "甲,%s\n", number);
	}
	ck_assert(met_begin(&met, HAS, registered, extract, _i == 0));
	ck_assert_uint_eq(met.match.rows, PEOPLE / 2);
	ck_assert_uint_eq(met.match.unusable, 0);
	for (size_t i = 0; i < met.match.pairs; i++)
		ck_assert_str_eq(met.match.pair[i].subject->whose.number,
				 met.match.pair[i].row->whose.number);
	met_end(&met);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, TIMES(rows_are_matched_unmatched_or_unusable, 2),
     TIMES(nobody_is_met_in_an_empty_extract, 2), TIMES(no_hash_makes_a_hit, 2));
