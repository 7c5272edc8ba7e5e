#include "import/import.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"
#include "vector.h"

/* Where the sample sheets lie, and what comes out of one. */
#define SHEETS JZ_SOURCE_DIR "/data/spreadsheets/"

enum { NOTES = 512, CELL = 128 };

struct note {
	size_t line;
	char column[CELL];
	char id[8];
	enum diag_level level;
};

static struct scratch scratch;
static struct note notes[NOTES];
static size_t noted;
static char masked[1 << 16]; /* all messages, to look for secrets in */

static void
take(void *context, const struct finding *f)
{
	struct note *note = &notes[noted < NOTES ? noted++ : NOTES - 1];

	(void)context;
	note->line = f->where->line;
	note->level = f->level;
	snprintf(note->column, CELL, "%.*s", (int)f->where->column.n, f->where->column.p);
	snprintf(note->id, sizeof(note->id), "%s", f->id);
	size_t used = strlen(masked);

	snprintf(masked + used, sizeof(masked) - used, "%.*s%.*s\n", (int)f->message.n,
		 f->message.p, (int)f->value.n, f->value.p);
}

static void
begin(void)
{
	scratch_begin(&scratch);
	scratch.diag.sink = take;
	noted = 0;
	masked[0] = '\0';
}

static void
end(void)
{
	scratch_end(&scratch);
}

/* Import path into out.csv; false where there was trouble. */
static bool
import_file(const char *path, const struct import_options *more)
{
	struct import_options options = more == NULL ? (struct import_options){ 0 } : *more;
	struct rowout_options plain = { .language = LANGUAGE_ZH };
	char out[256];

	options.today = day_of(2026, 11, 23);
	noted = 0;
	masked[0] = '\0';
	snprintf(out, sizeof(out), "%s", scratch_path(&scratch, "out.csv"));
	struct import *import = import_open(path, &options, &scratch.diag);

	if (import == NULL)
		return false;
	struct rowout *rows = rowout_open(out, &plain, &scratch.diag);
	bool good = import_run(import, rows, import_language(import), NULL, NULL);

	good &= rowout_finish(rows);
	import_close(import);
	return good;
}

static bool
import_text(const char *content, const struct import_options *more)
{
	scratch_write(&scratch, "in.csv", content);
	char path[256];

	snprintf(path, sizeof(path), "%s", scratch_path(&scratch, "in.csv"));
	return import_file(path, more);
}

static struct vectors
output(void)
{
	return vectors_load(scratch_path(&scratch, "out.csv"));
}

static size_t
count(const char *id)
{
	size_t n = 0;

	for (size_t i = 0; i < noted; i++)
		n += strcmp(notes[i].id, id) == 0;
	return n;
}

static size_t
look(void)
{
	size_t n = 0;

	for (size_t i = 0; i < noted; i++)
		n += notes[i].level > DIAG_NOTE;
	return n;
}

static bool
said_at(size_t line, const char *column, enum diag_level least)
{
	for (size_t i = 0; i < noted; i++)
		if (notes[i].line == line && strcmp(notes[i].column, column) == 0 &&
		    notes[i].level >= least)
			return true;
	return false;
}

static bool
has_column(const struct vectors *v, const char *column)
{
	for (size_t i = 0; i < VECTOR_COLUMNS && v->cell[0][i] != NULL; i++)
		if (strcmp(v->cell[0][i], column) == 0)
			return true;
	return false;
}

/* The heading of the register under which a column of the sheets comes out. */
static const char *
label_of(const struct vectors *out, const char *column)
{
	static const char *const other[][2] = { { "户主姓名", "姓名" },
						{ "月保障金额", "现月保障金" },
						{ "纳入时间", "保障起始月" } };

	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		if (strcmp(column, other[i][0]) == 0 && !has_column(out, column))
			return other[i][1];
	return column;
}

/* Every cell of the truth that the sheet has is in the output. */
static void
ck_truth(const char *path)
{
	struct vectors truth = vectors_load(path);
	struct vectors out = output();

	ck_assert_uint_eq(out.rows, truth.rows);
	for (size_t row = 1; row < truth.rows; row++)
		for (size_t i = 0; i < VECTOR_COLUMNS && truth.cell[0][i] != NULL; i++)
			if (has_column(&out, label_of(&out, truth.cell[0][i])))
				ck_assert_str_eq(
					vectors_at(&out, row, label_of(&out, truth.cell[0][i])),
					truth.cell[row][i]);
	vectors_free(&truth);
	vectors_free(&out);
}

