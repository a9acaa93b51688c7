package org.throughline.command.door;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/**
 * Ids for what a client left unnamed: UUIDs of version 7 (RFC 9562), which begin with the time. What was made at about the
 * same time stands together in an index, so that an append to a large log touches the index where the last one did.
 */
public final class NewId {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private NewId() {}

    /** A UUID in its 36 characters; nobody can guess it from another. */
    public static String next() {
        return GENERATOR.generate().toString();
    }
}
