#include "tool.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/num.h"
#include "civil/holiday.h"
#include "common.h"
#include "findings.h"
#include "here.h"
#include "os/path.h"
#include "os/process.h"
#include "outputs.h"
#include "replaced.h"
#include "runrecord.h"
#include "table/filelog.h"
#include "table/outfile.h"
#include "terminal.h"

enum { PATH_SIZE = 4096 };

/* What a run keeps to itself. */
struct tool_state {
	struct arena arena;
	struct terminal terminal;
	struct option_set options;
	struct findings findings;
	struct runrecord run;
	struct filelog files;
	struct common common;
	struct outputs outputs;
	struct ruleset *ruleset;
};

/* ---- words for the person ---- */

void
tool_say(const struct tool *tool, const char *zh, const char *en, ...)
{
	va_list arguments;

	findings_flush(&tool->state->findings);
	va_start(arguments, en);
	terminal_say_list(&tool->state->terminal, zh, en, arguments);
	va_end(arguments);
}

void
tool_refuse(const struct tool *tool, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	terminal_refuse_list(&tool->state->terminal, zh, en, arguments);
}

void
tool_refuse_word(const struct tool *tool, const char *zh, const char *en, const char *word,
		 const char *meant)
{
	terminal_refuse_word(&tool->state->terminal, zh, en, word, meant);
}

void
tool_progress(struct tool *tool, size_t rows)
{
	terminal_progress(&tool->state->terminal, rows);
}

/* ---- where things lie ---- */

static const char *
join(struct tool *tool, const char *folder, const char *between, const char *name)
{
	char path[PATH_SIZE];
	int n = snprintf(path, sizeof(path), "%s%s%s", folder, between, name);

	if (n < 0 || (size_t)n >= sizeof(path))
		return name;
	return arena_string(&tool->state->arena, text_of(path));
}

/*
 * jiuzhu's own files lie in share/jiuzhu next to the folder of the program, where it was
 * installed or built; so a copied or staged installation finds its own.
 */
const char *
tool_data(struct tool *tool, const char *name)
{
	char program[PATH_SIZE];

	process_path(program, sizeof(program));
	if (program[0] != '\0') {
		for (int up = 0; up < 2; up++) {
			char *slash = strrchr(program, '/');

			if (slash != NULL)
				*slash = '\0';
		}
		const char *path = join(tool, program, "/share/jiuzhu/", name);

		if (path_kind(path) != PATH_NONE)
			return path;
	}
	return join(tool, JZ_DATA_DIR, "/", name);
}

const char *
tool_place(struct tool *tool, const char *name)
{
	if (name == NULL)
		return tool_data(tool, "rules/datonghu");
	if (strchr(name, '/') != NULL || path_kind(name) != PATH_NONE)
		return name;
	const char *installed = tool_data(tool, join(tool, "rules", "/", name));

	return path_kind(installed) != PATH_NONE ? installed : name;
}

/* ---- what is opened for the tool ---- */

const struct bank *
tool_bank(struct tool *tool, const char *name)
{
	const char *path = name;

	if (!text_ends(text_of(name), TEXT(".ini")))
		path = tool_data(tool, join(tool, join(tool, "data/bank/", "", name), "", ".ini"));
	return bank_read(path, &tool->state->arena, &tool->diag);
}

struct workday *
tool_calendar(struct tool *tool, const char *path)
{
	const char *from = path != NULL ? path : tool_data(tool, "data/holidays.csv");
	struct workday *calendar = holiday_open(from, &tool->diag);

	if (calendar == NULL || tool->date >= workday_first(calendar))
		return calendar;
	diag_say(&tool->diag, DIAG_DAY_BEFORE_TABLE, .value = DAY_TEXT(tool->date),
		 .one = DAY_TEXT(workday_first(calendar)));
	workday_free(calendar);
	return NULL;
}

struct ruleset *
tool_rules(struct tool *tool, struct law *law)
{
	struct ruleset *rules =
		ruleset_open_among(tool->rules_dir, tool_data(tool, "rules"), &tool->diag);

	tool->state->ruleset = rules;
	if (rules == NULL) {
		tool->failed = true;
	} else {
		ruleset_at(rules, tool->date, law);
		law_confirm(law, &tool->diag);
	}
	return rules;
}

void
tool_head(struct tool *tool, const char *path, struct rowout_options *with)
{
	struct caption *caption = &tool->caption;

	caption->date = tool->date;
	caption->input = tool->operand;
	caption->table = &tool->table;
	caption->rules = tool->state->ruleset;
	caption->arena = &tool->state->arena;
	with->title = tool->title;
	if (tool->title.n == 0 && rowout_is_workbook(path))
		caption_fill(caption, with);
}

enum language
tool_language(const struct tool *tool, enum language from)
{
	return tool->language_given ? tool->diag.language : from;
}