START_TEST(a_register_comes_out_equal_to_the_truth)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv", "unicode.txt", "xlsx",
					     "xls" };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		snprintf(path, sizeof(path), SHEETS "b-register.%s", forms[i]);
		ck_assert(import_file(path, NULL));
		struct vectors truth = vectors_load("data/spreadsheets/b-register.truth.csv");
		struct vectors out = output();

		for (size_t j = 0; j < 14; j++)
			ck_assert_str_eq(out.cell[0][j], truth.cell[0][j]);
		ck_assert_ptr_null(out.cell[0][14]);
		ck_truth("data/spreadsheets/b-register.truth.csv");
		/* the title, and the newborn without a number */
		ck_assert_uint_eq(noted, 2);
		ck_assert_uint_eq(count("M101"), 1);
		ck_assert_uint_eq(count("R301"), 1);
		vectors_free(&truth);
		vectors_free(&out);
	}
}
END_TEST

START_TEST(a_clean_roster_comes_out_equal_to_the_truth)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv",      "unicode.txt",
					     "xlsx",        "libreoffice.xlsx", "xls" };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		snprintf(path, sizeof(path), SHEETS "a-hebazhen-202610.%s", forms[i]);
		ck_assert(import_file(path, NULL));
		ck_truth("data/spreadsheets/a-hebazhen-202610.truth.csv");
		ck_assert_uint_eq(look(), 2);
		ck_assert_uint_eq(count("M006"), 1);
		ck_assert_uint_eq(count("M007"), 1);
		ck_assert_uint_eq(count("M104"), 1);
		ck_assert_uint_eq(count("M103"), 1);
	}
}
END_TEST

/* What became of the damage, and of what was not damaged. */
struct fate {
	size_t repaired;
	size_t reported;
	size_t missed;
	size_t falsely; /* a warning or an error about a sound cell */
	size_t spoiled; /* a sound cell that changed */
};

/* What a damaged cell should say; NULL where it was not damaged. */
static const char *
sound(const struct vectors *damage, const char *household, const char *column)
{
	for (size_t row = 1; row < damage->rows; row++)
		if (strcmp(vectors_at(damage, row, "序号"), household) == 0 &&
		    strcmp(vectors_at(damage, row, "column"), column) == 0)
			return vectors_at(damage, row, "truth");
	return NULL;
}

/* The heading as the dirty sheet has it. */
static const char *
heading_of(const char *column)
{
	return strcmp(column, "身份证号") == 0     ? "身份证号码"
	       : strcmp(column, "月人均收入") == 0 ? "月人均收入（元）"
						   : column;
}

static struct fate
judge(const size_t *line)
{
	struct vectors damage = vectors_load("data/spreadsheets/c-dirty.damage.csv");
	struct vectors truth = vectors_load("data/spreadsheets/c-dirty.truth.csv");
	struct vectors out = output();
	struct fate fate = { 0 };

	ck_assert_uint_eq(out.rows, truth.rows);
	for (size_t row = 1; row < truth.rows; row++) {
		for (size_t i = 0; i < VECTOR_COLUMNS && truth.cell[0][i] != NULL; i++) {
			const char *column = truth.cell[0][i];

			if (!has_column(&out, label_of(&out, column)))
				continue;
			const char *want = sound(&damage, truth.cell[row][0], column);
			bool damaged = want != NULL;
			bool same = strcmp(vectors_at(&out, row, label_of(&out, column)),
					   damaged ? want : truth.cell[row][i]) == 0;
			const char *heading = heading_of(column);

			if (damaged) {
				bool said = said_at(line[row], heading, DIAG_NOTE);

				fate.repaired += same;
				fate.reported += !same && said;
				fate.missed += !same && !said;
				if (!same && !said)
					fprintf(stderr, "missed: %s %s\n", truth.cell[row][0],
						column);
			} else {
				bool false_word = said_at(line[row], heading, DIAG_WARNING);

				fate.falsely += false_word;
				if (false_word)
					fprintf(stderr, "falsely: %s %s\n", truth.cell[row][0],
						column);
				fate.spoiled += !same;
			}
		}
	}
	vectors_free(&damage);
	vectors_free(&truth);
	vectors_free(&out);
	return fate;
}

