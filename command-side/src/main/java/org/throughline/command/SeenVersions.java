package org.throughline.command;

import java.util.Set;
import java.util.TreeSet;

/**
 * The condition under which a sender wants a command carried out (RFC 9110, If-Match): an optimistic lock on the versions of
 * the subject that the sender has seen.
 *
 * @param versions any of which will do; none when what was seen is nothing of ours
 * @param any whether every version will do, as long as there is one
 */
public record SeenVersions(Set<Long> versions, boolean any) {

    /** Any version, but not that there is none. */
    public static final SeenVersions ANY = new SeenVersions(Set.of(), true);

    public SeenVersions {
        versions = Set.copyOf(versions);
    }

    /** This version alone; 0 is what is not there yet. */
    public static SeenVersions of(long version) {
        return new SeenVersions(Set.of(version), false);
    }

    /**
     * Holds the condition to the number of events there are.
     *
     * @throws Refusal STALE_VERSION when it does not hold
     */
    public void require(long current) {
        if (any ? current > 0 : versions.contains(current)) {
            return;
        }
        Refusal refusal = Refusal.of(RefusalCode.STALE_VERSION, seen() + ", the current version is " + current)
                .with("currentVersion", current);
        throw versions.size() == 1
                ? refusal.with("seenVersion", versions.iterator().next())
                : refusal;
    }

    private String seen() {
        if (any) {
            return "You have seen a version of it";
        }
        return switch (versions.size()) {
            case 0 -> "You have seen none of its versions";
            case 1 -> "You have seen version " + versions.iterator().next();
            default -> "You have seen the versions " + new TreeSet<>(versions);
        };
    }
}
