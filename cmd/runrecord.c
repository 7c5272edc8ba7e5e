#include "runrecord.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/num.h"
#include "os/path.h"
#include "table/filelog.h"
#include "table/outfile.h"

enum { PATH_SIZE = 4096 };

void
runrecord_begin(struct runrecord *record, int argc, char *argv[])
{
	const char **kept = arena_alloc(&record->arena, (size_t)argc * sizeof(*kept));

	for (int i = 1; i < argc; i++)
		kept[i - 1] = argv[i];
	record->argument = kept;
	record->arguments = argc > 0 ? (size_t)argc - 1 : 0;
}

void
runrecord_note(struct runrecord *record, const char *section, struct text key, struct text value)
{
	assert(record->notes < RUNRECORD_NOTES);
	record->note[record->notes++] =
		(struct runrecord_note){ section, key,
					 text_of(arena_string(&record->arena, value)) };
}

struct writing {
	struct runrecord *record;
	const struct runrecord_files *files;
	struct outfile *out;
	struct diag *diag;
	size_t number;       /* of the line in its section */
	const char *changed; /* an input while it was read; NULL: none */
	bool good;
};

/* The word as it may stand in the file: no number of a person, nothing that ends or bends a value.
 */
static struct text
plain(struct text word)
{
	bool good = word.n > 0 && !diag_looks_secret(word);

	for (size_t i = 0; i < word.n; i++)
		good &= (unsigned char)word.p[i] >= ' ' && word.p[i] != '"' && word.p[i] != '\\';
	return good ? word : TEXT("-");
}

static void
put_section(struct writing *writing, const char *name)
{
	writing->number = 0;
	outfile_text(writing->out, TEXT("\n["));
	outfile_text(writing->out, text_of(name));
	outfile_text(writing->out, TEXT("]\n"));
}

static void
put_value(struct writing *writing, struct text key, struct text value)
{
	outfile_text(writing->out, key);
	outfile_text(writing->out, TEXT(" = \""));
	outfile_text(writing->out, value);
	outfile_text(writing->out, TEXT("\"\n"));
}

/* "01 = …" */
static void
put_next(struct writing *writing, struct text value)
{
	char key[NUM_SIZE];

	(void)snprintf(key, sizeof(key), "%02zu", ++writing->number);
	put_value(writing, text_of(key), value);
}

/* The notes of a section; the section itself where it has any. */
static void
put_notes(struct writing *writing, const char *section)
{
	const struct runrecord *record = writing->record;
	bool begun = false;

	for (size_t i = 0; i < record->notes; i++) {
		const struct runrecord_note *note = &record->note[i];

		if (strcmp(note->section, section) != 0)
			continue;
		if (!begun)
			put_section(writing, section);
		begun = true;
		/* what the tool worked out is no secret, however many digits it has */
		bool own = strcmp(section, "run") != 0 && !text_equal(note->key, TEXT("batch"));

		put_value(writing, note->key, own ? note->value : plain(note->value));
	}
}

/*
 * Of the bytes that the run read or wrote; a file that it named and did not read is read now.
 */
static void
find_sum(struct writing *writing, const char *path, bool written, struct filesum *sum)
{
	enum filelog_found found = filelog_find(writing->diag->files, path, written, sum);

	if (found == FILELOG_NONE)
		writing->good &= filesum_read(sum, path, writing->diag);
	if (found == FILELOG_CHANGED)
		writing->changed = path;
}

enum file_kind { FILE_READ, FILE_WRITTEN, FILE_KEPT };

/*
 * "ROLE, PATH, SHA-256, LINES".  Standard input, a pipe and what is kept from run to run, a ledger,
 * have no digest.
 */
