#include "table/package.h"

#include <expat.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "os/library.h"

/*
 * What a part may be: this many bytes, and, past the first of them, this many times what it
 * takes in the archive.  A large roster is 400 MB at a ratio of 20; a sheet of nothing but
 * empty formatted cells comes to 100.
 */
#define PART_MAX ((uint64_t)2 << 30)
#define PART_FREE ((uint64_t)32 << 20)
#define TOKEN_MAX ((uint64_t)8 << 20) /* one tag with its attributes */

enum { RATIO_MAX = 250, DEPTH_MAX = 64, CHUNK = 65536, PATH_SIZE = 1024 };

/* What is called of libzip, which is loaded for a workbook: OpenSSL behind it is slow to load. */
#define OF_LIBZIP(EACH)                                                                            \
	EACH(zip_open)                                                                             \
	EACH(zip_discard)                                                                          \
	EACH(zip_error_init_with_code)                                                             \
	EACH(zip_error_fini)                                                                       \
	EACH(zip_error_strerror)                                                                   \
	EACH(zip_error_code_zip)                                                                   \
	EACH(zip_get_error)                                                                        \
	EACH(zip_file_get_error)                                                                   \
	EACH(zip_name_locate)                                                                      \
	EACH(zip_stat)                                                                             \
	EACH(zip_fopen)                                                                            \
	EACH(zip_fread)                                                                            \
	EACH(zip_fclose)

struct libzip {
#define MEMBER(name) __typeof__(name) *(name);
	OF_LIBZIP(MEMBER)
};

static const struct library_symbol symbols[] = {
#define SYMBOL(name) { #name, offsetof(struct libzip, name) },
	OF_LIBZIP(SYMBOL)
};

struct package {
	struct libzip *lib;
	zip_t *zip;
	struct where where;
	struct diag *diag;
};

enum fault {
	FAULT_NONE,
	FAULT_DTD,
	FAULT_SIZE,
	FAULT_ZIP,
	FAULT_XML,
};

struct package_part {
	struct package *package;
	struct diag *diag;
	const struct package_handler *handler;
	void *context;
	zip_file_t *file;
	XML_Parser parser;
	uint64_t packed;
	uint64_t read;
	uint64_t met; /* what had been read at the latest event */
	unsigned depth;
	bool ended;
	enum fault fault;
	char name[PATH_SIZE];
};

/* Names are short: no call of strchr() for each. */
static const char *
local_name(const char *name)
{
	for (const char *s = name; *s != '\0'; s++)
		if (*s == ':')
			return s + 1;
	return name;
}

const char *
package_attribute(const char **attributes, const char *local)
{
	for (; *attributes != NULL; attributes += 2)
		if (strcmp(local_name(*attributes), local) == 0)
			return attributes[1];
	return NULL;
}

bool
package_flag(const char *value)
{
	return value != NULL && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0);
}

/* What the libraries say, in Chinese; the last of each is for all that is not usual. */
struct cause {
	int code;
	const char *zh;
};

static const struct cause zip_causes[] = {
	{ ZIP_ER_NOZIP, "不是压缩包，或者没有复制完" },
	{ ZIP_ER_INCONS, "压缩包前后不一致" },
	{ ZIP_ER_EOF, "没有复制完" },
	{ ZIP_ER_CRC, "校验和不对，内容被改动过" },
	{ ZIP_ER_ZLIB, "压缩的内容解不开" },
	{ ZIP_ER_COMPNOTSUPP, "压缩方法不认识" },
	{ ZIP_ER_ENCRNOTSUPP, "内容加了密" },
	{ ZIP_ER_NOPASSWD, "内容加了密" },
	{ ZIP_ER_OPEN, "打不开" },
	{ ZIP_ER_READ, "读不出来，多半是磁盘或U盘的问题" },
	{ 0, "压缩包有问题" },
};