START_TEST(the_dirty_roster_is_repaired_or_reported)
{
	static const char *const forms[] = { "utf8bom.csv", "gb18030.csv", "unicode.txt", "xlsx",
					     "xls" };
	/* of 82 damaged cells; the others are named */
	static const size_t repaired[] = { 63, 63, 63, 63, 63 };
	char path[512];

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t line[32];

		/* text: three lines of header in line 3, two records' inner line breaks */
		for (size_t row = 1; row <= 28; row++)
			line[row] = i >= 3 ? row + 3 + (row > 14 ? 2 : 0)
					   : row + 6 + (row > 11 ? 1 : 0) + (row > 14 ? 5 : 0);
		snprintf(path, sizeof(path), SHEETS "c-dirty.%s", forms[i]);
		ck_assert(import_file(path, NULL));
		struct fate fate = judge(line);

		ck_assert_uint_eq(fate.missed, 0);
		ck_assert_uint_eq(fate.falsely, 0);
		ck_assert_uint_eq(fate.spoiled, 0);
		ck_assert_uint_eq(fate.repaired, repaired[i]);
		ck_assert_uint_eq(fate.repaired + fate.reported, 82);
		/* what the sheet as a whole is told */
		ck_assert_uint_eq(count("M105"), 2);
		ck_assert_uint_eq(count("M102"), 1);
	}
}
END_TEST

START_TEST(no_message_shows_a_number)
{
	struct vectors truth = vectors_load("data/spreadsheets/c-dirty.truth.csv");

	ck_assert(import_file(SHEETS "c-dirty.gb18030.csv", NULL));
	for (size_t row = 1; row < truth.rows; row++) {
		ck_assert_ptr_null(strstr(masked, vectors_at(&truth, row, "身份证号")));
		ck_assert_ptr_null(strstr(masked, vectors_at(&truth, row, "银行账号")));
	}
	ck_assert_ptr_null(strstr(masked, "15800000473"));
	ck_assert_ptr_null(strstr(masked, "173-0000"));
	vectors_free(&truth);
}
END_TEST

START_TEST(every_encoding_is_read_or_refused)
{
	static const char *const good[] = { "d1-utf8-nobom-lf.csv", "d2-guarded.gb18030.csv",
					    "d3-utf16be.txt", "d5-mixed-encoding.csv",
					    "河坝镇 低保花名册（2026年10月）.csv" };
	char path[512];

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		snprintf(path, sizeof(path), SHEETS "%s", good[i]);
		ck_assert(import_file(path, NULL));
		ck_truth("data/spreadsheets/d.truth.csv");
		ck_assert_uint_eq(count("T108"), i == 3);
		ck_assert_uint_eq(count("M301"), i == 1 ? 10 : 0);
	}
	ck_assert(!import_file(SHEETS "d4-mojibake.csv", NULL));
	ck_assert_uint_eq(count("M002"), 1);
	ck_assert(import_file(SHEETS "d6-truncated.gb18030.csv", NULL));
	ck_assert_uint_eq(count("T107"), 1);
	ck_assert(said_at(11, "身份证号", DIAG_WARNING));
}
END_TEST

/* Layouts. */

static void
ck_cell(size_t row, const char *column, const char *want)
{
	struct vectors out = output();

	ck_assert_msg(row < out.rows, "no row %zu", row);
	ck_assert_str_eq(vectors_at(&out, row, column), want);
	vectors_free(&out);
}

START_TEST(a_header_of_two_rows_is_joined)
{
	ck_assert(import_text("花名册,,,,,,,\n"
			      "户编号,村,家庭成员,,,月收入（元）,,备注\n"
			      ",,姓名,身份证号,与户主关系,工资性收入,经营净收入,\n"
			      "H1,金桥村,张三,439921196612310015,户主,1200,￥300.50,\n",
			      NULL));
	ck_cell(1, "户编号", "H1");
	ck_cell(1, "姓名", "张三");
	ck_cell(1, "月工资性收入", "1200");
	ck_cell(1, "月经营净收入", "300.5");
	ck_assert_uint_eq(count("M201"), 1);
}
END_TEST

