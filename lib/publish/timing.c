#include "publish/timing.h"

#include <stdlib.h>

#include "register/recordout.h"

static struct timing_row *
row_of(struct timing *timing, int64_t kind, int64_t step, struct text title)
{
	size_t i = 0;

	while (i < timing->rows && !(timing->row[i].kind == kind && timing->row[i].step == step &&
				     text_equal(timing->row[i].title, title)))
		i++;
	if (i == timing->rows) {
		timing->row = arena_grow(timing->row, &timing->room, i, sizeof(*timing->row));
		timing->row[timing->rows++] = (struct timing_row){
			.kind = kind, .step = step, .title = arena_text(&timing->arena, title)
		};
	}
	return &timing->row[i];
}

/* Where a step of a status is counted. */
static size_t *
place_of(struct timing_row *row, int64_t status)
{
	switch (status) {
	case WORD_PROGRESS_DONE:
		return &row->done;
	case WORD_PROGRESS_LATE:
		return &row->late;
	case WORD_PROGRESS_OVERDUE:
		return &row->overdue;
	case WORD_PROGRESS_SOON:
	case WORD_PROGRESS_OPEN:
	case WORD_PROGRESS_PROVISIONAL:
	case WORD_PROGRESS_WAITING:
	case WORD_PROGRESS_UNLIMITED:
		return &row->open;
	default:
		return &row->unknown;
	}
}

void
timing_count(struct timing_row *row, const struct record *record)
{
	int64_t status = record->bad ? BLANK : record->value[DEADLINE_status];
	int64_t used = record->value[DEADLINE_used];

	/* what has no limit and is done was in time */
	if (status == WORD_PROGRESS_UNLIMITED && record->value[DEADLINE_reached] != BLANK)
		status = WORD_PROGRESS_DONE;
	row->count++;
	++*place_of(row, status);
	if ((status != WORD_PROGRESS_DONE && status != WORD_PROGRESS_LATE) || used == BLANK)
		return;
	row->timed++;
	row->days += used;
	row->longest = used > row->longest ? used : row->longest;
}

/* What kind of task it is: what stands before the colon. */
static struct text
task_of(struct text title)
{
	size_t wide = text_find(title, TEXT("："));
	size_t plain = text_find(title, TEXT(":"));
	size_t end = wide < plain ? wide : plain;

	return (struct text){ title.p, end < title.n ? end : 0 };
}

bool
timing_read(struct timing *timing, const char *path, const struct table_options *options,
	    struct diag *diag)
{
	static const int required[] = { DEADLINE_kind, DEADLINE_step, DEADLINE_status,
					DEADLINE_used, -1 };
	struct record_reader *reader =
		record_open(path, RECORD_DEADLINE, options, NULL, required, diag);
	struct record row;
	enum table_result result;

	while ((result = record_each(reader, &row)) == TABLE_ROW) {
		int64_t kind = row.value[DEADLINE_kind];
		bool task = kind == WORD_AID_TASK;

		timing_count(row_of(timing, kind, row.value[DEADLINE_step],
				    task ? task_of(row.text[DEADLINE_title]) : TEXT_NONE),
			     &row);
		timing_count(&timing->all, &row);
	}
	if (reader != NULL)
		timing->language = record_language(reader);
	record_close(reader);
	return result == TABLE_END;
}

/* ---- rows ---- */

/* By kind and step, blanks behind; what is alike in both stays as it came. */
static int
compare(const void *a, const void *b)
{
	const struct timing_row *x = a;
	const struct timing_row *y = b;

	if (x->kind != y->kind)
		return x->kind == BLANK || (y->kind != BLANK && x->kind > y->kind) ? 1 : -1;
	if (x->step != y->step)
		return x->step == BLANK || (y->step != BLANK && x->step > y->step) ? 1 : -1;
	return text_compare(x->title, y->title);
}

static void
write_row(const struct timing_row *row, struct rowout *out, enum language language)
{
	struct record record;

	record_clear(&record);
	record.value[TIMING_kind] = row->kind;
	record.value[TIMING_step] = row->step;
	record.text[TIMING_title] = row->title;
	record.value[TIMING_count] = (int64_t)row->count;
	record.value[TIMING_done] = (int64_t)row->done;
	record.value[TIMING_late] = (int64_t)row->late;
	record.value[TIMING_open] = (int64_t)row->open;
	record.value[TIMING_overdue] = (int64_t)row->overdue;
	record.value[TIMING_unknown] = (int64_t)row->unknown;
	if (row->timed > 0) {
		int64_t timed = (int64_t)row->timed;

		record.value[TIMING_average] = (row->days * 2 + timed) / (timed * 2);
		record.value[TIMING_longest] = row->longest;
	}
	recordout_row(out, RECORD_TIMING, language, &record, 0);
}

void
timing_write(struct timing *timing, struct rowout *out, enum language language)
{
	if (timing->rows > 0)
		qsort(timing->row, timing->rows, sizeof(*timing->row), compare);
	recordout_header(out, RECORD_TIMING, language, NULL, 0);
	for (size_t i = 0; i < timing->rows; i++)
		write_row(&timing->row[i], out, language);
	timing->all.kind = timing->all.step = BLANK;
	timing->all.timed = 0; /* days of unlike steps have no average */
	timing->all.title = language == LANGUAGE_ZH ? TEXT("合计") : TEXT("Total");
	write_row(&timing->all, out, language);
}

void
timing_free(struct timing *timing)
{
	free(timing->row);
	arena_free(&timing->arena);
}
