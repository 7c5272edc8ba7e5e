#include "aid/referbook.h"

#include <stdio.h>

#include "scratch.h"
#include "table/table.h"
#include "unit.h"

static struct referlist list;

static void
add(const char *department, enum word state, const char *person)
{
	struct record row;

	record_clear(&row);
	row.text[REFERRAL_department] = text_of(department);
	row.text[REFERRAL_person] = text_of(person);
	row.value[REFERRAL_state] = state;
	referlist_add(&list, &row, PROGRAMME_MEDICAL);
}

/* The names of a sheet, parted by blanks. */
static const char *
names_on(const char *sheet)
{
	static char names[256];
	const struct table_options options = { .sheet = sheet };
	struct table *table = table_open(scratch_path(&scratch, "b.xlsx"), &options, &scratch.diag);
	struct row row;
	size_t used = 0;

	ck_assert_ptr_nonnull(table);
	names[0] = '\0';
	while (table_next(table, &row) == TABLE_ROW)
		if (table_cell(&row, 1).n > 0)
			used += (size_t)snprintf(names + used, sizeof(names) - used, "%.*s ",
						 SHOW(table_cell(&row, 1)));
	table_close(table);
	return names;
}

START_TEST(each_department_has_a_sheet_with_what_is_handed_to_it)
{
	const char *path = arena_string(&scratch.arena, text_of(scratch_path(&scratch, "b.xlsx")));
	struct where where = { .file = text_of(path) };

	list.language = LANGUAGE_ZH;
	add("教育局", WORD_REFERRAL_DUE, "张三");
	add("住建局", WORD_REFERRAL_MAY, "李四");
	add("教育局", WORD_REFERRAL_MAY, "王五");
	add("教育局", WORD_REFERRAL_HAS, "赵六");
	add("民政局", WORD_REFERRAL_BARRED, "钱七");
	struct outfile *file = outfile_open(path, &scratch.diag);

	ck_assert(referbook_write(&list, file, day_of(2026, 11, 23), &scratch.diag, &where));
	ck_assert(outfile_finish(file));
	ck_assert_str_eq(names_on("教育局"), "对象姓名 张三 王五 ");
	ck_assert_str_eq(names_on("住建局"), "对象姓名 李四 ");
	ck_assert_str_eq(scratch.found, "");
	referlist_free(&list);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, each_department_has_a_sheet_with_what_is_handed_to_it);
