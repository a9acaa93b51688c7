package org.throughline.command.door;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;

/**
 * How large a batch may be, and what it leaves of the disk.
 *
 * @param mostBytes of one batch
 * @param mostLines of one batch, blank ones included
 * @param keepFree bytes of the disk that no batch takes
 */
public record SpoolLimits(long mostBytes, long mostLines, long keepFree) {

    /** Refuses what nobody can mean. */
    public SpoolLimits {
        if (mostBytes < 1 || mostLines < 1 || keepFree < 0) {
            throw new IllegalArgumentException(
                    "throughline.spool: most-bytes=%d and most-lines=%d have to be more than 0, keep-free=%d not less"
                            .formatted(mostBytes, mostLines, keepFree));
        }
    }

    void require(long bytes, long lines) {
        if (bytes > mostBytes) {
            throw Refusal.of(
                            RefusalCode.TOO_LARGE,
                            "A batch takes at most %,d bytes (throughline.spool.most-bytes); send it in parts"
                                    .formatted(mostBytes))
                    .with("maximumBytes", mostBytes);
        }
        if (lines > mostLines) {
            throw Refusal.of(
                            RefusalCode.TOO_LARGE,
                            "A batch takes at most %,d lines (throughline.spool.most-lines); send it in parts"
                                    .formatted(mostLines))
                    .with("maximumLines", mostLines);
        }
    }

    /**
     * Lets so much more be written.
     *
     * @param usable bytes that are free
     */
    void requireRoom(long usable, long more) {
        if (usable - more < keepFree) {
            throw Refusal.of(
                            RefusalCode.NO_ROOM,
                            "A batch waits on the disk until it has come in whole, and leaves %,d bytes free there (throughline.spool.keep-free); %,d are"
                                    .formatted(keepFree, usable))
                    .with("freeBytes", usable)
                    .with("keepFreeBytes", keepFree);
        }
    }
}
