#include "register/recordout.h"

enum { HEADING_SIZE = 512 };

void
recordout_header(struct rowout *out, enum record_type type, enum language language,
		 const struct text *extra, size_t extras)
{
	const struct schema *schema = schema_of(type);
	char buf[HEADING_SIZE];

	for (size_t i = 0; i < schema->count; i++)
		rowout_cell(out, CELL_TEXT, column_heading(&schema->column[i], language));
	for (size_t i = 0; i < extras; i++)
		rowout_cell(out, CELL_TEXT,
			    column_aside(schema, extra[i], language, buf, sizeof(buf)));
	rowout_end_row(out);
}

/* An income or a standard beside others adds up to nothing. */
static bool
is_rate(const struct schema *schema, size_t column)
{
	return schema == schema_of(RECORD_DECISION) &&
	       (column == DECISION_income || column == DECISION_per_capita ||
		column == DECISION_standard);
}

void
recordout_cell(struct rowout *out, const struct schema *schema, enum language language,
	       const struct record *record, size_t column)
{
	enum cell_kind kind = cell_kind(&schema->column[column]);
	char buf[CELL_SIZE];

	if (kind == CELL_MONEY && is_rate(schema, column))
		kind = CELL_RATE;
	rowout_cell(out, kind, record_show(schema, record, column, language, buf));
}

void
recordout_row(struct rowout *out, enum record_type type, enum language language,
	      const struct record *record, size_t extras)
{
	const struct schema *schema = schema_of(type);

	for (size_t i = 0; i < schema->count; i++)
		recordout_cell(out, schema, language, record, i);
	recordout_end_row(out, record, extras);
}

void
recordout_end_row(struct rowout *out, const struct record *record, size_t extras)
{
	for (size_t i = 0; i < extras; i++)
		rowout_cell(out, CELL_TEXT, record->extra == NULL ? TEXT_NONE : record->extra[i]);
	rowout_end_row(out);
}
