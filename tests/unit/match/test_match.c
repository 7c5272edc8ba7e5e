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

/* Whichever of both has the number, and whichever is read first. */
START_TEST(a_name_meets_who_has_no_number)
{
	ck_assert(met_begin(&met, HAS,
			    "household_id,name,id_number,birth_date\nH1,丙,,1955-01-05\n"
			    "H2,丁,439921195501050025,\n",
			    "姓名,号码,出生\n丙,439921195501059011,\n丁,,1955-01-05\n", _i == 0));
	ck_assert_uint_eq(met.match.by_level[WHOSE_C], 2);
	ck_assert_uint_eq(met.match.pairs, 2);
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

/* ---- several threads ---- */

enum { SIZE = 32768 };

/* Rows of a register, sound and not; %u is the household. */
static const char *const persons[] = {
	"H%u,庚,439921195001010019,head,,,,\n",
	"H%u,壬,439921196612310015,child,,,,\n",
	"H%u,丙,439921195501050025,child,,,,否\n",
	"H%u,甲,439921194711049028,head,,,,\n",
	"H%u,乙,439921471104902,child,,,,\n",
	"H%u,丙,,head,1955-01-05,male,,\n",
	"H%u,丁,439921195501059011,supporter,,,,\n",
	"H%u,戊,439921195501059011,赡养人,,,2026-01-01,是\n",
	"\"H%u\",\"丙\n\",,head,1955-01-05,,,\n",
	"H%u,甲,43992119471104902,head,,,,maybe\n",
	"H%u,己,,head,2999-01-01,,,\n",
	"H%u,short\n",
	"H%u,甲 \"x\",439921194711049028,head,,,,\n",
	"H%u,甲,439921194711049028,\"head,,,,\n",
	"H%u\xFF\xFE,丙,,head,1955-01-05,,,\n",
	",甲,439921194711049028,head,,,,\n",
};

/* And of an extract; %u is a day. */
static const char *const rows[] = {
	"壬,,1966-12-31,,2026-09-%02u,,\n",
	"甲,439921194711049028,,,2026-01-%02u,镇,2026-01-01\n",
	"乙,439921471104902,,,2026-02-%02u,,2026-01-02\n",
	"丙,,1955-01-05,男,2026-03-%02u,,\n",
	"丙,,1955-1-5,女,2026.4.%u,村,2025-12-31\n",
	"戊,439921195501059011,,,2026-05-%02u,,2026-03-01\n",
	"路人,43992119480305901X,,,%u,,\n",
	"某,,,,2026-07-%02u,,\n",
	"甲,439921194711049028,,,2026-08-%02u\n",
	"\"甲\n\",439921194711049028,,,\"2026-08-%02u,,\n",
	"合计,,,,%u,,\n",
	"甲\xFF,439921194711049028,,,2026-08-%02u,,,,more\n",
};

static unsigned
next(unsigned *state, unsigned below)
{
	*state = *state * 1103515245u + 12345u;
	return (*state >> 16) % below;
}

static void
make(char text[SIZE], const char *header, const char *const *kind, size_t kinds, unsigned seed)
{
	unsigned state = seed * 7919 + 1;
	unsigned number = 10;
	size_t used = (size_t)snprintf(text, SIZE, "%s", header);

	for (int i = 0; i < 40; i++) {
		/* most files are sound but for a few rows */
		size_t which = next(&state, 3) > seed % 3 ? next(&state, 5)
							  : next(&state, (unsigned)kinds);

		number += next(&state, 3) > 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		used += (size_t)snprintf(text + used, SIZE - used, kind[which], number % 28 + 1);
#pragma GCC diagnostic pop
	}
}

/* All that came of it, in order. */
static void
tell(const struct match *match, const struct extract *extract, bool good, char told[SIZE])
{
	const struct extract_coverage *coverage = &extract->coverage;
	size_t n = (size_t)snprintf(told, SIZE, "%d %zu %zu %zu %zu %zu %zu %zu %zu; %.*s %d %d\n",
				    good, match->rows, match->matched, match->unusable,
				    match->persons, match->numbered, match->named, match->unasked,
				    match->at_risk.count, SHOW(coverage->place), coverage->from,
				    coverage->until);

	for (size_t i = 0; good && i < match->pairs; i++) {
		const struct match_pair *pair = &match->pair[i];

		n += (size_t)snprintf(told + n, SIZE - n, "%zu %.*s %zu %.*s %zu %d %.*s\n",
				      pair->subject->line, SHOW(pair->subject->household),
				      pair->subject->members, SHOW(pair->subject->whose.name),
				      pair->row->line, pair->level,
				      SHOW(pair->row->cell[MATCH_ON]));
		ck_assert_uint_lt(n, SIZE - 100);
	}
	(void)snprintf(told + n, SIZE - n, "%s", scratch.cells);
}

static void
meet(const char *registered, const char *extract, struct match_how how, char told[SIZE])
{
	struct diag own = diag_behind(&scratch.diag);

	how.own = &own;
	scratch_forget(&scratch);
	bool good = met_begin_by(&met, MET_HEAD "place = 地方\n[hit]\nwhen = has\n", registered,
				 extract, &how);

	tell(&met.match, &met.extract, good, told);
	met_end(&met);
}

/* Whoever reads the larger file, the same comes of it. */
START_TEST(any_number_of_threads_gives_the_same)
{
	static const size_t pieces[] = { 1, 100, 700, 1 << 20 };
	static char registered[SIZE];
	static char extract[SIZE];
	static char one[SIZE];
	static char all[SIZE];
	unsigned seed = (unsigned)_i;

	make(registered,
	     "household_id,name,id_number,relation,birth_date,sex,support_consent,at_risk\n",
	     persons, ARRAY_LENGTH(persons), seed);
	make(extract, "姓名,号码,出生,性别,日期,地方,截止\n", rows, ARRAY_LENGTH(rows),
	     seed / 2 + 7);
	for (int few = 0; few < 2; few++) {
		meet(registered, extract, (struct match_how){ .few = few, .threads = 1 }, one);
		ck_assert_int_eq(one[0], '1');
		for (size_t i = 0; i < ARRAY_LENGTH(pieces); i++)
			for (size_t threads = 1; threads <= 8; threads += threads < 2 ? 1 : 3) {
				meet(registered, extract,
				     (struct match_how){
					     .few = few, .threads = threads, .piece = pieces[i] },
				     all);
				ck_assert_msg(strcmp(all, one) == 0,
					      "seed %u, %d, %zu threads, %zu "
					      "bytes\n%.1500s\nwanted\n%.1500s",
					      seed, few, threads, pieces[i], all, one);
			}
	}
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, TIMES(any_number_of_threads_gives_the_same, 24),
     TIMES(rows_are_matched_unmatched_or_unusable, 2), TIMES(a_name_meets_who_has_no_number, 2),
     TIMES(nobody_is_met_in_an_empty_extract, 2), TIMES(no_hash_makes_a_hit, 2));
