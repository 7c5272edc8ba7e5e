#include "register/datapackage.h"

#include <stdio.h>
#include <string.h>

#include "scratch.h"
#include "unit.h"

static const enum language languages[] = { LANGUAGE_ZH, LANGUAGE_EN };

/* What all columns of a type, headed in a language, are taken for. */
static enum record_type
taken_for(enum record_type type, enum language language)
{
	const struct schema *schema = schema_of(type);
	struct text heading[COLUMN_LIMIT];

	for (size_t i = 0; i < schema->count; i++)
		heading[i] = column_heading(&schema->column[i], language);
	return datapackage_type(heading, schema->count);
}

START_TEST(every_file_is_known_by_its_columns)
{
	for (enum record_type type = 0; type < RECORD_SHEET; type++)
		ck_assert_msg(taken_for(type, languages[_i]) == type, "%s", schema_of(type)->name);
}
END_TEST

START_TEST(a_file_of_others_is_known_by_nothing)
{
	static const struct text own[] = { TEXT_INIT("户编号"), TEXT_INIT("姓名"),
					   TEXT_INIT("附记"), TEXT_INIT("附记二") };

	ck_assert_int_ne(datapackage_type(own, 3), RECORD_TYPES);
	ck_assert_int_eq(datapackage_type(own, 4), RECORD_TYPES);
	ck_assert_int_eq(datapackage_type(own + 2, 2), RECORD_TYPES);
}
END_TEST

static const char *
written(const struct datapackage_file *file, size_t files)
{
	static char bytes[8192];
	const char *path = scratch_path(&scratch, "datapackage.json");
	struct outfile *out = outfile_open(path, &scratch.diag);

	datapackage_write(out, file, files);
	ck_assert(outfile_finish(out));
	FILE *in = fopen(scratch_path(&scratch, "datapackage.json"), "rb");

	ck_assert_ptr_nonnull(in);
	bytes[fread(bytes, 1, sizeof(bytes) - 1, in)] = '\0';
	fclose(in);
	return bytes;
}

START_TEST(a_field_says_its_kind_its_words_and_whether_it_must_be)
{
	static const struct text own[] = { TEXT_INIT("batch"),  TEXT_INIT("seq"),
					   TEXT_INIT("amount"), TEXT_INIT("kind"),
					   TEXT_INIT("month"),  TEXT_INIT("mine\"s") };
	const struct datapackage_file file[] = {
		{ TEXT("a.csv"), "UTF-8", RECORD_PAYMENT, 1, own, 6 },
		{ TEXT("b.csv"), "UTF-8-BOM", RECORD_PAYMENT, 2, own + 1, 1 },
	};
	const char *json = written(file, 2);

	ck_assert_ptr_nonnull(strstr(json, "{ \"name\": \"batch\", \"title\": \"批次\", "
					   "\"type\": \"string\", \"constraints\": { "
					   "\"required\": true } }"));
	ck_assert_ptr_nonnull(strstr(json, "\"type\": \"number\", \"description\": \"yuan, two "));
	ck_assert_ptr_nonnull(strstr(json, "\"enum\": [\"regular\", \"arrears\""));
	ck_assert_ptr_nonnull(strstr(json, "\"type\": \"yearmonth\""));
	ck_assert_ptr_nonnull(strstr(json, "{ \"name\": \"mine\\\"s\", \"type\": \"string\" }"));
	ck_assert_ptr_nonnull(strstr(json, "\"primaryKey\": [\"batch\", \"seq\"]"));
	/* the second has not all columns of its key */
	json = strstr(json, "\"name\": \"payments-2\"");
	ck_assert_ptr_nonnull(json);
	ck_assert_ptr_nonnull(strstr(json, "\"byteOrderMark\": true"));
	ck_assert_ptr_null(strstr(json, "primaryKey"));
}
END_TEST

#define TOTAL(record, column, zh, en)
#define KEY(record, primary, required) { RECORD_##record, { primary, required } },
static const struct {
	enum record_type type;
	const char *columns[2];
} key[] = {
#include "register/key.def"
};
#undef KEY
#undef TOTAL

START_TEST(keys_name_columns)
{
	for (size_t i = 0; i < ARRAY_LENGTH(key); i++)
		for (size_t k = 0; k < 2; k++)
			for (struct text rest = text_of(key[i].columns[k]); rest.n > 0;) {
				struct text name = text_next(&rest, '|');

				ck_assert_msg(column_by_key(schema_of(key[i].type), name) >= 0,
					      "%.*s of %s", SHOW(name),
					      schema_of(key[i].type)->name);
			}
}
END_TEST

UNIT(scratch_set_up, scratch_tear_down, EACH(every_file_is_known_by_its_columns, languages),
     a_file_of_others_is_known_by_nothing, a_field_says_its_kind_its_words_and_whether_it_must_be,
     keys_name_columns);
