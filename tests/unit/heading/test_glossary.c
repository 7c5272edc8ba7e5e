#include "heading/glossary.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

static struct glossary glossary;

static void
set_up(void)
{
	glossary_begin(&glossary);
}

/* Twice: what is found, and what was kept. */
static void
compare(struct text over, struct text cell)
{
	struct heading wanted = heading_find_below(over, cell);

	for (int i = 0; i < 2; i++) {
		struct heading got = glossary_find(&glossary, over, cell);

		ck_assert_msg(got.home == wanted.home && got.place == wanted.place &&
				      got.scale == wanted.scale && got.loose == wanted.loose,
			      "%.*s / %.*s", (int)over.n, over.n > 0 ? over.p : "", (int)cell.n,
			      cell.n > 0 ? cell.p : "");
	}
}

/* A name of a column, plain and as people write it, below nothing and in turn below a group. */
static void
compare_name(struct text name)
{
	static size_t turn;
	static const char *const forms[][2] = {
		{ "", "" },     { "*", "：" },    { "", "（18位）" },    { "", "（万元）" },
		{ "户", "" },   { "", "/月" },    { "原", "（元/月）" }, { "10月", "" },
		{ "【", "】" }, { "其中：", "" }, { "张大毛", "" },
	};
	static const char *const overs[] = { "户主基本情况", "月收入", "监护人", "张三" };
	char buf[HEADING_SIZE];

	for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
		int n = snprintf(buf, sizeof(buf), "%s%.*s%s", forms[i][0], (int)name.n, name.p,
				 forms[i][1]);

		compare(TEXT_NONE, (struct text){ buf, (size_t)n });
		compare(text_of(overs[turn++ % ARRAY_LENGTH(overs)]),
			(struct text){ buf, (size_t)n });
	}
}

START_TEST(it_says_what_heading_says)
{
	static const enum record_type records[] = { RECORD_REGISTER, RECORD_SHEET };

	for (size_t i = 0; i < ARRAY_LENGTH(records); i++) {
		const struct schema *schema = schema_of(records[i]);

		for (size_t k = 0; k < schema->count; k++) {
			struct text rest = schema->column[k].aliases;

			compare_name(schema->column[k].key);
			compare_name(schema->column[k].label);
			while (rest.n > 0)
				compare_name(text_next(&rest, '|'));
		}
	}
	compare_name(TEXT("合计"));
	compare_name(TEXT("农商银行卡（折）号"));
	compare_name(TEXT("惠农一卡通卡存折账号"));
	compare(TEXT("月保障金"), TEXT_NONE);
	compare(TEXT_NONE, TEXT_NONE);
}
END_TEST

START_TEST(a_long_cell_is_found_each_time)
{
	char cell[GLOSSARY_KEY + 8];

	memset(cell, 'a', sizeof(cell));
	compare(TEXT_NONE, (struct text){ cell, sizeof(cell) });
	ck_assert_int_eq(glossary_find(NULL, TEXT_NONE, TEXT("姓名")).place, REGISTER_name);
}
END_TEST

START_TEST(a_cell_is_made_of_letters)
{
	static struct letters letters;

	letters_add(&letters, TEXT("户主名"));
	ck_assert(glossary_is_made_of(&letters, TEXT("户主")));
	ck_assert(glossary_is_made_of(&letters, TEXT("户 主（本人）")));
	ck_assert(!glossary_is_made_of(&letters, TEXT("户主姓名")));
	ck_assert(!glossary_is_made_of(&letters, TEXT_NONE));
}
END_TEST

UNIT(set_up, NULL, it_says_what_heading_says, a_long_cell_is_found_each_time,
     a_cell_is_made_of_letters);