static const struct cause xml_causes[] = {
	{ XML_ERROR_NO_ELEMENTS, "是空的，或者没有写完" },
	{ XML_ERROR_UNCLOSED_TOKEN, "没有写完" },
	{ XML_ERROR_TAG_MISMATCH, "首尾标记不配对" },
	{ XML_ERROR_INVALID_TOKEN, "有不允许的字符" },
	{ XML_ERROR_JUNK_AFTER_DOC_ELEMENT, "结尾后面还有内容" },
	{ XML_ERROR_UNKNOWN_ENCODING, "编码不认识" },
	{ 0, "写法不对" },
};

static const char *
cause_text(const struct cause *cause, int code, const struct diag *diag, const char *own)
{
	while (cause->code != 0 && cause->code != code)
		cause++;
	return diag->language == LANGUAGE_ZH ? cause->zh : own;
}

static const char *
zip_text(const struct libzip *lib, zip_error_t *error, const struct diag *diag)
{
	return cause_text(zip_causes, lib->zip_error_code_zip(error), diag,
			  lib->zip_error_strerror(error));
}

struct package *
package_open(const char *path, struct text name, struct diag *diag)
{
	struct where where = { .file = name };
	struct libzip *lib =
		library_load(PACKAGE_LIBRARY, symbols, ARRAY_LENGTH(symbols), sizeof(*lib));
	int code = 0;

	if (lib == NULL) {
		diag_say(diag, DIAG_LIBRARY, .at = where, .one = TEXT(PACKAGE_LIBRARY));
		return NULL;
	}
	zip_t *zip = lib->zip_open(path, ZIP_RDONLY, &code);

	if (zip == NULL) {
		zip_error_t error;

		lib->zip_error_init_with_code(&error, code);
		diag_say(diag, DIAG_ZIP_DAMAGED, .at = where,
			 .one = text_of(zip_text(lib, &error, diag)));
		lib->zip_error_fini(&error);
		free(lib);
		return NULL;
	}
	struct package *package = arena_calloc(1, sizeof(*package));

	*package = (struct package){ .lib = lib, .zip = zip, .where = where, .diag = diag };
	return package;
}

void
package_close(struct package *package)
{
	if (package == NULL)
		return;
	package->lib->zip_discard(package->zip);
	free(package->lib);
	free(package);
}

bool
package_has(const struct package *package, const char *part)
{
	return package->lib->zip_name_locate(package->zip, part, ZIP_FL_NOCASE) >= 0;
}

/* A part ends here, for this reason; the first one counts. */
static void
stop(struct package_part *part, enum fault fault)
{
	if (part->fault == FAULT_NONE)
		part->fault = fault;
	(void)XML_StopParser(part->parser, XML_FALSE);
}

static void
on_start(void *data, const XML_Char *name, const XML_Char **attributes)
{
	struct package_part *part = data;

	part->met = part->read;
	if (++part->depth > DEPTH_MAX)
		stop(part, FAULT_SIZE);
	else
		part->handler->start(part->context, local_name(name), attributes);
}

static void
on_end(void *data, const XML_Char *name)
{
	struct package_part *part = data;

	part->met = part->read;
	part->depth--;
	if (part->handler->end != NULL)
		part->handler->end(part->context, local_name(name));
}

static void
on_text(void *data, const XML_Char *s, int n)
{
	struct package_part *part = data;

	part->met = part->read;
	part->handler->text(part->context, s, n);
}

static void
on_doctype(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
	   int internal)
{
	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	stop(data, FAULT_DTD);
}

static XML_Parser
new_parser(struct package_part *part)
{
	XML_Parser parser = XML_ParserCreate(NULL);

	if (parser == NULL)
		return NULL;
	XML_SetUserData(parser, part);
	XML_SetElementHandler(parser, on_start, on_end);
	if (part->handler->text != NULL)
		XML_SetCharacterDataHandler(parser, on_text);
	XML_SetStartDoctypeDeclHandler(parser, on_doctype);
	return parser;
}

