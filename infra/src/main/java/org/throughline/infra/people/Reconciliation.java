package org.throughline.infra.people;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the directory and the list of erased ids agree. Either can lack what the other has: the directory when it comes from
 * a backup, the list when somebody was erased through another node, or before there was a list.
 */
@Component
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final Directory directory;
    private final ErasedIds list;
    private long listedUpTo = -1;

    Reconciliation(Directory directory, ErasedIds list) {
        this.directory = directory;
        this.list = list;
    }

    /** Erases again whoever is on the list and has a name nevertheless. */
    void eraseAgain() {
        List<String> again = directory.named().stream().filter(list::contains).toList();
        again.forEach(directory::hide);
        if (!again.isEmpty()) {
            LOG.warn(
                    "{} people who were erased had their names again, as in a restored backup; they are erased again",
                    again.size());
        }
    }

    /** Adds to the list whoever is erased in the directory, unless that has not changed since. */
    void listErased() {
        long version = directory.version();
        if (version != listedUpTo) {
            directory
                    .erased()
                    .forEach(person -> list.add(person.memberId(), Objects.requireNonNull(person.erasedOn())));
            listedUpTo = version;
        }
    }
}
