#include "table/ini.h"

#include <stdlib.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static struct ini ini;

static bool
read_text(const char *content)
{
	scratch_forget(&scratch);
	scratch_write(&scratch, "a.ini", content);
	return ini_read(&ini, scratch_path(&scratch, "a.ini"), &scratch.arena, &scratch.diag);
}

static void
ck_value(const char *section, const char *key, const char *want)
{
	struct text value = ini_value(&ini, section, key);

	ck_assert_msg(text_equal(value, text_of(want)), "%s:%s is %.*s", section, key, (int)value.n,
		      value.p);
}

START_TEST(entries_come_in_the_order_of_the_file)
{
	ck_assert(read_text("; first\n[b]\nx = 2\n\n[a]\n\tlong.key-1_2 = \"in ; quotes # all\"\n"
			    "[b]\ny = 25 workdays @ \"第十八条\" ; a remark\r\nz=3 #"));
	ck_assert_uint_eq(ini.count, 4);
	ck_assert_str_eq(scratch.found, "");
	ck_value("b", "x", "2");
	ck_value("a", "long.key-1_2", "in ; quotes # all");
	ck_value("b", "y", "25 workdays @ \"第十八条\"");
	ck_value("b", "z", "3");
	ck_value("b", "none", "");
	ck_assert_uint_eq(ini_find(&ini, "b", "y")->line, 8);
	ck_assert_ptr_null(ini_find(&ini, "a", "y"));
	ck_assert_uint_eq(ini.entry[0].line, 3);
	ck_assert_uint_eq(ini.entry[1].line, 6);
	ck_assert_uint_eq(ini.entry[2].line, 8);
	ck_assert_uint_eq(ini.entry[3].line, 9);
}
END_TEST

START_TEST(an_empty_file_has_no_entries)
{
	ck_assert(read_text(""));
	ck_assert_uint_eq(ini.count, 0);
	ck_assert(read_text("\n\n; nothing\n#\n"));
	ck_assert_uint_eq(ini.count, 0);
}
END_TEST

/* One fault a file, with the line that it is found on. */
static const struct {
	const char *content;
	const char *found;
} faults[] = {
	{ "[a]\nx = \xE4\xBD\x8E\xE4\xBF\x9D\xE4\n", "a.ini:2 I102\n" }, /* UTF-8, cut off */
	{ "[a]\nx = caf\xE9\xB0\x81 \xA8\xB1\n", "a.ini:2 I102\n" },     /* no Chinese in GB18030 */
	{ "[a]\nx = \xFF\x30\n", "a.ini:2 I102\n" },
	{ "[a]\nno sign\n", "a.ini:2 I104\n" },
	{ "[a] ; remark\nx = 1\n", "a.ini:1 I104\n" },
	{ "[a\nx = 1\n", "a.ini:1 I104\n" },
	{ "[a]\nx =\n", "a.ini:2 I104\n" },
	{ "[a]\nx = \"\"\n", "a.ini:2 I104\n" },
	{ "[a]\nx = \" \"\n", "a.ini:2 I104\n" },
	{ "[a]\nx = ; remark\n", "a.ini:2 I107\n" },
	{ "[a]\nx = 1\\\ny = 2\n", "a.ini:2 I104\n" },
	{ "[A]\nx = 1\n", "a.ini:1 I105\n" },
	{ "[a]\nX = 1\n", "a.ini:2 I105\n" },
	{ "[a]\nb:x = 1\n", "a.ini:2 I105\n" },
	{ "[a]\n键 = 1\n", "a.ini:2 I105\n" },
	{ "[a]\n= 1\n", "a.ini:2 I105\n" },
	{ "[a]\nx = 1\n[b]\nx = 2\n[a]\nx = 1\n", "a.ini:6 I106\n" },
	{ "[a]\nx = 1;2\n", "a.ini:2 I107\n" },
	{ "[a]\nx = 1 ;2\n", "a.ini:2 I107\n" },
	{ "[a]\nx = 1#\n", "a.ini:2 I107\n" },
	{ "[a]\nx = 1 @ \"a ; b\"\n", "a.ini:2 I107\n" },
	{ "[a]\nx = \"1\n", "a.ini:2 I108\n" },
	{ "[a]\nx = \"1\" 2\n", "a.ini:2 I108\n" },
	{ "[a]\nx = \"1\";2\n", "a.ini:2 I108\n" },
	{ "[a]\nx = '1'\n", "a.ini:2 I108\n" },
	{ "x = 1\n", "a.ini:1 I109\n" },
	{ "[a]\nx = 1\v\n", "a.ini:2 I110\n" },
};

