/* jz-match --seal: an extract whose numbers and names nobody reads who finds it. */

#include "match.h"

#include "base/num.h"

static void
write_header(const struct job *job, struct rowout *out, enum language language)
{
	for (enum seal_column i = 0; i < SEALS; i++)
		rowout_cell(out, CELL_TEXT, seal_heading(i, language));
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		if (job->extract.place[i] != SIZE_MAX)
			rowout_cell(out, CELL_TEXT, job->extract.heading[i]);
	rowout_end_row(out);
}

static void
write_row(const struct job *job, struct rowout *out, enum language language,
	  const struct extract_row *row, struct arena *arena)
{
	const struct whose *whose = &row->whose;
	const struct whose_seal *seal = seal_of(&job->key, whose, arena);
	struct text places = whose->legacy ? TEXT("15") : TEXT("18");
	const struct text cell[SEALS] = {
		[SEAL_NUMBER] = text_of(seal->number),
		[SEAL_PERSON] = text_of(seal->person),
		[SEAL_NAME] = text_of(seal->name),
		[SEAL_PLACES] = whose->number[0] == '\0' ? TEXT_NONE : places,
		[SEAL_SEX] =
			whose->sex < 0 ? TEXT_NONE : word_text((enum word)whose->sex, language),
		[SEAL_KEY] = text_of(job->key.check),
	};

	for (size_t i = 0; i < SEALS; i++)
		rowout_cell(out, CELL_TEXT, cell[i]);
	for (enum match_field i = MATCH_ON; i < MATCH_FIELDS; i++)
		if (job->extract.place[i] != SIZE_MAX)
			rowout_cell(out, CELL_TEXT, row->cell[i]);
	rowout_end_row(out);
}

static bool
seal_rows(struct job *job, struct rowout *out, enum language language)
{
	struct tool *tool = job->tool;
	struct arena arena = { 0 };
	struct extract_row row;
	size_t rows = 0;
	size_t sealed = 0;
	enum table_result result;

	write_header(job, out, language);
	while ((result = extract_next(&job->extract, &arena, &row)) == TABLE_ROW) {
		rows++;
		sealed += row.usable;
		if (row.usable)
			write_row(job, out, language, &row, &arena);
		arena_reset(&arena);
	}
	arena_free(&arena);
	tool_say(tool, "%zu行，密封%zu行，不能用%zu行", "rows %zu: sealed %zu, unusable %zu", rows,
		 sealed, rows - sealed);
	tool_count(tool, "sealed", sealed);
	return result == TABLE_END;
}

bool
match_seal(struct job *job)
{
	struct tool *tool = job->tool;
	const struct extract_options options = {
		.table = tool->table, .kind = job->kind, .hit = &job->kind->hit, .today = tool->date
	};
	enum language language = tool->diag.language;

	if (!extract_open(&job->extract, tool_operand(tool, 0), &options, &tool->diag))
		return false;
	struct rowout *out = tool_output(tool, &language, table_encoding(job->extract.table));

	return out != NULL && seal_rows(job, out, language);
}
