#ifndef JZ_AID_PROGRAMME_H
#define JZ_AID_PROGRAMME_H

#include "base/diag.h"
#include "base/text.h"
#include "rule/place.h"

/* The programmes of social assistance, from programme.def; everything here is constant. */
enum programme {
#define PROGRAMME(name, ...) PROGRAMME_##name,
#include "aid/programme.def"
#undef PROGRAMME
	PROGRAMMES
};

/* How near it is to need (Law of 2026 art. 15; 大办发〔2021〕30号（一）). */
enum programme_layer { LAYER_BASIC, LAYER_SPECIAL, LAYER_EMERGENCY };

enum programme_subject {
	SUBJECT_PERSON,
	SUBJECT_HOUSEHOLD,
	SUBJECT_EVENT, /* a household to which something happened: no register has it */
};

/* Where one asks for it: Law of 2026 art. 37 and 38. */
enum programme_apply { APPLY_WINDOW, APPLY_SCHOOL, APPLY_DEPARTMENT };

/* Whether an answer stands as long as what it rests on. */
enum programme_again {
	AGAIN_STANDS,
	AGAIN_RENEWED, /* it is asked anew after a time: what is had by the year, and events */
};

struct programme_info {
	const char *code;    /* "premium": permanent */
	const char *name[2]; /* by enum language */
	enum programme_layer layer;
	enum place_department department;
	enum programme_apply apply;
	enum programme_subject subject;
	enum programme_again again;
};

const struct programme_info *programme_of(enum programme programme);

/* Its name in Chinese, its code in English: as a cell has it. */
struct text programme_cell(enum programme programme, enum language language);

/*
 * Who runs it: as the nearest place that names the department calls it, else by what it is for,
 * "民政部门".
 */
struct text programme_department(enum programme programme, const struct place *nearest,
				 size_t places, enum language language);

#endif
