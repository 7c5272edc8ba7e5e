#include "scale/cut.h"

#include <stdio.h>
#include <string.h>

#include "os/path.h"
#include "register/column.h"
#include "scratch.h"
#include "unit.h"

static struct parts parts;
static char folder[128];

static bool
cut(const char *rows, struct cut_options with)
{
	char all[1024];

	(void)snprintf(all, sizeof(all), "household_id,name,relation,account\n%s", rows);
	scratch_write(&scratch, "r.csv", all);
	(void)snprintf(folder, sizeof(folder), "%s/parts", scratch.dir);
	(void)path_make_folder(folder);
	with.folder = folder;
	return cut_register(&parts,
			    arena_string(&scratch.arena, text_of(scratch_path(&scratch, "r.csv"))),
			    &with, &scratch.diag);
}

static const char *
content(const char *name)
{
	static char bytes[1024];
	char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "rb");

	ck_assert_ptr_nonnull(file);
	bytes[fread(bytes, 1, sizeof(bytes) - 1, file)] = '\0';
	ck_assert_int_eq(fclose(file), 0);
	return bytes;
}

#define HEAD "household_id,name,relation,account\n"

START_TEST(households_stay_whole)
{
	ck_assert(cut("H1,a,head,\nH1,b,son,\nH2,c,head,\n\nH3,\"d\ne\",head,",
		      (struct cut_options){ .parts = 2, .key = CUT_HOUSEHOLDS }));
	ck_assert_str_eq(content("001.csv"), HEAD "H1,a,head,\nH1,b,son,\nH2,c,head,\n\n");
	ck_assert_str_eq(content("002.csv"), HEAD "H3,\"d\ne\",head,");
	ck_assert_int_eq(parts.source.rows, 4);
	ck_assert_int_eq(parts.source.households, 3);
	ck_assert_int_eq(parts.source.first_row, 2);
	ck_assert_int_eq(parts.part[0].rows, 3);
	ck_assert_int_eq(parts.part[0].households, 2);
	ck_assert_int_eq(parts.part[1].first_row, 6);
	ck_assert(text_equal(parts.part[0].last, TEXT("H2")));
	ck_assert(text_equal(parts.part[1].first, TEXT("H3")));
	ck_assert_str_eq(scratch.found, "");
	parts_free(&parts);
}
END_TEST

START_TEST(no_cut_beside_a_row_that_names_no_household)
{
	static const char rows[] = "H1,a,head,\n,b,son,\nH2,c,head,\nH3,d,head,\n";

	ck_assert(!cut(rows, (struct cut_options){ .parts = 3, .key = CUT_HOUSEHOLDS }));
	ck_assert_str_eq(scratch.said,
			 "3 parts are wanted, and there can be 2: a household stays whole, and "
			 "so do the rows around one that names no household and behind a "
			 "quote that is not closed\n");
	parts_free(&parts);
	ck_assert(cut(rows, (struct cut_options){ .parts = 2, .key = CUT_HOUSEHOLDS }));
	ck_assert_str_eq(content("002.csv"), HEAD "H3,d,head,\n");
	parts_free(&parts);
}
END_TEST

START_TEST(no_cut_behind_a_quote_that_is_open)
{
	ck_assert(!cut("H1,a,head,\nH2,c,head,\"\nH3,d,head,\n",
		       (struct cut_options){ .parts = 3, .key = CUT_HOUSEHOLDS }));
	parts_free(&parts);
	ck_assert(!cut("H1,a,head,\nH2,c,head,\"\nH3,d,he\"ad,\nH4,e,head,\n",
		       (struct cut_options){ .parts = 2, .key = CUT_HOUSEHOLDS }));
	parts_free(&parts);
	ck_assert_str_eq(scratch.found, "r.csv:0 S122\nr.csv:0 S122\n");
}
END_TEST

START_TEST(a_household_comes_once)
{
	static const char rows[] = "H2,a,head,\nH1,c,head,\nH2,b,son,\n";

	ck_assert(!cut(rows, (struct cut_options){ .parts = 1, .key = CUT_HOUSEHOLDS }));
	parts_free(&parts);
	ck_assert(!cut(rows,
		       (struct cut_options){ .parts = 1, .key = CUT_HOUSEHOLDS, .sorted = true }));
	parts_free(&parts);
	ck_assert_str_eq(scratch.found, "r.csv:4 S123\nr.csv:3 S124\n");
}
END_TEST

START_TEST(by_a_column_rows_that_share_it_meet)
{
	ck_assert(cut("H1,a,head,7\nH2,b,head,\nH3,c,head,8\nH4,d,head,7\n",
		      (struct cut_options){ .parts = 3, .key = REGISTER_account }));
	ck_assert(text_equal(parts.key, TEXT("account")));
	size_t seven = 0;

	for (size_t i = 0; i < 3; i++) {
		const char *bytes = content(parts.part[i].file);

		ck_assert(strncmp(bytes, "source_row," HEAD, strlen("source_row," HEAD)) == 0);
		ck_assert_int_eq(strstr(bytes, "2,H1,a") != NULL, strstr(bytes, "5,H4,d") != NULL);
		seven += strstr(bytes, "5,H4,d,") != NULL || strstr(bytes, "5,H4,d") != NULL;
	}
	ck_assert_uint_eq(seven, 1);
	ck_assert_ptr_nonnull(strstr(content("001.csv"), "3,H2,b"));
	parts_free(&parts);
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, households_stay_whole,
     no_cut_beside_a_row_that_names_no_household, no_cut_behind_a_quote_that_is_open,
     a_household_comes_once, by_a_column_rows_that_share_it_meet);
