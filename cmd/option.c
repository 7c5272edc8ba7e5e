#include "option.h"

#include <assert.h>
#include <getopt.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/near.h"
#include "base/num.h"
#include "os/path.h"

/* What getopt_long() gives for the i-th option of a set that has no letter. */
enum { LONG_ONLY = 256, HELP_COLUMN = 26, PATH_SIZE = 4096, NAME_SIZE = 64 };

static bool
is_file(enum option_kind kind)
{
	return kind == OPTION_FILE || kind == OPTION_FILES || kind == OPTION_OUTPUT ||
	       kind == OPTION_MEMORY;
}

void
option_add(struct option_set *set, const struct tool_option *table)
{
	for (; table != NULL && table->name != NULL; table++) {
		bool names_file =
			table->argument != NULL && strstr(table->argument, "FILE") != NULL;

		assert(set->count < OPTION_ROOM);
		assert(names_file == is_file(table->kind)); /* or -o could overwrite it */
		set->item[set->count++] = *table;
	}
}

static int
value_of(const struct option_set *set, size_t i)
{
	return set->item[i].letter != 0 ? set->item[i].letter : LONG_ONLY + (int)i;
}

/* The option that getopt_long() means; NULL where it found none. */
static const struct tool_option *
find(const struct option_set *set, int value)
{
	for (size_t i = 0; i < set->count; i++)
		if (value_of(set, i) == value)
			return &set->item[i];
	return NULL;
}

static _Noreturn void
refuse_value(const struct option_set *set, const struct tool_option *option, const char *value)
{
	static const char *const wanted[][2] = {
		[OPTION_DAY] = { "日期要写成YYYY-MM-DD", "a date is written YYYY-MM-DD" },
		[OPTION_MONTH] = { "月份要写成YYYY-MM", "a month is written YYYY-MM" },
		[OPTION_COUNT] = { "要一个整数", "a whole number is wanted" },
		[OPTION_LIST] = { "给的次数太多", "it is given too often" },
		[OPTION_FILES] = { "给的次数太多", "it is given too often" },
	};

	terminal_refuse(set->terminal, "--%s %s：%s", "--%s %s: %s", option->name, value,
			wanted[option->kind][set->terminal->language]);
}

/* Put a value where the option wants it; false where it is not of its kind. */
static bool
store(const struct tool_option *option, const char *value)
{
	struct tool_list *list = option->into;

	switch (option->kind) {
	case OPTION_FLAG:
		*(bool *)option->into = true;
		return true;
	case OPTION_TEXT:
	case OPTION_FILE:
	case OPTION_OUTPUT:
	case OPTION_MEMORY:
		*(const char **)option->into = value;
		return true;
	case OPTION_LIST:
	case OPTION_FILES:
		if (list->count == TOOL_LIST_ROOM - 1)
			return false;
		list->item[list->count++] = value;
		return true;
	case OPTION_DAY:
		return day_parse(value, strlen(value), option->into);
	case OPTION_MONTH:
		return month_parse(value, strlen(value), option->into);
	case OPTION_COUNT:
		return num_parse(value, strlen(value), INT64_MAX, option->into);
	}
	return false;
}

/* The two forms in which getopt_long() wants the options. */
static void
translate(const struct option_set *set, char letters[], struct option names[])
{
	size_t n = 0;

	letters[n++] = ':';
	for (size_t i = 0; i < set->count; i++) {
		const struct tool_option *option = &set->item[i];

		if (option->letter != 0)
			letters[n++] = option->letter;
		if (option->letter != 0 && option->argument != NULL)
			letters[n++] = ':';
		names[i] = (struct option){ option->name, option->argument != NULL, NULL,
					    value_of(set, i) };
	}
	letters[n] = '\0';
	names[set->count] = (struct option){ 0 };
}

/* A long name that no option has, or that is short for more than one: "--recrod=x". */
static _Noreturn void
refuse_name(const struct option_set *set, const char *given)
{
	char name[NAME_SIZE];
	char meant[NAME_SIZE];
	struct near near = { .mistyped = name + 2 };
	const char *first = NULL;

	(void)snprintf(name, sizeof(name), "%.*s", (int)strcspn(given, "="), given);
	for (size_t i = 0; i < set->count; i++) {
		const char *other = set->item[i].name;

		near_ask(&near, other);
		if (strncmp(other, name + 2, strlen(name + 2)) != 0)
			continue;
		if (first != NULL)
			terminal_refuse(set->terminal, "%s 可以是 --%s，也可以是 --%s",
					"%s may be --%s or --%s", name, first, other);
		first = other;
	}
	(void)snprintf(meant, sizeof(meant), "--%s", near.word != NULL ? near.word : "");
	terminal_refuse_word(set->terminal, "选项", "option", name,
			     near.word != NULL ? meant : NULL);
}

/* Why getopt_long() gave ':' or '?' for the argument before optind. */
static _Noreturn void
refuse_option(const struct option_set *set, int found, char *argv[])
{
	const struct tool_option *option = find(set, optopt);

	if (found == ':' && option != NULL)
		terminal_refuse(set->terminal, "选项 --%s 后面要有 %s", "option --%s needs %s",
				option->name, option->argument);
	if (option != NULL)
		terminal_refuse(set->terminal, "选项 --%s 后面不能有值",
				"option --%s takes no value", option->name);
	if (optopt != 0)
		terminal_refuse(set->terminal, "没有选项 -%c", "no such option: -%c", optopt);
	refuse_name(set, argv[optind - 1]);
}

