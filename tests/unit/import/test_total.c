#include "import/total.h"

#include <string.h>

#include "desk.h"
#include "unit.h"

static struct arena arena;
static const struct mender mender = { .arena = &arena };

static enum total_result
check(const struct total *total, size_t place, const char *cell, int64_t *made)
{
	static const struct column money = { .kind = KIND_MONEY };
	const struct mend_from from = { .column = place == 1 ? &money : NULL };
	struct total_found found;
	enum total_result result = total_check(total, &mender, &from, place, text_of(cell), &found);

	if (result == TOTAL_DIFFERS)
		*made = found.made;
	return result;
}

START_TEST(sums_of_parts_and_of_all)
{
	const struct text one[] = { TEXT("张三"), TEXT("350.5"), TEXT("2") };
	const struct text two[] = { TEXT("李四"), TEXT("100"), TEXT("x") };
	struct total total;
	int64_t made = 0;

	total_begin(&total, 3, &arena);
	total_add(&total, one, true);
	ck_assert_int_eq(check(&total, 1, "350.50", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "", &made), TOTAL_NOTHING);
	ck_assert_int_eq(check(&total, 2, "2", &made), TOTAL_AGREES);
	total_next(&total);
	total_add(&total, two, true);
	ck_assert_int_eq(check(&total, 1, "100", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "￥450.5元", &made), TOTAL_AGREES);
	ck_assert_int_eq(check(&total, 1, "90", &made), TOTAL_DIFFERS);
	ck_assert_int_eq(made, 10000);
	total.whole = true; /* 总计 */
	ck_assert_int_eq(check(&total, 1, "90", &made), TOTAL_DIFFERS);
	ck_assert_int_eq(made, 45050);
	total.whole = false;
	ck_assert_int_eq(check(&total, 2, "7", &made), TOTAL_PASSED);
	total_next(&total);
	ck_assert_int_eq(check(&total, 1, "451", &made), TOTAL_DIFFERS);
	ck_assert_int_eq(made, 45050);
	arena_free(&arena);
}
END_TEST

START_TEST(rows_are_counted)
{
	static const struct column text = { .kind = KIND_TEXT };
	static const struct mend_from name = { .column = &text };
	const struct text row[] = { TEXT("张三") };
	struct total total;
	struct total_found found;

	total_begin(&total, 1, &arena);
	total_add(&total, row, true);
	total_add(&total, row, false);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("1户"), &found), TOTAL_AGREES);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("2 人"), &found),
			 TOTAL_AGREES);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("3户"), &found),
			 TOTAL_DIFFERS);
	ck_assert_int_eq(found.made, 100);
	ck_assert_int_eq(total_check(&total, &mender, &name, 0, TEXT("合计"), &found),
			 TOTAL_NOTHING);
	arena_free(&arena);
}
END_TEST

#define HEADER "姓名,家庭人口,现月保障金\n"
#define ONE "张三,1,300\n李四,2,800\n" /* 3 and 1100 */
#define TWO "王五,3,900\n赵六,1,400\n" /* 4 and 1300 */

/* The findings about the totals of a sheet: code and line, column, household and cell. */
static const char *
totals(const char *content)
{
	const struct mender own = { .arena = &desk.row };
	struct sheet *sheet = desk_text(content);
	struct total_sheet sums;
	struct sheet_row row;

	total_sheet_begin(&sums, sheet, &own, &desk.scratch.diag, &desk.arena);
	scratch_forget(&desk.scratch);
	while (sheet_next(sheet, &row) == TABLE_ROW) {
		if (row.kind == ROWKIND_TOTAL)
			total_sheet_take(&sums, &row);
		else if (row.kind == ROWKIND_PERSON)
			total_add(&sums.total, row.cell, true);
	}
	total_sheet_settle(&sums);
	total_sheet_free(&sums);
	return desk.scratch.cells;
}

START_TEST(below_their_rows)
{
	ck_assert_str_eq(totals(HEADER ONE "小计,3,1100\n" TWO "小计,4,1300\n合计,7,2400\n"),
			 "M104 4 - - 小计\nM104 7 - - 小计\nM104 8 - - 合计\n");
}
END_TEST

