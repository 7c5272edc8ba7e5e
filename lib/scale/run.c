#include "scale/run.h"

#include <string.h>

#include "table/filesum.h"
#include "table/ini.h"

/* Both parts in one string. */
static const char *
join(struct arena *arena, struct text a, struct text b)
{
	char *whole = arena_alloc(arena, a.n + b.n + 1);

	memcpy(whole, a.p, a.n);
	memcpy(whole + a.n, b.p, b.n);
	whole[a.n + b.n] = '\0';
	return whole;
}

/* What stands behind the last ", ", which is taken off. */
static struct text
take_last(struct text *line)
{
	static const char between[] = ", ";
	size_t at = line->n;

	while (at > 0 && !text_begins(text_from(*line, at), text_of(between)))
		at--;
	struct text last = text_from(*line, at == 0 ? 0 : at + strlen(between));

	line->n = at;
	return last;
}

/* "ROLE, PATH, SHA-256, LINES" */
static struct run_file
file_of(struct text line, struct arena *arena)
{
	struct run_file file = { .role = line };

	(void)take_last(&line);
	file.digest = take_last(&line);
	file.role = text_next(&line, ',');
	file.path = arena_string(arena, text_trim(line));
	if (text_equal(file.digest, TEXT("-")))
		file.digest = TEXT_NONE;
	return file;
}

static struct run_files
files_of(const struct ini *ini, struct text section, struct arena *arena)
{
	struct run_files files = { arena_alloc(arena, ini->count * sizeof(*files.file)), 0 };

	for (size_t i = 0; i < ini->count; i++)
		if (text_equal(ini->entry[i].section, section) &&
		    !text_equal(ini->entry[i].key, TEXT("place")))
			files.file[files.count++] = file_of(ini->entry[i].value, arena);
	return files;
}

static void
take_arguments(struct run *run, const struct ini *ini, struct arena *arena)
{
	run->argument = arena_alloc(arena, ini->count * sizeof(*run->argument));
	run->arguments = 0;
	for (size_t i = 0; i < ini->count; i++)
		if (text_equal(ini->entry[i].section, TEXT("arguments")))
			run->argument[run->arguments++] = arena_string(arena, ini->entry[i].value);
}

static void
take_figures(struct run *run, const struct ini *ini, struct arena *arena)
{
	run->figure = arena_alloc(arena, ini->count * sizeof(*run->figure));
	run->figures = 0;
	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_entry *entry = &ini->entry[i];

		if (text_equal(entry->section, TEXT("count")) ||
		    text_equal(entry->section, TEXT("sum")))
			run->figure[run->figures++] =
				(struct run_figure){ entry->section, entry->key, entry->value };
	}
}

/* Is there a word "-": standard input, or one that was not written down? */
static bool
is_closed(const struct run *run)
{
	bool closed = false;

	for (size_t i = 0; i < run->arguments; i++)
		closed |= strcmp(run->argument[i], "-") == 0;
	for (size_t i = 0; i < run->input.count; i++)
		closed |= strcmp(run->input.file[i].path, "-") == 0;
	return closed;
}

bool
run_read(struct run *run, const char *path, struct arena *arena, struct diag *diag)
{
	struct where where = { .file = text_of(path) };
	struct ini ini;

	if (!ini_read(&ini, path, arena, diag)) {
		diag_say(diag, DIAG_RUN_KIND, .at = where);
		return false;
	}
	*run = (struct run){
		.tool = ini_value(&ini, "run", "tool"),
		.version = ini_value(&ini, "run", "version"),
		.date = ini_value(&ini, "run", "date"),
		.language = ini_value(&ini, "run", "language"),
		.status = ini_value(&ini, "run", "status"),
		.before = ini_value(&ini, "ledger", "before"),
		.after = ini_value(&ini, "ledger", "after"),
		.input = files_of(&ini, TEXT("input"), arena),
		.rules = files_of(&ini, TEXT("rules"), arena),
		.output = files_of(&ini, TEXT("output"), arena),
	};
	take_arguments(run, &ini, arena);
	take_figures(run, &ini, arena);
	bool good = text_begins(run->tool, TEXT("jz-")) && !text_has(run->tool, TEXT("/"));

	if (!good)
		diag_say(diag, DIAG_RUN_KIND, .at = where);
	else if (is_closed(run))
		diag_say(diag, DIAG_RUN_CLOSED, .at = where);
	return good && !is_closed(run);
}

/* Is it there, as it was? */
static bool
is_same(const struct run_file *file, const char *path, struct diag *diag)
{
	struct filesum sum;

	return filesum_read(&sum, path, diag) && text_equal(text_of(sum.digest), file->digest);
}

static bool
find(struct run_file *file, const char *folder, struct arena *arena, struct diag *diag)
{
	const char *slash = strrchr(file->path, '/');
	struct text name = text_of(slash == NULL ? file->path : slash + 1);
	const char *other =
		folder == NULL
			? file->path
			: join(arena, text_of(join(arena, text_of(folder), TEXT("/"))), name);
	struct where where = { .file = text_of(file->path) };

	file->present =
		filesum_has(file->path) && is_same(file, file->path, diag) ? file->path : other;
	if (!filesum_has(file->present))
		diag_say(diag, DIAG_RUN_MISSING, .at = where);
	else if (!is_same(file, file->present, diag))
		diag_say(diag, DIAG_RUN_CHANGED, .at = where);
	else
		return true;
	return false;
}

bool
run_find(struct run_files *files, const char *folder, struct arena *arena, struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < files->count; i++)
		if (files->file[i].digest.n > 0)
			good &= find(&files->file[i], folder, arena, diag);
	return good;
}

const char *
run_word(const char *word, const char *path, const char *new, struct arena *arena)
{
	struct text whole = text_of(word);
	struct text old = text_of(path);
	const char *equals = strchr(word, '=');
	size_t before = whole.n - (whole.n < old.n ? whole.n : old.n);

	if (!text_ends(whole, old))
		return NULL;
	if (before == 0)
		return new;
	bool is_long = text_begins(whole, TEXT("--")) && equals != NULL &&
		       (size_t)(equals - word) + 1 == before;
	bool is_short = before == 2 && word[0] == '-' && word[1] != '-';

	return is_long || is_short ? join(arena, (struct text){ word, before }, text_of(new))
				   : NULL;
}