/* What is wrong with the options behind it is said in the language that one asks for. */
static void
speak(const struct option_set *set, const struct tool_option *option, const char *value)
{
	if (option->letter != 'L')
		return;
	if (strcmp(value, "zh") == 0)
		set->terminal->language = LANGUAGE_ZH;
	else if (strcmp(value, "en") == 0)
		set->terminal->language = LANGUAGE_EN;
}

int
option_take(const struct option_set *set, int argc, char *argv[])
{
	char letters[OPTION_ROOM * 2 + 2];
	struct option names[OPTION_ROOM + 1];
	int found;

	translate(set, letters, names);
	opterr = 0;
	while ((found = getopt_long(argc, argv, letters, names, NULL)) != -1) {
		const struct tool_option *option = find(set, found);

		if (option == NULL)
			refuse_option(set, found, argv);
		if (!store(option, optarg))
			refuse_value(set, option, optarg);
		speak(set, option, optarg);
	}
	return optind;
}

void
option_count_operands(const struct option_set *set, const struct option_operands *wanted,
		      char *const *operand, size_t given)
{
	if (given < wanted->least)
		terminal_refuse(set->terminal, "缺少参数：%s", "too few operands: %s",
				wanted->shown);
	if (given > wanted->most)
		terminal_refuse(set->terminal, "多余的参数：%s", "one operand too many: %s",
				operand[wanted->most]);
}

static bool
is_same_file(const char *a, const char *b)
{
	return strcmp(a, "-") != 0 && strcmp(b, "-") != 0 && path_same(a, b);
}

const char *
option_file(const struct tool_option *option, size_t n)
{
	if (option->kind == OPTION_FILES)
		return ((const struct tool_list *)option->into)->item[n];
	return is_file(option->kind) && n == 0 ? *(const char *const *)option->into : NULL;
}

/* Is it also a file of one of the options before it? */
static bool
is_named_before(const struct option_set *set, size_t option, const char *file)
{
	const char *other;

	for (size_t i = 0; i < option; i++)
		for (size_t n = 0; (other = option_file(&set->item[i], n)) != NULL; n++)
			if (is_same_file(file, other))
				return true;
	return false;
}

/* Is it in a list of files twice?  What it says would count twice. */
static bool
is_listed_before(const struct tool_option *option, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (is_same_file(option_file(option, i), option_file(option, n)))
			return true;
	return false;
}

static bool
is_operand(char *const *operand, size_t given, const char *file)
{
	size_t i = 0;

	while (i < given && !is_same_file(file, operand[i]))
		i++;
	return i < given;
}

static _Noreturn void
refuse_file(const struct option_set *set, const char *file)
{
	terminal_refuse(
		set->terminal, "%s用了两次；读的和写的要各是各的文件",
		"%s is named twice; what is read and what is written are files of their own", file);
}

void
option_files(const struct option_set *set, char *const *operand, size_t given)
{
	const char *file;

	for (size_t i = 0; i < set->count; i++)
		for (size_t n = 0; (file = option_file(&set->item[i], n)) != NULL; n++)
			if (is_named_before(set, i, file) || is_listed_before(&set->item[i], n) ||
			    is_operand(operand, given, file))
				refuse_file(set, file);
}

void
option_reserve(const struct option_set *set, char *const *operand, size_t given, const char *file)
{
	if (is_named_before(set, set->count, file) || is_operand(operand, given, file))
		refuse_file(set, file);
}

/* "  -d, --date DATE" and blanks up to the column of the words. */
static void
print_option(const struct tool_option *option, const char *words)
{
	char letter[] = "    ";
	char left[80];

	if (option->letter != 0)
		(void)snprintf(letter, sizeof(letter), "-%c, ", option->letter);
	(void)snprintf(left, sizeof(left), "  %s--%s%s%s", letter, option->name,
		       option->argument != NULL ? " " : "",
		       option->argument != NULL ? option->argument : "");
	if (strlen(left) < HELP_COLUMN)
		(void)printf("%-*s%s\n", HELP_COLUMN, left, words);
	else
		(void)printf("%s\n%*s%s\n", left, HELP_COLUMN, "", words);
}

void
option_usage(const struct option_set *set, const struct option_operands *operands,
	     const char *words, const char *example)
{
	bool zh = set->terminal->language == LANGUAGE_ZH;
	const char *shown = operands->shown != NULL ? operands->shown : "";
	const char *name = set->terminal->name;

	(void)printf(zh ? "用法：%s [选项]%s%s\n%s\n\n" : "usage: %s [options]%s%s\n%s\n\n", name,
		     operands->shown != NULL ? " " : "", shown, words);
	for (size_t i = 0; i < set->count; i++)
		print_option(&set->item[i], zh ? set->item[i].zh : set->item[i].en);
	if (example != NULL)
		(void)printf(zh ? "\n例：%s %s\n" : "\nexample: %s %s\n", name, example);
	(void)printf(
		zh ? "\n退出状态：0 没有要人看的；1 做完了，有要人看的；2 没能做成。手册：man %s\n"
		   : "\nExit status: 0 nothing for a person to look at; 1 done, and something "
		     "needs a person;\n2 could not do it.  Manual: man %s\n",
		name);
}
