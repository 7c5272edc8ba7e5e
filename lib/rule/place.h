#ifndef JZ_RULE_PLACE_H
#define JZ_RULE_PLACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

/* How high a place stands; the greater, the lower. */
enum place_level {
	PLACE_LEVEL_NONE, /* it does not say */
	PLACE_NATION,
	PLACE_PROVINCE,
	PLACE_PREFECTURE,
	PLACE_COUNTY,
	PLACE_TOWN,
	PLACE_LEVELS
};

/* Whose name and address stand in letters, under [office]. */
enum place_office {
	PLACE_OFFICE_NAME,
	PLACE_OFFICE_ADDRESS,
	PLACE_OFFICE_PHONE,
	PLACE_OFFICE_REVIEW, /* who reviews its decisions */
	PLACE_OFFICE_COURT,
	PLACE_OFFICES
};

/* Which departments a place names, under [department]. */
enum place_department {
#define DEPARTMENT(name, key, zh, en) PLACE_DEPARTMENT_##name,
#include "rule/department.def"
#undef DEPARTMENT
	PLACE_DEPARTMENTS
};

/* A place that has rules: a folder with a place.ini. */
struct place {
	struct text key;     /* the folder's name: "datonghu" */
	struct text name[2]; /* by enum language; the Chinese one where there is no English one */
	enum place_level level;
	struct text office[PLACE_OFFICES];         /* blank: it does not say */
	struct text department[PLACE_DEPARTMENTS]; /* the same */
	const char *dir;                           /* as opened */
};

/*
 * The place of a folder and those that it lies within, nearest first: folders beside it or, where
 * none is there, in the folder shipped, which may be NULL.
 * Faults are reported; good is false then, and the chain is as long as it could be made: none
 * where dir is no folder.
 * Everything is the arena's.
 */
struct place_chain {
	const struct place *place;
	size_t count;
	bool good;
};

/* The nearest place whose [office] has a name: who writes letters.  NULL where none has. */
const struct place *place_office_of(const struct place *nearest, size_t count);

/* What the nearest place that names a department calls it; else what it is for, "民政部门". */
struct text place_department(const struct place *nearest, size_t count,
			     enum place_department department, enum language language);

/* "prefecture" or "市级"; PLACE_LEVEL_NONE where a word is none. */
enum place_level place_level(struct text word);
const char *place_level_name(enum place_level level, enum language language);

struct place_chain place_read(const char *dir, const char *shipped, struct arena *arena,
			      struct diag *diag);

/* The folder called name beside dir; NULL where there is none. */
const char *place_beside(const char *dir, const char *name, struct arena *arena);

/*
 * Make the folder of a new place within another, a level below it, and in it a place.ini with its
 * last name as name_zh.  False, reported, where there is one already, where it cannot be made, or
 * where the other is found from there neither beside it nor in the folder shipped, as place_read()
 * looks for it.
 */
bool place_begin(const char *dir, const struct place *within, const char *shipped,
		 struct diag *diag);

#endif
