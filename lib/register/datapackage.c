#include "register/datapackage.h"

#include <string.h>

#include "base/json.h"
#include "base/num.h"

/* Columns of a type that every row fills in. */
#define TOTAL(record, column, zh, en)
#define KEY(record, primary, required) { RECORD_##record, TEXT_INIT(primary), TEXT_INIT(required) },
static const struct key {
	enum record_type type;
	struct text primary;
	struct text required;
} keys[] = {
#include "register/key.def"
};
#undef KEY
#undef TOTAL

/* What stands in place of a word in a row of sums. */
#define KEY(record, primary, required)
#define TOTAL(record, column, zh, en)                                                              \
	{ RECORD_##record, record##_##column, { TEXT_INIT(zh), TEXT_INIT(en) } },
static const struct total {
	enum record_type type;
	int column;
	struct text words[2];
} totals[] = {
#include "register/key.def"
};
#undef KEY
#undef TOTAL

/* How Table Schema calls what a column of a kind holds; what is not said of one is 0. */
#define KIND(kind, ...) [KIND_##kind] = { .type = __VA_ARGS__ }
static const struct {
	const char *type;
	const char *within; /* constraints */
	struct text note[2];
} kinds[] = {
	KIND(TEXT, "string"),
	KIND(CODE, "string"),
	KIND(IDENTITY, "string"),
	KIND(IDENTITY_LIKE, "string"),
	KIND(ACCOUNT, "string"),
	KIND(PHONE, "string"),
	KIND(MONEY, "number",
	     .note = { TEXT_INIT("元，两位小数，按十进制精确计算"),
		       TEXT_INIT("yuan, two decimals, exact in decimal") }),
	KIND(COUNT, "integer", .within = "\"minimum\": 0, \"maximum\": 9999"),
	KIND(CARE_GAPS, "integer", .within = "\"minimum\": 0, \"maximum\": 6"),
	KIND(NUMBER, "integer"),
	KIND(DAY, "date"),
	KIND(MONTH, "yearmonth"),
	KIND(WORD, "string"),
};
#undef KIND

static const struct key no_key;

static const struct key *
key_of(enum record_type type)
{
	for (size_t i = 0; i < ARRAY_LENGTH(keys); i++)
		if (keys[i].type == type)
			return &keys[i];
	return &no_key;
}

/* The column of a type that is headed so as tools head it; NULL where none. */
static const struct column *
column_headed(enum record_type type, struct text heading, enum language *language)
{
	const struct schema *schema = schema_of(type);

	for (size_t i = 0; i < schema->count; i++) {
		const struct column *column = &schema->column[i];

		for (*language = LANGUAGE_ZH; *language <= LANGUAGE_EN; (*language)++)
			if (text_equal(heading, column_heading(column, *language)))
				return column;
	}
	return NULL;
}

enum record_type
datapackage_type(const struct text *heading, size_t headings)
{
	enum record_type best = RECORD_TYPES;
	size_t most = 0;
	enum language language;

	for (enum record_type type = 0; type < RECORD_SHEET; type++) {
		size_t known = 0;

		for (size_t i = 0; i < headings; i++)
			known += column_headed(type, heading[i], &language) != NULL;
		if (known > most || (known == most && known > 0 &&
				     schema_of(type)->count < schema_of(best)->count)) {
			most = known;
			best = type;
		}
	}
	return most * 2 > headings ? best : RECORD_TYPES;
}

static void
put(void *context, struct text part)
{
	outfile_text(context, part);
}

static void
plain(struct outfile *out, const char *text)
{
	outfile_text(out, text_of(text));
}

/* What stands before a value, then the value as a string. */
static void
member(struct outfile *out, const char *before, struct text value)
{
	plain(out, before);
	json_string(value, put, out);
}

static void
write_words(struct outfile *out, enum record_type type, const struct column *column,
	    enum language language)
{
	const char *before = "\"enum\": [";

	for (int word = 0; word < WORD_COUNT; word++) {
		if (!word_is_of((enum word)word, column->words))
			continue;
		member(out, before, word_text((enum word)word, language));
		before = ", ";
	}
	for (size_t i = 0; i < ARRAY_LENGTH(totals); i++)
		if (column == &schema_of(totals[i].type)->column[totals[i].column] &&
		    totals[i].type == type)
			member(out, before, totals[i].words[language]);
	plain(out, "]");
}

/* "constraints" of a column: whether it must be given, its words. */
static void
constrain(struct outfile *out, enum record_type type, const struct column *column,
	  enum language language)
{
	const struct key *key = key_of(type);
	const char *within = kinds[column->kind].within;
	const char *before = ", \"constraints\": { ";
	bool required = text_listed(key->primary, '|', column->key) ||
			text_listed(key->required, '|', column->key);

	if (!required && within == NULL && column->kind != KIND_WORD)
		return;
	plain(out, before);
	plain(out, required ? "\"required\": true" : "");
	before = required ? ", " : "";
	if (within != NULL) {
		plain(out, before);
		plain(out, within);
	}
	if (column->kind == KIND_WORD) {
		plain(out, before);
		write_words(out, type, column, language);
	}
	plain(out, " }");
}

static void
write_field(struct outfile *out, enum record_type type, struct text heading)
{
	enum language language;
	const struct column *column = column_headed(type, heading, &language);

	member(out, "          { \"name\": ", heading);
	if (column != NULL) {
		enum language other = language == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH;

		member(out, ", \"title\": ", column_heading(column, other));
		member(out, ", \"type\": ", text_of(kinds[column->kind].type));
		if (kinds[column->kind].note[language].n > 0)
			member(out, ", \"description\": ", kinds[column->kind].note[language]);
		constrain(out, type, column, language);
	} else {
		plain(out, ", \"type\": \"string\"");
	}
	plain(out, " }");
}

/* The heading under which a file has a column; blank where it has none. */
static struct text
heading_of(const struct datapackage_file *file, struct text key)
{
	enum language language;

	for (size_t i = 0; i < file->headings; i++) {
		const struct column *column =
			column_headed(file->type, file->heading[i], &language);

		if (column != NULL && text_equal(column->key, key))
			return file->heading[i];
	}
	return TEXT_NONE;
}

/* "primaryKey", of a file that has all its columns. */
static void
write_key(struct outfile *out, const struct datapackage_file *file)
{
	struct text primary = key_of(file->type)->primary;
	const char *before = ",\n        \"primaryKey\": [";

	for (struct text rest = primary; rest.n > 0;)
		if (heading_of(file, text_next(&rest, '|')).n == 0)
			return;
	for (struct text rest = primary; rest.n > 0; before = ", ")
		member(out, before, heading_of(file, text_next(&rest, '|')));
	plain(out, primary.n > 0 ? "]" : "");
}

/* As IANA and iconv name it, in the small letters that all readers know. */
static struct text
encoding_name(const char *name, char *buf, size_t size)
{
	return text_fold(text_of(strcmp(name, "UTF-8-BOM") == 0 ? "UTF-8" : name), buf, size);
}

static void
write_file(struct outfile *out, const struct datapackage_file *file)
{
	bool marked = strcmp(file->encoding, "UTF-8-BOM") == 0;
	char encoding[32];

	plain(out, "    {\n      \"name\": \"");
	plain(out, schema_of(file->type)->name);
	if (file->nth > 1) {
		plain(out, "-");
		outfile_text(out, NUM_TEXT((int64_t)file->nth));
	}
	member(out, "\",\n      \"path\": ", file->path);
	plain(out, ",\n      \"profile\": \"tabular-data-resource\",\n      \"format\": \"csv\"");
	member(out, ",\n      \"encoding\": ",
	       encoding_name(file->encoding, encoding, sizeof(encoding)));
	plain(out, marked ? ",\n      \"byteOrderMark\": true" : "");
	plain(out, ",\n      \"dialect\": { \"delimiter\": \",\", \"doubleQuote\": true, "
		   "\"header\": true }");
	plain(out, ",\n      \"schema\": {\n        \"fields\": [\n");
	for (size_t i = 0; i < file->headings; i++) {
		write_field(out, file->type, file->heading[i]);
		plain(out, i + 1 < file->headings ? ",\n" : "\n");
	}
	plain(out, "        ],\n        \"missingValues\": [\"\"]");
	write_key(out, file);
	plain(out, "\n      }\n    }");
}

void
datapackage_write(struct outfile *out, const struct datapackage_file *file, size_t files)
{
	plain(out, "{\n  \"name\": \"jiuzhu\",\n  \"profile\": \"tabular-data-package\",\n"
		   "  \"resources\": [\n");
	for (size_t i = 0; i < files; i++) {
		write_file(out, &file[i]);
		plain(out, i + 1 < files ? ",\n" : "\n");
	}
	plain(out, "  ]\n}\n");
}
