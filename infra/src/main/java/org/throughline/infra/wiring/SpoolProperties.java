package org.throughline.infra.wiring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.throughline.command.door.SpoolLimits;
import org.throughline.infra.database.DatabaseProperties;

/**
 * Where batches wait until they have come in whole, and how large they may be.
 *
 * @param directory in which the program makes a folder of its own; beside the data of an embedded database, or where the
 *     system keeps temporary files, when absent
 * @param mostBytes of one batch
 * @param mostLines of one batch
 * @param keepFree what no batch takes of the disk
 */
@ConfigurationProperties("throughline.spool")
record SpoolProperties(
        @Nullable Path directory,
        @DefaultValue("256MB") DataSize mostBytes,
        @DefaultValue("1000000") long mostLines,
        @DefaultValue("512MB") DataSize keepFree) {

    Path directory(DatabaseProperties database) {
        if (directory != null) {
            return directory;
        }
        Path data = database.directory().toAbsolutePath();
        return database.isEmbedded()
                ? data.resolveSibling(data.getFileName() + ".spool")
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    SpoolLimits limits() {
        return new SpoolLimits(mostBytes.toBytes(), mostLines, keepFree.toBytes());
    }
}
