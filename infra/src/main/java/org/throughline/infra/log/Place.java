package org.throughline.infra.log;

import org.throughline.infra.log.evidence.Hash;

/**
 * A place in a log that cannot be taken for one in another log.
 *
 * @param position 0 before the first event
 * @param digest of the event at this position
 */
record Place(long position, Hash digest) {}
