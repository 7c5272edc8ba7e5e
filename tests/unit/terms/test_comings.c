#include "terms/comings.h"

#include "unit.h"

static struct arena arena;
static struct comings comings;
static struct diag diag;

static void
begin(void)
{
	comings = (struct comings){ .file = TEXT("sheet.csv") };
	diag = (struct diag){ .language = LANGUAGE_ZH };
}

static void
end(void)
{
	comings_free(&comings);
	arena_free(&arena);
}

/* A row of the sheet of household H1; the one that was taken of it, or NULL. */
static const struct coming *
take(const char *item, const char *name, const char *number, const char *now)
{
	const struct mender mender = { day_of(2026, 11, 25), LANGUAGE_ZH, LANGUAGE_ZH, &arena };
	struct record row;
	size_t before = comings.count;

	record_clear(&row);
	row.line = 2 + before;
	row.text[VISIT_household_id] = TEXT("H1");
	row.text[VISIT_item] = text_of(item);
	row.text[VISIT_name] = text_of(name);
	row.text[VISIT_id_number] = text_of(number);
	row.text[VISIT_now] = text_of(now);
	ck_assert(comings_take(&comings, &row, &mender, &diag));
	return comings.count > before ? &comings.item[before] : NULL;
}

static struct record
row_of(size_t line, const char *name, const char *number, const char *relation)
{
	struct record row;

	record_clear(&row);
	row.line = line;
	row.text[REGISTER_household_id] = TEXT("H1");
	row.text[REGISTER_village] = TEXT("东风村");
	row.text[REGISTER_name] = text_of(name);
	row.text[REGISTER_id_number] = text_of(number);
	row.text[REGISTER_relation] = text_of(relation);
	return row;
}

#define IS(text, wanted) ck_assert_msg(text_equal((text), TEXT(wanted)), "%.*s", SHOW(text))

START_TEST(who_came_is_read_as_a_clerk_writes_it)
{
	const struct coming *coming = take("新增成员", "小宝", "", "孙女，2026.11.1出生");

	IS(coming->relation, "孙女");
	IS(coming->why, "出生");
	ck_assert_int_eq(coming->on, day_of(2026, 11, 1));
	coming = take("new member", "李四", "439921199001010015", "12月22日嫁入 儿媳");
	IS(coming->relation, "儿媳");
	IS(coming->why, "嫁入");
	IS(coming->number, "439921199001010015");
	ck_assert_int_eq(coming->on, day_of(2025, 12, 22));
	coming = take("新增成员", "", "", "王五（弟）43992119900101001x 2026年10月8日迁入");
	IS(coming->name, "王五");
	IS(coming->relation, "弟");
	IS(coming->number, "43992119900101001x");
	ck_assert_int_eq(coming->on, day_of(2026, 10, 8));
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 0);
}
END_TEST

START_TEST(who_left_is_read_with_day_and_reason)
{
	static const struct {
		const char *now;
		int day[3];
		int64_t status;
		const char *why;
	} cells[] = {
		{ "2026.10.2去世", { 2026, 10, 2 }, WORD_MEMBER_DEAD, "去世" },
		{ "病故，10月2日", { 2026, 10, 2 }, WORD_MEMBER_DEAD, "病故" },
		{ "已于2026-9-1参军", { 2026, 9, 1 }, WORD_MEMBER_CONSCRIPT, "参军" },
		{ "12月22日出嫁了", { 2025, 12, 22 }, BLANK, "出嫁" },
		{ "moved 2026-03-04", { 2026, 3, 4 }, BLANK, "moved" },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(cells); i++) {
		const int *day = cells[i].day;
		const struct coming *coming = take("离开成员", "乙", "", cells[i].now);

		ck_assert_msg(text_equal(coming->why, text_of(cells[i].why)), "%.*s",
			      SHOW(coming->why));
		ck_assert_int_eq(coming->on, day_of(day[0], day[1], day[2]));
		ck_assert_int_eq(coming->status, cells[i].status);
	}
}
END_TEST