START_TEST(merged_cells_of_households_are_carried_down)
{
	ck_assert(import_text("户编号,村,姓名,与户主关系,月收入\n"
			      "H1,金桥村,张三,户主,0\n"
			      ",,李四,配偶,0\n"
			      "H2,金桥村,王五,户主,0\n"
			      "小计,,,,0\n"
			      ",,赵六,长子,0\n",
			      NULL));
	ck_cell(2, "户编号", "H1");
	ck_cell(2, "村", "金桥村");
	ck_cell(4, "户编号", "");
	ck_assert(said_at(3, "户编号", DIAG_NOTE));
	ck_assert(said_at(6, "户编号", DIAG_ERROR));
	ck_assert_uint_eq(count("M109"), 1);
	ck_assert_uint_eq(count("M104"), 1);
}
END_TEST

START_TEST(a_village_is_not_carried_where_it_is_not_surely_merged)
{
	ck_assert(import_text("村,户主姓名,月保障金额\n"
			      "金桥村,张三,300\n"
			      "金桥村,李四,300\n"
			      ",王五,300\n"
			      ",赵六,300\n"
			      "增福村,孙七,300\n",
			      NULL));
	ck_cell(3, "村", "");
	ck_assert_uint_eq(count("M123"), 2);
}
END_TEST

START_TEST(households_without_ids_begin_with_their_heads)
{
	const struct import_options options = { .household_id = "JP-###" };

	ck_assert(import_text("序号,姓名,与户主关系,身份证号\n"
			      "1,张三,户主,439921196612310015\n"
			      ",李四,配偶,\n"
			      "2,王五,本人,439921195001010019\n",
			      &options));
	ck_cell(1, "户编号", "JP-001");
	ck_cell(2, "户编号", "JP-001");
	ck_cell(3, "户编号", "JP-002");
	ck_assert_uint_eq(count("M007"), 0);
}
END_TEST

START_TEST(as_above_is_filled_in_where_it_is_sure)
{
	ck_assert(import_text("户编号,姓名,与户主关系,开户行,银行账号,月收入\n"
			      "H1,张三,户主,农商银行,81099900600001,100\n"
			      "H2,李四,户主,同上,〃,同上\n",
			      NULL));
	ck_cell(2, "开户行", "农商银行");
	ck_cell(2, "银行账号", "〃");
	ck_cell(2, "月收入", "同上");
	ck_assert_uint_eq(count("M121"), 1);
	ck_assert_uint_eq(count("M122"), 2);
}
END_TEST

START_TEST(totals_are_checked_part_by_part)
{
	ck_assert(import_text("村,户主姓名,保障人数,月保障金额\n"
			      "金桥村,张三,2,300\n"
			      "金桥村,李四,1,400.5\n"
			      "小 计,2户,3,700.50\n"
			      "增福村,王五,1,300\n"
			      "小计,1户,1,\"1,300\"\n"
			      "合计,3户,4,1000.5\n",
			      NULL));
	ck_assert_uint_eq(count("M104"), 2);
	ck_assert_uint_eq(count("M110"), 1);
	ck_assert_uint_eq(count("M105"), 1);
	ck_assert(said_at(6, "月保障金额", DIAG_WARNING));
	struct vectors out = output();

	ck_assert_uint_eq(out.rows, 4);
	vectors_free(&out);
}
END_TEST

START_TEST(amounts_are_compared_with_their_class)
{
	ck_assert(import_text("村,户主姓名,保障类别,保障人数,月保障金额\n"
			      "甲村,张三,A类,1,300\n"
			      "甲村,李四,A类,2,600\n"
			      "甲村,王五,a,3,900\n"
			      "甲村,赵六,A类,2,700\n"
			      "甲村,孙七,B类,1,约200\n"
			      "合计,5户,,9,2700\n",
			      NULL));
	ck_assert_uint_eq(count("M402"), 1);
	ck_assert(said_at(5, "月保障金额", DIAG_WARNING));
	ck_assert(said_at(6, "月保障金额", DIAG_ERROR));
	/* a sum of which one part cannot be read is not called wrong */
	ck_assert_uint_eq(count("M106"), 1);
	ck_assert_uint_eq(count("M105"), 0);
}
END_TEST

