#include "tool.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "option.h"
#include "output.h"
#include "register/record.h"
#include "say.h"

enum { LINE_SIZE = 1024, PATH_SIZE = 4096, ROWS_A_LOOK = 4096 };

/* What a run keeps to itself. */
struct tool_state {
	struct arena arena;
	struct option_set options;
	struct output_set outputs;
	struct rowout *findings; /* of -e, or NULL */
	struct ruleset *ruleset;
	const char *language;
	const char *rules;
	const char *findings_path;
	bool help;
	bool version;
	bool terminal;    /* is standard error one? */
	bool line_open;   /* does a progress line stand there? */
	size_t next_look; /* the row at which the clock is asked again */
	struct timespec begun;
};

/* ---- words for the person ---- */

static void
clear_progress(struct tool_state *state)
{
	if (state != NULL && state->line_open)
		(void)fputs("\r\033[K", stderr);
	if (state != NULL)
		state->line_open = false;
}

/* "jz-assess: " and the words. */
static void
say(const struct tool *tool, const char *format, va_list arguments)
{
	char line[LINE_SIZE];

	(void)vsnprintf(line, sizeof(line), format, arguments);
	clear_progress(tool->state);
	(void)fprintf(stderr, "%s: ", tool->name);
	say_text(text_of(line));
	(void)fputc('\n', stderr);
}

void
tool_say(const struct tool *tool, const char *zh, const char *en, ...)
{
	va_list arguments;

	va_start(arguments, en);
	say(tool, tool->diag.language == LANGUAGE_ZH ? zh : en, arguments);
	va_end(arguments);
}

void
tool_refuse(const struct tool *tool, const char *zh, const char *en, ...)
{
	bool is_zh = tool->diag.language == LANGUAGE_ZH;
	char line[LINE_SIZE];
	va_list arguments;

	va_start(arguments, en);
	(void)vsnprintf(line, sizeof(line), is_zh ? zh : en, arguments);
	va_end(arguments);
	tool_say(tool, "%s；用法见 %s -h", "%s; try %s -h", line, tool->name);
	exit(TOOL_FAILED);
}

/* The row of a finding in the file of -e. */
static void
write_finding(struct tool *tool, const struct finding *finding)
{
	enum language language = tool->diag.language;
	const struct where *where = finding->where;
	struct record row;

	if (tool->state->findings == NULL)
		return;
	record_clear(&row);
	row.text[FINDING_file] = where->file;
	row.text[FINDING_household_id] = where->household;
	row.text[FINDING_column] = where->column;
	row.text[FINDING_code] = text_of(finding->id);
	row.text[FINDING_level] = text_of(diag_level_name(finding->level, language));
	row.text[FINDING_value] = finding->value;
	row.text[FINDING_message] = finding->message;
	row.text[FINDING_remedy] = finding->remedy;
	if (where->line > 0)
		row.value[FINDING_line] = (int64_t)where->line;
	record_write(tool->state->findings, RECORD_FINDING, language, &row, 0);
}

/* The sink of tool->diag. */
static void
take_finding(void *context, const struct finding *finding)
{
	struct tool *tool = context;

	clear_progress(tool->state);
	say_finding(tool->name, finding, tool->diag.language);
	write_finding(tool, finding);
}

void
tool_progress(struct tool *tool, size_t rows)
{
	struct tool_state *state = tool->state;
	struct timespec now;

	if (!state->terminal || rows < state->next_look)
		return;
	state->next_look = rows + ROWS_A_LOOK;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec - state->begun.tv_sec < (now.tv_nsec < state->begun.tv_nsec ? 2 : 1))
		return;
	(void)fprintf(stderr,
		      tool->diag.language == LANGUAGE_ZH ? "\r%s：%zu 行" : "\r%s: %zu rows",
		      tool->name, rows);
	(void)fflush(stderr);
	state->line_open = true;
}

/* "3 errors, 1 warning" at the end, if there was anything. */
static void
say_count(const struct tool *tool)
{
	static const char *const plural[] = { "notes", "warnings", "errors", "troubles" };
	bool zh = tool->diag.language == LANGUAGE_ZH;
	char line[LINE_SIZE];
	size_t used = 0;

	for (int level = DIAG_TROUBLE; level >= DIAG_NOTE; level--) {
		size_t count = tool->diag.count[level];
		const char *name = diag_level_name((enum diag_level)level, tool->diag.language);

		if (count == 0)
			continue;
		if (zh)
			used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%s%zu条",
						 used > 0 ? "，" : "", name, count);
		else
			used += (size_t)snprintf(line + used, sizeof(line) - used, "%s%zu %s",
						 used > 0 ? ", " : "", count,
						 count > 1 ? plural[level] : name);
	}
	if (used > 0)
		tool_say(tool, "%s", "%s", line);
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
	ssize_t n = readlink("/proc/self/exe", program, sizeof(program) - 1);

	if (n > 0) {
		program[n] = '\0';
		for (int up = 0; up < 2; up++) {
			char *slash = strrchr(program, '/');

			if (slash != NULL)
				*slash = '\0';
		}
		const char *path = join(tool, program, "/share/jiuzhu/", name);

		if (access(path, F_OK) == 0)
			return path;
	}
	return join(tool, JZ_DATA_DIR, "/", name);
}

