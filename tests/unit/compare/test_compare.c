#include "compare/compare.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "named.h"
#include "unit.h"

/* What was said, as "word household person; ". */
static char said[4096];
static struct diag quiet;

static void
take(void *context, const struct change *change)
{
	struct text word = word_text(change->change, LANGUAGE_EN);
	size_t used = strlen(said);

	(void)context;
	snprintf(said + used, sizeof(said) - used, "%.*s %.*s %.*s; ", (int)word.n, word.p,
		 (int)change->household.n, change->household.p, (int)change->person.n,
		 change->person.p);
}

static void
read_text(struct snapshot *snapshot, const char *text)
{
	char path[NAMED_SIZE];
	enum record_type type =
		snapshot_kind(named_file(path, text, ""), &(struct table_options){ 0 }, &quiet);

	ck_assert_int_ne(type, RECORD_TYPES);
	ck_assert(snapshot_read(snapshot, path, type, &(struct table_options){ 0 }, &quiet));
	unlink(path);
}

static struct compare
compare_texts(const char *before, const char *after)
{
	struct compare compare = { .difference = { .language = LANGUAGE_EN,
						   .since = DAY_NONE,
						   .date = day_of(2026, 12, 31),
						   .adult = 18,
						   .take = take } };

	said[0] = '\0';
	read_text(&compare.difference.before, before);
	read_text(&compare.difference.after, after);
	compare_run(&compare);
	ck_assert(compare_adds_up(&compare));
	return compare;
}

static void
finish(struct compare *compare)
{
	snapshot_free(&compare->difference.before);
	snapshot_free(&compare->difference.after);
	arena_free(&compare->difference.arena);
}

#define HEADER "household_id,relation,name,id_number,wage,category,amount\n"

static const char one[] = HEADER "H1,户主,甲,439921199001010012,100,dibao,50\n"
				 "H1,子,乙,439921199002020026,,,\n"
				 "H2,户主,丙,,,,\n";
static const char two[] = HEADER "H1,户主,甲,439921199001010012,200,dibao,40\n"
				 "H3,户主,乙,439921199002020026,,,\n";
static const char three[] = HEADER "H4,户主,丙,,,,\n";

START_TEST(equal_files_have_no_changes_in_any_order)
{
	struct compare compare =
		compare_texts(one, HEADER "H2,户主,丙,,,,\n"
					  "H1,子,乙,439921199002020026,,,\n"
					  "H1,户主,甲,439921199001010012,100,dibao,50\n");

	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(compare.difference.changes, 0);
	ck_assert_uint_eq(compare.rows.entered + compare.rows.left, 0);
	finish(&compare);
}
END_TEST

START_TEST(changes_are_said_by_household_and_person)
{
	struct compare compare = compare_texts(one, two);

	ck_assert_str_eq(said, "ended H2 ; split H3 ; amount-down H1 ; income-up H1 甲; "
			       "fact-changed H3 乙; ");
	ck_assert_uint_eq(compare.households.entered, 1);
	ck_assert_uint_eq(compare.households.left, 1);
	ck_assert_uint_eq(compare.rows.entered, 0);
	ck_assert_uint_eq(compare.rows.left, 1);
	finish(&compare);
}
END_TEST

/* From one to three is from one to two and from two to three, in numbers. */
START_TEST(counts_compose)
{
	struct compare first = compare_texts(one, two);
	struct compare second = compare_texts(two, three);
	struct compare whole = compare_texts(one, three);
	long net[3] = { (long)(first.rows.entered - first.rows.left),
			(long)(second.rows.entered - second.rows.left),
			(long)(whole.rows.entered - whole.rows.left) };

	ck_assert_int_eq(net[0] + net[1], net[2]);
	ck_assert_uint_eq(first.rows.after, second.rows.before);
	finish(&first);
	finish(&second);
	finish(&whole);
}
END_TEST

/* What is entered one way is left the other way, and a rise is a fall. */
START_TEST(the_other_way_round_is_the_reverse)
{
	struct compare there = compare_texts(one, two);
	struct compare back = compare_texts(two, one);

	ck_assert_uint_eq(there.rows.entered, back.rows.left);
	ck_assert_uint_eq(there.rows.left, back.rows.entered);
	ck_assert_uint_eq(there.households.entered, back.households.left);
	for (size_t i = 0; i < COMPARE_CATEGORIES; i++)
		for (size_t j = 0; j < COMPARE_CATEGORIES; j++) {
			ck_assert_uint_eq(there.move[i][j].count, back.move[j][i].count);
			ck_assert_int_eq(there.move[i][j].after, back.move[j][i].before);
		}
	finish(&there);
	finish(&back);
}
END_TEST

START_TEST(sums_of_moves_are_the_sums_of_the_files)
{
	static const char before[] = "household_id,head,person,category,amount\nH1,甲,,dibao,10\n"
				     "H1,甲,乙,tekun,20\nH2,丙,,low-income,0\n";
	static const char after[] =
		"household_id,head,person,category,amount\nH1,甲,,phase-out,10\n"
		"H2,丙,,dibao,5\nH3,丁,,dibao,7\n";
	struct compare compare = compare_texts(before, after);
	fen_t sum[2] = { 0, 0 };
	size_t count = 0;

	for (size_t i = 0; i < COMPARE_CATEGORIES; i++)
		for (size_t j = 0; j < COMPARE_CATEGORIES; j++) {
			sum[0] += compare.move[i][j].before;
			sum[1] += compare.move[i][j].after;
			count += compare.move[i][j].count;
		}
	ck_assert_int_eq(sum[0], 3000);
	ck_assert_int_eq(sum[1], 2200);
	ck_assert_uint_eq(count, compare.rows.before + compare.rows.entered);
	finish(&compare);
}
END_TEST

/* What no file can bring about. */
START_TEST(counts_that_do_not_add_up_are_seen)
{
	struct compare compare = { .rows = { 5, 2, 1, 6 }, .households = { 1, 0, 0, 1 } };

	ck_assert(compare_adds_up(&compare));
	compare.rows.after = 7;
	ck_assert(!compare_adds_up(&compare));
	compare.rows.after = 6;
	compare.households.left = 1;
	ck_assert(!compare_adds_up(&compare));
}
END_TEST

UNIT(NULL, NULL, equal_files_have_no_changes_in_any_order, changes_are_said_by_household_and_person,
     counts_compose, the_other_way_round_is_the_reverse, counts_that_do_not_add_up_are_seen,
     sums_of_moves_are_the_sums_of_the_files);
