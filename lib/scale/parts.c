#include "scale/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "register/recordout.h"

enum { LEAST_DIGITS = 3 };

const char *
parts_number(struct parts *parts, size_t part)
{
	char all[NUM_SIZE];
	char number[2 * NUM_SIZE];
	size_t digits = strlen(num_format((int64_t)parts->count, all));

	(void)snprintf(number, sizeof(number), "%0*zu",
		       (int)(digits < LEAST_DIGITS ? LEAST_DIGITS : digits), part);
	return arena_string(&parts->arena, text_of(number));
}

const char *
parts_path(struct parts *parts, const char *folder, struct text name)
{
	size_t n = strlen(folder);
	char *path = arena_alloc(&parts->arena, n + name.n + 2);

	memcpy(path, folder, n);
	path[n] = '/';
	memcpy(path + n + 1, name.p, name.n);
	return path;
}

/* A row of the list; false where it is none. */
static bool
take_row(struct parts *parts, const struct record *row, size_t *room)
{
	const struct part part = {
		.file = arena_string(&parts->arena, row->text[PART_file]),
		.digest = arena_text(&parts->arena, row->text[PART_sha256]),
		.bytes = row->value[PART_bytes],
		.rows = row->value[PART_rows],
		.households = row->value[PART_households],
		.first_row = row->value[PART_first_row],
		.first = arena_text(&parts->arena, row->text[PART_first_household]),
		.last = arena_text(&parts->arena, row->text[PART_last_household]),
	};
	struct text said = row->text[PART_part];
	int64_t number;

	/* a spreadsheet takes the zeros from 001 */
	if (row->bad || !num_parse(said.p, said.n, INT64_MAX, &number) || part.digest.n == 0 ||
	    part.rows < 0 || part.first_row < 1 || strlen(part.file) == 0)
		return false;
	if (number == 0) {
		parts->source = part;
		parts->key = arena_text(&parts->arena, row->text[PART_key]);
		return parts->count == 0;
	}
	if (parts->source.file == NULL || number != (int64_t)parts->count + 1 ||
	    strchr(part.file, '/') != NULL)
		return false;
	parts->part = arena_grow(parts->part, room, parts->count, sizeof(*parts->part));
	parts->part[parts->count++] = part;
	return true;
}

bool
parts_read(struct parts *parts, const char *folder, struct diag *diag)
{
	static const int required[] = { PART_part, PART_file,      PART_sha256,
					PART_rows, PART_first_row, -1 };
	*parts = (struct parts){ 0 };
	const char *path = parts_path(parts, folder, TEXT(PARTS_LIST));
	struct record_reader *reader =
		record_open(path, RECORD_PART, &(struct table_options){ 0 }, NULL, required, diag);
	struct record row;
	enum table_result result = TABLE_FAILED;
	size_t room = 0;
	bool good = true;

	if (reader == NULL)
		return false;
	while (good && (result = record_each(reader, &row)) == TABLE_ROW) {
		good = take_row(parts, &row, &room);
		if (!good)
			diag_say(diag, DIAG_PART_LIST, .at = record_where(reader, &row, -1));
	}
	parts->language = record_language(reader);
	record_close(reader);
	if (result == TABLE_END && parts->count == 0)
		diag_say(diag, DIAG_PART_LIST, .at = { .file = text_of(path) });
	return good && result == TABLE_END && parts->count > 0;
}

static void
write_row(struct rowout *out, struct parts *parts, const struct part *part, size_t number)
{
	struct record row;

	record_clear(&row);
	row.text[PART_part] = text_of(parts_number(parts, number));
	row.text[PART_file] = text_of(part->file);
	row.text[PART_sha256] = part->digest;
	row.value[PART_bytes] = part->bytes;
	row.value[PART_rows] = part->rows;
	row.value[PART_households] = part->households;
	row.value[PART_first_row] = part->first_row;
	row.text[PART_first_household] = part->first;
	row.text[PART_last_household] = part->last;
	row.text[PART_key] = parts->key;
	recordout_row(out, RECORD_PART, parts->language, &row, 0);
}

bool
parts_write(struct parts *parts, const char *folder, struct diag *diag)
{
	const struct rowout_options with = { .language = parts->language };
	struct rowout *out = rowout_open(parts_path(parts, folder, TEXT(PARTS_LIST)), &with, diag);

	if (out == NULL)
		return false;
	recordout_header(out, RECORD_PART, parts->language, NULL, 0);
	write_row(out, parts, &parts->source, 0);
	for (size_t i = 0; i < parts->count; i++)
		write_row(out, parts, &parts->part[i], i + 1);
	return rowout_finish(out);
}

void
parts_free(struct parts *parts)
{
	free(parts->part);
	arena_free(&parts->arena);
	*parts = (struct parts){ 0 };
}
