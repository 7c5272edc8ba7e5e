#include "unit.h"

#include "heading/propose.h"
#include "register/column.h"

static struct arena arena;

static void
tear_down(void)
{
	arena_free(&arena);
}

/* What is proposed for a heading with these cells, parted by "|"; blank: nothing. */
static struct text
proposed(const char *heading, const char *cells)
{
	const struct mender mender = { .today = day_of(2026, 11, 23), .arena = &arena };
	struct text rest = text_of(cells);
	struct proposal proposal;

	propose_begin(&proposal, text_of(heading));
	while (rest.n > 0)
		propose_add(&proposal, &mender, text_next(&rest, '|'));
	return propose_column(&proposal) == NULL ? TEXT_NONE : propose_column(&proposal)->key;
}

START_TEST(what_is_like_a_column_and_holds_the_like)
{
	static const struct {
		const char *heading;
		const char *cells;
		const char *key;
	} cases[] = {
		{ "月工资性收入情况", "300|0|", "wage" },
		{ "月工资性收入情况", "打工|务农", "" },
		{ "现保障金金额", "300|1200", "amount" },
		{ "季度保障金额", "900|1200", "" },
		{ "第三季度发放金额", "900", "" },
		{ "年保障金额", "900", "" },
		{ "7-9月发放金额", "900", "" },
		{ "发放月数", "3|3|3", "" },
		{ "最初享受的月", "3|4", "" },
		{ "家庭月收入", "500|500", "" },
		{ "是否残疾人", "是|否", "" },
		{ "所属省", "湖南省|湖南省", "" },
		{ "低保户姓名（户主）", "张三|李四", "name" },
		{ "家庭成员的姓名", "张三|李四", "name" },
		{ "古怪", "1", "" },
		{ "", "1", "" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cases); i++)
		ck_assert_msg(text_equal(proposed(cases[i].heading, cases[i].cells),
					 text_of(cases[i].key)),
			      "%s: %s", cases[i].heading, cases[i].cells);
}
END_TEST

START_TEST(columns_of_members_beside_the_head_are_not_his)
{
	ck_assert_uint_eq(proposed("家庭成员一关系", "妻|长子|母亲").n, 0);
	ck_assert_uint_eq(proposed("成员2与户主关系", "妻|长子|母亲").n, 0);
}
END_TEST

START_TEST(names_are_told_by_their_cells)
{
	const struct mender mender = { .today = day_of(2026, 11, 23), .arena = &arena };
	struct proposal proposal;

	propose_begin(&proposal, TEXT("保障对象"));
	ck_assert(!propose_is_names(&proposal));
	propose_add(&proposal, &mender, TEXT("张三"));
	propose_add(&proposal, &mender, TEXT("李四"));
	ck_assert(propose_is_names(&proposal));
	propose_add(&proposal, &mender, TEXT("是"));
	ck_assert(!propose_is_names(&proposal));
}
END_TEST

UNIT(NULL, tear_down, what_is_like_a_column_and_holds_the_like,
     columns_of_members_beside_the_head_are_not_his, names_are_told_by_their_cells);
