#include "check/remark.h"

#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "register/cell.h"
#include "register/column.h"

enum { NOWHERE = -1, CELL_MOST = 4096 };

/* "月收入：…；…" */
static struct text
words_of(struct remark *remark, const struct finding *finding, enum language language)
{
	const struct text parts[] = {
		finding->where->column,
		finding->where->column.n == 0 ? TEXT_NONE
		: language == LANGUAGE_ZH     ? TEXT("：")
					      : TEXT(": "),
		finding->message,
		finding->remedy.n == 0    ? TEXT_NONE
		: language == LANGUAGE_ZH ? TEXT("；")
					  : TEXT("; "),
		finding->remedy,
	};
	char buf[CELL_MOST];
	size_t n = 0;

	for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
		if (parts[i].n == 0 || n + parts[i].n > sizeof(buf))
			continue;
		memcpy(buf + n, parts[i].p, parts[i].n);
		n += parts[i].n;
	}
	return arena_text(&remark->arena, (struct text){ buf, n });
}

/* Lines follow each other; their keys must not, or the index becomes a list. */
static uint64_t
key_of(size_t line)
{
	return line * UINT64_C(0x9E3779B97F4A7C15);
}

void
remark_refuse(struct remark *remark, struct text household)
{
	if (household.n > 0)
		(void)hash_set_add(&remark->bad, hash_text(household));
}

void
remark_take(struct remark *remark, const struct finding *finding, enum language language)
{
	if (finding->level >= DIAG_ERROR)
		remark_refuse(remark, finding->where->household);
	if (!remark->keeps_words || finding->level == DIAG_NOTE)
		return;
	remark->words =
		arena_grow(remark->words, &remark->room, remark->count, sizeof(*remark->words));
	index_add(&remark->lines, key_of(finding->where->line), remark->count);
	remark->words[remark->count++] = words_of(remark, finding, language);
}

bool
remark_is_bad(const struct remark *remark, struct text household)
{
	return hash_set_has(&remark->bad, hash_text(household));
}

/* The file while it is written again. */
struct copy {
	const struct remark *remark;
	struct rowout *annotated; /* each may be NULL */
	struct rowout *good;
	struct rowout *bad;
	size_t width;
	enum cell_kind *kind;
	size_t household;    /* where its id stands, or SIZE_MAX */
	struct text heading; /* of the findings */
	size_t stale;        /* where those of an earlier run stand, or SIZE_MAX */
};

static void
write_cells(const struct copy *copy, const struct row *row, struct rowout *out)
{
	size_t count = row->count > copy->width ? row->count : copy->width;

	for (size_t i = 0; i < count; i++)
		if (i != copy->stale)
			rowout_cell(out, i < copy->width ? copy->kind[i] : CELL_TEXT,
				    i < row->count ? row->cell[i] : TEXT_NONE);
}

/* All that was found on the line, in one cell. */
static void
write_words(const struct remark *remark, size_t line, struct rowout *out)
{
	char buf[CELL_MOST];
	size_t n = 0;
	size_t at;

	for (size_t i = index_first(&remark->lines, key_of(line), &at); i != INDEX_NONE;
	     i = index_next(&remark->lines, key_of(line), &at)) {
		struct text words = remark->words[i];

		if (n + words.n + 1 > sizeof(buf))
			break;
		if (n > 0)
			buf[n++] = '\n';
		memcpy(buf + n, words.p, words.n);
		n += words.n;
	}
	rowout_cell(out, CELL_TEXT, (struct text){ buf, n });
}

static void
read_header(struct copy *copy, const struct row *row, struct arena *arena)
{
	const struct schema *schema = schema_of(RECORD_REGISTER);

	copy->width = row->count;
	copy->household = copy->stale = SIZE_MAX;
	copy->heading = TEXT("问题");
	copy->kind = arena_alloc(arena, row->count * sizeof(*copy->kind) + 1);
	for (size_t i = 0; i < row->count; i++) {
		int column = column_find(schema, row->cell[i]);

		copy->kind[i] = column == NOWHERE ? CELL_TEXT : cell_kind(&schema->column[column]);
		if (text_is_any(row->cell[i], "问题|problems"))
			copy->stale = i;
		if (column != REGISTER_household_id)
			continue;
		copy->household = i;
		if (text_equal(row->cell[i], schema->column[column].key))
			copy->heading = TEXT("problems");
	}
}

static void
write_row(const struct copy *copy, const struct row *row, struct rowout *out)
{
	if (out == NULL)
		return;
	write_cells(copy, row, out);
	rowout_end_row(out);
}

static void
copy_header(struct copy *copy, const struct row *row, struct arena *arena)
{
	read_header(copy, row, arena);
	write_row(copy, row, copy->good);
	write_row(copy, row, copy->bad);
	if (copy->annotated == NULL)
		return;
	write_cells(copy, row, copy->annotated);
	rowout_cell(copy->annotated, CELL_TEXT, copy->heading);
	rowout_end_row(copy->annotated);
}

static void
copy_row(const struct copy *copy, const struct row *row)
{
	struct text id = copy->household < row->count ? row->cell[copy->household] : TEXT_NONE;
	bool is_bad = id.n == 0 || row->bad || remark_is_bad(copy->remark, id);

	if (!table_is_sum(row))
		write_row(copy, row, is_bad ? copy->bad : copy->good);
	if (copy->annotated == NULL)
		return;
	write_cells(copy, row, copy->annotated);
	write_words(copy->remark, row->line, copy->annotated);
	rowout_end_row(copy->annotated);
}

bool
remark_write(const struct remark *remark, const char *path, const struct table_options *options,
	     size_t header, struct rowout *annotated, struct rowout *good, struct rowout *bad,
	     struct diag *diag)
{
	struct copy copy = { .remark = remark, .annotated = annotated, .good = good, .bad = bad };
	struct arena arena = { 0 };
	struct row row;
	enum table_result result = TABLE_FAILED;
	struct table *table = table_open(path, options, diag);

	while (table != NULL && (result = table_next(table, &row)) == TABLE_ROW)
		if (row.line == header)
			copy_header(&copy, &row, &arena);
		else if (row.line > header)
			copy_row(&copy, &row);
	table_close(table);
	arena_free(&arena);
	return result == TABLE_END;
}

bool
remark_limit(struct text limit, size_t households, size_t *allowed)
{
	bool percent = text_ends(limit, TEXT("%"));
	int64_t most;

	if (!num_parse(limit.p, limit.n - percent, percent ? 100 : INT32_MAX, &most))
		return false;
	*allowed = percent ? households * (size_t)most / 100 : (size_t)most;
	return true;
}

void
remark_free(struct remark *remark)
{
	free(remark->words);
	index_free(&remark->lines);
	hash_set_free(&remark->bad);
	arena_free(&remark->arena);
}
