#ifndef JZ_LAW_HARDSHIP_H
#define JZ_LAW_HARDSHIP_H

#include "law/walk.h"

/*
 * Step 3, special hardship (特困; 民发〔2021〕43号, 大办发〔2021〕30号（六）), asked of each
 * member left: each found is a unit of his own and no longer counted.  Returns the facts without
 * which one is not decided.
 */
facts_t hardship_find(struct walk *walk);

#endif
