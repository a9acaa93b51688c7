package org.throughline.infra.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.throughline.infra.log.evidence.Hash;
import org.throughline.infra.log.evidence.Verdict;

/**
 * What a backup says of itself.
 *
 * @param format of the file; this program reads and writes {@value #FORMAT}
 * @param program its version
 * @param madeAt when the copy was begun
 * @param position of the last event in it; 0 when there is none
 * @param versions of the tables, by schema
 * @param verdict what came of verifying the log that was copied
 * @param parts the copied tables
 */
public record Manifest(
        int format,
        String program,
        Instant madeAt,
        long position,
        Map<String, String> versions,
        Verdict verdict,
        List<Copied> parts) {

    static final int FORMAT = 1;
    /** Where it stands in the file. */
    static final String ENTRY = "manifest.json";

    /**
     * A copied table.
     *
     * @param name of the table and of the entry of the file that holds it
     * @param columns in the order in which the entry has them
     * @param rows how many
     * @param digest of the entry's bytes
     */
    public record Copied(String name, List<String> columns, long rows, Hash digest) {}

    /**
     * The one that holds this table.
     *
     * @throws BackupRefusal when there is none
     */
    Copied copied(Part part) {
        return parts.stream()
                .filter(copied -> copied.name().equals(part.fullName()))
                .findFirst()
                .orElseThrow(() -> new BackupRefusal("the backup holds no " + part.fullName()));
    }

    /** Whether it holds this table: older ones do not hold every one. */
    boolean holds(Part part) {
        return parts.stream().anyMatch(copied -> copied.name().equals(part.fullName()));
    }

    /** Whether a log that was verified again is what was copied, however long that took and wherever it was sealed. */
    boolean isOf(Verdict again) {
        return verdict.intact() == again.intact()
                && verdict.events() == again.events()
                && verdict.chain().equals(again.chain())
                && (verdict.firstBad() == null || verdict.firstBad().equals(again.firstBad()));
    }
}