START_TEST(a_map_says_what_headings_mean)
{
	char map[256];

	scratch_write(&scratch, "map.ini",
		      "[columns]\n领导姓名 = 姓名\n积蓄(万元) = financial_assets\n"
		      "电话 = -\n没有这列 = village\n");
	snprintf(map, sizeof(map), "%s", scratch_path(&scratch, "map.ini"));
	const char *const set[] = { "area=农村", NULL };
	const struct import_options options = { .map = map, .set = set };

	ck_assert(import_text("领导 姓名,身份证号,积蓄（万元）,电话\n"
			      "张三,439921196612310015,0.35,1234\n",
			      &options));
	ck_cell(1, "姓名", "张三");
	ck_cell(1, "金融资产", "3500");
	ck_cell(1, "电话", "1234");
	ck_cell(1, "户口性质", "农村");
	ck_assert_uint_eq(count("M004"), 1);
	ck_assert_uint_eq(count("M204"), 1);
	ck_assert_uint_eq(count("M322"), 0);
	scratch_write(&scratch, "map.ini", "[columns]\n姓名 = 什么\n");
	ck_assert(!import_text("姓名,身份证号\n张三,439921196612310015\n", &options));
	ck_assert_uint_eq(count("M003"), 1);
}
END_TEST

/* What a map carries through is not proposed for anything again, itself the least. */
START_TEST(a_map_settles_what_is_carried_through)
{
	char map[256];

	scratch_write(&scratch, "map.ini", "[columns]\n姓名 = -\n负责人 = name\n第3列 = -\n");
	snprintf(map, sizeof(map), "%s", scratch_path(&scratch, "map.ini"));
	const struct import_options options = { .map = map };

	ck_assert(
		import_text("姓名,负责人,,身份证号\n李四,张三,甲,439921196612310015\n", &options));
	ck_cell(1, "第3列", "甲");
	ck_assert_uint_eq(count("M004"), 0);
	ck_assert_uint_eq(count("M005"), 0);
	ck_assert_uint_eq(count("M011"), 0);
	ck_assert_uint_eq(count("T111"), 0);
}
END_TEST

START_TEST(what_cannot_be_set_is_trouble)
{
	static const char *const bad[] = { "area=火星", "姓名=张三", "nothing=1", "area=", NULL };
	const struct import_options options = { .set = bad };

	ck_assert(!import_text("姓名,身份证号\n张三,439921196612310015\n", &options));
	ck_assert_uint_eq(count("M008"), 4);
}
END_TEST

START_TEST(a_column_is_set_once)
{
	static const char *const twice[] = { "area=农村", "户口性质=城镇", NULL };
	const struct import_options options = { .set = twice };

	ck_assert(!import_text("姓名,身份证号\n张三,439921196612310015\n", &options));
	ck_assert_uint_eq(count("M008"), 1);
}
END_TEST

START_TEST(of_two_columns_with_one_meaning_the_surer_counts)
{
	ck_assert(import_text("姓名,身份证号,原月保障金,现月保障金,农商行账号,银行账号\n"
			      "张三,439921196612310015,270,350,1,81099900000000001\n",
			      NULL));
	ck_cell(1, "现月保障金", "350");
	ck_cell(1, "银行账号", "81099900000000001");
	ck_cell(1, "原月保障金", "270");
	ck_cell(1, "农商行账号", "1");
	/* two that are known by their words only are both carried through */
	ck_assert(import_text("姓名,身份证号,9月保障金,10月保障金\n"
			      "张三,439921196612310015,270,350\n",
			      NULL));
	ck_cell(1, "9月保障金", "270");
	ck_cell(1, "10月保障金", "350");
	ck_assert(import_text("姓名,身份证号,10月保障金,开户行,代发银行\n"
			      "张三,439921196612310015,350元,甲,乙\n",
			      NULL));
	ck_cell(1, "现月保障金", "350");
	ck_cell(1, "开户行", "甲");
	ck_cell(1, "代发银行", "乙");
}
END_TEST