static void
put_file(struct writing *writing, const char *role, const char *path, enum file_kind kind)
{
	struct filesum sum = { .digest = "-" };
	char line[PATH_SIZE + 2 * DIGEST_SIZE];

	if (kind != FILE_KEPT && filesum_has(path))
		find_sum(writing, path, kind == FILE_WRITTEN, &sum);
	struct text shown = plain(text_of(path));

	(void)snprintf(line, sizeof(line), "%s, %.*s, %s, %lld", role, SHOW(shown), sum.digest,
		       (long long)sum.lines);
	put_next(writing, text_of(line));
}

/* The files of the options of one kind. */
static void
put_options(struct writing *writing, enum option_kind kind, enum file_kind as)
{
	const struct option_set *set = writing->files->options;
	const char *path;

	for (size_t i = 0; i < set->count; i++)
		for (size_t n = 0;
		     set->item[i].kind == kind && (path = option_file(&set->item[i], n)) != NULL;
		     n++)
			put_file(writing, set->item[i].name, path, as);
}

static void
put_inputs(struct writing *writing)
{
	const struct runrecord_files *files = writing->files;

	put_section(writing, "input");
	for (size_t i = 0; i < files->operands; i++)
		if (strcmp(files->operand[i], "-") == 0 || filesum_has(files->operand[i]))
			put_file(writing, "operand", files->operand[i], FILE_READ);
	if (writing->record->piped && files->operands == 0)
		put_file(writing, "operand", "-", FILE_KEPT);
	put_options(writing, OPTION_FILE, FILE_READ);
	put_options(writing, OPTION_FILES, FILE_READ);
	put_options(writing, OPTION_MEMORY, FILE_KEPT);
}

static void
put_rules(struct writing *writing)
{
	const struct ruleset *rules = writing->files->rules;
	const struct document *const *document;

	if (rules == NULL)
		return;
	size_t count = ruleset_documents(rules, &document);

	put_section(writing, "rules");
	put_value(writing, TEXT("place"), plain(text_of(ruleset_place(rules))));
	for (size_t i = 0; i < count; i++)
		put_file(writing, "document",
			 arena_string(&writing->record->arena, document[i]->file), FILE_READ);
}

/* *changed: an input of which no one sum is true; there is no record then. */
static bool
write_all(struct runrecord *record, const struct runrecord_files *files, struct diag *diag,
	  const char **changed)
{
	static const char *const notes[] = { "count", "sum", "ledger" };
	struct writing writing = {
		.record = record,
		.files = files,
		.out = outfile_open(files->path, diag),
		.diag = diag,
		.good = true,
	};

	if (writing.out == NULL)
		return false;
	outfile_text(writing.out, TEXT("; run(5)\n"));
	put_notes(&writing, "run");
	put_section(&writing, "arguments");
	for (size_t i = 0; i < record->arguments; i++)
		put_next(&writing, plain(text_of(record->argument[i])));
	put_inputs(&writing);
	put_rules(&writing);
	put_section(&writing, "output");
	put_options(&writing, OPTION_OUTPUT, FILE_WRITTEN);
	for (size_t i = 0; i < ARRAY_LENGTH(notes); i++)
		put_notes(&writing, notes[i]);
	*changed = writing.changed;
	if (writing.good && writing.changed == NULL)
		return outfile_finish(writing.out);
	outfile_abandon(writing.out);
	return false;
}

void
runrecord_write(struct runrecord *record, const struct runrecord_files *files, struct diag *diag)
{
	int before = diag_hush(diag, DIAG_LEVELS);
	const char *changed = NULL;
	bool good = write_all(record, files, diag, &changed);

	(void)diag_hush(diag, before);
	if (good)
		return;
	if (path_kind(files->path) == PATH_FILE)
		path_remove(files->path); /* that of another run */
	if (changed != NULL)
		diag_say(diag, DIAG_RUN_MOVED, .at = { .file = text_of(changed) });
	else
		diag_say(diag, DIAG_RUN_WRITE, .at = { .file = text_of(files->path) });
}

void
runrecord_free(struct runrecord *record)
{
	arena_free(&record->arena);
}
