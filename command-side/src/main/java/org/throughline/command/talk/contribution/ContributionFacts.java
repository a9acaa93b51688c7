package org.throughline.command.talk.contribution;

/**
 * What decisions need to know of a contribution.
 *
 * @param organizationId whose work it was made to; empty as long as it is not recorded
 * @param withdrawn whether it is to be told of no more
 */
record ContributionFacts(String organizationId, boolean withdrawn) {

    static final ContributionFacts UNKNOWN = new ContributionFacts("", false);

    boolean exists() {
        return !organizationId.isEmpty();
    }
}
