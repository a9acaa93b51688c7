package org.throughline.infra.log;

import org.throughline.infra.log.evidence.Hash;

/**
 * An entry about to be appended.
 *
 * @param content the digest of its {@link LogEntry#content()}, computed by whoever appends and not by whoever happens to
 *     write for everybody
 */
record NewEntry(LogEntry entry, Hash content) {

    static NewEntry of(LogEntry entry) {
        return new NewEntry(entry, entry.content().digest());
    }
}
