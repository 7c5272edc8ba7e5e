#include "scale/joinfind.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static char heard[2048];

static void
hear(void *context, const struct finding *finding)
{
	size_t n = strlen(heard);

	(void)context;
	(void)snprintf(heard + n, sizeof(heard) - n, "%.*s:%zu %s %.*s\n",
		       (int)finding->where->file.n, finding->where->file.p, finding->where->line,
		       finding->id, (int)finding->message.n, finding->message.p);
}

#define HEAD "file,line,household_id,column,code,level,value,message,remedy\n"

/* Two parts of a register with a header in line 1; the second one begins in line 5. */
static bool
pass(const char *one, const char *two, const char *key, size_t *left)
{
	const char *const rows[] = { one, two };
	static const char *const name[] = { "f1.csv", "f2.csv" };
	struct part cut[] = { { .first_row = 2 }, { .first_row = 5 } };
	struct joined_part part[2];
	struct joined joined = { .parts = { .source = { .file = "r.csv", .first_row = 2 },
					    .part = cut,
					    .count = 2,
					    .key = text_of(key) },
				 .part = part };
	struct diag diag = { .language = LANGUAGE_EN, .sink = hear };
	char all[1024];

	scratch_write(&scratch, "001.csv", "source_row,a\n2,x\n7,x\n");
	heard[0] = '\0';
	for (size_t i = 0; i < 2; i++) {
		(void)snprintf(all, sizeof(all), HEAD "%s", rows[i]);
		scratch_write(&scratch, name[i], all);
		part[i] = (struct joined_part){
			.number = i == 0 ? "001" : "002",
			.operand = i == 0 ? "p/001.csv" : "p/002.csv",
			.source = arena_string(&scratch.arena,
					       text_of(scratch_path(&scratch, "001.csv"))),
			.findings = arena_string(&scratch.arena,
						 text_of(scratch_path(&scratch, name[i]))),
		};
	}
	return joinfind_pass(&joined, &diag, left);
}

START_TEST(rows_are_those_of_the_register)
{
	size_t left;

	ck_assert(pass("place.ini,3,,,I141,note,,said once,\n"
		       "p/001.csv,1,,x,T110,note,,of the header,\n"
		       "p/001.csv,3,H1,name,R201,error,a,bad,mend\n"
		       "sample,,,,I163,warning,v,of the value: 2,set it\n",
		       "place.ini,3,,,I141,note,,said once,\n"
		       "p/002.csv,1,,x,T110,note,,of the header,\n"
		       "p/002.csv,3,H2,relation,R104,error,head,the first is in line 2,mend\n"
		       "p/002.csv,2,H2,id_number,K101,warning,4,household H0 (p/002.csv:1) has the "
		       "same identity number,see\n"
		       "sample,,,,I163,warning,v,of the value: 40,set it\n",
		       "", &left));
	ck_assert_uint_eq(left, 1);
	ck_assert_str_eq(heard, "place.ini:3 I141 said once\n"
				"r.csv:1 T110 of the header\n"
				"r.csv:3 R201 bad\n"
				"r.csv:6 R104 the first is in line 5\n"
				"sample:0 I163 of the value: 42\n");
}
END_TEST

START_TEST(of_a_cut_by_a_column_what_lies_between_households)
{
	size_t left;

	ck_assert(pass(
		"p/001.csv,3,H1,account,K102,warning,4,household H0 (p/001.csv:2) has the same "
		"account,see\np/001.csv,3,H1,,R103,error,,no head,mend\n",
		"", "account", &left));
	ck_assert_uint_eq(left, 0);
	ck_assert_str_eq(heard, "r.csv:7 K102 household H0 (r.csv:2) has the same account\n");
}
END_TEST

START_TEST(a_finding_of_no_row_is_refused)
{
	size_t left;

	ck_assert(!pass("p/001.csv,3,H1,,X999,error,,bad,mend\n", "", "", &left));
	ck_assert_ptr_nonnull(strstr(heard, "f1.csv:2 S208 "));
	ck_assert(!pass(
		"p/001.csv,9,H1,account,K102,warning,4,household H0 (p/001.csv:2) has the same "
		"account,see\n",
		"", "account", &left));
	ck_assert(!pass("", "p/002.csv,3,H2,relation,R104,error,,no line,mend\n", "", &left));
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, rows_are_those_of_the_register,
     of_a_cut_by_a_column_what_lies_between_households, a_finding_of_no_row_is_refused);