START_TEST(who_is_entitled_is_said_in_any_words)
{
	ck_assert(import_text("户编号,姓名,与户主关系,身份证号,是否享受低保\n"
			      "1,张三,户主,439921196612310015,√\n"
			      "1,张四,配偶,439921196604120027,不祥\n",
			      NULL));
	ck_cell(1, "是否保障对象", "是");
	ck_cell(2, "是否保障对象", "不祥");
	ck_assert(said_at(3, "是否享受低保", DIAG_ERROR));
}
END_TEST

START_TEST(groups_part_columns_of_one_name)
{
	ck_assert(import_text("序号,户主姓名,身份证号,调整前,,调整后,\n"
			      ",,,月保障金,保障人数,月保障金,保障人数\n"
			      "1,张三,439921196612310015,270,1,350元,2人\n",
			      NULL));
	ck_cell(1, "调整前月保障金", "270");
	ck_cell(1, "调整前保障人数", "1");
	ck_cell(1, "现月保障金", "350");
	ck_cell(1, "保障人数", "2");
	ck_assert(said_at(3, "调整后月保障金", DIAG_NOTE));
	ck_assert(import_text("序号,户主姓名,身份证号,发放金额,,\n"
			      ",,,月标准,10月,合计\n"
			      "1,张三,439921196612310015,350,350,350\n",
			      NULL));
	ck_cell(1, "姓名", "张三");
	ck_cell(1, "发放金额10月", "350");
	ck_assert(import_text("低保户主,,监护人,\n"
			      "姓名,身份证号,姓名,电话\n"
			      "张三,439921196612310015,李四,13700000205\n",
			      NULL));
	ck_cell(1, "姓名", "张三");
	ck_cell(1, "监护人姓名", "李四");
}
END_TEST

START_TEST(headings_that_are_not_known_are_named)
{
	ck_assert(import_text("姓名,身份证号,月工资性收入情况,古怪,\n"
			      "张三,439921196612310015,5,6,7\n",
			      NULL));
	ck_assert_uint_eq(count("M005"), 1);
	ck_assert_uint_eq(count("T111"), 1);
	ck_assert_uint_eq(count("M125"), 1);
	ck_assert(!import_text("姓名,身份证号,身份证号码\n张三,1,2\n", NULL));
	ck_assert_uint_eq(count("M010"), 1);
	ck_assert(!import_text("一,二\n三,四\n", NULL));
	ck_assert_uint_eq(count("M001"), 1);
	ck_assert(import_text("姓名,,身份证号\n张三,7,439921196612310015\n", NULL));
	ck_assert_uint_eq(count("M011"), 1);
	ck_cell(1, "第2列", "7");
	ck_assert(import_text("姓名,身份证号\n", NULL));
	ck_assert_uint_eq(count("M009"), 1);
}
END_TEST

START_TEST(unknown_columns_are_read_by_what_their_cells_are)
{
	static const char sheet[] =
		"姓名,证号码X,发放户头,对方户头,时间,村\n"
		"张三,'439921196612310015,81099965101171123,81099965101171124,"
		"2020.1.5,甲村\n"
		"李四,439921195001010019,81099965101171133,8.1E+16,2021/3/4,甲村\n"
		"王五,43992119500101O019,无,81099965101171134,2021/3/5,甲村\n"
		"赵六,4.3E+17,81099965101171143,81099965101171144,长期,甲村\n";

	ck_assert(import_text(sheet, NULL));
	ck_cell(1, "证号码X", "439921196612310015");
	ck_cell(3, "证号码X", "439921195001010019");
	ck_cell(4, "证号码X", "4.3E+17");
	ck_assert(said_at(5, "证号码X", DIAG_ERROR));
	ck_assert_uint_eq(count("M022"), 1); /* of two accounts neither is proposed */
	ck_assert_uint_eq(count("M021"), 3);
	ck_assert(said_at(3, "对方户头", DIAG_ERROR));
	ck_cell(3, "发放户头", "无");
	ck_cell(1, "时间", "2020-01-05");
	ck_cell(4, "时间", "长期");
	/* a map may want it as it is */
	char map[256];
	const struct import_options options = { .map = map };

	scratch_write(&scratch, "map.ini", "[columns]\n证号码x = -\n");
	snprintf(map, sizeof(map), "%s", scratch_path(&scratch, "map.ini"));
	ck_assert(import_text(sheet, &options));
	ck_cell(1, "证号码X", "'439921196612310015");
}
END_TEST