static void
report(const struct package_part *part)
{
	static const enum diag_code code[] = {
		[FAULT_DTD] = DIAG_XML_ENTITY,
		[FAULT_SIZE] = DIAG_PART_BOMB,
		[FAULT_ZIP] = DIAG_PART_DAMAGED,
		[FAULT_XML] = DIAG_XML_BROKEN,
	};
	const struct libzip *lib = part->package->lib;
	const char *why = NULL;

	if (part->fault == FAULT_ZIP)
		why = zip_text(lib, lib->zip_file_get_error(part->file), part->diag);
	else if (part->fault == FAULT_XML)
		why = cause_text(xml_causes, (int)XML_GetErrorCode(part->parser), part->diag,
				 XML_ErrorString(XML_GetErrorCode(part->parser)));
	diag_say(part->diag, code[part->fault], .at = part->package->where,
		 .one = text_of(part->name), .two = text_of(why));
}

struct package_part *
package_part_open(struct package *package, const char *name, const struct package_handler *handler,
		  void *context, struct diag *diag)
{
	const struct libzip *lib = package->lib;
	zip_stat_t stat;
	zip_file_t *file = NULL;

	if (!package_has(package, name) || strlen(name) >= PATH_SIZE) {
		diag_say(diag, DIAG_PART_MISSING, .at = package->where, .one = text_of(name));
		return NULL;
	}
	if (lib->zip_stat(package->zip, name, ZIP_FL_NOCASE, &stat) == 0)
		file = lib->zip_fopen(package->zip, name, ZIP_FL_NOCASE);
	if (file == NULL) {
		diag_say(diag, DIAG_PART_DAMAGED, .at = package->where, .one = text_of(name),
			 .two = text_of(zip_text(lib, lib->zip_get_error(package->zip), diag)));
		return NULL;
	}
	struct package_part *part = arena_calloc(1, sizeof(*part));

	*part = (struct package_part){ .package = package,
				       .diag = diag,
				       .handler = handler,
				       .context = context,
				       .file = file,
				       .packed = stat.comp_size };
	memcpy(part->name, name, strlen(name) + 1);
	part->parser = new_parser(part);
	return part;
}

void
package_part_close(struct package_part *part)
{
	if (part == NULL)
		return;
	(void)part->package->lib->zip_fclose(part->file);
	XML_ParserFree(part->parser);
	free(part);
}

void
package_part_pause(struct package_part *part)
{
	(void)XML_StopParser(part->parser, XML_TRUE);
}

static enum XML_Status
feed(struct package_part *part)
{
	void *buffer = XML_GetBuffer(part->parser, CHUNK);
	zip_int64_t n =
		buffer == NULL ? 0 : part->package->lib->zip_fread(part->file, buffer, CHUNK);

	if (buffer == NULL)
		return XML_STATUS_ERROR;
	if (n < 0) {
		part->fault = FAULT_ZIP;
		return XML_STATUS_ERROR;
	}
	part->read += (uint64_t)n;
	part->ended = n == 0;
	/* more than an honest part can be, or a tag that does not end */
	if (part->read > PART_MAX ||
	    (part->read > PART_FREE && part->read / RATIO_MAX > part->packed) ||
	    part->read - part->met > TOKEN_MAX) {
		part->fault = FAULT_SIZE;
		return XML_STATUS_ERROR;
	}
	return XML_ParseBuffer(part->parser, (int)n, part->ended);
}

enum package_result
package_part_run(struct package_part *part)
{
	if (part->parser == NULL || part->fault != FAULT_NONE)
		return PACKAGE_FAILED;
	for (;;) {
		XML_ParsingStatus at;
		enum XML_Status status;

		XML_GetParsingStatus(part->parser, &at);
		if (at.parsing == XML_FINISHED)
			return PACKAGE_END;
		status = at.parsing == XML_SUSPENDED ? XML_ResumeParser(part->parser) : feed(part);
		if (status == XML_STATUS_SUSPENDED)
			return PACKAGE_PAUSED;
		if (status == XML_STATUS_ERROR) {
			part->fault = part->fault == FAULT_NONE ? FAULT_XML : part->fault;
			report(part);
			return PACKAGE_FAILED;
		}
	}
}