START_TEST(each_fault_is_found_on_its_line)
{
	ck_assert(!read_text(faults[_i].content));
	ck_assert_msg(strcmp(scratch.found, faults[_i].found) == 0, "%s gives %s",
		      faults[_i].content, scratch.found);
}
END_TEST

START_TEST(all_faults_of_a_file_come_at_once_and_the_good_lines_with_them)
{
	ck_assert(!read_text("[a]\nx = 1\nx = 2\nY = 3\nz = 4;\nw = 5\n"));
	ck_assert_str_eq(scratch.found, "a.ini:3 I106\na.ini:4 I105\na.ini:5 I107\n");
	ck_assert_uint_eq(ini.count, 2);
	ck_value("a", "x", "1");
	ck_value("a", "w", "5");
}
END_TEST

/* A comment line of n bytes, then an entry. */
static bool
read_line_of(size_t n)
{
	char *content = calloc(n + 16, 1);
	bool good;

	memset(content, 'x', n);
	content[0] = ';';
	strcpy(content + n, "\n[a]\nx = 1\n");
	good = read_text(content);
	free(content);
	return good;
}

START_TEST(a_line_may_have_a_thousand_bytes)
{
	ck_assert(read_line_of(1000));
	ck_value("a", "x", "1");
	ck_assert(!read_line_of(1001));
	ck_assert_str_eq(scratch.found, "a.ini:1 I103\n");
}
END_TEST

START_TEST(a_nul_byte_is_refused)
{
	scratch_write_bytes(&scratch, "a.ini", "[a]\nx = 1\0 2\n", 13);
	ck_assert(!ini_read(&ini, scratch_path(&scratch, "a.ini"), &scratch.arena, &scratch.diag));
	ck_assert_str_eq(scratch.found, "a.ini:2 I102\n");
}
END_TEST

START_TEST(what_is_no_file_is_trouble)
{
	ck_assert(
		!ini_read(&ini, scratch_path(&scratch, "none.ini"), &scratch.arena, &scratch.diag));
	ck_assert_str_eq(scratch.found, "none.ini:0 T001\n");
	scratch_forget(&scratch);
	ck_assert(!ini_read(&ini, scratch.dir, &scratch.arena, &scratch.diag));
	ck_assert_uint_eq(scratch.diag.count[DIAG_TROUBLE], 2);
	ck_assert_ptr_nonnull(strstr(scratch.found, "I111"));
	ck_assert_uint_eq(ini.count, 0);
}
END_TEST

/* "[a] x = 低保" in the forms in which Windows programs keep it. */
static const char *const written[] = {
	"[a]\nx = 低保\n",
	"\xEF\xBB\xBF[a]\r\nx = 低保\r\n",
	"[a]\nx = \xB5\xCD\xB1\xA3\n; \xD7\xA2\n",
	"［a］\nx ＝ 低保\n",
};

START_TEST(marks_and_encodings_make_no_difference)
{
	ck_assert(read_text(written[_i]));
	ck_assert_uint_eq(ini.count, 1);
	ck_assert(text_equal(ini_value(&ini, "a", "x"), TEXT("低保")));
}
END_TEST

START_TEST(full_width_signs_of_a_value_are_made_half_width)
{
	ck_assert(read_text("[a]\nx = ６５０元／月 ＠ “第（五）条；１”\n"));
	ck_assert(text_equal(ini_value(&ini, "a", "x"), TEXT("650元/月 @ “第（五）条；1”")));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, entries_come_in_the_order_of_the_file,
     an_empty_file_has_no_entries, EACH(each_fault_is_found_on_its_line, faults),
     all_faults_of_a_file_come_at_once_and_the_good_lines_with_them,
     a_line_may_have_a_thousand_bytes, a_nul_byte_is_refused, what_is_no_file_is_trouble,
     EACH(marks_and_encodings_make_no_difference, written),
     full_width_signs_of_a_value_are_made_half_width);
