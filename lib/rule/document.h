#ifndef JZ_RULE_DOCUMENT_H
#define JZ_RULE_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/day.h"
#include "base/diag.h"
#include "base/text.h"
#include "register/word.h"
#include "rule/place.h"
#include "table/ini.h"

/* How sure a document's values are; the greater, the weaker. */
enum basis {
	BASIS_OFFICIAL,     /* its text was read */
	BASIS_CHOICE,       /* ours, where the law is silent; until the place adopts it */
	BASIS_RECORDED,     /* as the town keeps it, computed by nobody */
	BASIS_UNVERIFIED,   /* known at second hand */
	BASIS_ILLUSTRATIVE, /* invented, for examples */
};

/* A normative document, as the [document] of a rule file names it. */
struct document {
	struct text file;  /* path as opened */
	struct text place; /* "datonghu" */
	enum place_level level;
	size_t distance; /* of the place: 0 for the nearest */
	struct text title;
	struct text number;     /* "大办发〔2021〕30号"; may be blank */
	struct text short_name; /* "社会救助法": how it is cited in place of both; may be blank */
	struct text replaces; /* the number of a document that it ends; may be blank */
	day_t from;
	day_t until;             /* the last day in force; DAY_NONE: open */
	day_t confirmed_through; /* DAY_NONE: not stated */
	enum basis basis;
};

/*
 * Read the [document] of a rule file; the other sections are left alone.  Every fault is
 * reported, and gives false.  Texts are those of the ini.
 */
bool document_read(struct document *document, const struct ini *ini, struct diag *diag);

/* "2026-01-01", "2026年1月1日", "2026.1.1": the year of four digits first.  *out stays else. */
bool document_day(struct text t, day_t *out);

/* May it be paid by, and a letter be sent? */
bool document_payable(enum basis basis);

/* The word for it, for lists. */
enum word document_basis(enum basis basis);

/* How messages and citations name it: its short name, else the number, else the title. */
struct text document_name(const struct document *document);

/* Is it in force on the date? */
bool document_holds(const struct document *document, day_t date);

/* As documents override each other: that of the nearer place first, then the later one. */
int document_order(const struct document *a, const struct document *b);

/* "大办发〔2021〕30号（五）", cut where it does not fit into size bytes. */
struct text document_cite(const struct document *document, struct text article, char *buf,
			  size_t size);

/* Warn of a date whose year is strange; DAY_NONE is not. */
void document_year(const struct ini *ini, size_t line, day_t day, struct diag *diag);

/* Is from not after until, where both are given?  Reports it where it is. */
bool document_period(const struct ini *ini, size_t line, day_t from, day_t until,
		     struct diag *diag);

#endif