START_TEST(what_says_nothing_or_too_little_is_not_taken)
{
	ck_assert_ptr_null(take("新增成员", "", "", ""));
	ck_assert_ptr_null(take("新增成员", "", "", "没有"));
	ck_assert_ptr_null(take("member who left", "", "", "no"));
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 0);
	ck_assert_ptr_null(take("新增成员", "小宝", "", "2026.11.1出生"));
	ck_assert_ptr_null(take("新增成员", "", "", "孙女"));
	ck_assert_ptr_null(take("离开成员", "乙", "", "2026.10.2"));
	ck_assert_ptr_null(take("离开成员", "乙", "", "2026.12.30出嫁"));
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 4);
	ck_assert(!comings_take(&comings, &(struct record){ .text[VISIT_item] = TEXT("联系电话") },
				NULL, NULL));
}
END_TEST

START_TEST(who_came_has_a_row_behind_his_household)
{
	struct record head = row_of(2, "甲", "439921197001011272", "户主");
	struct record wife = row_of(3, "乙", "439921197101011288", "妻");
	struct record out;
	size_t at;

	(void)take("新增成员", "小宝", "", "孙女，2026.11.1出生");
	(void)take("新增成员", "乙", "439921197101011288", "妻");
	(void)take("新增成员", "小宝", "", "孙女");
	comings_see(&comings, &head);
	comings_see(&comings, &wife);
	comings_match(&comings, &diag);
	ck_assert_uint_eq(diag.count[DIAG_WARNING], 2); /* two are there already */
	ck_assert_ptr_null(comings_next(&comings, &head, NULL, &at));
	const struct coming *coming = comings_next(&comings, &wife, NULL, &at);
	bits_t filled = comings_fill(coming, &wife, &out);

	ck_assert(bits_has(filled, REGISTER_birth_date) && !bits_has(filled, REGISTER_id_number));
	ck_assert_int_eq(out.value[REGISTER_birth_date], day_of(2026, 11, 1));
	IS(out.text[REGISTER_village], "东风村");
	IS(out.text[REGISTER_relation], "孙女");
	ck_assert_ptr_null(comings_next(&comings, &wife, coming, &at));
	ck_assert_uint_eq(comings.done[COMING_CAME], 1);
}
END_TEST

START_TEST(who_left_has_no_row_but_for_the_dead)
{
	struct record head = row_of(2, "甲", "439921197001011272", "户主");
	struct record wife = row_of(3, "乙", "439921197101011288", "妻");
	struct record son = row_of(4, "丙", "", "子");
	bits_t taken = 0;

	(void)take("离开成员", "甲", "", "10月2日迁出");
	(void)take("离开成员", "乙", "", "10月2日病故");
	(void)take("离开成员", "丙", "439921200001011288", "10月2日分户");
	(void)take("离开成员", "丁", "", "10月2日分户");
	comings_see(&comings, &head);
	comings_see(&comings, &wife);
	comings_see(&comings, &son);
	comings_match(&comings, &diag);
	ck_assert_uint_eq(diag.count[DIAG_ERROR], 2); /* the head, and who is nobody */
	ck_assert_uint_eq(diag.count[DIAG_NOTE], 1);
	ck_assert(!comings_drop(&comings, &head, &taken));
	ck_assert(taken == 0);
	ck_assert(!comings_drop(&comings, &wife, &taken));
	ck_assert(taken == (BITS(REGISTER_member_status) | BITS(REGISTER_died_on)));
	ck_assert_int_eq(wife.value[REGISTER_died_on], day_of(2026, 10, 2));
	ck_assert(comings_columns(&comings) == taken);
	ck_assert(comings_drop(&comings, &son, &taken));
	ck_assert_uint_eq(comings.done[COMING_LEFT], 1);
}
END_TEST

UNIT(begin, end, who_came_is_read_as_a_clerk_writes_it, who_left_is_read_with_day_and_reason,
     what_says_nothing_or_too_little_is_not_taken, who_came_has_a_row_behind_his_household,
     who_left_has_no_row_but_for_the_dead);