struct rowout *
tool_output_to(struct tool *tool, const char *path, enum language *from, const char *encoding)
{
	bool to_file = path != NULL && strcmp(path, "-") != 0;

	*from = tool_language(tool, *from);
	struct rowout_options options = tool->with;

	options.encoding = to_file ? encoding : NULL;
	options.language = *from;
	options.date = tool->date == DAY_NONE ? 0 : tool->date;
	tool_head(tool, path, &options);
	struct rowout *out = rowout_is_table(path, &tool->diag)
				     ? rowout_open(path, &options, &tool->diag)
				     : NULL;

	outputs_add(&tool->state->outputs, out);
	return out;
}

struct rowout *
tool_output(struct tool *tool, enum language *from, const char *encoding)
{
	return tool_output_to(tool, tool->output, from, encoding);
}

void
tool_discard(struct tool *tool, struct rowout *out)
{
	outputs_discard(&tool->state->outputs, out);
}

static bool
is_in_trouble(const struct tool *tool)
{
	return tool->failed || tool->diag.count[DIAG_TROUBLE] > 0;
}

bool
tool_prepare(struct tool *tool)
{
	struct tool_state *state = tool->state;

	if (!is_in_trouble(tool) && outputs_prepare(&state->outputs))
		(void)findings_prepare(&state->findings);
	return outputs_flush_words(&tool->diag) && !is_in_trouble(tool);
}

bool
tool_finish_file(struct tool *tool, struct outfile *file)
{
	if (file != NULL && tool_prepare(tool))
		return outfile_finish(file);
	outfile_abandon(file);
	return false;
}

/* All outputs are put in their places, or none where there was trouble before. */
static void
close_outputs(struct tool *tool)
{
	struct tool_state *state = tool->state;

	outputs_close(&state->outputs, tool_prepare(tool));
	findings_close(&state->findings);
	if (is_in_trouble(tool))
		replaced_say(&state->options, &tool->diag);
}

/* The file beside which the record of the run is to stand; NULL: there is to be none. */
static const char *
recorded_file(const struct tool *tool)
{
	const struct common *common = &tool->state->common;

	if (common->no_run)
		return NULL;
	if ((tool->takes & TOOL_RECORDED) != 0)
		return common->status_file;
	return tool->output != NULL && strcmp(tool->output, "-") != 0 ? tool->output : NULL;
}

static void
record_run(struct tool *tool, int status)
{
	struct tool_state *state = tool->state;
	const char *beside = recorded_file(tool);
	const struct runrecord_files files = { &state->options, tool->operand, tool->operands_given,
					       state->ruleset,
					       beside != NULL ? join(tool, beside, "", ".run")
							      : NULL };

	if (files.path == NULL || status == TOOL_FAILED)
		return;
	runrecord_note(&state->run, "run", TEXT("tool"), text_of(tool->name));
	runrecord_note(&state->run, "run", TEXT("version"), TEXT(JZ_VERSION));
	if (tool->date != DAY_NONE)
		runrecord_note(&state->run, "run", TEXT("date"), DAY_TEXT(tool->date));
	runrecord_note(&state->run, "run", TEXT("language"),
		       tool->diag.language == LANGUAGE_ZH ? TEXT("zh") : TEXT("en"));
	runrecord_note(&state->run, "run", TEXT("encoding"), text_of(tool->table.encoding));
	runrecord_note(&state->run, "run", TEXT("status"), NUM_TEXT(status));
	runrecord_write(&state->run, &files, &tool->diag);
}

void
tool_note(struct tool *tool, const char *section, struct text key, struct text value)
{
	runrecord_note(&tool->state->run, section, key, value);
}

void
tool_count(struct tool *tool, const char *key, size_t count)
{
	tool_note(tool, "count", text_of(key), NUM_TEXT((int64_t)count));
}

/* ---- beginning and end ---- */

static void
take_language(struct tool *tool)
{
	const char *name = tool->state->common.language;

	if (name == NULL)
		return;
	if (strcmp(name, "zh") != 0 && strcmp(name, "en") != 0)
		tool_refuse(tool, "--language %s：只有zh和en", "--language %s: it is zh or en",
			    name);
	tool->language_given = true;
	tool->diag.language = name[0] == 'z' ? LANGUAGE_ZH : LANGUAGE_EN;
	tool->state->terminal.language = tool->diag.language;
}

/* -h and -V say what they say and end the program. */
static void
answer(const struct tool *tool, const struct option_operands *operands)
{
	const struct common *common = &tool->state->common;

	if (!common->help && !common->version)
		return;
	if (common->help)
		option_usage(&tool->state->options, operands,
			     tool->diag.language == LANGUAGE_ZH ? tool->zh : tool->en,
			     common_example(tool->name));
	else
		(void)printf("%s (jiuzhu) %s\n", tool->name, JZ_VERSION);
	exit(fclose(stdout) == 0 ? TOOL_DONE : TOOL_FAILED);
}

/* To the file of --status-file, where there is one. */
static void
write_status(struct tool *tool, int status)
{
	const char *path = tool->state->common.status_file;
	struct outfile *file = path == NULL ? NULL : outfile_open(path, &tool->diag);

	if (file == NULL)
		return;
	outfile_text(file, NUM_TEXT(status));
	outfile_text(file, TEXT("\n"));
	(void)outfile_finish(file);
}

