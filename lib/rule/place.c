#include "rule/place.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fault.h"
#include "base/near.h"
#include "base/prose.h"
#include "os/path.h"
#include "table/ini.h"
#include "table/outfile.h"

enum { PLACES_MOST = 16 };

/* Otherwise errno says why it cannot be looked at; 0: it is something else. */
static bool
is_folder(const char *path)
{
	errno = 0;
	return path_kind(path) == PATH_FOLDER;
}

/* "dir/name" */
static const char *
join(struct text dir, struct text name, struct arena *arena)
{
	char *path = arena_alloc(arena, dir.n + name.n + 2);

	if (dir.n > 0) {
		memcpy(path, dir.p, dir.n);
		path[dir.n] = '/';
	}
	memcpy(path + dir.n + (dir.n > 0 ? 1 : 0), name.p, name.n);
	return path;
}

/* A folder's path without slashes at its end; one whose last part is no name, in full. */
static struct text
plain_path(const char *dir, struct arena *arena)
{
	struct text path = text_of(dir);

	while (path.n > 1 && path.p[path.n - 1] == '/')
		path.n--;
	if (!text_equal(path, TEXT(".")) && !text_ends(path, TEXT("..")) &&
	    !text_ends(path, TEXT("/.")))
		return path;

	char *full = path_full(dir);

	if (full == NULL)
		return path;
	path = arena_text(arena, text_of(full));
	free(full);
	return path;
}

/* The last part of a path; *above is what stands before it. */
static struct text
last_part(struct text path, struct text *above)
{
	size_t n = path.n;

	while (n > 0 && path.p[n - 1] != '/')
		n--;
	*above = (struct text){ path.p, n > 1 ? n - 1 : n };
	return text_from(path, n);
}

static const char *const levels[PLACE_LEVELS][2] = {
	[PLACE_LEVEL_NONE] = { "", "" },
	[PLACE_NATION] = { [LANGUAGE_ZH] = "全国", [LANGUAGE_EN] = "nation" },
	[PLACE_PROVINCE] = { [LANGUAGE_ZH] = "省级", [LANGUAGE_EN] = "province" },
	[PLACE_PREFECTURE] = { [LANGUAGE_ZH] = "市级", [LANGUAGE_EN] = "prefecture" },
	[PLACE_COUNTY] = { [LANGUAGE_ZH] = "县级", [LANGUAGE_EN] = "county" },
	[PLACE_TOWN] = { [LANGUAGE_ZH] = "乡镇", [LANGUAGE_EN] = "town" },
};

/* What people call the levels besides. */
static const char *const called[PLACE_LEVELS] = {
	[PLACE_NATION] = "国家|国家级|中央",
	[PLACE_PROVINCE] = "省|自治区|直辖市|省（自治区、直辖市）",
	[PLACE_PREFECTURE] = "市|地市|地级市|设区的市|地市级|州",
	[PLACE_COUNTY] = "县|区|县区|区县|县（市、区）|县市区|县级市|区级",
	[PLACE_TOWN] = "镇|乡|乡镇级|镇级|街道|乡镇（街道）",
};

const struct place *
place_office_of(const struct place *nearest, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (nearest[i].office[PLACE_OFFICE_NAME].n > 0)
			return &nearest[i];
	return NULL;
}

static const char *const departments[PLACE_DEPARTMENTS][2] = {
#define DEPARTMENT(name, key, zh, en) { zh, en },
#include "rule/department.def"
#undef DEPARTMENT
};

struct text
place_department(const struct place *nearest, size_t count, enum place_department department,
		 enum language language)
{
	for (size_t i = 0; i < count; i++)
		if (nearest[i].department[department].n > 0)
			return nearest[i].department[department];
	return text_of(departments[department][language]);
}

enum place_level
place_level(struct text word)
{
	for (enum place_level i = PLACE_NATION; i < PLACE_LEVELS; i++)
		if (text_equal(word, text_of(levels[i][0])) ||
		    text_equal(word, text_of(levels[i][1])) || text_is_any(word, called[i]))
			return i;
	return PLACE_LEVEL_NONE;
}

