#include "register/recordhead.h"

/* What is read, and where it is told. */
struct reading {
	struct recordhead *head;
	struct table *table;
	struct diag *diag;
};

static struct where
where_in(const struct reading *reading, size_t line)
{
	return (struct where){ .file = table_name(reading->table), .line = line };
}

/* A heading that names no column. */
static void
add_extra(const struct reading *reading, const struct row *row, size_t place)
{
	struct recordhead *head = reading->head;
	struct text heading = row->cell[place];
	struct where where = where_in(reading, row->line);
	/* what tools wrote carries columns that were named when they came in */
	bool carried = head->schema == schema_of(RECORD_REGISTER) ||
		       head->schema == schema_of(RECORD_DECISION) ||
		       head->schema == schema_of(RECORD_PAYMENT);

	where.column = heading;
	if (heading.n > 0 && !carried)
		diag_say(reading->diag, DIAG_COLUMN_UNKNOWN, .at = where, .value = heading);
	head->extra_place[head->extras] = place;
	head->extra_heading[head->extras++] = arena_text(&head->arena, heading);
}

/* A heading that names a column; false where another did so before. */
static bool
add_column(const struct reading *reading, const struct row *row, size_t place, int column)
{
	struct recordhead *head = reading->head;
	struct where where = where_in(reading, row->line);

	if (head->heading[column].n > 0) {
		where.column = head->heading[column];
		diag_say(reading->diag, DIAG_HEADER_DOUBLE, .at = where, .value = row->cell[place]);
		return false;
	}
	head->heading[column] = arena_text(&head->arena, row->cell[place]);
	return true;
}

static enum language
language_of(const struct recordhead *head)
{
	size_t known = 0;
	size_t chinese = 0;

	for (size_t i = 0; i < head->schema->count; i++) {
		known += head->heading[i].n > 0;
		chinese += head->heading[i].n > 0 && (unsigned char)head->heading[i].p[0] >= 0x80;
	}
	return chinese * 2 >= known ? LANGUAGE_ZH : LANGUAGE_EN;
}

static bool
map_header(const struct reading *reading, const struct row *row)
{
	struct recordhead *head = reading->head;
	bool good = true;

	for (head->width = row->count; head->width > 0; head->width--)
		if (row->cell[head->width - 1].n > 0)
			break;
	head->column = arena_alloc(&head->arena, row->count * sizeof(*head->column));
	head->extra_place = arena_alloc(&head->arena, row->count * sizeof(*head->extra_place));
	head->extra_heading = arena_alloc(&head->arena, row->count * sizeof(*head->extra_heading));
	for (size_t place = 0; place < head->width; place++) {
		int column = column_find(head->schema, row->cell[place]);

		head->column[place] = column;
		if (column == RECORDHEAD_EXTRA)
			add_extra(reading, row, place);
		else if (!add_column(reading, row, place, column))
			good = false;
	}
	head->language = language_of(head);
	return good;
}

static bool
has_required(const struct reading *reading, const int *required)
{
	const struct recordhead *head = reading->head;
	bool good = true;

	for (; required != NULL && *required >= 0; required++) {
		if (head->heading[*required].n > 0)
			continue;
		diag_say(reading->diag, DIAG_COLUMN_MISSING, .at = where_in(reading, head->line),
			 .one = recordhead_of(head, *required));
		good = false;
	}
	return good;
}

/* A title above the header of a workbook: one cell, and no name of a column. */
static bool
is_title(const struct recordhead *head, const struct row *row)
{
	size_t cells = 0;

	for (size_t i = 0; i < row->count; i++)
		cells += row->cell[i].n > 0;
	return row->mark != NULL && cells == 1 && column_find(head->schema, row->cell[0]) < 0;
}

bool
recordhead_read(struct recordhead *head, enum record_type type, struct table *table,
		const int *required, struct diag *diag)
{
	const struct reading reading = { head, table, diag };
	struct row row;
	enum table_result result = table_next(table, &row);

	*head = (struct recordhead){ .schema = schema_of(type) };
	while (result == TABLE_ROW && is_title(head, &row))
		result = table_next(table, &row);
	if (result == TABLE_END)
		diag_say(diag, DIAG_FILE_EMPTY, .at = where_in(&reading, 0));
	if (result != TABLE_ROW)
		return false;
	head->line = row.line;
	if (type == RECORD_REGISTER && column_is_decisions(row.cell, row.count)) {
		diag_say(diag, DIAG_REGISTER_DECISIONS, .at = where_in(&reading, row.line));
		return false;
	}
	bool mapped = map_header(&reading, &row);

	return has_required(&reading, required) && mapped;
}

void
recordhead_free(struct recordhead *head)
{
	arena_free(&head->arena);
}

struct text
recordhead_of(const struct recordhead *head, int column)
{
	return head->heading[column].n > 0
		       ? head->heading[column]
		       : column_heading(&head->schema->column[column], head->language);
}
