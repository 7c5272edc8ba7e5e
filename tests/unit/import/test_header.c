#include "import/header.h"

#include "unit.h"

enum { ROWS = 8, CELLS = 8 };

static struct row rows[ROWS];
static struct text cells[ROWS][CELLS];
static size_t count;

/* Lines of cells with commas between them. */
static void
take(const char *content)
{
	struct text rest = text_of(content);

	for (count = 0; rest.n > 0; count++) {
		struct text line = text_next(&rest, '\n');

		rows[count] = (struct row){ .line = count + 1, .cell = cells[count] };
		while (line.n > 0)
			cells[count][rows[count].count++] = text_next(&line, ',');
	}
}

static size_t
find(const char *content)
{
	take(content);
	struct header header = header_find(NULL, NULL, rows, count);

	return header.count == 0 ? 0 : header.row[0].line * 10 + header.count;
}

START_TEST(the_header_stands_above_the_data)
{
	ck_assert_uint_eq(find("花名册\n姓名,身份证号\n张三,439921196612310015\n"), 21);
	/* a longer one further down is another block's */
	ck_assert_uint_eq(find("姓名,身份证号\n张三,439921196612310015\n姓名,身份证号,月收入\n"),
			  11);
	ck_assert_uint_eq(find("电话,13800000000\n姓名,身份证号\n"), 21);
	ck_assert_uint_eq(find("村,户数,人数\n甲村,2,2\n"), 0);
	ck_assert_uint_eq(find("户主,,月收入,\n姓名,备注,工资性收入,身份证号\n"), 12);
}
END_TEST

static size_t
begins(const char *content)
{
	take(content);
	return header_begins(NULL, NULL, rows, count).count;
}

START_TEST(a_header_among_data_is_one_for_the_most_part)
{
	ck_assert_uint_eq(begins("姓名,身份证号\n"), 1);
	ck_assert_uint_eq(begins("户主,健康状况,甲,乙,丙\n"), 0);
	ck_assert_uint_eq(begins("张三\n姓名,身份证号\n"), 0);
	ck_assert_uint_eq(begins("户主,,月收入,\n姓名,备注,工资性收入,身份证号\n"), 2);
}
END_TEST

START_TEST(a_list_of_people_is_known_by_its_numbers_and_headings)
{
	take("户主,x");
	ck_assert(header_is_list(NULL, &rows[0]));
	take("x,439921196612310015");
	ck_assert(header_is_list(NULL, &rows[0]));
	take("村,13800000000");
	ck_assert(!header_is_list(NULL, &rows[0]));
}
END_TEST

START_TEST(headings_have_their_groups)
{
	struct arena arena = { 0 };
	struct header header;

	take("户主,,调整前,调整后\n姓名,古怪,标准,标准\n");
	header = (struct header){ .row = rows, .count = 2 };
	ck_assert_uint_eq(header_width(&header), 4);
	ck_assert(text_equal(header_text(NULL, &header, 0, &arena), TEXT("户主姓名")));
	ck_assert(text_equal(header_text(NULL, &header, 1, &arena), TEXT("户主古怪")));
	ck_assert(text_equal(header_text(NULL, &header, 3, &arena), TEXT("调整后标准")));
	ck_assert_int_eq(header_about(NULL, &header, 0).home, HEADING_SHEET);
	arena_free(&arena);
}
END_TEST

UNIT(NULL, NULL, the_header_stands_above_the_data, a_header_among_data_is_one_for_the_most_part,
     a_list_of_people_is_known_by_its_numbers_and_headings, headings_have_their_groups);