bool
package_part_read(struct package *package, const char *name, const struct package_handler *handler,
		  void *context)
{
	struct package_part *part =
		package_part_open(package, name, handler, context, package->diag);
	bool ok = part != NULL && package_part_run(part) == PACKAGE_END;

	package_part_close(part);
	return ok;
}

void
package_part_scan(struct package *package, const char *name,
		  bool (*take)(void *context, const char *bytes, size_t n), void *context)
{
	const struct libzip *lib = package->lib;
	zip_file_t *file = lib->zip_fopen(package->zip, name, ZIP_FL_NOCASE);
	char *chunk = file == NULL ? NULL : arena_calloc(1, CHUNK);
	uint64_t read = 0;
	zip_int64_t n;

	while (file != NULL && read < PART_MAX && (n = lib->zip_fread(file, chunk, CHUNK)) > 0) {
		read += (uint64_t)n;
		if (!take(context, chunk, (size_t)n))
			break;
	}
	free(chunk);
	if (file != NULL)
		(void)lib->zip_fclose(file);
}

struct link_reader {
	struct arena *arena;
	struct package_links *links;
	struct text folder; /* of the part that points: "xl", or blank */
};

static struct text
parent(struct text path)
{
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	return (struct text){ path.p, path.n > 0 ? path.n - 1 : 0 };
}

/* Where a target leads, from the folder: "worksheets/a.xml", "../a.xml", "/xl/a.xml". */
static const char *
resolve(struct arena *arena, struct text folder, const char *target)
{
	char path[PATH_SIZE];
	int n;

	if (*target == '/') {
		folder.n = 0;
		target++;
	}
	while (strncmp(target, "../", 3) == 0) {
		folder = parent(folder);
		target += 3;
	}
	while (strncmp(target, "./", 2) == 0)
		target += 2;
	n = snprintf(path, sizeof(path), "%.*s%s%s", (int)folder.n, folder.p,
		     folder.n > 0 ? "/" : "", target);
	return n < 0 || n >= PATH_SIZE ? "" : arena_string(arena, text_of(path));
}

static void
link_start(void *context, const char *name, const char **attributes)
{
	struct link_reader *reader = context;
	struct package_links *links = reader->links;
	const char *id = package_attribute(attributes, "Id");
	const char *type = package_attribute(attributes, "Type");
	const char *target = package_attribute(attributes, "Target");

	if (strcmp(name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
		return;
	const char *slash = strrchr(type, '/');

	links->link = arena_grow(links->link, &links->room, links->count, sizeof(*links->link));
	links->link[links->count++] = (struct package_link){
		.id = arena_string(reader->arena, text_of(id)),
		.type = arena_string(reader->arena, text_of(slash == NULL ? type : slash + 1)),
		.target = resolve(reader->arena, reader->folder, target),
	};
}

bool
package_links(struct package *package, const char *part, struct arena *arena,
	      struct package_links *links)
{
	static const struct package_handler handler = { .start = link_start };
	struct link_reader reader = { arena, links, parent(text_of(part)) };
	const char *file = reader.folder.n > 0 ? part + reader.folder.n + 1 : part;
	char path[PATH_SIZE];
	int n = snprintf(path, sizeof(path), "%.*s%s_rels/%s.rels", (int)reader.folder.n, part,
			 reader.folder.n > 0 ? "/" : "", file);

	if (n < 0 || n >= PATH_SIZE || !package_has(package, path))
		return true;
	return package_part_read(package, path, &handler, &reader);
}