START_TEST(doubts_are_named_at_their_cells)
{
	ck_assert(import_text("户编号,姓名,与户主关系,身份证号,年龄,出生日期,村\n"
			      "H1,张三,户主,439921196612310015,43,1966.12,甲村\n"
			      "H2,李四,户主,439921196612310015,59,,甲村\n"
			      "H3,,户主,439921195001010019,76,,甲村\n"
			      "H4,王五,户主,,76,1985.1,甲村\n"
			      "乙片,,,,,,\n",
			      NULL));
	ck_assert(said_at(2, "年龄", DIAG_WARNING));
	ck_cell(1, "出生日期", "1966-12-31");
	ck_assert_uint_eq(count("M215"), 1);
	ck_assert(said_at(3, "身份证号", DIAG_WARNING));
	ck_assert_uint_eq(count("M404"), 1);
	ck_assert_uint_eq(count("M108"), 1);
	ck_assert(said_at(5, "出生日期", DIAG_ERROR));
	ck_cell(4, "出生日期", "1985.1");
	ck_assert_uint_eq(count("M107"), 1);
}
END_TEST

START_TEST(the_identity_number_proves_what_is_not_sure)
{
	ck_assert(import_text("户编号,姓名,与户主关系,身份证号,性别,出生日期\n"
			      "H1,张三,户主,439921196612310015,1,31/12/1966\n"
			      "H2,李四,户主,439921195001010019,1,50.1.1\n"
			      "H3,王五,户主,,2,1950.1.1\n"
			      "H4,赵六,户主,439921194206109018,2,1942年\n",
			      NULL));
	ck_cell(1, "性别", "男");
	ck_cell(2, "出生日期", "1950-01-01");
	ck_cell(3, "性别", "2");
	ck_assert(said_at(4, "性别", DIAG_ERROR));
	ck_cell(4, "性别", "2");
	ck_cell(4, "出生日期", "1942-06-10");
	ck_assert_uint_eq(count("M227"), 2);
	ck_assert_uint_eq(count("M215"), 2);
}
END_TEST

START_TEST(an_id_that_a_spreadsheet_damaged_names_no_household)
{
	ck_assert(import_text("户编号,姓名,与户主关系,身份证号\n"
			      "4.30923E+17,张三,户主,439921196612310015\n"
			      "4.30923E+17,李四,户主,439921195001010019\n"
			      "5-Jan,赵六,户主,439921194206109018\n"
			      "/,王五,户主,43992119661123919X\n",
			      NULL));
	ck_assert_uint_eq(count("M325"), 3);
	ck_assert_uint_eq(count("M109"), 1);
}
END_TEST

START_TEST(a_header_may_have_three_rows)
{
	ck_assert(import_text("户信息,,身份信息,,收入情况,,备注\n"
			      "户编号,姓名,与户主关系,身份证号,月收入（元）,,\n"
			      ",,,,工资性,经营性,\n"
			      "1,2,3,4,5,6,7\n"
			      "H1,张三,户主,439921196612310015,1200,30,甲\n",
			      NULL));
	ck_cell(1, "月工资性收入", "1200");
	ck_cell(1, "月经营净收入", "30");
	ck_cell(1, "备注", "甲");
	ck_assert_uint_eq(count("M102"), 1);
	ck_assert_uint_eq(look(), 0);
}
END_TEST

START_TEST(rows_that_name_a_village_give_it_to_those_below)
{
	ck_assert(import_text("户编号,姓名,身份证号,月补助金额\n"
			      "村：金桥村,,,\n"
			      "H1,张三,439921196612310015,350\n"
			      "本页小计,,,350\n"
			      "H2,李四,439921195001010019,350\n"
			      "小计,,,700\n"
			      "H3,王五,439921194206109018,350\n"
			      "河口村（1户）,,,\n"
			      "H4,赵六,439921198001019017,350\n",
			      NULL));
	ck_cell(1, "村", "金桥村");
	ck_cell(2, "村", "金桥村");
	ck_cell(3, "村", "");
	ck_cell(4, "村", "河口村");
	ck_assert_uint_eq(count("M111"), 2);
	ck_assert_uint_eq(count("M105"), 0);
}
END_TEST