const char *
tool_place(struct tool *tool, const char *name)
{
	if (name == NULL)
		return tool_data(tool, "rules/datonghu");
	if (strchr(name, '/') != NULL || access(name, F_OK) == 0)
		return name;
	return tool_data(tool, join(tool, "rules", "/", name));
}

/* ---- beginning and end ---- */

/* The language of messages by the environment, as gettext has it. */
static enum language
usual_language(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < sizeof(variables) / sizeof(*variables); i++) {
		const char *value = getenv(variables[i]);

		if (value != NULL && value[0] != '\0')
			return strncmp(value, "zh", 2) == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
	}
	return LANGUAGE_EN;
}

/*
 * The one place where jiuzhu asks the clock for a date.  A clerk means the date on the wall
 * of the office, hence local time; what must not depend on it is given -d.
 */
static day_t
today(void)
{
	time_t now = time(NULL);
	struct tm wall;

	if (now == (time_t)-1 || localtime_r(&now, &wall) == NULL)
		return DAY_NONE;
	return day_of(wall.tm_year + 1900, wall.tm_mon + 1, wall.tm_mday);
}

static void
gather_options(struct tool *tool)
{
	struct tool_state *state = tool->state;
	const struct tool_option date[] = {
		{ 'd', "date", "DATE", OPTION_DAY, &tool->date,
		  "按哪一天办理（YYYY-MM-DD），不给就是今天",
		  "as of this day (YYYY-MM-DD); today if not given" },
		{ 0 },
	};
	const struct tool_option rules[] = {
		{ 'r', "rules", "DIR", OPTION_TEXT, &state->rules, "规则目录，不给就是datonghu",
		  "folder of rules; datonghu if not given" },
		{ 0 },
	};
	const struct tool_option output[] = {
		{ 'o', "output", "FILE", OPTION_TEXT, &tool->output,
		  "结果写到这个文件（.csv或.xlsx）", "write to this file (.csv or .xlsx)" },
		{ 0 },
	};
	const struct tool_option table[] = {
		{ 'E', "encoding", "NAME", OPTION_TEXT, &tool->table.encoding,
		  "输入的编码，不给就自动识别", "encoding of the input; found out if not given" },
		{ 0, "sheet", "NAME", OPTION_TEXT, &tool->table.sheet,
		  "工作簿里的哪张表（名称或序号）", "sheet of a workbook, by name or number" },
		{ 0 },
	};
	const struct tool_option always[] = {
		{ 'e', "findings", "FILE", OPTION_TEXT, &state->findings_path,
		  "发现的问题另存一份（.csv或.xlsx）",
		  "write the findings to a file too (.csv or .xlsx)" },
		{ 'L', "language", "zh|en", OPTION_TEXT, &state->language, "消息和表头的语言",
		  "language of messages and headings" },
		{ 'h', "help", NULL, OPTION_FLAG, &state->help, "显示这些说明", "show this" },
		{ 'V', "version", NULL, OPTION_FLAG, &state->version, "显示版本",
		  "show the version" },
		{ 0 },
	};

	option_add(&state->options, tool->option);
	option_add(&state->options, (tool->takes & TOOL_DATE) != 0 ? date : NULL);
	option_add(&state->options, (tool->takes & TOOL_RULES) != 0 ? rules : NULL);
	option_add(&state->options, (tool->takes & TOOL_NO_OUTPUT) == 0 ? output : NULL);
	option_add(&state->options, (tool->takes & TOOL_NO_TABLE) == 0 ? table : NULL);
	option_add(&state->options, always);
}

static void
take_language(struct tool *tool)
{
	const char *name = tool->state->language;

	if (name == NULL)
		return;
	if (strcmp(name, "zh") != 0 && strcmp(name, "en") != 0)
		tool_refuse(tool, "--language %s：只有zh和en", "--language %s: it is zh or en",
			    name);
	tool->language_given = true;
	tool->diag.language = name[0] == 'z' ? LANGUAGE_ZH : LANGUAGE_EN;
}

