#include "heading/mapping.h"

#include <stdio.h>

enum { LINE_SIZE = 512 };

static bool
read_entry(const struct ini *ini, const struct ini_entry *entry, struct heading *about,
	   struct diag *diag)
{
	struct where where = ini_where(ini, entry->line);
	bool carried = text_equal(entry->value, TEXT("-"));

	*about = heading_find(entry->value);
	if (text_equal(entry->section, TEXT("columns")) &&
	    (carried || about->home != HEADING_UNKNOWN)) {
		about->scale = heading_scale(entry->key);
		about->loose = false;
		return true;
	}
	diag_say(diag, DIAG_MAP_COLUMN, .at = where,
		 .value = text_equal(entry->section, TEXT("columns")) ? entry->value
								      : entry->section);
	return false;
}

bool
mapping_read(struct mapping *mapping, const char *path, struct arena *arena, struct diag *diag)
{
	bool good = ini_read_headings(&mapping->ini, path, arena, diag);
	size_t count = mapping->ini.count;

	mapping->about = arena_alloc(arena, count * sizeof(*mapping->about) + 1);
	mapping->met = arena_alloc(arena, count * sizeof(*mapping->met) + 1);
	for (size_t i = 0; i < count; i++)
		good &= read_entry(&mapping->ini, &mapping->ini.entry[i], &mapping->about[i], diag);
	return good;
}

bool
mapping_find(const struct mapping *mapping, struct text heading, struct heading *about)
{
	char buf[HEADING_SIZE];
	struct text folded = text_fold(heading, buf, sizeof(buf));

	for (size_t i = 0; mapping != NULL && i < mapping->ini.count; i++) {
		if (!text_equal(mapping->ini.entry[i].key, folded))
			continue;
		mapping->met[i] = true;
		*about = mapping->about[i];
		return true;
	}
	return false;
}

void
mapping_report(const struct mapping *mapping, struct diag *diag)
{
	for (size_t i = 0; mapping != NULL && i < mapping->ini.count; i++) {
		struct where where = ini_where(&mapping->ini, mapping->ini.entry[i].line);

		if (!mapping->met[i])
			diag_say(diag, DIAG_MAP_HEADING, .at = where,
				 .value = mapping->ini.entry[i].key);
	}
}

struct text
mapping_line(struct text heading, struct heading about, struct arena *arena)
{
	char fold[LINE_SIZE];
	char line[2 * LINE_SIZE];
	struct text folded = text_fold(heading, fold, sizeof(fold));
	const struct column *column = heading_column(about);
	struct text key = column == NULL ? TEXT("-") : column->key;
	bool guess = about.home == HEADING_GUESSED;

	if (!ini_is_heading(folded) || (guess && !column_is_secret(column)))
		return TEXT_NONE;
	(void)snprintf(line, sizeof(line), "%s%.*s = %.*s", guess ? "; " : "", (int)folded.n,
		       folded.p, (int)key.n, key.p);
	return arena_text(arena, text_of(line));
}
