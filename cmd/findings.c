#include "findings.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/num.h"
#include "jsonout.h"
#include "register/column.h"

enum { LINE_SIZE = 256, NAME_SIZE = 4096 };

/*
 * A name may hold a number of a person, see diag_hide(); one with blanks or Chinese in it may be
 * a remark that stands where the household should, and hold any number.
 */
static struct text
hide(struct text name, char buf[NAME_SIZE])
{
	bool word = true;

	for (size_t i = 0; i < name.n; i++)
		word = word && name.p[i] > ' ' && name.p[i] <= '~';
	return !word && diag_looks_secret(name) ? diag_mask(name, buf, NAME_SIZE)
						: diag_hide_name(name, buf, NAME_SIZE);
}

/* "FILE:17: " as far as it is known. */
static void
put_place(const struct where *where)
{
	if (where->file.n == 0)
		return;
	char buf[NAME_SIZE];

	terminal_put(diag_hide(where->file, buf, sizeof(buf)));
	if (where->line > 0)
		(void)fprintf(stderr, ":%zu", where->line);
	(void)fputs(": ", stderr);
}

/* The name of a level, on a terminal in its colour: SGR of ECMA-48. */
static void
put_level(const struct terminal *terminal, enum diag_level level)
{
	static const char *const colour[] = {
		[DIAG_NOTE] = "2",     /* faint */
		[DIAG_WARNING] = "33", /* yellow */
		[DIAG_ERROR] = "31",   /* red */
		[DIAG_TROUBLE] = "1;31",
	};
	const char *name = diag_level_name(level, terminal->language);

	if (terminal->coloured)
		(void)fprintf(stderr, "\033[%sm%s\033[0m", colour[level], name);
	else
		(void)fputs(name, stderr);
}

/* The same as an object, with the keys of findings(5). */
static void
say_as_object(const struct terminal *terminal, const struct finding *finding, size_t cells)
{
	const struct where *where = finding->where;
	char file[NAME_SIZE];
	char household[NAME_SIZE];

	jsonout_begin("tool", text_of(terminal->name));
	jsonout_text("file", diag_hide(where->file, file, sizeof(file)));
	if (where->line > 0)
		jsonout_number("line", where->line);
	jsonout_text("household_id", hide(where->household, household));
	jsonout_text("column", where->column);
	jsonout_text("code", text_of(finding->id));
	jsonout_text("level", text_of(diag_level_name(finding->level, LANGUAGE_EN)));
	jsonout_text("value", finding->value);
	jsonout_text("message", finding->message);
	jsonout_text("remedy", finding->remedy);
	if (cells > 1)
		jsonout_number("cells", cells);
	jsonout_end();
}

/* "jz-assess: FILE:17: error R201: household H001: wage: MESSAGE; REMEDY"; of so many cells. */
static void
say_finding(struct terminal *terminal, const struct finding *finding, size_t cells)
{
	const struct where *where = finding->where;
	bool zh = terminal->language == LANGUAGE_ZH;
	char name[NAME_SIZE];

	if (terminal->json) {
		say_as_object(terminal, finding, cells);
		return;
	}
	terminal_clear(terminal);
	(void)fprintf(stderr, "%s: ", terminal->name);
	put_place(where);
	put_level(terminal, finding->level);
	(void)fprintf(stderr, " %s: ", finding->id);
	if (where->household.n > 0) {
		(void)fputs(zh ? "户 " : "household ", stderr);
		terminal_put(hide(where->household, name));
		(void)fputs(": ", stderr);
	}
	if (where->column.n > 0) {
		terminal_put(where->column);
		(void)fputs(": ", stderr);
	}
	terminal_put(finding->message);
	if (finding->remedy.n > 0) {
		(void)fputs(zh ? "；" : "; ", stderr);
		terminal_put(finding->remedy);
	}
	if (cells > 1)
		(void)fprintf(stderr, zh ? "（这一列共%zu格）" : " (cells of the column: %zu)",
			      cells);
	(void)fputc('\n', stderr);
}

/* A note about a cell, and how many cells of the column it is about. */
struct noted {
	struct finding finding;
	struct where where;
	size_t cells;
};

/* Keep a note about a cell; where the column has one of the kind already, count it. */
static void
keep_note(struct findings *findings, const struct finding *finding)
{
	const struct where *where = finding->where;
	struct arena *arena = &findings->arena;
	uint64_t key =
		hash_join(hash_join(hash_text(text_of(finding->id)), where->file), where->column);
	size_t found = index_find(&findings->keys, key);

	if (found != INDEX_NONE) {
		findings->noted[found].cells++;
		return;
	}
	findings->noted = arena_grow(findings->noted, &findings->noted_room, findings->noted_count,
				     sizeof(*findings->noted));
	struct noted *noted = &findings->noted[findings->noted_count];

	*noted = (struct noted){ .finding = *finding, .where = *where, .cells = 1 };
	noted->where.file = arena_text(arena, where->file);
	noted->where.column = arena_text(arena, where->column);
	noted->where.household = arena_text(arena, where->household);
	noted->finding.value = TEXT_NONE; /* each cell has its own */
	noted->finding.message = arena_text(arena, finding->message);
	noted->finding.remedy = arena_text(arena, finding->remedy);
	index_add(&findings->keys, key, findings->noted_count++);
}

