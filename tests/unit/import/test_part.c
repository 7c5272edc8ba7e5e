#include "import/part.h"

#include <stdio.h>
#include <string.h>

#include "desk.h"
#include "import/whole.h"
#include "unit.h"

/* Write all parts; the findings are those of the rows. */
static void
run(void)
{
	struct part_run shared = { .diag = &desk.scratch.diag, .ids = { .several = true } };
	char path[256];
	struct whole whole;
	struct sheet_row row;

	snprintf(path, sizeof(path), "%s", scratch_path(&desk.scratch, "out.csv"));
	ck_assert(whole_make(&whole, desk.part, desk.parts, NULL, true, &desk.arena));
	whole_head(&whole, LANGUAGE_ZH);
	scratch_forget(&desk.scratch);
	shared.mender = (struct mender){ .arena = &shared.row };
	shared.column = whole.column;
	shared.columns = whole.count;
	struct rowout *out = rowout_open(path, &(struct rowout_options){ 0 }, &desk.scratch.diag);

	for (size_t i = 0; i < desk.parts; i++) {
		ck_assert(sheet_rewind(desk.part[i].sheet));
		part_begin(&desk.part[i], &shared, i > 0 ? &desk.part[i - 1] : NULL, &desk.arena);
		while (sheet_next(desk.part[i].sheet, &row) == TABLE_ROW)
			part_row(&desk.part[i], &row, out);
		part_end(&desk.part[i]);
	}
	for (size_t i = 0; i < desk.parts; i++)
		total_sheet_free(&desk.part[i].sums);
	ck_assert(rowout_finish(out));
	ids_end(&shared.ids);
	doubt_seen_free(&shared.seen);
	arena_free(&shared.row);
}

static void
ck_output(const char *want)
{
	char got[4096];
	FILE *file = fopen(scratch_path(&desk.scratch, "out.csv"), "r");
	size_t n = fread(got, 1, sizeof(got) - 1, file);

	fclose(file);
	got[n] = '\0';
	ck_assert_str_eq(got + (strncmp(got, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0), want);
}

START_TEST(sheets_come_one_behind_the_other)
{
	static const struct xlsxfile_part sheets[] = {
		{ "金桥村", "姓名,身份证号,月保障金\n张三,439921196612310015,300元\n合计,,300\n" },
		{ "向东村", "金额,户主\n400,李四\n400,合计\n700,总计\n900,总计\n" },
	};

	desk_take(sheets, 2);
	run();
	ck_output("1,金桥村,张三,户主,439921196612310015,300\n2,向东村,李四,户主,,400\n");
	ck_assert_str_eq(
		desk.scratch.found,
		"in.xlsx[金桥村]:2 M201\nin.xlsx[金桥村]:3 M104\nin.xlsx[向东村]:3 M104\n"
		"in.xlsx[向东村]:4 M104\nin.xlsx[向东村]:5 M105\nin.xlsx[向东村]:5 M110\n");
}
END_TEST

START_TEST(people_and_ids_that_come_again_are_told)
{
	static const struct xlsxfile_part sheets[] = {
		{ "甲", "户编号,姓名,与户主关系,身份证号\nH1,张三,户主,439921196612310015\n" },
		{ "乙", "户编号,身份证号,姓名,与户主关系\nH1,439921196612310015,李四,户主\n" },
	};

	desk_take(sheets, 2);
	run();
	ck_assert_str_eq(desk.scratch.found, "in.xlsx[乙]:2 M405\nin.xlsx[乙]:2 M404\n");
	ck_assert_ptr_nonnull(strstr(desk.scratch.said, "“甲”"));
}
END_TEST

/* The column of heads has a name on each row, or on the first of a household. */
START_TEST(heads_part_the_households)
{
	static const struct {
		const char *rows;
		const char *want;
	} sheets[] = {
		{ "甲,张三,张三\n甲,李四,张三\n乙,王五,王五\n乙,赵六,王五\n",
		  "1,甲,张三,户主,张三\n1,甲,李四,,张三\n2,乙,王五,户主,王五\n2,乙,赵六,,王五\n" },
		{ "甲,张三,张三\n甲,李四\n乙,王五,王五\n乙,赵六\n",
		  "1,甲,张三,户主,张三\n1,甲,李四,,张三\n2,乙,王五,户主,王五\n2,乙,赵六,,王五\n" },
		{ "甲,李四,张 三\n甲,张三,张三\n乙,张三,张三\n乙,赵六,张三\n",
		  "1,甲,李四,,张三\n1,甲,张三,户主,张三\n2,乙,张三,户主,张三\n2,乙,赵六,,张三\n" },
		{ "甲,李四,张三\n乙,赵六,王五\n乙,孙七,王五\n",
		  "1,甲,李四,,张三\n2,乙,赵六,,王五\n2,乙,孙七,,王五\n" },
	};
	char rows[256];

	snprintf(rows, sizeof(rows), "组,姓名,户主姓名\n%s", sheets[_i].rows);
	desk_take(&(struct xlsxfile_part){ "甲", rows }, 1);
	run();
	ck_output(sheets[_i].want);
}
END_TEST

UNIT(desk_begin, desk_end, sheets_come_one_behind_the_other,
     people_and_ids_that_come_again_are_told, TIMES(heads_part_the_households, 4));