START_TEST(what_was_paid_is_the_amount_where_nothing_else_is)
{
	ck_assert(import_text("户编号,姓名,身份证号,发放金额\nH1,张三,439921196612310015,￥350\n",
			      NULL));
	ck_cell(1, "现月保障金", "350");
	ck_assert(said_at(1, "发放金额", DIAG_WARNING));
	ck_assert(import_text("户编号,姓名,身份证号,月保障金,发放金额\n"
			      "H1,张三,439921196612310015,350,￥1050\n",
			      NULL));
	ck_cell(1, "现月保障金", "350");
	ck_cell(1, "发放金额", "1050");
}
END_TEST

START_TEST(a_household_may_have_its_amount_on_each_row)
{
	ck_assert(import_text("户编号,姓名,与户主关系,身份证号,现月保障金,手机号码,联系电话\n"
			      "H1,张三,户主,439921196612310015,350,13900000001,13900000002\n"
			      "H1,李四,配偶,439921195001010019,350,,\n"
			      "H2,王五,户主,439921194206109018,420,,\n"
			      "合计,3人,,,770,,\n",
			      NULL));
	ck_assert_uint_eq(count("M105"), 0);
	ck_cell(1, "现月保障金", "350");
	ck_cell(1, "联系电话", "13900000001");
	ck_cell(1, "备用电话", "13900000002");
	ck_assert_uint_eq(count("M013"), 1);
}
END_TEST

START_TEST(what_cannot_be_read_is_not_carried_to_the_next_row)
{
	ck_assert(import_text("户编号,姓名,身份证号,户口性质,民族\n"
			      "H1,张三,439921196612310015,火星,汉\n"
			      "H2,李四,439921195001010019,同上,4.39921E+17\n"
			      "H3,王五,439921194206109018,〃,汉\n",
			      NULL));
	ck_assert_uint_eq(count("M122"), 2);
	ck_assert_uint_eq(count("M121"), 0);
	/* a destroyed number, in whatever column */
	ck_assert(said_at(3, "民族", DIAG_ERROR));
}
END_TEST

START_TEST(nobody_is_made_a_head_where_households_have_several_rows)
{
	ck_assert(import_text("户编号,姓名,身份证号\n"
			      "H1,张三,439921196612310015\n"
			      "H1,李四,439921195001010019\n",
			      NULL));
	ck_cell(1, "与户主关系", "");
	ck_cell(2, "与户主关系", "");
	ck_assert_uint_eq(count("M006"), 0);
}
END_TEST

UNIT(begin, end, a_register_comes_out_equal_to_the_truth,
     a_clean_roster_comes_out_equal_to_the_truth, the_dirty_roster_is_repaired_or_reported,
     no_message_shows_a_number, every_encoding_is_read_or_refused, a_header_of_two_rows_is_joined,
     merged_cells_of_households_are_carried_down,
     a_village_is_not_carried_where_it_is_not_surely_merged,
     households_without_ids_begin_with_their_heads, as_above_is_filled_in_where_it_is_sure,
     totals_are_checked_part_by_part, amounts_are_compared_with_their_class,
     a_map_says_what_headings_mean, a_map_settles_what_is_carried_through,
     what_cannot_be_set_is_trouble, a_column_is_set_once,
     of_two_columns_with_one_meaning_the_surer_counts, who_is_entitled_is_said_in_any_words,
     groups_part_columns_of_one_name, headings_that_are_not_known_are_named,
     unknown_columns_are_read_by_what_their_cells_are, doubts_are_named_at_their_cells,
     the_identity_number_proves_what_is_not_sure,
     an_id_that_a_spreadsheet_damaged_names_no_household, a_header_may_have_three_rows,
     rows_that_name_a_village_give_it_to_those_below,
     what_was_paid_is_the_amount_where_nothing_else_is, a_household_may_have_its_amount_on_each_row,
     what_cannot_be_read_is_not_carried_to_the_next_row,
     nobody_is_made_a_head_where_households_have_several_rows);
