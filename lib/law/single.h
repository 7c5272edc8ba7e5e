#ifndef JZ_LAW_SINGLE_H
#define JZ_LAW_SINGLE_H

#include "law/walk.h"

/*
 * Members of a household settled as low-income who are covered as single-person households
 * (大办发〔2021〕30号（五）).  Who would qualify but has not applied adds a reason to *reasons,
 * for the household's row.  Returns the facts without which one is not decided.
 */
facts_t single_find(struct walk *walk, reasons_t *reasons);

#endif
