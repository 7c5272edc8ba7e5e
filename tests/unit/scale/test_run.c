#include "scale/run.h"

#include <stdio.h>

#include "scratch.h"
#include "unit.h"

static struct run run;

static bool
read_record(const char *arguments, const char *input)
{
	char record[1024];

	(void)snprintf(record, sizeof(record),
		       "[run]\ntool = \"jz-assess\"\nversion = \"0.1.0\"\n[arguments]\n%s"
		       "[input]\n%s[rules]\nplace = \"rules/a\"\n01 = \"document, r.ini, d1, 3\"\n"
		       "[output]\n01 = \"output, a, b.csv, d2, 4\"\n",
		       arguments, input);
	scratch_write(&scratch, "x.run", record);
	return run_read(&run, scratch_path(&scratch, "x.run"), &scratch.arena, &scratch.diag);
}

START_TEST(a_record_is_taken_apart)
{
	ck_assert(read_record("01 = \"-o\"\n02 = \"a, b.csv\"\n",
			      "01 = \"operand, in.csv, d0, 2\"\n02 = \"ledger, l.csv, -, 0\"\n"));
	ck_assert(text_equal(run.tool, TEXT("jz-assess")));
	ck_assert_uint_eq(run.arguments, 2);
	ck_assert_str_eq(run.argument[1], "a, b.csv");
	ck_assert_uint_eq(run.input.count, 2);
	ck_assert_str_eq(run.input.file[0].path, "in.csv");
	ck_assert(text_equal(run.input.file[0].digest, TEXT("d0")));
	ck_assert(text_equal(run.input.file[1].role, TEXT("ledger")));
	ck_assert_uint_eq(run.input.file[1].digest.n, 0);
	ck_assert_uint_eq(run.rules.count, 1);
	ck_assert_str_eq(run.output.file[0].path, "a, b.csv");
	ck_assert(text_equal(run.output.file[0].digest, TEXT("d2")));
}
END_TEST

START_TEST(standard_input_cannot_be_read_again)
{
	ck_assert(!read_record("", "01 = \"operand, -, -, 0\"\n"));
	ck_assert(!read_record("01 = \"-\"\n", ""));
	ck_assert_str_eq(scratch.found, "x.run:0 S102\nx.run:0 S102\n");
}
END_TEST

START_TEST(files_are_known_by_what_they_hold)
{
	struct run_file file[] = {
		{ .path = "gone/abc",
		  .digest = TEXT_INIT(
			  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") },
	};
	struct run_files files = { file, 1 };

	ck_assert(!run_find(&files, NULL, &scratch.arena, &scratch.diag));
	scratch_write(&scratch, "in/abc", "abd");
	ck_assert(!run_find(&files, scratch_path(&scratch, "in"), &scratch.arena, &scratch.diag));
	scratch_write(&scratch, "in/abc", "abc");
	ck_assert(run_find(&files, scratch_path(&scratch, "in"), &scratch.arena, &scratch.diag));
	ck_assert_str_eq(file[0].present, scratch_path(&scratch, "in/abc"));
	ck_assert_str_eq(scratch.found, "gone/abc:0 S103\ngone/abc:0 S104\n");
}
END_TEST

START_TEST(words_that_name_a_file)
{
	ck_assert_str_eq(run_word("a.csv", "a.csv", "b.csv", &scratch.arena), "b.csv");
	ck_assert_str_eq(run_word("-oa.csv", "a.csv", "b.csv", &scratch.arena), "-ob.csv");
	ck_assert_str_eq(run_word("--output=a.csv", "a.csv", "b.csv", &scratch.arena),
			 "--output=b.csv");
	ck_assert_ptr_null(run_word("data.csv", "a.csv", "b.csv", &scratch.arena));
	ck_assert_ptr_null(run_word("csv", "a.csv", "b.csv", &scratch.arena));
	ck_assert_ptr_null(run_word("x=a.csv", "a.csv", "b.csv", &scratch.arena));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, a_record_is_taken_apart,
     standard_input_cannot_be_read_again, files_are_known_by_what_they_hold,
     words_that_name_a_file);
