#include "scale/joined.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/num.h"
#include "os/path.h"
#include "os/spool.h"
#include "register/word.h"
#include "table/filesum.h"

/* Tools whose rows stand in the order of the register, so that those of parts follow on each other.
 */
static const char *const joinable = "jz-assess|jz-check";

struct joining {
	struct joined *joined;
	const char *folder; /* of the results */
	struct diag *diag;
	bool good;
};

/* What is wrong with a part is trouble, but the others are looked at too. */
static void
refuse(struct joining *joining, enum diag_code code, const char *file,
       const struct joined_part *part, struct text two)
{
	diag_say(joining->diag, code, .at = { .file = text_of(file) }, .one = text_of(part->number),
		 .two = two);
	joining->good = false;
}

/* FOLDER/NNN.csv and the like. */
static const char *
path_of(struct joining *joining, const struct joined_part *part, const char *ending)
{
	char name[64];

	(void)snprintf(name, sizeof(name), "%s%s", part->number, ending);
	return parts_path(&joining->joined->parts, joining->folder, text_of(name));
}

/* ---- a part ---- */

static bool
has_digest(struct joining *joining, const char *path, struct text digest)
{
	struct filesum sum;

	return filesum_has(path) && filesum_read(&sum, path, joining->diag) &&
	       text_equal(text_of(sum.digest), digest);
}

/* The digit in a file of --status-file; '\0' where there is none. */
static char
read_digit(const char *path)
{
	char digit = '\0';
	int fd = filesum_has(path) ? spool_input(path) : -1;

	if (fd >= 0 && spool_read(fd, &digit, 1) != 1)
		digit = '\0';
	spool_close(fd);
	return digit;
}

/* By the file of the status, which says 2 of a run that was begun anew and has not ended. */
static bool
has_ended(struct joining *joining, const struct joined_part *part)
{
	const char *path = path_of(joining, part, ".status");
	char digit = read_digit(path);

	if (digit == '0' || digit == '1' || !filesum_has(path))
		return true;
	refuse(joining, DIAG_JOIN_FAILED, path, part, TEXT_NONE);
	return false;
}

/* What a run says of a file of that role; NULL: nothing. */
static const struct run_file *
file_of(const struct run_files *files, const char *role)
{
	for (size_t i = 0; i < files->count; i++)
		if (text_equal(files->file[i].role, text_of(role)))
			return &files->file[i];
	return NULL;
}

static bool
read_record(struct joining *joining, struct joined_part *part)
{
	const char *beside = path_of(joining, part, ".csv.run");
	const char *record = filesum_has(beside) ? beside : path_of(joining, part, ".status.run");

	if (!filesum_has(record)) {
		refuse(joining, DIAG_JOIN_MISSING, beside, part, TEXT_NONE);
		return false;
	}
	bool good = run_read(&part->run, record, &joining->joined->arena, joining->diag);

	joining->good &= good;
	return good;
}

/* A file that the run wrote must be there as it wrote it; NULL where it wrote none. */
static const char *
find_written(struct joining *joining, const struct joined_part *part, const char *ending,
	     const struct run_file *said)
{
	const char *path = path_of(joining, part, ending);
	int fd = filesum_has(path) ? spool_input(path) : -1;
	bool empty = fd < 0 || spool_size(fd) <= 0;

	spool_close(fd);
	if (said == NULL)
		return NULL;
	if (empty)
		refuse(joining, DIAG_JOIN_MISSING, path, part, TEXT_NONE);
	else if (!has_digest(joining, path, said->digest))
		refuse(joining, DIAG_JOIN_STALE, path, part, TEXT_NONE);
	return path;
}

static void
open_part(struct joining *joining, struct joined_part *part, const struct part *said)
{
	if (!has_digest(joining, part->source, said->digest))
		refuse(joining, DIAG_JOIN_PART, part->source, part, TEXT_NONE);
	if (!has_ended(joining, part) || !read_record(joining, part))
		return;
	const struct run_file *operand = file_of(&part->run.input, "operand");
	const struct run_file *result = file_of(&part->run.output, "output");

	if (operand == NULL || !text_equal(operand->digest, said->digest)) {
		refuse(joining, DIAG_JOIN_STALE, path_of(joining, part, ".csv"), part, TEXT_NONE);
		return;
	}
	if (result == NULL)
		result = file_of(&part->run.output, "accept");
	part->operand = operand->path;
	part->result = find_written(joining, part, ".csv", result);
	part->result_digest = result == NULL ? TEXT_NONE : result->digest;
	part->findings = find_written(joining, part, ".findings.csv",
				      file_of(&part->run.output, "findings"));
	joining->joined->look |= text_equal(part->run.status, TEXT("1"));
}

/* ---- one way for all ---- */

/* Have they the same files, whatever these are called? */
static bool
are_files_same(const struct run_files *a, const struct run_files *b)
{
	bool same = a->count == b->count;

	for (size_t i = 0; same && i < a->count; i++)
		same = text_equal(a->file[i].role, b->file[i].role) &&
		       (text_equal(a->file[i].role, TEXT("operand")) ||
			text_equal(a->file[i].digest, b->file[i].digest));
	return same;
}