const char *
place_level_name(enum place_level level, enum language language)
{
	return levels[level][language];
}

/* What a place.ini takes, and where it goes. */
static const struct {
	const char *section;
	const char *key;
	size_t text; /* offset in struct place; 0: read by itself */
} fields[] = {
	{ "place", "name_zh", offsetof(struct place, name[LANGUAGE_ZH]) },
	{ "place", "name_en", offsetof(struct place, name[LANGUAGE_EN]) },
	{ "place", "within", 0 },
	{ "place", "level", 0 },
	{ "office", "name", offsetof(struct place, office[PLACE_OFFICE_NAME]) },
	{ "office", "address", offsetof(struct place, office[PLACE_OFFICE_ADDRESS]) },
	{ "office", "phone", offsetof(struct place, office[PLACE_OFFICE_PHONE]) },
	{ "office", "review", offsetof(struct place, office[PLACE_OFFICE_REVIEW]) },
	{ "office", "court", offsetof(struct place, office[PLACE_OFFICE_COURT]) },
#define DEPARTMENT(name, key, zh, en)                                                              \
	{ "department", key, offsetof(struct place, department[PLACE_DEPARTMENT_##name]) },
#include "rule/department.def"
#undef DEPARTMENT
};

static bool
take_entry(struct place *place, const struct ini *ini, const struct ini_entry *entry,
	   struct diag *diag)
{
	for (size_t i = 0; i < ARRAY_LENGTH(fields); i++) {
		if (!text_equal(entry->section, text_of(fields[i].section)) ||
		    !text_equal(entry->key, text_of(fields[i].key)))
			continue;
		if (fields[i].text != 0)
			*(struct text *)(void *)((char *)place + fields[i].text) = entry->value;
		return true;
	}
	diag_say(diag, DIAG_PLACE_KEY, .at = ini_where(ini, entry->line), .value = entry->key);
	return false;
}

static bool
take_level(struct place *place, const struct ini *ini, struct diag *diag)
{
	const struct ini_entry *entry = ini_find(ini, "place", "level");

	if (entry == NULL)
		return true;
	place->level = place_level(entry->value);
	if (place->level != PLACE_LEVEL_NONE)
		return true;
	diag_say(diag, DIAG_PLACE_LEVEL, .at = ini_where(ini, entry->line), .value = entry->value);
	return false;
}

static bool
take_entries(struct place *place, const struct ini *ini, struct diag *diag)
{
	bool good = take_level(place, ini, diag);

	for (size_t i = 0; i < ini->count; i++)
		good &= take_entry(place, ini, &ini->entry[i], diag);
	if (place->name[LANGUAGE_EN].n == 0)
		place->name[LANGUAGE_EN] = place->name[LANGUAGE_ZH];
	if (place->name[LANGUAGE_ZH].n > 0)
		return good;
	diag_say(diag, DIAG_PLACE_NAME, .at = ini_where(ini, 1), .one = TEXT("name_zh"));
	return false;
}

/* Read the place.ini of a place whose folder is known; *within is the next folder's name. */
static bool
read_file(struct place *place, struct text *within, size_t *line, struct arena *arena,
	  struct diag *diag)
{
	const char *path = join(text_of(place->dir), TEXT("place.ini"), arena);
	struct where where = { .file = text_of(place->dir) };
	struct ini ini;

	*within = TEXT_NONE;
	if (path_kind(path) == PATH_NONE && errno == ENOENT) {
		diag_say(diag, DIAG_PLACE_FILE, .at = where);
		return false;
	}
	bool good = ini_read(&ini, path, arena, diag);

	good &= take_entries(place, &ini, diag);
	const struct ini_entry *entry = ini_find(&ini, "place", "within");

	if (entry != NULL) {
		*within = entry->value;
		*line = entry->line;
	}
	return good;
}

/* ---- places that are there ---- */

/* The places of a folder, as they are told to somebody who asked for another. */
struct around {
	const char *folder;
	struct text asked;
	struct near near;   /* the name that is spelled nearly so */
	const char *called; /* the folder of a place that is called so, as 湖南 is hunan */
	struct prose words; /* "hunan（湖南省）、yiyang（益阳市）" */
	struct arena *arena;
	struct diag *diag;
};

static void
add_around(void *context, const char *name)
{
	struct around *around = context;
	const char *dir = join(text_of(around->folder), text_of(name), around->arena);
	const char *file = join(text_of(dir), TEXT("place.ini"), around->arena);
	struct ini ini = { 0 };
	int heard;

	if (path_kind(file) == PATH_NONE)
		return;
	heard = diag_hush(around->diag, DIAG_LEVELS);
	(void)ini_read(&ini, file, around->arena, around->diag);
	(void)diag_hush(around->diag, heard);
	struct text title = ini_value(&ini, "place", "name_zh");

	name = arena_string(around->arena, text_of(name));
	near_ask(&around->near, name);
	if (around->called == NULL && text_find(title, around->asked) != SIZE_MAX)
		around->called = name;
	if (around->words.n > 0)
		prose_add(&around->words, "、", ", ");
	prose_add(&around->words, "%s（%.*s）", "%s (%.*s)", name, SHOW(title));
}

static struct around
look_around(const char *folder, struct text asked, struct arena *arena, struct diag *diag)
{
	struct around around = { .folder = folder,
				 .asked = asked,
				 .near = { .mistyped = arena_string(arena, asked) },
				 .words = { .language = diag->language },
				 .arena = arena,
				 .diag = diag };

	(void)path_each(folder, add_around, &around);
	return around;
}

/* Nothing is there of the name that somebody gave: which places are? */
static void
report_none(const char *dir, int fault, const char *shipped, struct arena *arena, struct diag *diag)
{
	struct where where = { .file = text_of(dir) };
	struct fault room;

	if (shipped == NULL || fault != ENOENT || strchr(dir, '/') != NULL) {
		diag_say(diag, DIAG_FILE_OPEN, .at = where,
			 .one = text_of(fault_text(fault, diag->language, &room)));
		return;
	}
	struct around around = look_around(shipped, text_of(dir), arena, diag);
	const char *meant = around.called != NULL ? around.called : around.near.word;

	diag_say(diag, meant != NULL ? DIAG_PLACE_MEANT : DIAG_PLACE_UNKNOWN, .at = where,
		 .value = text_of(dir), .one = { around.words.p, around.words.n },
		 .two = text_of(meant));
	prose_free(&around.words);
}

/* A place within another that is neither beside it nor shipped. */
static void
report_within(struct where where, struct text within, struct text beside, const char *shipped,
	      struct arena *arena, struct diag *diag)
{
	struct around around = look_around(shipped != NULL ? shipped : ".", within, arena, diag);

	diag_say(diag, DIAG_PLACE_WITHIN, .at = where, .value = within, .one = beside,
		 .two = { around.words.p, around.words.n });
	prose_free(&around.words);
}

/* The folder that within names; NULL, with the fault reported, where there is none. */
static const char *
find_within(const struct place_chain *chain, struct text within, size_t line, struct text above,
	    const char *shipped, struct arena *arena, struct diag *diag)
{
	const struct place *place = &chain->place[chain->count - 1];
	struct where where = { .file = text_of(join(text_of(place->dir), TEXT("place.ini"), arena)),
			       .line = line };
	const char *beside = join(above, within, arena);
	const char *dir = beside;

	if (shipped != NULL && !is_folder(dir))
		dir = join(text_of(shipped), within, arena);
	for (size_t i = 0; i < chain->count; i++) {
		if (text_equal(chain->place[i].key, within)) {
			diag_say(diag, DIAG_PLACE_LOOP, .at = where, .value = within);
			return NULL;
		}
	}
	if (text_find(within, TEXT("/")) != SIZE_MAX || within.p[0] == '.' || !is_folder(dir) ||
	    chain->count == PLACES_MOST) {
		report_within(where, within, text_of(beside), shipped, arena, diag);
		return NULL;
	}
	return dir;
}

struct place_chain
place_read(const char *dir, const char *shipped, struct arena *arena, struct diag *diag)
{
	struct place *place = arena_alloc(arena, PLACES_MOST * sizeof(*place));
	struct place_chain chain = { place, 0, true };
	struct text path = plain_path(dir, arena);
	struct text above;
	struct text within = last_part(path, &above);
	size_t line = 0;

	if (!is_folder(dir)) {
		report_none(dir, errno != 0 ? errno : ENOTDIR, shipped, arena, diag);
		chain.good = false;
		return chain;
	}
	for (dir = arena_string(arena, path); dir != NULL;) {
		place[chain.count] = (struct place){ .key = within };
		place[chain.count].dir = dir;
		chain.good &= read_file(&place[chain.count++], &within, &line, arena, diag);
		if (within.n == 0)
			break;
		dir = find_within(&chain, within, line, above, shipped, arena, diag);
		chain.good &= dir != NULL;
		if (dir != NULL)
			(void)last_part(text_of(dir), &above);
	}
	return chain;
}

/* Write a new file; what stands there stays. */
static bool
write_new(const char *path, struct text content, struct diag *diag)
{
	struct where where = { .file = text_of(path) };

	if (path_kind(path) != PATH_NONE) {
		diag_say(diag, DIAG_PLACE_THERE, .at = where);
		return false;
	}
	struct outfile *out = outfile_open(path, diag);

	if (out == NULL)
		return false;
	outfile_text(out, content);
	return outfile_finish(out);
}

const char *
place_beside(const char *dir, const char *name, struct arena *arena)
{
	struct text above;

	(void)last_part(plain_path(dir, arena), &above);
	const char *beside = join(above, text_of(name), arena);

	return is_folder(beside) ? beside : NULL;
}

/* Would a place in dir find this one again by its name? */
static bool
is_found(const char *dir, const struct place *within, const char *shipped, struct arena *arena)
{
	const char *name = arena_string(arena, within->key);
	const char *found = place_beside(dir, name, arena);

	if (found == NULL && shipped != NULL)
		found = join(text_of(shipped), within->key, arena);
	char *there = found != NULL ? path_full(found) : NULL;
	char *meant = path_full(within->dir);
	bool same = there != NULL && meant != NULL && strcmp(there, meant) == 0;

	free(there);
	free(meant);
	return same;
}

bool
place_begin(const char *dir, const struct place *within, const char *shipped, struct diag *diag)
{
	struct arena arena = { 0 };
	struct prose words = { .language = diag->language };
	enum place_level level = within->level < PLACE_TOWN ? within->level + 1 : PLACE_TOWN;
	struct text path = plain_path(dir, &arena);
	struct text above;
	struct text name = last_part(path, &above);
	struct where where = { .file = path };
	struct fault room;

	if (!is_found(dir, within, shipped, &arena)) {
		report_within(where, within->key, text_of(join(above, within->key, &arena)),
			      shipped, &arena, diag);
		arena_free(&arena);
		return false;
	}
	if (!is_folder(dir) && !path_make_folder(dir)) {
		diag_say(diag, DIAG_FILE_OPEN, .at = where,
			 .one = text_of(fault_text(errno, diag->language, &room)));
		arena_free(&arena);
		return false;
	}
	prose_add(
		&words,
		"[place]\nname_zh = %.*s\nwithin  = %.*s\nlevel   = %s\n\n"
		"; 文书上的落款，去掉行首的分号\n[office]\n;name    = 民政局\n;address = 地址\n"
		";phone   = 电话\n;review  = 行政复议机关\n;court   = 人民法院\n",
		"[place]\nname_zh = %.*s\nwithin  = %.*s\nlevel   = %s\n\n"
		"; for letters; take the semicolons off\n[office]\n;name    = office\n"
		";address = address\n;phone   = phone\n;review  = who reviews\n;court   = court\n",
		SHOW(name), SHOW(within->key), place_level_name(level, diag->language));
	bool good = write_new(join(path, TEXT("place.ini"), &arena),
			      (struct text){ words.p, words.n }, diag);

	prose_free(&words);
	arena_free(&arena);
	return good;
}
