#define _XOPEN_SOURCE 700 /* realpath() */

#include "law/place.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/fault.h"
#include "table/ini.h"

enum { PLACES_MOST = 16 };

static const char *const name_key[2] = { [LANGUAGE_ZH] = "name_zh", [LANGUAGE_EN] = "name_en" };

static bool
is_folder(const char *path)
{
	struct stat status;

	errno = 0;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
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

	char *full = realpath(dir, NULL);

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
	return (struct text){ path.p + n, path.n - n };
}

/* Are all entries of a place.ini such as it takes? */
static bool
check_keys(const struct ini *ini, struct diag *diag)
{
	bool good = true;

	for (size_t i = 0; i < ini->count; i++) {
		const struct ini_entry *entry = &ini->entry[i];
		struct where where = ini_where(ini, entry->line);

		if (text_equal(entry->section, TEXT("place")) &&
		    (text_equal(entry->key, text_of(name_key[0])) ||
		     text_equal(entry->key, text_of(name_key[1])) ||
		     text_equal(entry->key, TEXT("within"))))
			continue;
		diag_say(diag, DIAG_PLACE_KEY, .at = where, .value = entry->key);
		good = false;
	}
	return good;
}

static bool
take_names(struct place *place, const struct ini *ini, struct diag *diag)
{
	struct where where = ini_where(ini, 1);
	bool good = true;

	for (int i = 0; i < 2; i++) {
		place->name[i] = ini_value(ini, "place", name_key[i]);
		if (place->name[i].n > 0)
			continue;
		diag_say(diag, DIAG_PLACE_NAME, .at = where, .one = text_of(name_key[i]));
		good = false;
	}
	return good;
}

/* Read the place.ini of a place whose folder is known; *within is the next folder's name. */
static bool
read_file(struct place *place, struct text *within, size_t *line, struct arena *arena,
	  struct diag *diag)
{
	const char *path = join(text_of(place->dir), TEXT("place.ini"), arena);
	struct where where = { .file = text_of(place->dir) };
	struct stat status;
	struct ini ini;

	*within = TEXT_NONE;
	if (stat(path, &status) != 0 && errno == ENOENT) {
		diag_say(diag, DIAG_PLACE_FILE, .at = where);
		return false;
	}
	bool good = ini_read(&ini, path, arena, diag);

	good &= check_keys(&ini, diag);
	good &= take_names(place, &ini, diag);
	const struct ini_entry *entry = ini_find(&ini, "place", "within");

	if (entry != NULL) {
		*within = entry->value;
		*line = entry->line;
	}
	return good;
}

/* The folder that within names; NULL, with the fault reported, where there is none. */
static const char *
find_within(const struct place_chain *chain, struct text within, size_t line, struct text above,
	    struct arena *arena, struct diag *diag)
{
	const struct place *place = &chain->place[chain->count - 1];
	struct where where = { .file = text_of(join(text_of(place->dir), TEXT("place.ini"), arena)),
			       .line = line };
	const char *dir = join(above, within, arena);

	for (size_t i = 0; i < chain->count; i++) {
		if (text_equal(chain->place[i].key, within)) {
			diag_say(diag, DIAG_PLACE_LOOP, .at = where, .value = within);
			return NULL;
		}
	}
	if (text_find(within, TEXT("/")) != SIZE_MAX || within.p[0] == '.' || !is_folder(dir) ||
	    chain->count == PLACES_MOST) {
		diag_say(diag, DIAG_PLACE_WITHIN, .at = where, .value = within,
			 .one = text_of(dir));
		return NULL;
	}
	return dir;
}

struct place_chain
place_read(const char *dir, struct arena *arena, struct diag *diag)
{
	struct place *place = arena_alloc(arena, PLACES_MOST * sizeof(*place));
	struct place_chain chain = { place, 0, true };
	struct text path = plain_path(dir, arena);
	struct text above;
	struct text within = last_part(path, &above);
	size_t line = 0;

	if (!is_folder(dir)) {
		struct fault room;

		diag_say(diag, DIAG_FILE_OPEN, .at = { .file = text_of(dir) },
			 .one = text_of(
				 fault_text(errno != 0 ? errno : ENOTDIR, diag->language, &room)));
		chain.good = false;
		return chain;
	}
	for (dir = arena_string(arena, path); dir != NULL;) {
		place[chain.count].key = within;
		place[chain.count].dir = dir;
		chain.good &= read_file(&place[chain.count++], &within, &line, arena, diag);
		if (within.n == 0)
			break;
		dir = find_within(&chain, within, line, above, arena, diag);
		chain.good &= dir != NULL;
	}
	return chain;
}