/* A word of the command line without what is each part's own. */
static const char *
common_word(const struct joined_part *part, const char *word, struct arena *arena)
{
	const char *other = run_word(word, part->operand, "part", arena);

	for (size_t i = 0; other == NULL && i < part->run.output.count; i++) {
		const struct run_file *file = &part->run.output.file[i];

		other = run_word(word, file->path, arena_string(arena, file->role), arena);
	}
	return other != NULL ? other : word;
}

static bool
are_options_same(const struct joined_part *a, const struct joined_part *b, struct arena *arena)
{
	bool same = a->run.arguments == b->run.arguments;

	for (size_t i = 0; same && i < a->run.arguments; i++)
		same = strcmp(common_word(a, a->run.argument[i], arena),
			      common_word(b, b->run.argument[i], arena)) == 0;
	return same;
}

/* In what a run differs from that of the first part; blank: in nothing. */
static struct text
difference(const struct joined_part *a, const struct joined_part *b, enum language language,
	   struct arena *arena)
{
	const struct {
		bool same;
		const char *words[2];
	} all[] = {
		{ text_equal(a->run.tool, b->run.tool), { "用的工具", "the tool" } },
		{ text_equal(a->run.version, b->run.version), { "软件版本", "the version" } },
		{ text_equal(a->run.date, b->run.date), { "办理日期", "the day" } },
		{ text_equal(a->run.language, b->run.language),
		  { "消息的语言", "the language of messages" } },
		{ are_files_same(&a->run.rules, &b->run.rules), { "规则", "the rules" } },
		{ are_files_same(&a->run.input, &b->run.input),
		  { "另外读的文件", "the other files that were read" } },
		{ are_options_same(a, b, arena), { "选项", "the options" } },
	};

	for (size_t i = 0; i < ARRAY_LENGTH(all); i++)
		if (!all[i].same)
			return text_of(all[i].words[language]);
	return TEXT_NONE;
}

static void
compare(struct joining *joining)
{
	struct joined *joined = joining->joined;
	const struct joined_part *first = &joined->part[0];
	struct diag *diag = joining->diag;

	if (!text_is_any(first->run.tool, joinable)) {
		diag_say(diag, DIAG_JOIN_TOOL, .at = { .file = text_of(joining->folder) },
			 .one = first->run.tool);
		joining->good = false;
	}
	for (size_t i = 1; i < joined->parts.count; i++) {
		const struct joined_part *part = &joined->part[i];
		struct text what = difference(first, part, diag->language, &joined->arena);

		if (what.n > 0)
			refuse(joining, DIAG_JOIN_OTHER, path_of(joining, part, ".csv.run"), part,
			       what);
	}
}

bool
joined_open(struct joined *joined, const char *parts, const char *results, struct diag *diag)
{
	*joined = (struct joined){ 0 };
	struct joining joining = { joined, results, diag, parts_read(&joined->parts, parts, diag) };

	if (!joining.good)
		return false;
	joined->part = arena_calloc(joined->parts.count, sizeof(*joined->part));
	for (size_t i = 0; i < joined->parts.count; i++) {
		struct joined_part *part = &joined->part[i];
		const struct part *said = &joined->parts.part[i];

		part->number = parts_number(&joined->parts, i + 1);
		part->source = parts_path(&joined->parts, parts, text_of(said->file));
		open_part(&joining, part, said);
	}
	if (joining.good)
		compare(&joining);
	return joining.good;
}

/* ---- figures ---- */

/* The place of a figure in what a tool says: first what it counted, then the categories. */
static int
rank(const struct run_figure *figure)
{
	for (int word = WORD_CATEGORY_DIBAO; word <= WORD_CATEGORY_INVALID; word++)
		if (text_equal(figure->key, word_text((enum word)word, LANGUAGE_EN)))
			return word + 1;
	return 0;
}

static void
add_figure(struct run_figure *figure, size_t *count, const struct run_figure *more,
	   struct arena *arena)
{
	int64_t sum;
	int64_t new;
	size_t at = 0;

	while (at < *count && !(text_equal(figure[at].key, more->key) &&
				text_equal(figure[at].section, more->section)))
		at++;
	if (at < *count) {
		if (num_parse(figure[at].value.p, figure[at].value.n, INT64_MAX / 2, &sum) &&
		    num_parse(more->value.p, more->value.n, INT64_MAX / 2, &new))
			figure[at].value = arena_text(arena, NUM_TEXT(sum + new));
		return;
	}
	while (at > 0 && rank(&figure[at - 1]) > rank(more)) {
		figure[at] = figure[at - 1];
		at--;
	}
	figure[at] = *more;
	++*count;
}

const struct run_figure *
joined_figures(struct joined *joined, size_t *count)
{
	size_t most = 0;

	*count = 0;
	for (size_t i = 0; i < joined->parts.count; i++)
		most += joined->part[i].run.figures;
	struct run_figure *figure = arena_alloc(&joined->arena, most * sizeof(*figure));

	for (size_t i = 0; i < joined->parts.count; i++)
		for (size_t k = 0; k < joined->part[i].run.figures; k++)
			add_figure(figure, count, &joined->part[i].run.figure[k], &joined->arena);
	return figure;
}

void
joined_free(struct joined *joined)
{
	parts_free(&joined->parts);
	free(joined->part);
	arena_free(&joined->arena);
}