START_TEST(wrong_below_their_rows)
{
	ck_assert_str_eq(totals(HEADER ONE "小计,3,1101\n" TWO "小计,4,1300\n"),
			 "M104 7 - - 小计\nM105 4 现月保障金 - 1101\nM110 4 - - 小计\n");
}
END_TEST

/* 2400 is what all rows add up to, 1300 what the last part does. */
START_TEST(a_grand_total_is_of_all_rows)
{
	totals(HEADER ONE "小计,3,1100\n" TWO "小计,4,1300\n" ONE "总计,10,3501\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "3500"));
	totals(HEADER ONE "小计,3,1101\n" TWO "合计,7,2401\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "2400"));
}
END_TEST

START_TEST(a_sum_in_words)
{
	ck_assert_str_eq(totals(HEADER ONE TWO "合计（大写）：贰仟肆佰元整,,\n"),
			 "M104 6 - - 合计（大写）：贰仟肆佰元整\n");
	totals(HEADER ONE TWO "合计（大写）：贰仟伍佰元整（￥2500.00）,,\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.cells, "M105"));
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "2400"));
}
END_TEST

START_TEST(right_below_the_header)
{
	ck_assert_str_eq(totals(HEADER "合计,7,2400\n" ONE TWO), "M104 2 - - 合计\n");
	ck_assert_str_eq(totals(HEADER "合计,7,2500\n" ONE TWO),
			 "M105 2 现月保障金 - 2500\nM110 2 - - 合计\n");
}
END_TEST

START_TEST(nothing_fits_right_below_the_header)
{
	ck_assert_str_eq(totals(HEADER "合计,,2500\n" ONE TWO),
			 "M105 2 现月保障金 - 2500\nM110 2 - - 合计\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "2400"));
}
END_TEST

START_TEST(above_their_villages)
{
	ck_assert_str_eq(totals(HEADER "合计,7,2400\n小计,3,1100\n" ONE "小计,4,1300\n" TWO),
			 "M104 2 - - 合计\nM104 3 - - 小计\nM104 6 - - 小计\n");
	ck_assert_str_eq(totals(HEADER "小计,3,1100\n" ONE "小计,4,1300\n" TWO "总计,7,2400\n"),
			 "M104 8 - - 总计\nM104 2 - - 小计\nM104 5 - - 小计\n");
}
END_TEST

/* That of the second village fits nothing: it is of the rows below, as the others are. */
START_TEST(wrong_above_their_villages)
{
	ck_assert_str_eq(totals(HEADER "小计,,1100\n" ONE "小计,,1301\n" TWO "小计,,1100\n" ONE),
			 "M104 2 - - 小计\nM105 5 现月保障金 - 1301\nM110 5 - - 小计\n"
			 "M104 8 - - 小计\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "1300"));
}
END_TEST

/* 增减额 has changes below nothing; an amount has none, and is refused where it stands. */
START_TEST(changes_below_nothing_are_added)
{
	static const struct column money = { .kind = KIND_MONEY };
	const struct mend_from change = { .column = &money, .change = true };
	const struct text one[] = { TEXT("50"), TEXT("-40") };
	const struct text two[] = { TEXT("-200.5"), TEXT("100") };
	struct total total;
	struct total_found found;
	int64_t made = 0;

	total_begin(&total, 2, &arena);
	total_add(&total, one, true);
	total_add(&total, two, true);
	ck_assert_int_eq(total_check(&total, &mender, &change, 0, TEXT("-150.50"), &found),
			 TOTAL_AGREES);
	ck_assert_int_eq(total_check(&total, &mender, &change, 0, TEXT("-150"), &found),
			 TOTAL_DIFFERS);
	ck_assert_int_eq(found.made, -15050);
	ck_assert_int_eq(check(&total, 1, "100", &made), TOTAL_UNREAD);
	arena_free(&arena);
}
END_TEST

UNIT(desk_begin, desk_end, sums_of_parts_and_of_all, rows_are_counted,
     changes_below_nothing_are_added, below_their_rows, wrong_below_their_rows,
     a_grand_total_is_of_all_rows, a_sum_in_words, right_below_the_header,
     nothing_fits_right_below_the_header, above_their_villages, wrong_above_their_villages);
