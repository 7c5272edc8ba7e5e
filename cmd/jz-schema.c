/* jz-schema: a datapackage.json for files that tools wrote, by which other programs read them. */

#include <string.h>

#include "register/datapackage.h"
#include "tool.h"

struct job {
	struct tool *tool;
	const char *output;
	struct datapackage_file *file;
	struct table **table; /* of each file, which has its encoding */
	size_t files;
	struct arena arena;
};

/* The path of a file from the folder of the package; NULL where it does not lie beneath. */
static const char *
path_within(const struct job *job, const char *path)
{
	const char *slash = job->output == NULL ? NULL : strrchr(job->output, '/');
	size_t folder = slash == NULL ? 0 : (size_t)(slash - job->output) + 1;

	if (strncmp(path, job->output == NULL ? "" : job->output, folder) != 0)
		return NULL;
	path += folder;
	while (strncmp(path, "./", 2) == 0)
		path += 2;
	for (struct text rest = text_of(path); rest.n > 0;)
		if (text_equal(text_next(&rest, '/'), TEXT("..")))
			return NULL;
	return path[0] == '/' || strcmp(path, "-") == 0 ? NULL : path;
}

/* Are no two headings the same? */
static bool
are_unlike(struct job *job, const struct datapackage_file *file, struct text name, size_t line)
{
	for (size_t i = 0; i < file->headings; i++)
		for (size_t k = 0; k < i; k++)
			if (text_equal(file->heading[i], file->heading[k])) {
				diag_say(&job->tool->diag, DIAG_HEADER_DOUBLE,
					 .at = { .file = name, .line = line },
					 .value = file->heading[i]);
				return false;
			}
	return true;
}

/* Its header, which says what file it is. */
static bool
take_header(struct job *job, struct datapackage_file *file, struct table *table)
{
	struct diag *diag = &job->tool->diag;
	struct text name = table_name(table);
	struct row row;
	enum table_result result = table_next(table, &row);

	if (result == TABLE_END)
		diag_say(diag, DIAG_FILE_EMPTY, .at = { .file = name });
	if (result != TABLE_ROW)
		return false;
	struct text *heading = arena_alloc(&job->arena, row.count * sizeof(*heading));

	for (size_t i = 0; i < row.count; i++)
		heading[i] = arena_text(&job->arena, row.cell[i]);
	file->heading = heading;
	file->headings = row.count;
	file->type = datapackage_type(heading, row.count);
	if (file->type == RECORD_TYPES)
		diag_say(diag, DIAG_PACKAGE_UNKNOWN, .at = { .file = name, .line = row.line });
	return file->type != RECORD_TYPES && are_unlike(job, file, name, row.line);
}

static bool
take_file(struct job *job, const char *path)
{
	struct diag *diag = &job->tool->diag;
	const char *within = path_within(job, path);
	struct table *table = table_open(path, &job->tool->table, diag);
	struct datapackage_file *file = &job->file[job->files];
	enum table_result result;
	struct row row;

	if (table == NULL)
		return false;
	job->table[job->files++] = table;
	if (within == NULL)
		diag_say(diag, DIAG_PACKAGE_OUTSIDE, .at = { .file = table_name(table) });
	file->path = text_of(within);
	if (!take_header(job, file, table))
		return false;
	while ((result = table_next(table, &row)) == TABLE_ROW)
		; /* only then its encoding is known */
	file->encoding = table_encoding(table);
	bool is_workbook = strncmp(file->encoding, "xls", 3) == 0;

	if (is_workbook)
		diag_say(diag, DIAG_PACKAGE_KIND, .at = { .file = table_name(table) },
			 .one = text_of(file->encoding));
	file->nth = 1;
	for (size_t i = 0; i + 1 < job->files; i++)
		file->nth += job->file[i].type == file->type;
	return result == TABLE_END && within != NULL && !is_workbook;
}

static bool
work(struct job *job)
{
	struct tool *tool = job->tool;
	bool good = true;

	for (size_t i = 0; i < tool->operands_given; i++)
		good = take_file(job, tool_operand(tool, i)) && good;
	if (!good)
		return false;
	struct outfile *out = outfile_open(job->output, &tool->diag);

	if (out != NULL)
		datapackage_write(out, job->file, job->files);
	return tool_finish_file(tool, out);
}

int
main(int argc, char *argv[])
{
	struct job job = { 0 };
	const struct tool_option option[] = {
		{ 'o', "output", "FILE", OPTION_OUTPUT, &job.output,
		  "写到这个文件，如datapackage.json，与所说的文件放在一起",
		  "write to this file, as datapackage.json, that lies with the files" },
		{ 0 },
	};
	struct tool tool = {
		.name = "jz-schema",
		.operands = "file ...",
		.operands_least = 1,
		.operands_most = TOOL_ANY,
		.zh = "写出各文件的数据说明（datapackage."
		      "json）：每列的类型、用词、必填，给别的软件读和检查",
		.en = "describe files for other programs as a datapackage.json: types, words, keys",
		.takes = TOOL_NO_OUTPUT,
		.option = option,
	};

	job.tool = &tool;
	tool_begin(&tool, argc, argv);
	job.file = arena_alloc(&job.arena, tool.operands_given * sizeof(*job.file));
	job.table = arena_alloc(&job.arena, tool.operands_given * sizeof(struct table *));
	if (!work(&job))
		tool.failed = true;
	for (size_t i = 0; i < job.files; i++)
		table_close(job.table[i]);
	arena_free(&job.arena);
	return tool_end(&tool);
}
