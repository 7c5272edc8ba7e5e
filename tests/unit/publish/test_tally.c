#include "publish/tally.h"

#include <stdio.h>

#include "register/word.h"
#include "scratch.h"
#include "unit.h"

static struct tally tally;
static struct tally_names names;

static void
tear_down(void)
{
	tally_free(&tally);
	tally_free_names(&names);
	tally = (struct tally){ 0 };
	names = (struct tally_names){ 0 };
	scratch_tear_down();
}

static void
take(const char *words)
{
	struct text wrong;

	ck_assert(tally_take(&tally, text_of(words), &wrong));
}

static void
add(const char *town, int64_t category, const char *household, int64_t persons, fen_t amount)
{
	struct tally_line line = { .household = hash_text(text_of(household)),
				   .persons = persons,
				   .amount = amount };

	line.at[TALLY_TOWN] = tally_name(&names, text_of(town));
	line.at[TALLY_CATEGORY] = category;
	tally_add(&tally, &line);
}

/* Write it, and give back the text. */
static const char *
written(enum language language)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "t.csv")));
	const struct rowout_options options = { .language = language };
	struct rowout *out = rowout_open(path, &options, &scratch.diag);
	static char buf[2048];

	tally_order(&tally);
	tally_write(&tally, &names, out, language);
	ck_assert(rowout_finish(out));
	FILE *file = fopen(path, "r");
	size_t n = fread(buf, 1, sizeof(buf) - 1, file);

	fclose(file);
	buf[n] = '\0';
	return buf + 3; /* the mark */
}

START_TEST(sums_stand_behind_what_they_sum_up)
{
	take("town, 保障类别");
	add("B", WORD_CATEGORY_TEKUN, "H1", 1, 90000);
	add("B", WORD_CATEGORY_DIBAO, "H1", 3, 50050);
	add("A", WORD_CATEGORY_DIBAO, "H2", 2, 100);
	add("B", WORD_CATEGORY_DIBAO, "H3", 1, 1);
	add("", TALLY_UNKNOWN, "H4", -1, 7);
	ck_assert_str_eq(written(LANGUAGE_EN), "town,category,households,persons,amount\n"
					       "B,dibao,2,4,500.51\nB,tekun,1,1,900.00\n"
					       "B,Total,2,5,1400.51\nA,dibao,1,2,1.00\n"
					       "A,Total,1,2,1.00\nnot known,not known,1,,0.07\n"
					       "not known,Total,1,,0.07\nTotal,,4,,1401.58\n");
	ck_assert(tally_adds_up(&tally, 140158));
	ck_assert(!tally_adds_up(&tally, 140157));
}
END_TEST

static const struct {
	const char *words;
	const char *wrong;
} wrongs[] = {
	{ "town,colour", "colour" },
	{ "town,镇", "镇" },
	{ "amount", "amount" },
	{ "town,,age", "" },
};

START_TEST(what_it_cannot_be_by_is_named)
{
	struct text wrong = TEXT_NONE;

	ck_assert(!tally_take(&tally, text_of(wrongs[_i].words), &wrong));
	ck_assert(text_equal(wrong, text_of(wrongs[_i].wrong)));
}
END_TEST

START_TEST(values_have_names)
{
	const struct tally_cell cell = { .at = { TALLY_MINOR, TALLY_NONE, WORD_LEVEL_CITY } };
	struct arena *arena = &scratch.arena;

	take("age,disability,funding");
	tally.minor = 18;
	tally.elder = 60;
	ck_assert(text_equal(tally_value(&tally, &names, &cell, 0, LANGUAGE_ZH, arena),
			     TEXT("未满18岁")));
	ck_assert(
		text_equal(tally_value(&tally, &names, &cell, 1, LANGUAGE_ZH, arena), TEXT("无")));
	ck_assert(text_equal(tally_value(&tally, &names, &cell, 2, LANGUAGE_EN, arena),
			     TEXT("city")));
	ck_assert(text_equal(tally_heading(TALLY_AGE, LANGUAGE_ZH), TEXT("年龄段")));
	ck_assert(tally_is_by(&tally, TALLY_AGE) && !tally_is_by(&tally, TALLY_TOWN));
}
END_TEST

START_TEST(a_cell_is_parted_by_a_last_value)
{
	const struct tally_cell cell = { .at = { WORD_CATEGORY_DIBAO, TALLY_UNKNOWN },
					 .households = 2,
					 .persons = 3,
					 .amount = 100 };
	const struct tally_cell sum = {
		.at = { TALLY_ALL, TALLY_ALL }, .households = 2, .persons = 3, .amount = 100
	};

	take("category,funding");
	tally_keep(&tally, &sum);
	tally_part(&tally, &cell, WORD_LEVEL_COUNTY, 40);
	tally_part(&tally, &cell, WORD_LEVEL_CENTRAL, 60);
	ck_assert_str_eq(written(LANGUAGE_ZH),
			 "保障类别,资金级别,户数,人数,金额\n低保,中央,2,3,0.60\n"
			 "低保,县区,2,3,0.40\n合计,,2,3,1.00\n");
	ck_assert(tally_is_sum(&tally, &tally.cell[2]) && !tally_is_sum(&tally, &tally.cell[0]));
	ck_assert(tally_adds_up(&tally, 100));
}
END_TEST

UNIT(scratch_set_up, tear_down, sums_stand_behind_what_they_sum_up,
     EACH(what_it_cannot_be_by_is_named, wrongs), values_have_names,
     a_cell_is_parted_by_a_last_value);
