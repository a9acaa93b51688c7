package org.throughline.command.teams.pause;

/**
 * What decisions need to know of an equity pause.
 *
 * @param organizationId of the team that held it; empty as long as it was not held
 * @param settled whether it was said what came of it
 */
record PauseFacts(String organizationId, boolean settled) {

    static final PauseFacts UNKNOWN = new PauseFacts("", false);

    boolean exists() {
        return !organizationId.isEmpty();
    }
}
