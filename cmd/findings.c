#include "findings.h"

#include <stdio.h>

#include "base/num.h"
#include "register/column.h"

enum { LINE_SIZE = 256, NAME_SIZE = 4096 };

/*
 * A name may hold an identity number, see diag_hide(); one with blanks or Chinese in it may be
 * a remark that stands where the household should, and hold any number.
 */
static struct text
hide(struct text name, char buf[NAME_SIZE])
{
	bool word = true;

	for (size_t i = 0; i < name.n; i++)
		word = word && name.p[i] > ' ' && name.p[i] <= '~';
	return !word && diag_looks_secret(name) ? diag_mask(name, buf, NAME_SIZE)
						: diag_hide(name, buf, NAME_SIZE);
}

static void
put_name(struct text name)
{
	char buf[NAME_SIZE];

	terminal_put(hide(name, buf));
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

/* "jz-assess: FILE:17: R201: household H001: wage: MESSAGE; REMEDY" */
static void
say_finding(struct terminal *terminal, const struct finding *finding)
{
	const struct where *where = finding->where;
	bool zh = terminal->language == LANGUAGE_ZH;

	terminal_clear(terminal);
	(void)fprintf(stderr, "%s: ", terminal->name);
	put_place(where);
	(void)fprintf(stderr, "%s: ", finding->id);
	if (where->household.n > 0) {
		(void)fputs(zh ? "户 " : "household ", stderr);
		put_name(where->household);
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
	(void)fputc('\n', stderr);
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
	for (size_t i = 0; i < sizeof(cell) / sizeof(*cell); i++)
		rowout_cell(out, i == FINDING_line ? CELL_NUMBER : CELL_TEXT, cell[i]);
	rowout_end_row(out);
}

void
findings_take(void *context, const struct finding *finding)
{
	const struct findings *findings = context;

	/* what nobody need look at goes to the file alone, where there is one */
	if (findings->out == NULL || finding->level > DIAG_NOTE)
		say_finding(findings->terminal, finding);
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
	struct rowout *out = rowout_open(path, &options, diag);

	if (out == NULL)
		return false;
	for (size_t i = 0; i < schema->count; i++)
		rowout_cell(out, CELL_TEXT, column_heading(&schema->column[i], language));
	rowout_end_row(out);
	findings->out = out;
	return true;
}

void
findings_close(struct findings *findings)
{
	struct rowout *out = findings->out;

	findings->out = NULL; /* what goes wrong with it cannot be written into it */
	if (out != NULL)
		(void)rowout_finish(out);
}

void
findings_count(const struct findings *findings, const struct diag *diag)
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

	for (int level = DIAG_TROUBLE; level >= DIAG_NOTE; level--) {
		size_t count = diag->count[level];
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
}
