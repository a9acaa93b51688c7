package org.throughline.query.read;

import org.throughline.query.SubjectKinds;
import org.throughline.query.history.EventMemory;

/** What snapshots are read from. */
record SnapshotSources(
        SubjectKinds kinds, EventMemory memory, Places places, Naming naming, Discretion discretion, Tenses tenses) {}