/* -h and -V say what they say and end the program. */
static void
answer(const struct tool *tool)
{
	if (!tool->state->help && !tool->state->version)
		return;
	if (tool->state->help)
		option_usage(&tool->state->options, tool);
	else
		(void)printf("%s (jiuzhu) %s\n", tool->name, JZ_VERSION);
	exit(fclose(stdout) == 0 ? TOOL_DONE : TOOL_FAILED);
}

/* The file of -e is of no use to anybody who cannot open it in a spreadsheet program. */
static void
open_findings(struct tool *tool)
{
	struct tool_state *state = tool->state;
	enum language language = tool->diag.language;

	if (state->findings_path == NULL)
		return;
	state->findings = rowout_open(
		state->findings_path,
		&(struct rowout_options){ .encoding = "UTF-8-BOM", .language = language },
		&tool->diag);
	if (state->findings != NULL)
		record_write_header(state->findings, RECORD_FINDING, language, NULL, 0);
}

void
tool_begin(struct tool *tool, int argc, char *argv[])
{
	struct tool_state *state = tool->state = arena_calloc(1, sizeof(*state));

	(void)signal(SIGPIPE, SIG_IGN); /* a reader that went away is a failed write */
	state->terminal = isatty(STDERR_FILENO) == 1;
	/* a finding is one write, and a hundred thousand of them are few */
	(void)setvbuf(stderr, NULL, state->terminal ? _IOLBF : _IOFBF, BUFSIZ);
	tool->date = DAY_NONE;
	tool->diag = (struct diag){
		.language = usual_language(),
		.sink = take_finding,
		.context = tool,
	};
	gather_options(tool);
	int first = option_take(&state->options, tool, argc, argv);

	take_language(tool);
	answer(tool);
	tool->operand = argv + first;
	tool->operands_given = (size_t)(argc - first);
	option_operands(tool);
	if ((tool->takes & TOOL_DATE) != 0 && tool->date == DAY_NONE)
		tool->date = today();
	if ((tool->takes & TOOL_RULES) != 0)
		tool->rules_dir = tool_place(tool, state->rules);
	(void)clock_gettime(CLOCK_MONOTONIC, &state->begun);
	open_findings(tool);
}

const char *
tool_operand(const struct tool *tool, size_t n)
{
	return n < tool->operands_given ? tool->operand[n] : "-";
}

struct ruleset *
tool_rules(struct tool *tool, struct law *law)
{
	struct tool_state *state = tool->state;

	state->ruleset = ruleset_open(tool->rules_dir, &tool->diag);
	if (state->ruleset != NULL)
		ruleset_at(state->ruleset, tool->date, law);
	return state->ruleset;
}

struct rowout *
tool_output_to(struct tool *tool, const char *path, enum language *from, const char *encoding)
{
	if (tool->language_given)
		*from = tool->diag.language;
	return output_open(&tool->state->outputs, path, *from, encoding, &tool->diag);
}

struct rowout *
tool_output(struct tool *tool, enum language *from, const char *encoding)
{
	return tool_output_to(tool, tool->output, from, encoding);
}

void
tool_discard(struct tool *tool, struct rowout *out)
{
	output_discard(&tool->state->outputs, out);
}

/* Where there was trouble the results are thrown away; the findings that say so are not. */
static void
close_outputs(struct tool *tool)
{
	struct tool_state *state = tool->state;
	bool keep = !tool->failed && tool->diag.count[DIAG_TROUBLE] == 0;
	struct rowout *findings = state->findings;

	(void)output_finish(&state->outputs, keep);
	state->findings = NULL;
	if (findings != NULL)
		(void)rowout_finish(findings);
}

/* Words printed to standard output must have arrived, or the job was not done. */
static void
close_words(struct tool *tool)
{
	bool failed = ferror(stdout) != 0;

	errno = 0;
	if (fclose(stdout) != 0 || failed)
		diag_say(&tool->diag, DIAG_FILE_WRITE, &(struct where){ 0 }, (struct text){ 0 },
			 errno != 0 ? strerror(errno) : "", NULL);
}

int
tool_end(struct tool *tool)
{
	const size_t *count = tool->diag.count;

	close_outputs(tool);
	close_words(tool);
	ruleset_close(tool->state->ruleset);
	clear_progress(tool->state);
	say_count(tool);
	(void)fflush(stderr);
	arena_free(&tool->state->arena);
	free(tool->state);
	tool->state = NULL;
	if (tool->failed || count[DIAG_TROUBLE] > 0)
		return TOOL_FAILED;
	return tool->look || count[DIAG_ERROR] + count[DIAG_WARNING] > 0 ? TOOL_LOOK : TOOL_DONE;
}
