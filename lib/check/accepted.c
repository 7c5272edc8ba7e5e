#include "check/accepted.h"

#include <string.h>

#include "table/table.h"

enum { CODE, HOUSEHOLD, DIGEST, UNTIL, WHO, REASON, COLUMNS, DIGEST_SIZE = 9 };

static const struct text headings[COLUMNS][2] = {
	{ TEXT_INIT("代码"), TEXT_INIT("code") },
	{ TEXT_INIT("户编号"), TEXT_INIT("household_id") },
	{ TEXT_INIT("摘要"), TEXT_INIT("digest") },
	{ TEXT_INIT("截止日期"), TEXT_INIT("until") },
	{ TEXT_INIT("接受人"), TEXT_INIT("who") },
	{ TEXT_INIT("理由"), TEXT_INIT("reason") },
};

static char *
show_digest(uint32_t digest, char buf[DIGEST_SIZE])
{
	for (size_t i = 0; i < DIGEST_SIZE - 1; i++)
		buf[i] = "0123456789abcdef"[digest >> (28 - 4 * i) & 15];
	buf[DIGEST_SIZE - 1] = '\0';
	return buf;
}

static uint64_t
key_of(struct text code, struct text household, struct text digest)
{
	return hash_join(hash_join(hash_text(code), household), digest);
}

static bool
refuse(struct diag *diag, const struct table *table, size_t line, struct text what)
{
	diag_say(diag, DIAG_ACCEPTED_FORM, .at = { .file = table_name(table), .line = line },
		 .one = what);
	return false;
}

/* Where each column stands in the header. */
static bool
find_columns(const struct row *row, const struct table *table, struct diag *diag,
	     size_t place[COLUMNS])
{
	bool good = true;

	for (size_t i = 0; i < COLUMNS; i++) {
		place[i] = SIZE_MAX;
		for (size_t j = 0; j < row->count; j++)
			if (text_equal(row->cell[j], headings[i][LANGUAGE_ZH]) ||
			    text_equal(row->cell[j], headings[i][LANGUAGE_EN]))
				place[i] = j;
		if (place[i] == SIZE_MAX)
			good = refuse(diag, table, row->line, headings[i][diag->language]);
	}
	return good;
}

static bool
take_row(struct accepted *accepted, const struct row *row, const size_t place[COLUMNS],
	 const struct table *table, day_t today, struct diag *diag)
{
	struct text cell[COLUMNS];
	day_t until;

	for (size_t i = 0; i < COLUMNS; i++)
		cell[i] = place[i] < row->count ? row->cell[place[i]] : TEXT_NONE;
	if (cell[UNTIL].n == 0 || cell[WHO].n == 0 || cell[REASON].n == 0)
		return true;
	if (!day_parse(cell[UNTIL].p, cell[UNTIL].n, &until))
		return refuse(diag, table, row->line, cell[UNTIL]);
	if (until < today) {
		accepted->ended++;
		return true;
	}
	accepted->rows++;
	(void)hash_set_add(&accepted->set, key_of(cell[CODE], cell[HOUSEHOLD], cell[DIGEST]));
	return true;
}

bool
accepted_read(struct accepted *accepted, const char *path, day_t today, struct diag *diag)
{
	struct table_options options = { 0 };
	struct table *table = table_open(path, &options, diag);
	size_t place[COLUMNS];
	struct row row;
	enum table_result result;

	if (table == NULL)
		return false;
	result = table_next(table, &row);
	bool good = result == TABLE_ROW ? find_columns(&row, table, diag, place)
					: refuse(diag, table, 1, TEXT("-"));

	while (good && (result = table_next(table, &row)) == TABLE_ROW)
		good = take_row(accepted, &row, place, table, today, diag);
	table_close(table);
	return good && result == TABLE_END;
}

bool
accepted_has(struct accepted *accepted, const struct finding *finding)
{
	char digest[DIGEST_SIZE];
	bool has =
		finding->level < DIAG_TROUBLE &&
		hash_set_has(&accepted->set, key_of(text_of(finding->id), finding->where->household,
						    text_of(show_digest(finding->digest, digest))));

	accepted->silenced += has;
	return has;
}

void
accepted_write_header(struct rowout *out, enum language language)
{
	for (size_t i = 0; i < COLUMNS; i++)
		rowout_cell(out, CELL_TEXT, headings[i][language]);
	rowout_cell(out, CELL_TEXT, language == LANGUAGE_ZH ? TEXT("说明") : TEXT("message"));
	rowout_end_row(out);
}

void
accepted_write(struct rowout *out, const struct finding *finding)
{
	char digest[DIGEST_SIZE];

	rowout_cell(out, CELL_TEXT, text_of(finding->id));
	rowout_cell(out, CELL_NAME, finding->where->household);
	rowout_cell(out, CELL_NAME, text_of(show_digest(finding->digest, digest)));
	for (size_t i = UNTIL; i < COLUMNS; i++)
		rowout_cell(out, CELL_TEXT, TEXT_NONE);
	rowout_cell(out, CELL_TEXT, finding->message);
	rowout_end_row(out);
}

void
accepted_free(struct accepted *accepted)
{
	hash_set_free(&accepted->set);
}
