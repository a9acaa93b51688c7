package org.throughline.infra.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.infra.log.evidence.Hash;

/**
 * The ids of those who were erased, in a file outside the database and its backups: an erasure outlives the restore of an
 * older one. The file says nothing of anybody. Of an id it holds the digest, which only who has the id can find.
 */
public final class ErasedIds {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedIds.class);
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) ([0-9a-f]{64})");
    /** What is left of a line when the machine fails while it is written: its beginning, or zeros. */
    private static final Pattern CUT_SHORT = Pattern.compile("[-0-9a-f \\x00]{0,74}");

    private final Path path;
    private final LineFile file;
    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();

    private ErasedIds(Path path) throws IOException {
        this.path = path;
        this.file = LineFile.at(path);
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i + 1);
        }
    }

    /**
     * The list in this file, which is created unless it is there.
     *
     * @throws IllegalStateException when it cannot be read or written, or is something else
     */
    public static ErasedIds in(Path file) {
        try {
            return new ErasedIds(file);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the list of those who were erased cannot be kept in %s: %s. %s"
                            .formatted(file.toAbsolutePath(), e, PeopleProperties.ELSEWHERE),
                    e);
        }
    }

    private void read(String line, int number) {
        Matcher found = LINE.matcher(line);
        if (found.matches()) {
            days.putIfAbsent(found.group(2), day(found.group(1), number));
        } else if (CUT_SHORT.matcher(line).matches()) {
            LOG.warn("line {} of {} was cut short and is passed over: nobody was erased with it", number, path);
        } else {
            throw strange(number);
        }
    }

    private LocalDate day(String text, int number) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw strange(number);
        }
    }

    private IllegalStateException strange(int number) {
        return new IllegalStateException("%s is no list of those who were erased, or is damaged: see line %d. %s"
                .formatted(path.toAbsolutePath(), number, PeopleProperties.ELSEWHERE));
    }

    /** Whether this member was erased. */
    public boolean contains(String memberId) {
        return days.containsKey(digest(memberId));
    }

    /** The day on which this member was erased, of the first time. */
    public Optional<LocalDate> day(String memberId) {
        return Optional.ofNullable(days.get(digest(memberId)));
    }

    /**
     * Adds a member, unless they are on it. When it returns, that is on the disk.
     *
     * @throws UncheckedIOException when it could not be written
     */
    public synchronized void add(String memberId, LocalDate day) {
        String digest = digest(memberId);
        if (days.containsKey(digest)) {
            return;
        }
        try {
            file.addLine(day + " " + digest);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of those who were erased cannot be written", e);
        }
        days.put(digest, day);
    }

    private static String digest(String memberId) {
        MessageDigest algorithm = Hash.algorithm();
        algorithm.update(("throughline erased " + memberId).getBytes(StandardCharsets.UTF_8));
        return Hash.outOf(algorithm).toString();
    }
}