void
findings_flush(struct findings *findings)
{
	for (size_t i = 0; i < findings->noted_count; i++) {
		struct noted *noted = &findings->noted[i];

		noted->finding.where = &noted->where;
		say_finding(findings->terminal, &noted->finding, noted->cells);
		findings->notes++;
	}
	findings->noted_count = 0;
	index_free(&findings->keys);
	findings->keys = (struct index){ 0 };
	arena_reset(&findings->arena);
}

/* To standard error: what nobody need look at only where it is to be seen there. */
static void
say(struct findings *findings, const struct finding *finding)
{
	bool note = finding->level == DIAG_NOTE;

	if (note && (findings->quiet || findings->filed))
		return;
	if (note && finding->where->column.n > 0) {
		keep_note(findings, finding);
		return;
	}
	findings->notes += note;
	say_finding(findings->terminal, finding, 1);
}

/* The same as a row of the file of -e. */
static void
write_finding(const struct findings *findings, const struct finding *finding)
{
	const struct where *where = finding->where;
	struct rowout *out = findings->out;
	char line[NUM_SIZE] = "";
	char file[NAME_SIZE];
	char household[NAME_SIZE];
	struct text cell[] = {
		[FINDING_file] = diag_hide(where->file, file, sizeof(file)),
		[FINDING_household_id] = hide(where->household, household),
		[FINDING_column] = where->column,
		[FINDING_code] = text_of(finding->id),
		[FINDING_level] =
			text_of(diag_level_name(finding->level, findings->terminal->language)),
		[FINDING_value] = finding->value,
		[FINDING_message] = finding->message,
		[FINDING_remedy] = finding->remedy,
	};

	if (where->line > 0)
		cell[FINDING_line] = text_of(num_format((int64_t)where->line, line));
	for (size_t i = 0; i < ARRAY_LENGTH(cell); i++)
		rowout_cell(out, i == FINDING_line ? CELL_NUMBER : CELL_TEXT, cell[i]);
	rowout_end_row(out);
}

void
findings_take(void *context, const struct finding *finding)
{
	struct findings *findings = context;

	say(findings, finding);
	if (findings->out != NULL)
		write_finding(findings, finding);
}

bool
findings_open(struct findings *findings, const char *path, day_t date, struct diag *diag)
{
	const struct schema *schema = schema_of(RECORD_FINDING);
	enum language language = findings->terminal->language;
	const struct rowout_options options = {
		.language = language,
		.title = language == LANGUAGE_ZH ? TEXT("发现的问题") : TEXT("Findings"),
		.date = date == DAY_NONE ? 0 : date,
		.level = FINDING_level + 1,
	};

	if (path == NULL)
		return true;
	struct rowout *out = rowout_is_table(path, diag) ? rowout_open(path, &options, diag) : NULL;

	if (out == NULL)
		return false;
	for (size_t i = 0; i < schema->count; i++)
		rowout_cell(out, CELL_TEXT, column_heading(&schema->column[i], language));
	rowout_end_row(out);
	findings->out = out;
	findings->filed = true;
	return true;
}

bool
findings_prepare(struct findings *findings)
{
	struct rowout *out = findings->out;

	findings->out = NULL; /* what goes wrong with it cannot be written into it */
	if (out == NULL)
		return true;
	if (rowout_prepare(out)) {
		findings->ready = out;
		return true;
	}
	rowout_abandon(out);
	return false;
}

void
findings_close(struct findings *findings)
{
	if (findings_prepare(findings) && findings->ready != NULL)
		(void)rowout_finish(findings->ready);
	findings->ready = NULL;
}

void
findings_count(struct findings *findings, const struct diag *diag)
{
	static const char *const english[][2] = {
		[DIAG_NOTE] = { "note", "notes" },
		[DIAG_WARNING] = { "warning", "warnings" },
		[DIAG_ERROR] = { "error", "errors" },
		[DIAG_TROUBLE] = { "trouble", "troubles" },
	};
	bool zh = findings->terminal->language == LANGUAGE_ZH;
	char line[LINE_SIZE];
	size_t used = 0;

	findings_flush(findings);
	for (int level = DIAG_TROUBLE; level >= DIAG_NOTE; level--) {
		size_t count =
			level > DIAG_NOTE || findings->filed ? diag->count[level] : findings->notes;
		const char *name = zh ? diag_level_name((enum diag_level)level, LANGUAGE_ZH)
				      : english[level][count > 1];
		const char *comma = used == 0 ? "" : zh ? "，" : ", ";

		if (count > 0 && zh)
			used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%s%zu条",
						 comma, name, count);
		else if (count > 0)
			used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%zu %s",
						 comma, count, name);
	}
	if (used > 0)
		terminal_say(findings->terminal, "%s", "%s", line);
	free(findings->noted);
	arena_free(&findings->arena);
}
