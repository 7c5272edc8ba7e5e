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

void
recordout_cell(struct rowout *out, const struct schema *schema, enum language language,
	       const struct record *record, size_t column)
{
	/* an income or a standard beside others adds up to nothing */
	bool rate = schema == schema_of(RECORD_DECISION) &&
		    (column == DECISION_income || column == DECISION_per_capita ||
		     column == DECISION_standard);
	char buf[CELL_SIZE];

	rowout_cell(out, rate ? CELL_RATE : cell_kind(&schema->column[column]),
		    record_show(schema, record, column, language, buf));
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
