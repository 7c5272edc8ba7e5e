#ifndef JZ_LAW_CHILD_H
#define JZ_LAW_CHILD_H

#include "law/walk.h"

/*
 * Step 2, orphans (国办发〔2010〕54号) and unattended children (民发〔2019〕62号): each is a unit
 * of his own and no longer counted.  Returns the facts without which one is not decided.
 */
facts_t child_find(struct walk *walk);

#endif