/* Until the run is done, and where it is killed, it could not be done: whatever stood there. */
static void
begin_status(struct tool *tool)
{
	const char *path = tool->state->common.status_file;

	if (path != NULL && strcmp(path, "-") == 0)
		tool_refuse(tool, "--status-file要给出一个文件", "--status-file needs a file");
	write_status(tool, TOOL_FAILED);
	if (tool->diag.count[DIAG_TROUBLE] > 0) /* and once is enough to say so */
		tool->state->common.status_file = NULL;
}

/* A table from the keyboard, as nobody means who forgot the file. */
static void
say_typed(const struct tool *tool)
{
	if (tool->operands_least == 0 && tool->operands_most > 0 && tool->operands_given == 0 &&
	    (tool->takes & TOOL_NO_TABLE) == 0 && process_is_typed())
		tool_say(tool, "正在等键盘输入表格，输完按Ctrl-D；要读文件，写上文件名",
			 "waiting for a table from the keyboard, ended by Ctrl-D; to read a file, "
			 "name it");
}

void
tool_begin(struct tool *tool, int argc, char *argv[])
{
	struct tool_state *state = tool->state = arena_calloc(1, sizeof(*state));
	const struct option_operands operands = { tool->operands, tool->operands_least,
						  tool->operands_most };

	process_outlive_readers();
	terminal_begin(&state->terminal, tool->name, here_language());
	state->options.terminal = &state->terminal;
	state->findings.terminal = &state->terminal;
	state->common.date = &tool->date;
	state->common.output = &tool->output;
	state->common.table = &tool->table;
	state->common.quiet = &state->findings.quiet;
	state->common.json = &state->terminal.json;
	tool->date = DAY_NONE;
	tool->diag = (struct diag){
		.language = state->terminal.language,
		.sink = findings_take,
		.context = &state->findings,
	};
	common_add(&state->common, tool->option, tool->takes, &state->options);
	runrecord_begin(&state->run, argc, argv);
	int first = option_take(&state->options, argc, argv);

	take_language(tool);
	answer(tool, &operands);
	tool->operand = argv + first;
	tool->operands_given = (size_t)(argc - first);
	option_files(&state->options, tool->operand, tool->operands_given);
	option_count_operands(&state->options, &operands, tool->operand, tool->operands_given);
	begin_status(tool);
	state->files.unsummed = recorded_file(tool) == NULL;
	tool->diag.files = &state->files;
	if ((tool->takes & TOOL_DATE) != 0 && tool->date == DAY_NONE)
		tool->date = here_today();
	if ((tool->takes & TOOL_RULES) != 0)
		tool->rules_dir = tool_place(tool, state->common.rules);
	say_typed(tool);
	if (!findings_open(&state->findings, state->common.findings, tool->date, &tool->diag))
		exit(tool_end(tool));
}

void
tool_write_alone(struct tool *tool, enum diag_code code)
{
	const char *array = here_array();

	if (array == NULL)
		return;
	diag_say(&tool->diag, code, .one = text_of(array));
	exit(tool_end(tool));
}

void
tool_reserve(const struct tool *tool, const char *file)
{
	option_reserve(&tool->state->options, tool->operand, tool->operands_given, file);
}

day_t
tool_today(void)
{
	return here_today();
}

const char *
tool_operand(const struct tool *tool, size_t n)
{
	tool->state->run.piped |= n >= tool->operands_given;
	return n < tool->operands_given ? tool->operand[n] : "-";
}

/* That of the worst that happened. */
static int
status_of(const struct tool *tool)
{
	const size_t *count = tool->diag.count;

	if (tool->failed || count[DIAG_TROUBLE] > 0)
		return TOOL_FAILED;
	return tool->look || count[DIAG_ERROR] + count[DIAG_WARNING] > 0 ? TOOL_LOOK : TOOL_DONE;
}

/* The record names the file of the status with what is in it; that it cannot be written changes it.
 */
static void
tell_status(struct tool *tool)
{
	int status = status_of(tool);

	write_status(tool, status);
	record_run(tool, status);
	if (status_of(tool) != status)
		write_status(tool, status_of(tool));
}

int
tool_end(struct tool *tool)
{
	struct tool_state *state = tool->state;
	bool told = state->common.status_file != NULL;

	close_outputs(tool);
	tell_status(tool);
	if (status_of(tool) != TOOL_FAILED)
		common_share(&state->common, &state->options);
	terminal_clear(&state->terminal);
	findings_count(&state->findings, &tool->diag);
	(void)fflush(stderr);
	ruleset_close(state->ruleset);
	runrecord_free(&state->run);
	filelog_free(&state->files);
	arena_free(&state->arena);
	free(state);
	tool->state = NULL;
	return told && status_of(tool) == TOOL_LOOK ? TOOL_DONE : status_of(tool);
}
